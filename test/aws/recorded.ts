import type { JsonObject } from '../../harness/json.ts';
import { ownTokyo } from './example-items.ts';

/** Items of the own account in Tokyo, as delivered, by the names of their resources. */
export function itemsNamed(...names: string[]): JsonObject[] {
  return ownTokyo.filter((item) => names.includes(item['resourceName'] as string));
}

/** A delivered item in the spelling of the API, as the SDK hands it out: its time is a Date. */
export function withTime(item: JsonObject, spelled: (item: JsonObject) => JsonObject): object {
  return { ...spelled(item), configurationItemCaptureTime: new Date(item['configurationItemCaptureTime'] as string) };
}
