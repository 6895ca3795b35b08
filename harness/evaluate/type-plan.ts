import type { Bundle } from '../bundle/bundle.ts';
import type { ControlManifest, Related } from '../bundle/manifest.ts';
import { IDENTITY } from '../normalize/input-document.ts';
import { evidencePaths } from './collect-evidence.ts';
import { createProjection, type Projection } from './project-document.ts';
import { parseReadPath, type ReadPathStep } from './read-path.ts';

/** What the controls of one resource type need of a document. */
export interface TypePlan {
  /** Those that take part. */
  controls: { control: ControlManifest; evidence: ReadPathStep[][] }[];
  related: Record<string, Related>;
  /** What the bundle is given. It answers for all its controls of a type, so that it needs what all of them read. */
  projection: Projection;
  /** The properties of the identity that some control of the bundle looks at. */
  identityRead: (typeof IDENTITY)[number][];
}

/** Plans the types that the controls judge. */
export function planTypes({ manifest }: Bundle, controls: readonly ControlManifest[]): Map<string, TypePlan> {
  const plans = new Map<string, TypePlan>();
  for (const type of new Set(controls.flatMap(({ resourceTypes }) => resourceTypes))) {
    const all = manifest.controls.filter(({ resourceTypes }) => resourceTypes.includes(type));
    const reads = all.flatMap((control) => [
      ...(control.reads[type] ?? []),
      ...control.evidence.map((path) => ({ path })),
    ]);
    plans.set(type, {
      controls: controls
        .filter(({ resourceTypes }) => resourceTypes.includes(type))
        .map((control) => ({ control, evidence: evidencePaths(control, type) })),
      related: Object.assign({}, ...all.map(({ related }) => related)) as Record<string, Related>,
      projection: createProjection(reads),
      identityRead: IDENTITY.filter((name) => reads.some(({ path }) => firstProperty(path) === name)),
    });
  }
  return plans;
}

function firstProperty(path: string): string | undefined {
  const [first] = parseReadPath(path);
  return first !== undefined && 'property' in first ? first.property : undefined;
}
