import type { Bundle } from '../bundle/bundle.ts';
import type { ControlManifest } from '../bundle/manifest.ts';
import { IDENTITY } from '../normalize/input-document.ts';
import type { ReadPathStep } from '../read-path.ts';
import { evidencePaths } from './collect-evidence.ts';
import { type TypeReads, typeReads } from './type-reads.ts';

/** What the controls of one resource type need of a document. */
export interface TypePlan extends TypeReads {
  /** Those that take part. */
  controls: { control: ControlManifest; evidence: ReadPathStep[][] }[];
  /** The properties of the identity that some control of the bundle looks at. */
  identityRead: (typeof IDENTITY)[number][];
}

/** Plans the types that the controls judge. */
export function planTypes({ manifest }: Bundle, controls: readonly ControlManifest[]): Map<string, TypePlan> {
  return new Map(
    Array.from(typeReads(manifest, controls), ([type, reads]) => {
      const own = controls.filter(({ resourceTypes }) => resourceTypes.includes(type));
      return [
        type,
        {
          ...reads,
          controls: own.map((control) => ({ control, evidence: evidencePaths(control, type) })),
          identityRead: IDENTITY.filter((name) => reads.properties.has(name)),
        },
      ];
    }),
  );
}
