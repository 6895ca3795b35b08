import type { Collected } from '../../collected.ts';
import type { Described } from './described.ts';
import type { Ledger, Place } from '../ledger.ts';
import { GLOBAL } from '../ledgers.ts';
import { describedItem } from '../live-item.ts';

const GLOBAL_REPLICATION_GROUP = 'AWS::ElastiCache::GlobalReplicationGroup';

/**
 * Enters what a service says of its own resources, and hands out the items. What AWS Config returned of a resource, and
 * is `held` back, is replaced, or left out if the service could not be asked for it; if it says nothing of it, or that it is
 * gone, it is handed out in the end.
 *
 * @param openLedger The ledger of a type in an account and region.
 */
export async function* enterDescribed(
  described: AsyncIterable<Described>,
  place: Place,
  openLedger: (place: Place, resourceType: string) => Ledger,
  held: Map<string, Collected> = new Map<string, Collected>(),
): AsyncGenerator<Collected, void> {
  for await (const one of described) {
    if (one.kind === 'incomplete') {
      openLedger(placeOf(place, one.resourceType), one.resourceType).incomplete(one.failure);
      continue;
    }
    const resource = { ...one.resource, ...placeOf(one.resource, one.resource.resourceType) };
    const ledger = openLedger(resource, resource.resourceType);
    const isHeld = held.has(resource.resourceId);
    if (one.kind === 'item') {
      held.delete(resource.resourceId);
      if (ledger.item(resource) || isHeld) yield describedItem({ ...one, resource }, ledger.location);
    } else if (one.kind === 'unread' && isHeld) {
      held.delete(resource.resourceId);
      ledger.withdraw(resource, one.failure);
    } else if (one.kind === 'unread') ledger.unread(resource, one.failure);
    else if (!isHeld) ledger.deleted(resource);
  }
  yield* held.values();
}

/** A global datastore is of no region, although each of its regions lists it. */
function placeOf({ accountId, awsRegion }: Place, resourceType: string): Place {
  return { accountId, awsRegion: resourceType === GLOBAL_REPLICATION_GROUP ? GLOBAL : awsRegion };
}
