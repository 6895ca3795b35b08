import { GLOBAL_REPLICATION_GROUP } from './items/normalize-global-replication-group.ts';
import { REPLICATION_GROUP } from './items/normalize-replication-group.ts';
import { SERVERLESS_CACHE } from './items/normalize-serverless-cache.ts';
import { CONFIGURATION_RECORDER } from './coverage/recorded-types.ts';

/**
 * The types that an inventory holds for controls which need these: also the recorders, which tell what there could be, and
 * what else ElastiCache has beside its replication groups, so that it is accounted for although no control judges it.
 */
export function inventoryTypes(needed: ReadonlySet<string>): Set<string> {
  const besides = needed.has(REPLICATION_GROUP) ? [SERVERLESS_CACHE, GLOBAL_REPLICATION_GROUP] : [];
  return new Set([...needed, ...besides, CONFIGURATION_RECORDER]);
}
