import { isDeepStrictEqual } from 'node:util';
import type { JsonObject, JsonValue } from '../json.ts';
import type { InputDocument, Relationship } from '../normalize/input-document.ts';
import type { NormalizeContext } from '../normalize/items/normalize-context.ts';
import { normalizeItem } from '../normalize/items/normalize-item.ts';
import type { CollectedItem, NormalizedItem } from '../normalize/items/normalized-item.ts';

type Existing = Extract<NormalizedItem, { kind: 'document' }>;

/** What is spelled anew, in every spelling that an item may have. */
const SPELLED: ReadonlySet<string> = new Set([
  'ARN',
  'accountId',
  'arn',
  'availabilityZone',
  'awsAccountId',
  'awsRegion',
  'configuration',
  'configurationItemCaptureTime',
  'configurationItemStatus',
  'configurationStateId',
  'relationships',
  'resourceId',
  'resourceName',
  'resourceType',
  'supplementaryConfiguration',
  'tags',
]);

/** What AWS Config delivers under another name than its API returns it. */
const RENAMED: ReadonlyMap<string, string> = new Map([
  ['configurationItemMD5Hash', 'configurationStateMd5Hash'],
  ['version', 'configurationItemVersion'],
]);

/**
 * Spells an item as AWS Config delivers it. Undefined if it is none of AWS Config's, says of no resource that it exists,
 * or would say anything else in that spelling; so what comes back always makes the same document, but for its provenance.
 */
export function deliveredItem(
  collected: CollectedItem,
  normalized: NormalizedItem,
  context: NormalizeContext,
): JsonObject | undefined {
  if (normalized.kind !== 'document' || collected.oversized !== undefined) return undefined;
  if (normalized.document.provenance.source === 'describe') return undefined;
  const item = spelled(normalized, collected.item);
  const { location, place } = collected;
  const again = normalizeItem({ kind: 'item', location, shape: 'snapshot', place, item }, context);
  return isDeepStrictEqual(statement(again), statement(normalized)) ? item : undefined;
}

function spelled({ document, stateId }: Existing, item: JsonObject): JsonObject {
  const { accountId, awsRegion, resourceType, resourceId, resourceName, arn, availabilityZone } = document;
  const { tags, relationships, configurationItemStatus, configurationItemCaptureTime } = document;
  const more = Object.entries(item).filter(([name]) => !SPELLED.has(name));
  return {
    ...Object.fromEntries(more.map(([name, value]) => [RENAMED.get(name) ?? name, value])),
    ...(configurationItemCaptureTime !== undefined && { configurationItemCaptureTime }),
    ...(stateId !== undefined && { configurationStateId: numberOf(stateId) }),
    ...(configurationItemStatus !== undefined && { configurationItemStatus }),
    awsAccountId: accountId,
    awsRegion,
    ...(arn !== undefined && { ARN: arn }),
    resourceType,
    resourceId,
    ...(resourceName !== undefined && { resourceName }),
    ...(availabilityZone !== undefined && { availabilityZone }),
    ...(tags !== undefined && { tags }),
    ...(relationships !== undefined && { relationships: relationships.map(spelledRelationship) }),
    ...contentOf(document),
  };
}

function spelledRelationship({ relationshipName, ...relationship }: Relationship): JsonObject {
  return { ...relationship, ...(relationshipName !== undefined && { name: relationshipName }) };
}

/** A document's content is what an item had, so it is JSON. */
function contentOf({ configuration, supplementaryConfiguration }: InputDocument): JsonObject {
  return {
    ...(configuration !== undefined && { configuration: configuration as JsonValue }),
    ...(supplementaryConfiguration !== undefined && {
      supplementaryConfiguration: supplementaryConfiguration as JsonValue,
    }),
  };
}

/** The API returns as text what AWS Config delivers as a number. */
function numberOf(stateId: number | string): number | string {
  const number = Number(stateId);
  return Number.isSafeInteger(number) && String(number) === stateId ? number : stateId;
}

/** All that an item says, but for where it comes from. */
function statement(item: NormalizedItem): unknown {
  if (item.kind !== 'document') return item;
  const { document, stateId, ...more } = item;
  const { provenance: _provenance, ...content } = document;
  return { ...more, ...(stateId !== undefined && { stateId: String(stateId) }), content };
}
