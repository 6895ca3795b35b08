import { spellingOf } from '../../collect/item-spelling.ts';
import type { JsonValue } from '../../json.ts';
import { DESCRIBED_TYPES } from './described-types.ts';
import { documentFacts } from './document-facts.ts';
import type { InputDocument, ResourceIdentity } from '../input-document.ts';
import { identityText } from './identity-text.ts';
import { itemContentUnreadable, itemOversized, itemWithoutIdentity } from './item-diagnostics.ts';
import { normalizeContent } from './normalize-content.ts';
import type { NormalizeContext } from './normalize-context.ts';
import { normalizeTime } from './normalize-time.ts';
import type { Capture, CollectedItem, NormalizedItem } from './normalized-item.ts';
import { originOf } from './origin-of.ts';
import { parseArn } from './parse-arn.ts';
import { textOf } from './text-of.ts';

/** A status that is not listed, known today or not, says that the resource exists. */
const KINDS: ReadonlyMap<string, 'deleted' | 'notRecorded'> = new Map([
  ['ResourceDeleted', 'deleted'],
  ['ResourceDeletedNotRecorded', 'deleted'],
  ['ResourceNotRecorded', 'notRecorded'],
]);

/**
 * Normalizes a configuration item of AWS Config however it is spelled: `awsAccountId` or `accountId`, `ARN` or `arn`,
 * content as objects or as JSON text. Account and region are taken from the ARN where the item lacks them, and from the
 * container or the context where that says nothing either. Statuses: https://docs.aws.amazon.com/config/latest/APIReference/API_ConfigurationItem.html
 */
export function normalizeConfigurationItem(collected: CollectedItem, context: NormalizeContext): NormalizedItem {
  const { item, location, shape, oversized } = collected;
  const arn = textOf(item['arn']) ?? textOf(item['ARN']);
  const found = findIdentity(collected, arn, context);
  const { accountId, awsRegion, resourceType, resourceId } = found;
  if (!accountId || !awsRegion || !resourceType || !resourceId) {
    const missing = Object.entries(found).flatMap(([property, value]) => (value === undefined ? [property] : []));
    return { kind: 'unusable', diagnostic: itemWithoutIdentity(collected, missing) };
  }
  const identity: ResourceIdentity = { accountId, awsRegion, resourceType, resourceId };
  const capturedAt = normalizeTime(item['configurationItemCaptureTime']);
  const stateId = stateIdOf(item['configurationStateId']);
  const capture: Capture = {
    identity,
    ...(capturedAt !== undefined && { capturedAt }),
    ...(stateId !== undefined && { stateId }),
  };

  const configurationItemStatus = textOf(item['configurationItemStatus']);
  const kind = KINDS.get(configurationItemStatus ?? '') ?? 'document';
  if (kind !== 'document') return { kind, ...capture };

  const resourceName = textOf(item['resourceName']);
  const availabilityZone = textOf(item['availabilityZone']);
  const spelling = shape === 'select-resource-config' ? 'row' : spellingOf(item);
  const { stated, unreadable } = normalizeContent(item, resourceType, spelling, context);
  const document: InputDocument = {
    ...documentFacts({
      identity,
      resourceName,
      arn,
      availabilityZone,
      configurationItemStatus,
      capturedAt,
      source: DESCRIBED_TYPES.has(resourceType) ? 'describe' : originOf(shape, spelling),
      location,
    }),
    ...stated,
  };
  const diagnostics = unreadable.map((path) => itemContentUnreadable(collected, path));
  return {
    kind,
    ...capture,
    document,
    diagnostics,
    ...(oversized !== undefined && { summaryOf: itemOversized(collected, identity, oversized) }),
  };
}

function findIdentity(
  { item, of }: CollectedItem,
  arn: string | undefined,
  context: NormalizeContext,
): Record<keyof ResourceIdentity, string | undefined> {
  const fromArn = arn === undefined ? undefined : parseArn(arn);
  return {
    accountId:
      identityText(item['accountId']) ??
      identityText(item['awsAccountId']) ??
      accountOf(fromArn?.accountId) ??
      of?.accountId ??
      context.account,
    awsRegion: identityText(item['awsRegion']) ?? identityText(fromArn?.awsRegion) ?? of?.awsRegion ?? context.region,
    resourceType: identityText(item['resourceType']),
    resourceId: identityText(item['resourceId']),
  };
}

/** ARNs of what AWS itself owns have `aws` in place of an account. */
function accountOf(text: string | undefined): string | undefined {
  return text !== undefined && /^\d{12}$/.test(text) ? text : undefined;
}

function stateIdOf(value: JsonValue | undefined): string | number | undefined {
  return typeof value === 'number' ? value : textOf(value);
}
