import type { JsonObject } from '../json.ts';

/**
 * How an item is spelled, by its own properties:
 * - `delivered`: as AWS Config delivers it to S3, SNS, EventBridge and rules;
 * - `api`: as GetResourceConfigHistory and the batch calls return it, with its content as JSON text;
 * - `console`: as "View configuration item (JSON)" shows it: the API's names, content as objects;
 * - `row`: as an advanced query returns it: the API's names, content as objects, only what was selected.
 */
export type ItemSpelling = 'api' | 'console' | 'delivered' | 'row';

/** Properties that only delivered items have. */
const DELIVERED: readonly string[] = ['ARN', 'awsAccountId', 'configurationItemVersion', 'configurationStateMd5Hash'];

/** Properties that no query can select. */
const NOT_SELECTABLE: readonly string[] = ['configurationItemMD5Hash', 'relatedEvents', 'resourceTransitionStatus'];

/** Properties of which every item has some. */
const OF_ITEMS: readonly string[] = [
  'configuration',
  'configurationItemCaptureTime',
  'configurationItemStatus',
  'configurationStateId',
  'resourceId',
  'resourceType',
  'supplementaryConfiguration',
];

/** Tells how an item is spelled. What has lost its telling properties counts as a row, of which the least is known. */
export function spellingOf(item: JsonObject): ItemSpelling {
  if (DELIVERED.some((property) => Object.hasOwn(item, property))) return 'delivered';
  if (typeof item['configuration'] === 'string') return 'api';
  return NOT_SELECTABLE.some((property) => Object.hasOwn(item, property)) ? 'console' : 'row';
}

/** True for an object that says enough of what items say to be one, complete or not. */
export function isLikeItem(value: JsonObject): boolean {
  return OF_ITEMS.filter((property) => Object.hasOwn(value, property)).length >= 2;
}
