import type { Collected } from '../collected.ts';
import type { TypeItem } from './collect-type.ts';
import type { Described } from './describe/described.ts';

type ItemEvent = Extract<Collected, { kind: 'item' }>;

/** The event of an item that AWS Config returned. */
export function recordedItem({ location, resource, shape, item }: TypeItem): ItemEvent {
  return { kind: 'item', location, shape, place: `${resource.resourceType} ${resource.resourceId}`, item };
}

/**
 * The event of what a service said of its resource, which may not say itself whose it is.
 *
 * @param location Of the ledger that counts it.
 */
export function describedItem(
  { resource, shape, item }: Extract<Described, { kind: 'item' }>,
  location: string,
): ItemEvent {
  const { accountId, awsRegion } = resource;
  return { ...recordedItem({ location, resource, shape, item }), of: { accountId, awsRegion } };
}
