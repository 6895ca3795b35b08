import type { FindingResource } from './report.ts';

/** Names a resource as the text report does: `111122223333/eu-west-1/AWS::Redshift::Cluster/warehouse`. */
export function resourcePath({ accountId, awsRegion, resourceType, resourceId }: FindingResource): string {
  return [accountId, awsRegion, resourceType, resourceId].join('/');
}
