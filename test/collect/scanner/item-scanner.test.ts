import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { generateSnapshot } from '../../../bench/generate-snapshot.ts';
import { createRandom, type Random } from '../../../bench/random.ts';
import { contentProjection } from '../../../harness/collect/scanner/content-projection.ts';
import { digestIdentity } from '../../../harness/collect/scanner/digest-identity.ts';
import { createItemScanner } from '../../../harness/collect/scanner/item-scanner.ts';
import type { JsonObject } from '../../../harness/json.ts';
import { projectDocument } from '../../../harness/project-document.ts';
import { ASKED } from './asked.ts';
import { damaged, randomList } from './random-list.ts';
import { expectedIn, itemAt, scanList, type Found } from './reading-list.ts';

/** Where the lists are in their source: further than 32 bits count. */
const START = 2 ** 33 + 7;

const scanner = createItemScanner(ASKED);

/** Checks what is found in a list, and returns it. */
function assertFound(list: Buffer, cuts: readonly number[], expected = expectedIn(list, START)): Found[] {
  const ends = [...cuts, list.length];
  const chunks = ends.map((end, position) => list.subarray(ends[position - 1] ?? 0, end));
  const found = scanList(scanner, chunks, START);
  const last = found.at(-1);
  const compared = last !== undefined && expected.at(-1) === undefined && last.found !== 'item' && last.found !== 'end';
  const actual = compared ? [...found.slice(0, -1), undefined] : found;
  if (!isDeepStrictEqual(actual, expected))
    assert.deepEqual(actual, expected, `${list.toString('latin1')}\ncut at ${cuts.join()}`);
  return found;
}

function randomCuts(length: number, random: Random): number[] {
  return Array.from({ length: random.below(3) }, () => random.below(length + 1)).toSorted((a, b) => a - b);
}

function countItems(found: readonly Found[]): number {
  return found.filter((entry) => entry.found === 'item').length;
}

test('what JSON.parse gives is told of every plain item, and nothing of anything else: 100,000 lists', () => {
  const random = createRandom('lists');
  let items = 0;
  for (let number = 0; number < 100_000; number++) {
    const list = Buffer.from(randomList(random));
    const read = random.chance(0.6) ? damaged(list, random) : list;
    items += countItems(assertFound(read, randomCuts(read.length, random)));
  }
  assert.ok(items > 40_000, `${items} items were plain`);
});

test('where a list is cut into chunks makes no difference', () => {
  const random = createRandom('cuts');
  for (let number = 0; number < 12; number++) {
    const whole = Buffer.from(randomList(random));
    const list = number % 3 === 0 ? damaged(whole, random) : whole;
    const expected = expectedIn(list, START);
    for (let cut = 0; cut <= list.length; cut++) assertFound(list, [cut], expected);
    assertFound(
      list,
      Array.from({ length: list.length }, (_, position) => position),
      expected,
    );
  }
});

/** An ordinary item, with other properties in place of some. */
function itemWith(properties: JsonObject): JsonObject {
  return {
    configurationItemVersion: '1.3',
    configurationItemCaptureTime: '2024-03-01T01:02:03.456Z',
    configurationStateId: 1_709_254_923_456,
    awsAccountId: '111122223333',
    configurationItemStatus: 'OK',
    resourceType: 'AWS::KMS::Key',
    resourceId: 'key-1',
    ARN: 'arn:aws:kms:eu-west-1:111122223333:key/key-1',
    awsRegion: 'eu-west-1',
    tags: {},
    configuration: { keyState: 'Enabled' },
    ...properties,
  };
}

/** What is found of items in one chunk, by a new scanner. */
function foundOf(items: readonly JsonObject[]): Found[] {
  return scanList(createItemScanner(ASKED), [Buffer.from(`${items.map((item) => JSON.stringify(item)).join()}]`)], 0);
}

test('an item is told with all that it states', () => {
  const item = itemWith({ resourceName: 'キー', availabilityZone: 'Not Applicable' });
  assert.deepEqual(foundOf([item]), [
    {
      found: 'item',
      offset: 0,
      index: 0,
      place: { accountId: '111122223333', awsRegion: 'eu-west-1', resourceType: 'AWS::KMS::Key' },
      askedType: 1,
      kind: 'document',
      time: Date.UTC(2024, 2, 1, 1, 2, 3, 456),
      stateId: 1_709_254_923_456,
      digest: [...digestIdentity('111122223333', 'eu-west-1', 'AWS::KMS::Key', 'key-1')],
      document: {
        facts: {
          resourceId: 'key-1',
          resourceName: 'キー',
          arn: 'arn:aws:kms:eu-west-1:111122223333:key/key-1',
          availabilityZone: 'Not Applicable',
          configurationItemStatus: 'OK',
        },
        content: { tags: {}, configuration: { keyState: 'Enabled' } },
      },
    },
    { found: 'end', place: 'after element', offset: Buffer.byteLength(JSON.stringify(item)), index: 1 },
  ]);
});

/** Of each document in a list the digest of what decides verdicts on it, and what it states. */
function decisiveIn(list: string): { type: string; digest: string; content: JsonObject }[] {
  const found: { type: string; digest: string; content: JsonObject }[] = [];
  scanner.start({ place: 'first element', offset: 0, index: 0 });
  for (const batch of scanner.push(Buffer.from(list))) {
    for (let row = 0; row < batch.length; row++) {
      const item = itemAt(batch, row);
      if (item.document === undefined) continue;
      const digest = batch.decisive.subarray(row * 4, row * 4 + 4).join(' ');
      found.push({ type: item.place.resourceType, digest, content: item.document.content });
    }
  }
  return found;
}

