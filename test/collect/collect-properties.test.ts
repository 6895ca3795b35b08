import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import type { Collected } from '../../harness/collect/collected.ts';
import { isJsonObject, type JsonValue } from '../../harness/json.ts';
import { collectAll, collectBytes } from './collecting.ts';

/** Fixed, so that a run says the same of the same code. */
const SEED = 20_261_122;

const trickyText = fc.constantFrom(
  '"',
  '\\',
  '\\"',
  '{',
  '}',
  '[',
  ']',
  '},{',
  '"}]}',
  'é',
  '日本語',
  '😀',
  '\u0001',
  '\n',
  '\ufeff',
);
const text = fc.oneof(
  fc.string(),
  fc.array(trickyText).map((parts) => parts.join('')),
);
const { value } = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, false),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    text,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(text, tie('value'), { maxKeys: 4 }),
  ),
}));
const items = fc.array(
  fc.oneof({ weight: 8, arbitrary: fc.dictionary(text, value) }, { weight: 1, arbitrary: value }),
  {
    maxLength: 6,
  },
);
const snapshot = fc
  .record({
    fileVersion: fc.constant('1.0'),
    extra: fc.dictionary(text, value, { maxKeys: 3 }),
    items,
    indent: fc.nat(2),
  })
  .map(({ fileVersion, extra, items: list, indent }) =>
    JSON.stringify({ fileVersion, ...extra, configurationItems: list, end: extra }, undefined, indent),
  );
const cuts = fc.array(fc.nat(2000), { maxLength: 12 });

async function* cutAt(bytes: Uint8Array, positions: readonly number[]): AsyncGenerator<Uint8Array> {
  const ends = [...positions.filter((position) => position < bytes.length), bytes.length].toSorted((a, b) => a - b);
  let start = 0;
  for (const end of ends) {
    yield bytes.subarray(start, end);
    start = end;
  }
}

/** The items that count: those behind the last restart. */
function itemsOf(events: readonly Collected[]): JsonValue[] {
  const counting = events.slice(events.findLastIndex((event) => event.kind === 'restart') + 1);
  return counting.flatMap((event) => (event.kind === 'item' ? [event.item] : []));
}

function codesOf(events: readonly Collected[]): string[] {
  return events.flatMap((event) => (event.kind === 'diagnostic' ? [event.diagnostic.code] : []));
}

/** Parses a document as a whole, as the judge of what collect says of it. */
function parseWhole(bytes: Uint8Array): { value: JsonValue } | undefined {
  try {
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as JsonValue };
  } catch {
    return undefined;
  }
}

test('any snapshot in any chunks gives the items that JSON.parse gives, each at its byte', async () => {
  await fc.assert(
    fc.asyncProperty(snapshot, cuts, fc.boolean(), async (json, positions, gzip) => {
      const bytes = Buffer.from(json);
      const events = await collectAll(['-'], cutAt(gzip ? gzipSync(bytes) : bytes, positions));
      const list = (JSON.parse(json) as { configurationItems: JsonValue[] }).configurationItems;
      assert.deepEqual(itemsOf(events), list.filter(isJsonObject));
      assert.deepEqual(
        codesOf(events),
        list.filter((item) => !isJsonObject(item)).map(() => 'ITEM_NOT_OBJECT'),
      );
      for (const event of events) {
        if (event.kind !== 'item') continue;
        const [, number, byte] = /^item (\d+) \(byte (\d+)\)$/.exec(event.place) ?? [];
        assert.deepEqual(list[Number(number) - 1], event.item);
        assert.equal(bytes[Number(byte)], '{'.charCodeAt(0));
      }
    }),
    { seed: SEED, numRuns: 400 },
  );
});

const mutation = fc.record({
  at: fc.nat(),
  removed: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(60)),
  inserted: fc.oneof(
    fc.constantFrom(
      '',
      '{',
      '}',
      '[',
      ']',
      '"',
      ',',
      ':',
      '\\',
      ' ',
      '0',
      '\n',
      ',"configurationItems":[',
      '},{',
      ']}',
    ),
    fc.uint8Array({ minLength: 1, maxLength: 3 }),
  ),
});

function mutate(
  bytes: Uint8Array,
  { at, removed, inserted }: { at: number; removed: number; inserted: string | Uint8Array },
): Buffer {
  const position = at % (bytes.length + 1);
  return Buffer.concat([bytes.subarray(0, position), Buffer.from(inserted), bytes.subarray(position + removed)]);
}

