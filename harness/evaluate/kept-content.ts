import type { ControlManifest, Manifest, Related } from '../bundle/manifest.ts';
import { SECURITY_CONFIGURATION } from '../normalize/items/normalize-security-configuration.ts';
import { createProjection, joinProjections, type Projection } from '../project-document.ts';
import { joinedContent } from './joined-content.ts';
import { typeReads } from './type-reads.ts';

/** What is read of a type besides what controls read: whether a security configuration has a body at all. */
const READ_ANYWAY: ReadonlyMap<string, string> = new Map([
  [SECURITY_CONFIGURATION, 'configuration.SecurityConfiguration'],
]);

/**
 * What of the documents of each type decides anything: what its controls read, the references that they follow, and what
 * others read of it through a join. The rest of an item need not be kept.
 *
 * @param others properties that something else reads of the resources that controls judge
 */
export function keptContent(
  manifest: Manifest,
  controls: readonly ControlManifest[],
  others: readonly string[] = [],
): Map<string, Projection> {
  const reads = typeReads(manifest, controls);
  const kept = new Map(joinedContent([...reads.values()]));
  function keep(type: string, projection: Projection): void {
    const known = kept.get(type);
    kept.set(type, known === undefined ? projection : joinProjections(known, projection));
  }

  for (const [type, { related, projection }] of reads) {
    keep(type, projection);
    keep(type, createProjection(Object.values(related).flatMap(references)));
    keep(type, createProjection(others.map((path) => ({ path, whole: true }))));
    const anyway = READ_ANYWAY.get(type);
    if (anyway !== undefined) keep(type, createProjection([{ path: anyway, whole: true }]));
  }
  return kept;
}

function references(join: Related): { path: string }[] {
  return 'by' in join ? join.by.map((path) => ({ path })) : [];
}
