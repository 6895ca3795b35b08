import type { InputDocument, ResourceIdentity } from './input-document.ts';
import { itemWithoutIdentity } from './item-diagnostics.ts';
import type { CollectedItem, NormalizedItem } from './normalized-item.ts';
import { parseArn } from './parse-arn.ts';
import { textOf } from './text-of.ts';

/** The type under which rule results of AWS Config name a replication group; AWS Config records no item of it. */
export const REPLICATION_GROUP = 'AWS::ElastiCache::ReplicationGroup';

/**
 * Normalizes one element of the `ReplicationGroups` of `aws elasticache describe-replication-groups`: the element as it
 * is becomes the `configuration`; account and region are in its ARN alone.
 * https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_ReplicationGroup.html
 */
export function normalizeReplicationGroup(collected: CollectedItem): NormalizedItem {
  const { item, location } = collected;
  const arn = textOf(item['ARN']);
  const { accountId, awsRegion } = (arn === undefined ? undefined : parseArn(arn)) ?? {};
  const resourceId = textOf(item['ReplicationGroupId']);
  if (!arn || !accountId || !awsRegion || !resourceId) {
    const missing = [!accountId || !awsRegion ? ['ARN'] : [], resourceId === undefined ? ['ReplicationGroupId'] : []];
    return { kind: 'unusable', diagnostic: itemWithoutIdentity(collected, missing.flat()) };
  }
  const identity: ResourceIdentity = { accountId, awsRegion, resourceType: REPLICATION_GROUP, resourceId };
  const document: InputDocument = {
    ...identity,
    arn,
    configuration: item,
    provenance: { source: 'describe', location },
  };
  return { kind: 'document', identity, document, diagnostics: [] };
}
