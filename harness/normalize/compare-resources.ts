import { compareText } from './compare-text.ts';
import type { ResourceIdentity } from './input-document.ts';

/** A resource type in one region of one account: the unit in which AWS Config records. */
export type RegionalType = Omit<ResourceIdentity, 'resourceId'>;

/** Orders by account, region and type. For `sort`. */
export function compareTypes(left: RegionalType, right: RegionalType): number {
  return (
    compareText(left.accountId, right.accountId) ||
    compareText(left.awsRegion, right.awsRegion) ||
    compareText(left.resourceType, right.resourceType)
  );
}

/** Orders by account, region, type and id: the order of every list of resources in a report. For `sort`. */
export function compareResources(left: ResourceIdentity, right: ResourceIdentity): number {
  return compareTypes(left, right) || compareText(left.resourceId, right.resourceId);
}
