import type { Diagnostic, DiagnosticCode } from '../diagnostic.ts';
import type { Collected } from './collected.ts';
import { WHAT_IS_READ } from './containers.ts';
import { MAX_VALUE_BYTES } from './kept-bytes.ts';
import type { ParseProblem } from './parse-json.ts';
import { MAX_DEPTH } from './scan-value.ts';
import type { ReadFailure } from './source-part.ts';
import { say } from '../sentences/say.ts';

/** Something that could not be read, as collect hands it on. */
export type Problem = Extract<Collected, { kind: 'diagnostic' }>;

/** Where in a file an item stands: `item 12 (byte 3456)`. `number` counts from 1. */
export function itemPlace(number: number, offset: number): string {
  return say`item ${number} (byte ${offset})`;
}

export function fileNotFound(location: string): Problem {
  return problem(
    'FILE_NOT_FOUND',
    location,
    say`There is no such file or directory. Check the path and the working directory.`,
  );
}

export function noFiles(location: string): Problem {
  return problem(
    'NO_FILES',
    location,
    say`There are no files here to read. Check the path or the pattern; hidden files are left out.`,
  );
}

export function bucketUnnamed(location: string): Problem {
  return problem('FILE_NOT_FOUND', location, say`It names no bucket. Write it as s3://bucket or s3://bucket/prefix.`);
}

export function bucketNotFound(location: string): Problem {
  return problem('FILE_NOT_FOUND', location, say`There is no such bucket. Check its name.`);
}

/** For a source in a bucket with nothing to read in it. */
export function noObjects(location: string): Problem {
  return problem(
    'NO_FILES',
    location,
    say`There are no objects here to read. Check the bucket and the prefix, which must be a whole key or a whole folder.`,
  );
}

/** For an account whose folder in a bucket has nothing of AWS Config in it. */
export function accountWithoutConfig(location: string, accountId: string): Problem {
  return problem(
    'SNAPSHOT_NOT_FOUND',
    location,
    say`AWS Config delivered nothing of account ${accountId} here, so nothing of it was judged from here. If it should have, check the delivery channel of the account.`,
    'warning',
  );
}

/** For an account and region of which a bucket has no snapshot, or none of the times asked for. */
export function snapshotNotFound(
  location: string,
  { accountId, awsRegion }: { accountId: string; awsRegion: string },
  { since, asOf }: { since?: Date; asOf?: Date },
): Problem {
  const parts = [
    ...(since === undefined ? [] : [say`from ${since.toISOString()} on`]),
    ...(asOf === undefined ? [] : [say`at or before ${asOf.toISOString()}`]),
  ];
  const found =
    parts.length === 0
      ? say`There is no snapshot of account ${accountId} in ${awsRegion} here, so nothing of it was judged.`
      : say`There is no snapshot of account ${accountId} in ${awsRegion} ${parts.join(' and ')} here, so nothing of it was judged.`;
  const remedy =
    parts.length === 0
      ? say`Have AWS Config deliver one: aws configservice deliver-config-snapshot.`
      : say`Ask for another time, or have AWS Config deliver one: aws configservice deliver-config-snapshot.`;
  return problem('SNAPSHOT_NOT_FOUND', location, `${found} ${remedy}`);
}

/** For what lies among the snapshots of a bucket under a name that AWS Config gives none. */
export function snapshotNameUnknown(location: string): Problem {
  const message = say`It lies among the snapshots, but its name does not say of when it is, so it was not read, and may be newer than what was. If it is to be read, name it as a source of its own; else move it away.`;
  return problem('SNAPSHOT_NAME_UNKNOWN', location, message);
}

export function fileEmpty(location: string): Problem {
  return problem('FILE_EMPTY', location, say`It is empty. Get the file again, or leave it out.`);
}

/** For a file, a directory, a bucket or standard input whose bytes could not be had, or not to the end. */
export function unreadable(location: string, failure: ReadFailure): Problem {
  const { code, reason, altered, remedy = say`Make it readable, or leave it out.` } = failure;
  if (code === 'FILE_UNREADABLE') return problem(code, location, `${say`It can not be read: ${reason}.`} ${remedy}`);
  if (code === 'INTERRUPTED') return interrupted(location);
  const extent = altered
    ? say`What was read may be altered; get the file again.`
    : say`Only what came before was read; get the file again.`;
  return problem(code, location, `${say`The gzip data is damaged: ${reason}.`} ${extent}`);
}

/** For what a directory or a pattern holds besides files; `is` says in words what it is. */
export function notRegularFile(location: string, is: string): Problem {
  const message = say`It is ${is}, not a regular file, and was not read. Leave it out, or name it by its own path.`;
  return problem('FILE_UNREADABLE', location, message);
}

export function notJson(location: string, offset: number): Problem {
  return problem('JSON_INVALID', inFile(location, offset), `${say`It is neither JSON nor gzip.`} ${WHAT_IS_READ}`);
}

export function utf16(location: string): Problem {
  return problem('JSON_INVALID', inFile(location, 0), say`It is UTF-16; save it as UTF-8.`);
}

/** `expected` says in words what should have stood there. */
export function jsonInvalid(location: string, offset: number, expected: string, itemsRead: number): Problem {
  const message = say`It is not valid JSON: ${expected} should stand here. The rest of this document was not read (items read before: ${itemsRead}); export it again.`;
  return problem('JSON_INVALID', inFile(location, offset), message);
}

export function jsonTruncated(location: string, offset: number, itemsRead: number): Problem {
  const message = say`The JSON breaks off at byte ${offset} (items read before: ${itemsRead}). Get the file again, as a whole.`;
  return problem('JSON_TRUNCATED', inFile(location, offset), message);
}

