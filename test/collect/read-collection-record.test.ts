import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Collected } from '../../harness/collect/collected.ts';
import { EVENTS } from '../collection/live-items.ts';
import { HEADER, written } from '../collection/written.ts';
import { collectBytes, error } from './collecting.ts';

const UNKNOWN =
  'It is no record of a collection that this version of kensa knows, and was left out. Read the file with the version ' +
  'that wrote it, or collect again.';
const SOURCE: Collected = { kind: 'source', location: '-', shape: 'snapshot' };
const RESOURCE = { accountId: '1', awsRegion: 'r', resourceType: 'T', resourceId: 'i' };
const FAILURE = { reason: 'denied', message: 'no' };
const LISTING = { accountId: '1', awsRegion: 'r', resourceType: 'T', recording: 'RECORDED', listed: 2, deleted: 0 };
const DIAGNOSTIC = { code: 'INTERRUPTED', severity: 'error', location: 'l', message: 'm' };

function fileOf(...records: unknown[]): string {
  return JSON.stringify({ configurationItems: [], kensaCollection: records });
}

describe('the records of a collection', () => {
  it('become what they once were, in this file', async () => {
    const events = await collectBytes((await written(EVENTS)).text);
    const expected = EVENTS.flatMap((event): Collected[] => {
      if (event.kind === 'source' || event.kind === 'item') return [];
      if (event.kind !== 'diagnostic') return [{ ...event, location: '-' }];
      return [{ ...event, diagnostic: { ...event.diagnostic, location: `-, ${event.diagnostic.location}` } }];
    });
    assert.deepEqual(events[0], SOURCE);
    assert.deepEqual(
      events.filter(({ kind }) => kind !== 'source' && kind !== 'item'),
      expected,
    );
    assert.deepEqual(
      events.flatMap((event) => (event.kind === 'item' ? [event.shape] : [])),
      [
        'snapshot',
        'snapshot',
        'snapshot',
        'batch-get-resource-config',
        'describe-security-configuration',
        'get-resource-config-history',
        'select-resource-config',
      ],
    );
  });

  it('are read without a header, without anything optional, and alone in a file', async () => {
    const records = [
      { kind: 'unread', resource: RESOURCE, failure: FAILURE },
      { kind: 'listing', listing: LISTING },
    ];
    const expected = [SOURCE, ...records.map((record) => ({ ...record, location: '-' }))];
    assert.deepEqual(await collectBytes(JSON.stringify({ kensaCollection: records })), expected);
    assert.deepEqual(await collectBytes(fileOf(HEADER, ...records)), expected);
  });

  const broken: unknown[] = [
    null,
    7,
    [],
    {},
    { kind: 'toString' },
    { ...HEADER, collectedAt: 1 },
    { kind: 'item', shape: 'snapshot', item: [] },
    { kind: 'item', shape: 'toString', item: {} },
    { kind: 'item', shape: 'snapshot', of: {}, item: {} },
    { kind: 'item', shape: 'snapshot', of: { accountId: '1', awsRegion: 2 }, item: {} },
    { kind: 'unread', resource: RESOURCE },
    { kind: 'unread', resource: { ...RESOURCE, resourceId: '' }, failure: FAILURE },
    { kind: 'unread', resource: { ...RESOURCE, resourceName: null }, failure: FAILURE },
    { kind: 'unread', resource: RESOURCE, failure: { reason: 'tired', message: 'm' } },
    { kind: 'listing' },
    { kind: 'listing', listing: { ...LISTING, recording: 'PERHAPS' } },
    { kind: 'listing', listing: { ...LISTING, listed: -1 } },
    { kind: 'listing', listing: { ...LISTING, deleted: 0.5 } },
    { kind: 'listing', listing: { ...LISTING, incomplete: null } },
    { kind: 'diagnostic', diagnostic: { ...DIAGNOSTIC, code: 'NONE' } },
    { kind: 'diagnostic', diagnostic: { ...DIAGNOSTIC, severity: 'info' } },
    { kind: 'diagnostic', diagnostic: { ...DIAGNOSTIC, message: null } },
  ];
  for (const record of broken) {
    it(`${JSON.stringify(record)} is an error`, async () => {
      const start = fileOf().length - 2;
      assert.deepEqual(await collectBytes(fileOf(record)), [
        SOURCE,
        error('ITEM_UNKNOWN', `-, item 1 (byte ${start})`, UNKNOWN),
      ]);
    });
  }

  it('that are no list are an error', async () => {
    const text = '{"configurationItems":[],"kensaCollection":{}}';
    assert.deepEqual(await collectBytes(text), [
      SOURCE,
      error(
        'ITEMS_NOT_LIST',
        `-, byte ${text.indexOf('{}')}`,
        'The value of kensaCollection is no list, so there are no items to read. Export the file again.',
      ),
    ]);
  });

  it('and the items beside them are not taken back by a second list', async () => {
    const item = { resourceType: 'T', resourceId: 'i' };
    const record = JSON.stringify({ kind: 'listing', listing: LISTING });
    const first = `{"configurationItems":[${JSON.stringify(item)}],"kensaCollection":[${record}]`;
    for (const [key, element] of [
      ['configurationItems', '{}'],
      ['kensaCollection', record],
    ] as const) {
      const text = `${first},"${key}":[${element}]}`;
      assert.deepEqual(await collectBytes(text), [
        SOURCE,
        { kind: 'item', location: '-', shape: 'snapshot', place: 'item 1 (byte 23)', item },
        { kind: 'listing', location: '-', listing: LISTING },
        error(
          'CONTAINER_UNKNOWN',
          `-, byte ${text.lastIndexOf('[')}`,
          `The file has ${key} twice; only the first is read. Collect again, or put the second into a file of its own.`,
        ),
      ]);
    }
  });

  it('of a file that breaks off are said to be missing', async () => {
    const { text } = await written(EVENTS);
    const events = await collectBytes(text.slice(0, -60));
    const [last] = events.slice(-1);
    assert.equal(last?.kind === 'diagnostic' ? last.diagnostic.code : last?.kind, 'JSON_TRUNCATED');
  });
});
