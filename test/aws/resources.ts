import type { BaseConfigurationItem, ConfigurationItem } from '@aws-sdk/client-config-service';
import type { JsonObject } from '../../harness/json.ts';
import { apiItem, baseItem } from '../fixtures/encode-item.ts';
import type { RegionWorld } from './aws-world.ts';

/** A resource that AWS Config knows, from its items. */
export interface Resource {
  resourceType: string;
  resourceId: string;
  resourceName?: string;
  deleted: boolean;
  /** As delivered, the newest first. */
  items: [JsonObject, ...JsonObject[]];
}

/** All resources of a region, in the order of their ids, deleted ones among them. */
export function resourcesOf(region: RegionWorld): Resource[] {
  const byKey = new Map<string, JsonObject[]>();
  for (const item of region.items ?? []) {
    const key = JSON.stringify([item['resourceType'], item['resourceId']]);
    byKey.set(key, [...(byKey.get(key) ?? []), item]);
  }
  return [...byKey]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, items]) => {
      const [newest = {}, ...older] = items.toSorted((a, b) => captureTime(b).getTime() - captureTime(a).getTime());
      return {
        resourceType: newest['resourceType'] as string,
        resourceId: newest['resourceId'] as string,
        ...(typeof newest['resourceName'] === 'string' && { resourceName: newest['resourceName'] }),
        deleted: newest['configurationItemStatus'] === 'ResourceDeleted',
        items: [newest, ...older],
      };
    });
}

/** Resources that exist. */
export function existing(region: RegionWorld): Resource[] {
  return resourcesOf(region).filter(({ deleted }) => !deleted);
}

/** The item as the batch calls return it. */
export function baseConfigurationItem({ items: [item] }: Resource): BaseConfigurationItem {
  return { ...baseItem(item), configurationItemCaptureTime: captureTime(item) };
}

/** The item as GetResourceConfigHistory returns it. */
export function historyItem(item: JsonObject): ConfigurationItem {
  return { ...apiItem(item), configurationItemCaptureTime: captureTime(item) };
}

function captureTime(item: JsonObject): Date {
  return new Date(item['configurationItemCaptureTime'] as string);
}
