import type { NormalizeContext } from './normalize-context.ts';
import { normalizeDescribed } from './normalize-described.ts';
import type { CollectedItem, NormalizedItem } from './normalized-item.ts';

/** The type of CloudFormation; AWS Config records no item of it. */
export const GLOBAL_REPLICATION_GROUP = 'AWS::ElastiCache::GlobalReplicationGroup';

/**
 * Normalizes one element of the `GlobalReplicationGroups` of `aws elasticache describe-global-replication-groups`: the
 * element as it is becomes the `configuration`. A global datastore has members in several regions, each of which lists
 * it, and its ARN names none: it is one resource of the region `global`, as AWS Config has it for IAM.
 * https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_GlobalReplicationGroup.html
 */
export function normalizeGlobalReplicationGroup(collected: CollectedItem, context: NormalizeContext): NormalizedItem {
  return normalizeDescribed(collected, context, {
    resourceType: GLOBAL_REPLICATION_GROUP,
    idProperty: 'GlobalReplicationGroupId',
    arnProperty: 'ARN',
    awsRegion: 'global',
    configuration: collected.item,
  });
}
