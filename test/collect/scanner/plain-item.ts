import { contentProjection } from '../../../harness/collect/scanner/content-projection.ts';
import { digestIdentity } from '../../../harness/collect/scanner/digest-identity.ts';
import type { AskedContent } from '../../../harness/collect/scanner/asked-content.ts';
import { projectDocument, type Projection } from '../../../harness/project-document.ts';
import type { JsonObject, JsonValue } from '../../../harness/json.ts';
import { isJsonObject } from '../../../harness/json.ts';
import { ASKED } from './asked.ts';
import { depthOf, jsonTree, scalars, type JsonTree } from './json-tree.ts';

/** All that the scanner tells of an item. */
export interface PlainItem {
  offset: number;
  index: number;
  place: { accountId: string; awsRegion: string; resourceType: string };
  askedType: number;
  kind: 'document' | 'deleted' | 'notRecorded';
  time: number;
  stateId: number;
  digest: number[];
  document?: { facts: JsonObject; content: JsonObject };
}

const LOOKED_AT: ReadonlySet<string> = new Set([
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
const CONTENT: ReadonlySet<string> = new Set(['configuration', 'relationships', 'supplementaryConfiguration', 'tags']);
const KINDS: ReadonlyMap<JsonValue | undefined, PlainItem['kind']> = new Map([
  ['ResourceDeleted', 'deleted'],
  ['ResourceDeletedNotRecorded', 'deleted'],
  ['ResourceNotRecorded', 'notRecorded'],
]);
const TIME = /^(19[7-9]\d|[2-9]\d{3})-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/;
const STATE_ID = /^"?(0|[1-9]\d{0,14})"?$/;
const decoder = new TextDecoder('utf-8', { fatal: true });

/** What the scanner must tell of an element; undefined if it must not take it. Goes by JSON.parse and by what is written. */
export function plainItem(bytes: Uint8Array, offset: number, index: number): PlainItem | undefined {
  const json = decoded(bytes);
  const item = json === undefined ? undefined : parsed(json);
  if (json === undefined || !isJsonObject(item)) return undefined;
  const tree = jsonTree(json);
  if (tree.kind !== 'object' || depthOf(tree) >= 400 || !hasPlainMembers(tree)) return undefined;
  const [accountId, awsRegion, resourceType, resourceId] = [
    item['awsAccountId'],
    item['awsRegion'],
    item['resourceType'],
    item['resourceId'],
  ];
  if (!isStated(accountId) || !isStated(awsRegion) || !isStated(resourceType) || !isStated(resourceId))
    return undefined;
  if (resourceType.startsWith('ACS::')) return undefined;
  const texts = [item['ARN'], item['resourceName'], item['availabilityZone'], item['configurationItemStatus']];
  if (!texts.every((text) => text === undefined || text === null || typeof text === 'string')) return undefined;
  if (typeof item['ARN'] === 'string' && item['ARN'].startsWith('acs:')) return undefined;
  const time = captureTime(item['configurationItemCaptureTime']);
  const stateId = written(tree, 'configurationStateId');
  if (time === undefined || stateId === undefined || !STATE_ID.test(stateId)) return undefined;

  const kind = KINDS.get(item['configurationItemStatus']) ?? 'document';
  const asked = ASKED.get(resourceType);
  // Which resource is not recorded is told by name.
  if (asked !== undefined && kind === 'notRecorded') return undefined;
  const isAsked = asked !== undefined && kind === 'document';
  if (isAsked && !hasPlainContent(tree, item, asked)) return undefined;
  return {
    offset,
    index,
    place: { accountId, awsRegion, resourceType },
    askedType: [...ASKED.keys()].indexOf(resourceType),
    kind,
    time,
    stateId: Number(stateId.replaceAll('"', '')),
    digest: [...digestIdentity(accountId, awsRegion, resourceType, resourceId)],
    ...(isAsked && { document: plainDocument(item, resourceId, asked.kept) }),
  };
}

function plainDocument(item: JsonObject, resourceId: string, kept: Projection): NonNullable<PlainItem['document']> {
  const { resourceName, ARN, availabilityZone, configurationItemStatus } = item;
  const content = Object.entries(projectDocument(item, contentProjection(kept)));
  return {
    facts: {
      resourceId,
      ...(isStated(resourceName) && { resourceName }),
      ...(isStated(ARN) && { arn: ARN }),
      ...(isStated(availabilityZone) && { availabilityZone }),
      ...(isStated(configurationItemStatus) && { configurationItemStatus }),
    },
    content: Object.fromEntries(content.filter(([, part]) => part !== null)),
  };
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

function parsed(json: string): JsonValue | undefined {
  try {
    return JSON.parse(json) as JsonValue;
  } catch {
    return undefined;
  }
}

/** No key is escaped, none that is looked at comes twice, and neither are their texts escaped. */
function hasPlainMembers({ members }: JsonTree & { kind: 'object' }): boolean {
  const keys = members.map(([key]) => key);
  if (keys.some((key) => key.includes('\\') || key === 'arn' || key === 'accountId')) return false;
  const lookedAt = members.filter(([key]) => LOOKED_AT.has(key));
  if (new Set(lookedAt.map(([key]) => key)).size < lookedAt.length) return false;
  return lookedAt.every(([key, value]) => CONTENT.has(key) || ![...scalars(value)].some((text) => text.includes('\\')));
}

function isStated(value: JsonValue | undefined): value is string {
  return typeof value === 'string' && value !== '';
}

function captureTime(value: JsonValue | undefined): number | undefined {
  if (typeof value !== 'string' || !TIME.test(value)) return undefined;
  const time = Date.parse(value);
  const isInCalendar = !Number.isNaN(time) && new Date(time).toISOString().slice(0, 19) === value.slice(0, 19);
  return isInCalendar ? time : undefined;
}

function written({ members }: JsonTree & { kind: 'object' }, property: string): string | undefined {
  const value = members.find(([key]) => key === property)?.[1];
  return value?.kind === 'scalar' ? value.text : undefined;
}

function hasPlainContent(
  tree: JsonTree & { kind: 'object' },
  item: JsonObject,
  { kept, decisive }: AskedContent,
): boolean {
  const contents = [item['configuration'], item['supplementaryConfiguration']];
  if (!contents.every((value) => value === undefined || value === null || isJsonObject(value))) return false;
  const numbers = [...scalars(tree)].filter((text) => /^[-\d]/.test(text));
  if (numbers.some((text) => /e/i.test(text) || text.replaceAll(/\D/g, '').length > 15)) return false;
  const projections = [kept, ...(decisive === undefined ? [] : [decisive])].map(contentProjection);
  return tree.members.every(([key, value]) =>
    projections.every((projection) => {
      const below = projection.get(key);
      return below === undefined || isPlainAt(value, below);
    }),
  );
}

/** Where the projection walks, no key is escaped, and none that it names comes twice. */
function isPlainAt(tree: JsonTree, projection: Projection): boolean {
  const every = projection.get('*');
  if (projection.size === 0 || tree.kind === 'scalar') return true;
  if (tree.kind === 'list') return every === undefined || tree.elements.every((element) => isPlainAt(element, every));
  const named = tree.members.map(([key]) => key).filter((key) => projection.has(key));
  if (new Set(named).size < named.length || tree.members.some(([key]) => key.includes('\\'))) return false;
  return tree.members.every(([key, value]) => {
    const below = projection.get(key);
    if (every === undefined) return below === undefined || isPlainAt(value, below);
    return below !== undefined || isPlainAt(value, every);
  });
}
