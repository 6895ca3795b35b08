import type { NormalizeContext } from './normalize-context.ts';
import { normalizeDescribed } from './normalize-described.ts';
import type { CollectedItem, NormalizedItem } from './normalized-item.ts';

/** The type of CloudFormation; AWS Config records no item of it. */
export const SERVERLESS_CACHE = 'AWS::ElastiCache::ServerlessCache';

/**
 * Normalizes one element of the `ServerlessCaches` of `aws elasticache describe-serverless-caches`: the element as it is
 * becomes the `configuration`.
 * https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_ServerlessCache.html
 */
export function normalizeServerlessCache(collected: CollectedItem, context: NormalizeContext): NormalizedItem {
  return normalizeDescribed(collected, context, {
    resourceType: SERVERLESS_CACHE,
    idProperty: 'ServerlessCacheName',
    arnProperty: 'ARN',
    configuration: collected.item,
  });
}
