import { decodeJson } from '../../decode-json.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../json.ts';
import type { Failure } from '../aws/call-failure.ts';
import type { ListedResource } from '../collected.ts';
import { GLOBAL } from './ledgers.ts';
import { say } from '../../sentences/say.ts';

/** What an item that AWS returned says of its resource. */
export type ItemState = { kind: 'item' } | { kind: 'deleted' } | { kind: 'unread'; failure: Failure };

/** https://docs.aws.amazon.com/config/latest/APIReference/API_ConfigurationItem.html */
const DELETED: ReadonlySet<unknown> = new Set(['ResourceDeleted', 'ResourceDeletedNotRecorded']);

const NOT_RECORDED: Failure = { reason: 'not_recorded', message: say`AWS Config does not record the resource` };

/** Tells what an item is: one to judge, one of a deleted resource, or one that says nothing of it. */
export function judgeItem(item: JsonObject): ItemState {
  const { configurationItemStatus: status, configuration } = item;
  if (DELETED.has(status)) return { kind: 'deleted' };
  if (status === 'ResourceNotRecorded') return { kind: 'unread', failure: NOT_RECORDED };
  if (isReadable(configuration)) return { kind: 'item' };
  const message = say`the configuration of its item is not valid JSON, or no object`;
  return { kind: 'unread', failure: { reason: 'malformed', message } };
}

function isReadable(configuration: JsonValue | undefined): boolean {
  const value = typeof configuration === 'string' ? decodeJson(configuration) : (configuration ?? null);
  return value === null || isJsonObject(value);
}

/** Which resource an item is about; undefined if it does not say. */
export function resourceOf(item: unknown): ListedResource | undefined {
  if (!isJsonObject(item)) return undefined;
  const { accountId, awsRegion, resourceType, resourceId, resourceName } = item;
  if (typeof accountId !== 'string' || typeof awsRegion !== 'string') return undefined;
  if (typeof resourceType !== 'string' || typeof resourceId !== 'string' || resourceId === '') return undefined;
  const named = typeof resourceName === 'string' && resourceName !== '' && { resourceName };
  return { accountId, awsRegion, resourceType, resourceId, ...named };
}

/** True if the item is about the resource: the same, or the same that belongs to no region. */
export function isAbout(found: ListedResource, resource: ListedResource): boolean {
  return (
    found.resourceId === resource.resourceId &&
    found.resourceType === resource.resourceType &&
    found.accountId === resource.accountId &&
    (found.awsRegion === resource.awsRegion || found.awsRegion === GLOBAL)
  );
}
