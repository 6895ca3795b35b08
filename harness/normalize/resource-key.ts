import type { ResourceIdentity } from './input-document.ts';

/** A resource as the key of a map: its account, region, type and id, as JSON. */
export function resourceKey({ accountId, awsRegion, resourceType, resourceId }: ResourceIdentity): string {
  return JSON.stringify([accountId, awsRegion, resourceType, resourceId]);
}
