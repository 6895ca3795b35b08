import { type Diagnostic, DIAGNOSTIC_CODES } from '../diagnostic.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../json.ts';
import type { Failure, FailureReason } from './aws/call-failure.ts';
import type { Collected, ListedResource, Listing, Recording, SourceShape } from './collected.ts';
import type { CollectionRecord } from './collection-record.ts';
import { collectionRecordUnknown } from './problems.ts';
import type { Element } from './read-element.ts';
import { SOURCE_SHAPES } from './source-shapes.ts';

const REASONS: Readonly<Record<FailureReason, true>> = {
  denied: true,
  failed: true,
  interrupted: true,
  malformed: true,
  not_recorded: true,
  not_returned: true,
  oversized: true,
  throttled: true,
  unprocessed: true,
  unreachable: true,
};

const RECORDINGS: Readonly<Record<Recording, true>> = {
  DESCRIBED: true,
  NO_RECORDER: true,
  NOT_RECORDED: true,
  RECORDED: true,
  RECORDER_FAILING: true,
  RECORDER_STOPPED: true,
  UNKNOWN: true,
};

const CODES: Readonly<Record<string, true>> = Object.fromEntries(DIAGNOSTIC_CODES.map((code) => [code, true]));

/**
 * Reads an element of the list that `kensa collect` adds to AWS Config's delivery format: what it says becomes the event
 * that it once was, located in this file. What is no such record is an error.
 */
export function* readCollectionRecord(
  { events, location, place, value }: Element,
  shape: SourceShape,
): Generator<Collected, void> {
  yield* events.shape(shape);
  const record = parseRecord(value);
  if (record === undefined) yield collectionRecordUnknown(location, place);
  else yield* eventOf(record, location, place);
}

function* eventOf(record: CollectionRecord, location: string, place: string): Generator<Collected, void> {
  switch (record.kind) {
    case 'header':
      break;
    case 'item':
      yield { ...record, location, place };
      break;
    case 'unread':
    case 'listing':
      yield { ...record, location };
      break;
    case 'diagnostic':
      yield {
        kind: 'diagnostic',
        diagnostic: { ...record.diagnostic, location: `${location}, ${record.diagnostic.location}` },
      };
      break;
  }
}

function parseRecord(value: JsonValue): CollectionRecord | undefined {
  if (!isJsonObject(value)) return undefined;
  switch (value['kind']) {
    case 'header':
      return parseHeader(value);
    case 'item':
      return parseItem(value);
    case 'unread':
      return parseUnread(value);
    case 'listing':
      return parseListing(value['listing']);
    case 'diagnostic':
      return parseDiagnostic(value['diagnostic']);
    default:
      return undefined;
  }
}

function parseHeader({ collectedAt, toolVersion, describe }: JsonObject): CollectionRecord | undefined {
  if (!isText(collectedAt) || !isText(toolVersion) || typeof describe !== 'boolean') return undefined;
  return { kind: 'header', collectedAt, toolVersion, describe };
}

function parseItem({ shape, of, item }: JsonObject): CollectionRecord | undefined {
  if (!isWord(SOURCE_SHAPES, shape) || !isJsonObject(item)) return undefined;
  const owner = isJsonObject(of) ? of : {};
  const { accountId, awsRegion } = owner;
  const isOwned = isText(accountId) && isText(awsRegion);
  if (of !== undefined && !isOwned) return undefined;
  return { kind: 'item', shape, ...(isOwned && { of: { accountId, awsRegion } }), item };
}

function parseUnread({ resource, failure }: JsonObject): CollectionRecord | undefined {
  const listed = parseResource(resource);
  const reason = parseFailure(failure);
  return listed === undefined || reason === undefined
    ? undefined
    : { kind: 'unread', resource: listed, failure: reason };
}

function parseResource(value: JsonValue | undefined): ListedResource | undefined {
  if (!isJsonObject(value)) return undefined;
  const { accountId, awsRegion, resourceType, resourceId, resourceName } = value;
  if (!isText(accountId) || !isText(awsRegion) || !isText(resourceType) || !isText(resourceId)) return undefined;
  if (!isTextOrAbsent(resourceName)) return undefined;
  return { accountId, awsRegion, resourceType, resourceId, ...(resourceName !== undefined && { resourceName }) };
}

function parseListing(value: JsonValue | undefined): CollectionRecord | undefined {
  if (!isJsonObject(value)) return undefined;
  const { accountId, awsRegion, resourceType, recording, listed, deleted, incomplete } = value;
  if (!isText(accountId) || !isText(awsRegion) || !isText(resourceType)) return undefined;
  if (!isWord(RECORDINGS, recording) || !isCount(listed) || !isCount(deleted)) return undefined;
  const failure = parseFailure(incomplete);
  if (incomplete !== undefined && failure === undefined) return undefined;
  const listing: Listing = { accountId, awsRegion, resourceType, recording, listed, deleted };
  return { kind: 'listing', listing: { ...listing, ...(failure !== undefined && { incomplete: failure }) } };
}

function parseFailure(value: JsonValue | undefined): Failure | undefined {
  if (!isJsonObject(value)) return undefined;
  const { reason, message } = value;
  return isWord(REASONS, reason) && typeof message === 'string' ? { reason, message } : undefined;
}

function parseDiagnostic(value: JsonValue | undefined): CollectionRecord | undefined {
  if (!isJsonObject(value)) return undefined;
  const { code, severity, location, message } = value;
  if (!isCode(code) || (severity !== 'error' && severity !== 'warning')) return undefined;
  if (typeof location !== 'string' || typeof message !== 'string') return undefined;
  return { kind: 'diagnostic', diagnostic: { code, severity, location, message } };
}

function isCode(value: JsonValue | undefined): value is Diagnostic['code'] {
  return isWord(CODES, value);
}

function isWord<Word extends string>(words: Readonly<Record<Word, true>>, value: JsonValue | undefined): value is Word {
  return typeof value === 'string' && Object.hasOwn(words, value);
}

function isText(value: JsonValue | undefined): value is string {
  return typeof value === 'string' && value !== '';
}

function isTextOrAbsent(value: JsonValue | undefined): value is string | undefined {
  return value === undefined || isText(value);
}

function isCount(value: JsonValue | undefined): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
