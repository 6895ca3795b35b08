import type { Failure } from '../../collect/aws/call-failure.ts';
import type { ListedResource } from '../../collect/collected.ts';
import type { UnreadResource } from './accounting.ts';
import { digestResource } from '../captures/resource-digest.ts';
import { resourceKey } from '../resource-key.ts';
import type { SettledResources } from '../captures/settle-resources.ts';
import type { TypeNumbers } from '../captures/type-numbers.ts';

/**
 * Adds resources that exist and whose content could not be had, where nothing else in the input says what they hold: what
 * is known of them is their identity, so no control can pass on them. That another source says that one is gone, or is not
 * recorded, counts for nothing: AWS listed it.
 *
 * @param unread the first of a resource counts
 * @returns for those of the relevant types, which are documents now, the reason by {@link resourceKey}
 */
export function addUnreadResources(
  settled: SettledResources,
  types: TypeNumbers,
  unread: readonly UnreadResource[],
  relevantTypes: ReadonlySet<string>,
): Map<string, Failure> {
  const added = new Set<string>();
  const failures = new Map<string, Failure>();
  for (const { location, resource, failure } of unread) {
    const { accountId, awsRegion, resourceType, resourceId, resourceName } = resource;
    const key = resourceKey(resource);
    const known = settled.kindOf(digestResource(resource));
    if (added.has(key) || known === 'document') continue;
    added.add(key);
    const tally = settled.tallyOf(types.numberOf(resource));
    if (known !== undefined) tally[known]--;
    tally.document++;
    if (!relevantTypes.has(resourceType)) continue;
    tally.failures.set(resourceId, failure);
    failures.set(key, failure);
    settled.documents.add({
      accountId,
      awsRegion,
      resourceType,
      resourceId,
      ...(resourceName !== undefined && { resourceName }),
      provenance: { source: 'config-api', location },
    });
  }
  return failures;
}

/**
 * True if items tell of a resource that could not be read where it was listed.
 *
 * @param unread those that {@link addUnreadResources} added
 */
export function isKnownOtherwise(
  resource: ListedResource,
  settled: SettledResources,
  unread: ReadonlyMap<string, Failure>,
): boolean {
  return settled.kindOf(digestResource(resource)) === 'document' && !unread.has(resourceKey(resource));
}
