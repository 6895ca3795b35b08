import { normalizeConfigurationItem } from './normalize-configuration-item.ts';
import { normalizeReplicationGroup } from './normalize-replication-group.ts';
import type { CollectedItem, NormalizedItem } from './normalized-item.ts';

/**
 * Turns one item of any container into the one shape that controls see. The result shares unchanged parts with the
 * item; neither is ever changed. Throws nothing, whatever the item holds.
 */
export function normalizeItem(collected: CollectedItem): NormalizedItem {
  switch (collected.shape) {
    case 'snapshot':
      return normalizeConfigurationItem(collected);
    case 'describe-replication-groups':
      return normalizeReplicationGroup(collected);
  }
}
