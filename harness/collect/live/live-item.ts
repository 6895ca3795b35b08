import type { Collected } from '../collected.ts';
import type { TypeItem } from './collect-type.ts';
import type { Described } from './described.ts';
import { locationOf } from './location-of.ts';

type ItemEvent = Extract<Collected, { kind: 'item' }>;

/** The event of an item that AWS Config returned. */
export function recordedItem({ resource, shape, item }: TypeItem, location: string): ItemEvent {
  return { kind: 'item', location, shape, place: `${resource.resourceType} ${resource.resourceId}`, item };
}

/** The event of what a service said of its resource, which may not say itself whose it is. */
export function describedItem({ resource, shape, item }: Extract<Described, { kind: 'item' }>): ItemEvent {
  const { accountId, awsRegion } = resource;
  return { ...recordedItem({ resource, shape, item }, locationOf(resource)), of: { accountId, awsRegion } };
}
