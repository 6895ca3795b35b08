import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { createRandom } from '../../../bench/random.ts';
import type { Collected } from '../../../harness/collect/collected.ts';
import { createItemScanner } from '../../../harness/collect/scanner/item-scanner.ts';
import { type FileReaderOptions, openFileReader } from '../../../harness/collect/workers/file-reader.ts';
import type { WorkerOptions } from '../../../harness/collect/workers/workers.ts';
import type { JsonObject } from '../../../harness/json.ts';
import { encodings } from '../../fixtures/encodings.ts';
import { demoItems } from '../../fixtures/demo-items.ts';
import { error, inTemporaryDirectory } from '../collecting.ts';
import { ASKED } from '../scanner/asked.ts';
import { damaged, randomList } from '../scanner/random-list.ts';
import { itemAt } from '../scanner/reading-list.ts';

const HEAD = '{"fileVersion":"1.0","configSnapshotId":"snapshot-1","configurationItems":[';
/** Makes files worth a worker. */
const SPACES = ' '.repeat(4 * 1024 * 1024);

function options(jobs: number, more: Partial<FileReaderOptions> = {}): FileReaderOptions {
  return { jobs, asked: ASKED, scanner: () => createItemScanner(ASKED), signal: undefined, ...more };
}

/** An event with its columns read, which are there only for a while. */
function held(event: Collected): unknown {
  if (event.kind !== 'plain items') return event;
  const { items, ...rest } = event;
  return { ...rest, items: Array.from({ length: items.length }, (_, row) => itemAt(items, row)) };
}

async function readAll(names: readonly string[], given: FileReaderOptions): Promise<unknown[]> {
  const reader = await openFileReader(names, given);
  const events: unknown[] = [];
  try {
    for (const name of names) for await (const event of reader.read(name)) events.push(held(event));
  } finally {
    reader.end();
  }
  return events;
}

/** An item that a scanner takes. */
function itemWith(number: number): JsonObject {
  return {
    configurationItemVersion: '1.3',
    configurationItemCaptureTime: '2024-03-01T01:02:03.456Z',
    configurationStateId: 1_709_254_923_456 + number,
    awsAccountId: '111122223333',
    configurationItemStatus: number % 7 === 0 ? 'ResourceDeleted' : 'OK',
    resourceType: ['AWS::KMS::Key', 'AWS::SQS::Queue', 'AWS::RDS::DBCluster'][number % 3] ?? '',
    resourceId: `resource-${number}${number % 2 === 0 ? '' : ' é'}`,
    awsRegion: `eu-west-${number % 5}`,
    configuration: { engine: 'é'.repeat(number % 11), a: { b: { a: 'x'.repeat(700) } } },
  };
}

/** A snapshot, of which some hundred items fill a message. */
function snapshotOf(items: number): string {
  const list = Array.from({ length: items }, (_, number) => JSON.stringify(itemWith(number)));
  return `${HEAD}${list.join(',')}]}`;
}

function noScanner(): never {
  assert.fail('a file is read here');
}

/** Writes files by their names; returns their paths. */
async function written(directory: string, files: Record<string, string | Uint8Array>): Promise<string[]> {
  return Promise.all(
    Object.entries(files).map(async ([name, content]) => {
      await writeFile(join(directory, name), content);
      return join(directory, name);
    }),
  );
}

