import type { ControlManifest, Manifest, Related } from '../bundle/manifest.ts';
import { SECURITY_CONFIGURATION } from '../normalize/items/normalize-security-configuration.ts';
import { createProjection, joinProjections, type Projection } from '../project-document.ts';
import { joinedContent } from './joined-content.ts';

/** What the controls of a resource type join, and all that they read. */
export interface TypeReads {
  related: Readonly<Record<string, Related>>;
  projection: Projection;
}

/** What is read of a type besides what controls read: whether a security configuration has a body at all. */
const READ_ANYWAY: ReadonlyMap<string, string> = new Map([
  [SECURITY_CONFIGURATION, 'configuration.SecurityConfiguration'],
]);

/**
 * What the bundle's controls read of each resource type that the chosen ones judge: the bundle answers for all its controls
 * of a type at once, so that it needs what all of them read.
 */
export function typeReads(manifest: Manifest, controls: readonly ControlManifest[]): Map<string, TypeReads> {
  const types = new Set(controls.flatMap(({ resourceTypes }) => resourceTypes));
  return new Map(
    Array.from(types, (type) => {
      const all = manifest.controls.filter(({ resourceTypes }) => resourceTypes.includes(type));
      const reads = all.flatMap((control) => [
        ...(control.reads[type] ?? []),
        ...control.evidence.map((path) => ({ path })),
      ]);
      const related = Object.assign({}, ...all.map((control) => control.related)) as Record<string, Related>;
      return [type, { related, projection: createProjection(reads) }];
    }),
  );
}

/**
 * What of the documents of each type decides anything: what its controls read, the references that they follow, and what
 * others read of it through a join. The rest of an item need not be kept.
 */
export function keptContent(manifest: Manifest, controls: readonly ControlManifest[]): Map<string, Projection> {
  const reads = typeReads(manifest, controls);
  const kept = new Map(joinedContent([...reads.values()]));
  function keep(type: string, projection: Projection): void {
    const known = kept.get(type);
    kept.set(type, known === undefined ? projection : joinProjections(known, projection));
  }

  for (const [type, { related, projection }] of reads) {
    keep(type, projection);
    keep(type, createProjection(Object.values(related).flatMap(references)));
    const anyway = READ_ANYWAY.get(type);
    if (anyway !== undefined) keep(type, createProjection([{ path: anyway, whole: true }]));
  }
  return kept;
}

function references(join: Related): { path: string }[] {
  return 'by' in join ? join.by.map((path) => ({ path })) : [];
}
