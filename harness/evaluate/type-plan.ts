import type { Bundle } from '../bundle/bundle.ts';
import type { ControlManifest } from '../bundle/manifest.ts';
import { IDENTITY } from '../normalize/input-document.ts';
import { createProjection, type Projection } from '../project-document.ts';
import type { ReadPathStep } from '../read-path.ts';
import { evidencePaths } from './collect-evidence.ts';
import { isStatedOrGiven } from './content-key.ts';
import { firstProperty, type TypeReads, typeReads } from './type-reads.ts';

/** What the controls of one resource type need of a document. */
export interface TypePlan extends TypeReads {
  /** Those that take part. */
  controls: { control: ControlManifest; evidence: ReadPathStep[][] }[];
  /** The properties of the identity that some control of the bundle looks at. */
  identityRead: (typeof IDENTITY)[number][];
  /**
   * All that those that take part look at where they answer NOT_APPLICABLE: only what items state. Undefined if it is
   * more, or if one of them never does.
   */
  applicability: Projection | undefined;
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
          applicability: applicabilityOf(own, type),
        },
      ];
    }),
  );
}

function applicabilityOf(controls: readonly ControlManifest[], type: string): Projection | undefined {
  const reads = controls.map((control) => (control.reads[type] ?? []).filter(({ applicability }) => applicability));
  const isStated = reads.flat().every(({ path }) => isStatedOrGiven(firstProperty(path)));
  return isStated && reads.every(({ length }) => length > 0) ? createProjection(reads.flat()) : undefined;
}