describe('files read by workers', () => {
  test('give the same events, whatever the number of threads', () =>
    inTemporaryDirectory(async (directory) => {
      const random = createRandom('files');
      const files: Record<string, string | Uint8Array> = {
        large: SPACES + snapshotOf(3000),
        empty: '',
        'no JSON': 'hello',
        'cut off': gzipSync(snapshotOf(2000)).subarray(0, 20_000),
        altered: gzipSync(snapshotOf(2000)).map((byte, at) => (at === 15_000 ? byte ^ 1 : byte)),
        odd: `${HEAD}{"__proto__":{"a":-0},"b":1e400,"resourceId":"1"}]}`,
      };
      for (let number = 0; number < 60; number++) {
        const text = Buffer.from(HEAD + randomList(random));
        const content = number % 3 === 0 ? damaged(text, random) : text;
        files[`list ${number}`] = number % 2 === 0 ? content : gzipSync(content);
      }
      for (const { name, encode } of encodings) files[name] = encode(demoItems);
      files['lines'] = Array.from({ length: 3000 }, (_, n) => JSON.stringify({ ...demoItems[0], n })).join('\n');
      files['twice'] = `${snapshotOf(1500).slice(0, -1)},"configurationItems":[]}`;
      const names = [...(await written(directory, files)), join(directory, 'not there')];
      const expected = await readAll(names, options(1));
      assert.ok(expected.length > 200);
      for (const jobs of [2, 4]) assert.deepEqual(await readAll(names, options(jobs)), expected);
    }));

  test('leave this thread nothing to read', () =>
    inTemporaryDirectory(async (directory) => {
      const names = await written(directory, { a: SPACES + snapshotOf(3000), b: gzipSync(snapshotOf(2500)) });
      assert.deepEqual(await readAll(names, options(2, { scanner: noScanner })), await readAll(names, options(1)));
    }));

  for (const fault of ['exit', 'hang', 'throw']) {
    test(`are read to their end if a worker fails: ${fault}`, () =>
      inTemporaryDirectory(async (directory) => {
        const names = await written(directory, {
          a: SPACES + snapshotOf(3000),
          b: gzipSync(snapshotOf(2500)),
          c: snapshotOf(2000),
          d: snapshotOf(10),
        });
        const expected = await readAll(names, options(1));
        for (const after of [0, 1, 2, 5]) {
          const entry = new URL(`./failing-worker.ts?fault=${fault}&after=${after}`, import.meta.url);
          const workers: WorkerOptions = { entry, patience: fault === 'hang' ? 300 : 60_000 };
          for (const jobs of [2, 3]) {
            assert.deepEqual(rowsOf(await readAll(names, options(jobs, { workers }))), rowsOf(expected));
          }
        }
      }));
  }

  test('are read here if no worker can be started', () =>
    inTemporaryDirectory(async (directory) => {
      const names = await written(directory, { a: SPACES + snapshotOf(20), b: snapshotOf(10) });
      const workers = { entry: new URL('./not-there.ts', import.meta.url) };
      assert.deepEqual(await readAll(names, options(3, { workers })), await readAll(names, options(1)));
    }));

  test('are left where they are once nobody asks for more', () =>
    inTemporaryDirectory(async (directory) => {
      const names = await written(directory, { a: SPACES + snapshotOf(6000), b: snapshotOf(6000) });
      const reader = await openFileReader(names, options(3));
      const first = await reader.read(names[0] ?? '').next();
      assert.deepEqual(first.value, { kind: 'source', location: names[0], shape: 'snapshot' });
      reader.end();
    }));

  test('are interrupted: what was read of them stays', () =>
    inTemporaryDirectory(async (directory) => {
      const names = await written(directory, { a: SPACES + snapshotOf(9000), b: snapshotOf(9000) });
      const controller = new AbortController();
      const reader = await openFileReader(names, options(2, { signal: controller.signal }));
      const events: unknown[] = [];
      for await (const event of reader.read(names[0] ?? '')) {
        controller.abort();
        events.push(held(event));
      }
      reader.end();
      const whole = rowsOf(await readAll(names.slice(0, 1), options(1)));
      const read = rowsOf(events);
      assert.deepEqual(read.slice(0, -1), whole.slice(0, read.length - 1));
      assert.deepEqual(
        read.at(-1),
        error(
          'INTERRUPTED',
          names[0] ?? '',
          'The run was interrupted before all was read. What is said here is of the rest; run it again.',
        ),
      );
    }));
});

/** The events with each plain item alone: which come together is not the same if a file was begun by a worker. */
function rowsOf(events: readonly unknown[]): unknown[] {
  return events.flatMap((event) => {
    const { items, firstNumber, ...rest } = event as { items?: object[]; firstNumber?: number };
    if (items === undefined || firstNumber === undefined) return [event];
    return items.map((item, row) => ({ ...rest, number: firstNumber + row, item }));
  });
}
