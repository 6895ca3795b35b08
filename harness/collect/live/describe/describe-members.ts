import { isJsonObject, type JsonObject, type JsonValue } from '../../../json.ts';
import type { CallResult } from '../../aws/connection.ts';
import type { ListedResource } from '../../collected.ts';
import type { Described } from './described.ts';
import { listIn } from '../config/list-in.ts';
import { mapResult } from '../config/map-result.ts';
import { say } from '../../../sentences/say.ts';

/** Where the resources of a list are, and how it names them. */
export interface MemberList<Output> {
  accountId: string;
  awsRegion: string;
  resourceType: string;
  /** The property of a page that holds the list. */
  key: keyof Output & string;
  /** The property of a member that is its id. */
  idProperty: string;
}

/** A member of a list, as JSON; or what stands in for one that names no resource, or for the rest of the list. */
export type Member =
  | { kind: 'listed'; resource: ListedResource; member: JsonObject }
  | Extract<Described, { kind: 'incomplete' | 'unread' }>;

/**
 * Reads the members of a list that a service returns page by page, each resource once. A member that names no resource is
 * `unread` under its place in the list (`ReplicationGroups[2]`). A failure, or a page without the list, ends it: AWS
 * returns a list that is empty if there is nothing.
 */
export async function* describeMembers<Output>(
  { accountId, awsRegion, resourceType, key, idProperty }: MemberList<Output>,
  pages: AsyncIterable<CallResult<Output>>,
): AsyncGenerator<Member, void> {
  const seen = new Set<string>();
  let position = 0;
  for await (const page of pages) {
    const members = mapResult(page, (output) => listIn(output, key));
    if ('failure' in members) {
      const { reason, message } = members.failure;
      yield { kind: 'incomplete', resourceType, failure: { reason, message } };
      return;
    }
    for (const member of asJson(members.output) as JsonValue[]) {
      const place = `${key}[${position++}]`;
      const id = isJsonObject(member) ? member[idProperty] : undefined;
      if (!isJsonObject(member) || typeof id !== 'string' || id === '') {
        const resource = { accountId, awsRegion, resourceType, resourceId: place };
        const message = say`${place} has no usable ${idProperty}, so it is unknown which resource it is`;
        yield { kind: 'unread', resource, failure: { reason: 'malformed', message } };
      } else if (!seen.has(id)) {
        seen.add(id);
        yield { kind: 'listed', resource: { accountId, awsRegion, resourceType, resourceId: id }, member };
      }
    }
  }
}

/** What the SDK returned, as the AWS CLI prints it: without what is undefined, times as ISO 8601. */
export function asJson(value: unknown): JsonValue {
  return JSON.parse(JSON.stringify(value ?? null)) as JsonValue;
}