/** What of a document decides, by the rules that `projectDocument` has. */
function decisiveText(type: string, content: JsonObject): string | undefined {
  const decisive = ASKED.get(type)?.decisive;
  return decisive && JSON.stringify(projectDocument(content, contentProjection(decisive)));
}

test('of documents with one digest, what decides verdicts on them is the same', () => {
  const random = createRandom('decisive');
  const texts = new Map<string, string | undefined>();
  let again = 0;
  for (let number = 0; number < 20_000; number++) {
    for (const { type, digest, content } of decisiveIn(randomList(random))) {
      const text = decisiveText(type, content);
      const key = `${type} ${digest}`;
      assert.equal(digest === '0 0 0 0', text === undefined);
      if (texts.has(key)) again++;
      else texts.set(key, text);
      assert.equal(text, texts.get(key), type);
    }
  }
  assert.ok(again > 1000 && new Set(texts.values()).size > 500, `${again} of ${texts.size} digests came again`);
});

test('what decides nothing changes no digest, and what decides something does', () => {
  const keys = [
    { keyState: 'Enabled', other: 1 },
    { other: [{}], keyState: 'Enabled' },
    { keyState: 'Disabled', other: 1 },
    { keyState: 'Enabled', a: { one: { a: 1, b: 2 } } },
    { keyState: 'Enabled', a: { one: { b: 3, a: 1 } } },
    {},
  ];
  const items = keys.map((configuration, number) =>
    itemWith({ configuration, resourceId: `key-${number}`, tags: { number: String(number) } }),
  );
  const all = decisiveIn(`${items.map((item) => JSON.stringify(item)).join()}]`).map(({ digest }) => digest);
  assert.deepEqual(
    all.map((digest) => all.indexOf(digest)),
    [0, 0, 2, 3, 3, 5],
  );
});

test('every item of a generated snapshot is plain', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kensa-scanner-'));
  try {
    const file = join(folder, 'snapshot.json.gz');
    await generateSnapshot(file, { items: 2000 });
    const snapshot = gunzipSync(await readFile(file));
    const list = snapshot.subarray(snapshot.indexOf('[') + 1);
    const found = assertFound(Buffer.from(list), [100_000, 200_000, 1_000_000]);
    assert.equal(countItems(found), 2000);
    assert.deepEqual(found.at(-1), {
      found: 'end',
      place: 'after element',
      offset: START + list.length - 2,
      index: 2000,
    });
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('more items in a chunk than there are rows, and more content than fits, come in several batches', () => {
  const many = Array.from({ length: 9000 }, (_, number) => itemWith({ resourceId: `key-${number}` }));
  const large = Array.from({ length: 9 }, () => itemWith({ configuration: { text: 'x'.repeat(600_000) } }));
  assertFound(Buffer.from(`${[...many, ...large].map((item) => JSON.stringify(item)).join()}]`), []);
});

test('UTF-8 is taken where TextDecoder takes it, and nothing else', () => {
  const [before, behind] = JSON.stringify(itemWith({ other: '|' }))
    .split('|')
    .map((half) => Buffer.from(half));
  const seconds = [0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0];
  const ends = [[], [0x80], [0xbf], [0x7f, 0x80], [0x80, 0xbf], [0x80, 0xc0], [0xbf, 0xbf, 0x80]];
  let items = 0;
  for (let first = 0x7f; first <= 0xff; first++) {
    for (const second of seconds) {
      for (const end of ends) {
        const list = Buffer.concat([
          before as Buffer,
          Buffer.from([first, second, ...end]),
          behind as Buffer,
          Buffer.from(']'),
        ]);
        items += countItems(assertFound(list, []));
      }
    }
  }
  assert.equal(items, 385);
});

test('places are numbered anew when there are too many of them', () => {
  const places = Array.from({ length: 9000 }, (_, number) => itemWith({ awsRegion: `region-${number}` }));
  const long = Array.from({ length: 1000 }, (_, number) => itemWith({ awsRegion: `${number}${'x'.repeat(900)}` }));
  const list = Buffer.from(`${[...places, ...long, ...places].map((item) => JSON.stringify(item)).join()}]`);
  assert.equal(countItems(assertFound(list, [])), 19_000);
});

test('what does not fit is odd: an element of more than 1 MiB, an identity or a place that is too long', () => {
  const odd = [
    itemWith({ configuration: { text: 'x'.repeat(1024 * 1024) } }),
    itemWith({ resourceId: 'x'.repeat(8192) }),
    itemWith({ awsRegion: 'x'.repeat(1024) }),
  ];
  const found = foundOf([itemWith({}), ...odd, itemWith({})]);
  assert.deepEqual(
    found.map((entry) => entry.found),
    ['item', 'odd', 'odd', 'odd', 'item', 'end'],
  );
});

test('bytes that are held come back', () => {
  scanner.start({ place: 'after element', offset: 50, index: 3 });
  const batches = scanner.push(Buffer.from(' , {"a": "b'));
  assert.deepEqual(batches.next(), { done: true, value: 'more' });
  const stop = { kind: 'odd', place: 'element', offset: 53, index: 3, rest: [new Uint8Array(Buffer.from('{"a": "b'))] };
  assert.deepEqual(scanner.release(), stop);
});
