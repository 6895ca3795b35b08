import type { ControlManifest, Manifest, Related } from '../bundle/manifest.ts';
import { createProjection, type Projection } from '../project-document.ts';
import { parseReadPath } from '../read-path.ts';

/** What the controls of a resource type join, and all that they read. */
export interface TypeReads {
  related: Readonly<Record<string, Related>>;
  /** What is needed of a document: what the bundle is given, and what is shown with a finding. */
  projection: Projection;
  /** What the bundle is given: what controls read. */
  decisive: Projection;
  /** The properties of the document that some control looks at, or below. */
  properties: ReadonlySet<string>;
}

/**
 * What the bundle's controls read of each resource type that the chosen ones judge: the bundle answers for all its controls
 * of a type at once, so that it needs what all of them read.
 */
export function typeReads(manifest: Manifest, controls: readonly ControlManifest[]): Map<string, TypeReads> {
  const types = new Set(controls.flatMap(({ resourceTypes }) => resourceTypes));
  return new Map(
    Array.from(types, (type) => {
      const all = manifest.controls.filter(({ resourceTypes }) => resourceTypes.includes(type));
      const reads = all.flatMap((control) => control.reads[type] ?? []);
      const shown = all.flatMap(({ evidence }) => evidence.map((path) => ({ path })));
      const related = Object.assign({}, ...all.map((control) => control.related)) as Record<string, Related>;
      const properties = new Set(reads.map(({ path }) => firstProperty(path)));
      const projection = createProjection([...reads, ...shown]);
      return [type, { related, projection, decisive: createProjection(reads), properties }];
    }),
  );
}

/** The property of a document at or below which a path leads. */
export function firstProperty(path: string): string {
  const [first] = parseReadPath(path);
  return first !== undefined && 'property' in first ? first.property : '';
}
