import type { NormalizeContext } from './normalize-context.ts';
import { normalizeConfigurationItem } from './normalize-configuration-item.ts';
import { normalizeGlobalReplicationGroup } from './normalize-global-replication-group.ts';
import { normalizeKeyMetadata } from './normalize-key-metadata.ts';
import { normalizeReplicationGroup } from './normalize-replication-group.ts';
import { normalizeSecurityConfiguration } from './normalize-security-configuration.ts';
import { normalizeServerlessCache } from './normalize-serverless-cache.ts';
import type { CollectedItem, NormalizedItem } from './normalized-item.ts';

/**
 * Turns one item of any container into the one shape that controls see. The result shares unchanged parts with the
 * item; neither is ever changed. Throws nothing, whatever the item holds.
 */
export function normalizeItem(collected: CollectedItem, context: NormalizeContext = {}): NormalizedItem {
  switch (collected.shape) {
    case 'describe-global-replication-groups':
      return normalizeGlobalReplicationGroup(collected, context);
    case 'describe-key':
      return normalizeKeyMetadata(collected, context);
    case 'describe-replication-groups':
      return normalizeReplicationGroup(collected, context);
    case 'describe-security-configuration':
      return normalizeSecurityConfiguration(collected, context);
    case 'describe-serverless-caches':
      return normalizeServerlessCache(collected, context);
    default:
      return normalizeConfigurationItem(collected, context);
  }
}
