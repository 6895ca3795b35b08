import type { Collected } from '../collect/collected.ts';
import { COLLECTION_KEY, type CollectionHeader, type CollectionRecord } from '../collect/collection-record.ts';
import { KensaError } from '../kensa-error.ts';
import type { NormalizeContext } from '../normalize/items/normalize-context.ts';
import { normalizeItem } from '../normalize/items/normalize-item.ts';
import type { CollectedItem } from '../normalize/items/normalized-item.ts';
import { type CollectionSummary, collectionSummary } from './collection-summary.ts';
import { deliveredItem } from './delivered-item.ts';
import { heldText } from './held-text.ts';

/** What a collection's file says before its items. */
export interface CollectionHead {
  configSnapshotId: string;
  header: CollectionHeader;
}

/**
 * Writes what was collected as AWS Config delivers a snapshot, with one more list, `kensaCollection`, of all that a
 * snapshot has no place for: resources and lists that could not be read, diagnostics, what services described, deleted
 * resources, and items that the delivered spelling can not hold. Read again, the file makes the same events, but for
 * where they come from. Items are written as they come, one on a line; records are held, compressed, until the end.
 *
 * @returns what it came to
 */
export async function* collectionText(
  events: AsyncIterable<Collected>,
  { configSnapshotId, header }: CollectionHead,
  context: NormalizeContext,
): AsyncGenerator<string, CollectionSummary> {
  const summary = collectionSummary();
  const records = heldText();
  let separator = '';
  yield `{\n  "fileVersion": "1.0",\n  "configSnapshotId": ${JSON.stringify(configSnapshotId)},\n  "configurationItems": [`;
  for await (const event of events) {
    const normalized = event.kind === 'item' ? normalizeItem(event, context) : undefined;
    summary.take(event, normalized);
    const item = normalized && event.kind === 'item' ? deliveredItem(event, normalized, context) : undefined;
    if (item !== undefined) {
      yield `${separator}\n    ${JSON.stringify(item)}`;
      separator = ',';
    } else {
      const record = recordOf(event);
      if (record !== undefined) records.add(JSON.stringify(record));
    }
  }
  yield `\n  ],\n  "${COLLECTION_KEY}": [\n    ${JSON.stringify(header)}`;
  for (const record of records.texts()) yield `,\n    ${record}`;
  yield '\n  ]\n}\n';
  return summary.finish();
}

function recordOf(event: Collected): CollectionRecord | undefined {
  switch (event.kind) {
    case 'item':
      return itemRecord(event);
    case 'unread':
      return { kind: 'unread', resource: event.resource, failure: event.failure };
    case 'listing':
      return { kind: 'listing', listing: event.listing };
    case 'diagnostic':
      return { kind: 'diagnostic', diagnostic: event.diagnostic };
    case 'collection':
    case 'source':
      return undefined;
    case 'plain items':
    case 'restart':
      throw new KensaError('INTERNAL', 'what is read from a file can not be written to a collection');
  }
}

function itemRecord({ shape, of, oversized, item }: CollectedItem): CollectionRecord {
  if (oversized !== undefined) throw new KensaError('INTERNAL', 'the summary of an item is no item to collect');
  return { kind: 'item', shape, ...(of && { of: { accountId: of.accountId, awsRegion: of.awsRegion } }), item };
}
