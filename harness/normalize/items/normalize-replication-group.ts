import type { NormalizeContext } from './normalize-context.ts';
import { normalizeDescribed } from './normalize-described.ts';
import type { CollectedItem, NormalizedItem } from './normalized-item.ts';

/** The type under which rule results of AWS Config name a replication group; AWS Config records no item of it. */
export const REPLICATION_GROUP = 'AWS::ElastiCache::ReplicationGroup';

/**
 * Normalizes one element of the `ReplicationGroups` of `aws elasticache describe-replication-groups`: the element as it
 * is becomes the `configuration`.
 * https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_ReplicationGroup.html
 */
export function normalizeReplicationGroup(collected: CollectedItem, context: NormalizeContext): NormalizedItem {
  return normalizeDescribed(collected, context, {
    resourceType: REPLICATION_GROUP,
    idProperty: 'ReplicationGroupId',
    arnProperty: 'ARN',
    configuration: collected.item,
  });
}
