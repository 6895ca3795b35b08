import { addCapture, type NewestCaptures } from './newest-captures.ts';

/** The newest captures of each resource: by account, region and type (as JSON), then by resource id. */
export type NewestByResource = Map<string, Map<string, NewestCaptures>>;

/** Adds captures of a resource, as far as they are not older than those that are known. */
export function keepNewest(
  resources: NewestByResource,
  type: string,
  resourceId: string,
  captures: NewestCaptures,
): void {
  let byId = resources.get(type);
  if (byId === undefined) resources.set(type, (byId = new Map()));
  byId.set(resourceId, captures.reduce(addCapture, byId.get(resourceId) ?? []));
}

/** Adds the captures of all resources of others. */
export function keepAllNewest(resources: NewestByResource, others: NewestByResource): void {
  for (const [type, byId] of others) {
    for (const [resourceId, captures] of byId) keepNewest(resources, type, resourceId, captures);
  }
}