async function assertJudgedLikeParse(bytes: Uint8Array, chunkSize: number): Promise<void> {
  const events = await collectBytes(bytes, chunkSize);
  const whole = parseWhole(bytes);
  const codes = codesOf(events);
  if (whole === undefined) {
    assert.notDeepEqual(codes, []);
    return;
  }
  const list = isJsonObject(whole.value) ? whole.value['configurationItems'] : undefined;
  if (list === undefined) {
    assert.equal(codes.length, 1);
    // Without its last letter the key is that of a notification.
    assert(['CONTAINER_UNKNOWN', 'ITEM_UNREADABLE'].includes(codes.join()), codes.join());
    return;
  }
  const elements = Array.isArray(list) ? list : [];
  assert.deepEqual(itemsOf(events), elements.filter(isJsonObject));
  assert.equal(codes.includes('ITEMS_NOT_LIST'), !Array.isArray(list));
  assert(
    codes.every((code) => code === 'ITEM_NOT_OBJECT' || code === 'ITEMS_NOT_LIST'),
    codes.join(),
  );
}

test('a changed snapshot is an error unless JSON.parse accepts it, and then its items are the same', async () => {
  await fc.assert(
    fc.asyncProperty(
      snapshot,
      fc.array(mutation, { minLength: 1, maxLength: 3 }),
      fc.constantFrom(7, 64, 1000),
      async (json, mutations, chunkSize) => {
        await assertJudgedLikeParse(mutations.reduce(mutate, Buffer.from(json)), chunkSize);
      },
    ),
    { seed: SEED, numRuns: 2500 },
  );
});

test('of items on lines, a torn one takes at most the next with it', async () => {
  const lines = fc.array(
    fc.dictionary(text, value).map((item) => ({ resourceType: 'a', resourceId: 'b', ...item })),
    {
      minLength: 1,
      maxLength: 6,
    },
  );
  await fc.assert(
    fc.asyncProperty(lines, fc.nat(), fc.nat(), cuts, async (drawn, which, at, positions) => {
      const texts = drawn.map((content) => JSON.stringify(content));
      const contents = texts.map((line) => JSON.parse(line) as JsonValue);
      const torn = which % contents.length;
      const length = 1 + (at % ((texts[torn] ?? '').length - 1));
      texts[torn] = (texts[torn] ?? '').slice(0, length);
      const events = await collectAll(['-'], cutAt(Buffer.from(texts.join('\n')), positions));
      const others = contents.filter((_, index) => index !== torn);
      const withoutNext = contents.filter((_, index) => index !== torn && index !== torn + 1);
      const mayTakeNext = /[:,[{]\s*$/.test(texts[torn] ?? '');
      const read = itemsOf(events);
      assert.deepEqual(read, mayTakeNext && read.length < others.length ? withoutNext : others);
      assert.notDeepEqual(codesOf(events), []);
    }),
    { seed: SEED, numRuns: 1500 },
  );
});

test('a snapshot cut off anywhere is one error more', async () => {
  await fc.assert(
    fc.asyncProperty(snapshot, fc.nat(), async (json, at) => {
      const bytes = Buffer.from(json);
      const length = at % bytes.length;
      const events = await collectBytes(bytes.subarray(0, length));
      const all = await collectBytes(bytes);
      const last = length === 0 ? 'FILE_EMPTY' : 'JSON_TRUNCATED';
      assert.equal(codesOf(events).at(-1), last);
      assert.deepEqual(events.slice(0, -1), all.slice(0, events.length - 1));
    }),
    { seed: SEED, numRuns: 400 },
  );
});

/** Errors that say that a file is not what it was; a sound snapshot has none of them. */
const FILE_ERRORS = new Set(['FILE_EMPTY', 'GZIP_DAMAGED', 'JSON_INVALID']);

test('a changed gzip is an error, or the change did not touch its content', async () => {
  await fc.assert(
    fc.asyncProperty(snapshot, mutation, fc.constantFrom(0, 6), async (json, change, level) => {
      const gzip = gzipSync(json, { level });
      const events = await collectBytes(mutate(gzip, change));
      const isReported = codesOf(events).some((code) => FILE_ERRORS.has(code));
      if (!isReported) assert.deepEqual(events, await collectBytes(gzip));
    }),
    { seed: SEED, numRuns: 1000 },
  );
});