/** `is` says in words what the document is instead. */
export function containerUnknown(location: string, is: string): Problem {
  return problem('CONTAINER_UNKNOWN', location, `${say`It is ${is}.`} ${WHAT_IS_READ}`);
}

export function alibabaCloud(location: string): Problem {
  return containerUnknown(location, say`data of Alibaba Cloud Config, which kensa has no controls for`);
}

export function secondContainer(location: string, offset: number, read: string, notRead: string): Problem {
  const message = say`The file has both ${read} and ${notRead}; only ${read} is read. Put ${notRead} into a file of its own.`;
  return problem('CONTAINER_UNKNOWN', inFile(location, offset), message);
}

export function itemsNotList(location: string, offset: number, key: string): Problem {
  const message = say`The value of ${key} is no list, so there are no items to read. Export the file again.`;
  return problem('ITEMS_NOT_LIST', inFile(location, offset), message);
}

/** For a list that goes on in another page, as the member `key` says. */
export function pageIncomplete(location: string, offset: number, key: string): Problem {
  const message = say`The file holds only one page of the list, as its ${key} says. To get all, run the AWS CLI command again without --max-items and --no-paginate.`;
  return problem('PAGE_INCOMPLETE', inFile(location, offset), message);
}

export function itemNotObject(location: string, place: string, is: string): Problem {
  const message = say`The item is ${is}, not an object, and was left out. Export the file again.`;
  return problem('ITEM_NOT_OBJECT', `${location}, ${place}`, message);
}

export function itemUnreadable(location: string, place: string, reason: ParseProblem): Problem {
  return unusable(`${location}, ${place}`, 'item', reason);
}

/** `is` says in words what it is instead. */
export function itemUnknown(location: string, place: string, is: string): Problem {
  return problem('ITEM_UNKNOWN', `${location}, ${place}`, `${say`It is ${is} and was left out.`} ${WHAT_IS_READ}`);
}

/** For a run that was ended before all was read. */
export function interrupted(location: string): Problem {
  const message = say`The run was interrupted before all was read. What is said here is of the rest; run it again.`;
  return problem('INTERRUPTED', location, message);
}

/** For a record of a collection that says nothing this version of kensa understands. */
export function collectionRecordUnknown(location: string, place: string): Problem {
  const message = say`It is no record of a collection that this version of kensa knows, and was left out. Read the file with the version that wrote it, or collect again.`;
  return problem('ITEM_UNKNOWN', `${location}, ${place}`, message);
}

/** For a list that comes twice where one can not take the place of the other. */
export function listTwice(location: string, offset: number, key: string): Problem {
  const message = say`The file has ${key} twice; only the first is read. Collect again, or put the second into a file of its own.`;
  return problem('CONTAINER_UNKNOWN', inFile(location, offset), message);
}

/** For the key of a list of items that stands a second time in one object: as in JSON.parse, the last counts. */
export function listAgain(location: string, offset: number, key: string): Problem {
  const message = say`The file has ${key} twice; only the last is judged. Take the file from AWS again, or put each into a file of its own.`;
  return problem('CONTAINER_UNKNOWN', inFile(location, offset), message);
}

/** For a message whose `property` does not hold what it should. */
export function messageUnreadable(location: string, place: string, property: string): Problem {
  const message = say`The message can not be read: its ${property} does not hold what it should. Get the message again.`;
  return problem('ITEM_UNREADABLE', `${location}, ${place}`, message);
}

/** For a resource that AWS Config was asked for and did not return. */
export function itemNotReturned(location: string, place: string, resource: string): Problem {
  const message = say`AWS Config did not return ${resource}, which was therefore not judged. Ask for it again.`;
  return problem('ITEM_NOT_RETURNED', `${location}, ${place}`, message);
}

/** For messages that hold no item, by their type. */
export function messagesWithoutItem(location: string, counts: ReadonlyMap<string, number>): Problem {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const types = [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([type, count]) => `${count} ${type}`);
  const message = say`${total === 1 ? say`One message holds` : say`${total} messages hold`} no configuration item and ${total === 1 ? 'was' : 'were'} passed over (${types.join(', ')}). If items were expected here, check where the messages come from.`;
  return problem('MESSAGES_WITHOUT_ITEM', location, message, 'warning');
}

/** For a value of the file that is no item, and that was too much to check. */
export function valueUnchecked(location: string, offset: number, reason: 'too deep' | 'too large'): Problem {
  return unusable(inFile(location, offset), 'value', reason);
}

function unusable(location: string, what: 'item' | 'value', reason: ParseProblem): Problem {
  switch (reason) {
    case 'too deep':
      return problem(
        'ITEM_TOO_DEEP',
        location,
        say`The ${what} is nested deeper than ${MAX_DEPTH} levels and was left out. Check where it comes from.`,
      );
    case 'too large':
      return problem(
        'ITEM_TOO_LARGE',
        location,
        say`The ${what} is larger than ${MAX_VALUE_BYTES / 1024 ** 2} MiB and was left out. Check that its quotes and brackets are closed.`,
      );
    default:
      return problem(
        'ITEM_UNREADABLE',
        location,
        say`The ${what} is ${reason} and was left out. Export the file again.`,
      );
  }
}

function inFile(location: string, offset: number): string {
  return `${location}, byte ${offset}`;
}

function problem(
  code: DiagnosticCode,
  location: string,
  message: string,
  severity: Diagnostic['severity'] = 'error',
): Problem {
  return { kind: 'diagnostic', diagnostic: { code, severity, location, message } };
}
