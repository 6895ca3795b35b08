import type { FindingResource } from './report.ts';

/** Names a resource in one text: `111122223333/eu-west-1/AWS::RDS::DBCluster/cluster-1 (orders)`. */
export function resourceText({
  accountId,
  awsRegion,
  resourceType,
  resourceId,
  resourceName,
}: FindingResource): string {
  const name = resourceName === undefined || resourceName === resourceId ? '' : ` (${resourceName})`;
  return [accountId, awsRegion, resourceType, resourceId].join('/') + name;
}
