import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crc32, gzipSync } from 'node:zlib';
import { byteReader } from '../../harness/collect/byte-reader.ts';
import { gunzip } from '../../harness/collect/gunzip.ts';
import type { ReadFailure, SourcePart } from '../../harness/collect/source-part.ts';
import { inChunks } from './collecting.ts';

async function gunzipAll(
  bytes: Uint8Array,
  chunkSize = 1000,
  failure?: ReadFailure,
): Promise<{ content: Buffer; failures: ReadFailure[] }> {
  async function* parts(): AsyncGenerator<SourcePart> {
    yield* inChunks(bytes, chunkSize);
    if (failure !== undefined) yield failure;
  }
  const content: Uint8Array[] = [];
  const failures: ReadFailure[] = [];
  for await (const part of gunzip(byteReader(parts()))) {
    if (part instanceof Uint8Array) content.push(Uint8Array.from(part));
    else failures.push(part);
  }
  return { content: Buffer.concat(content), failures };
}

function damaged(reason: string): ReadFailure[] {
  return [{ code: 'GZIP_DAMAGED', reason }];
}

/** Does not compress to next to nothing, so that its gzip takes many steps. */
const CONTENT = Buffer.from(Array.from({ length: 20_000 }, (_, index) => `${index * 7919},`).join(''));

test('a member in chunks of any size', async () => {
  const gzip = gzipSync(CONTENT);
  for (const chunkSize of [1000, gzip.length]) {
    assert.deepEqual(await gunzipAll(gzip, chunkSize), { content: CONTENT, failures: [] }, `chunks of ${chunkSize}`);
  }
  const start = CONTENT.subarray(0, 1000);
  for (const chunkSize of [1, 2, 3, 7]) {
    assert.deepEqual(await gunzipAll(gzipSync(start), chunkSize), { content: start, failures: [] });
  }
});

test('several members, empty ones, and zero padding', async () => {
  const gzip = Buffer.concat([
    gzipSync('ab'),
    gzipSync(''),
    gzipSync('cd'.repeat(99)),
    gzipSync('e'),
    Buffer.alloc(600),
  ]);
  for (const chunkSize of [1, 50, gzip.length]) {
    assert.deepEqual(await gunzipAll(gzip, chunkSize), {
      content: Buffer.from(`ab${'cd'.repeat(99)}e`),
      failures: [],
    });
  }
});

test('a header with every optional field', async () => {
  const plain = gzipSync('content');
  const header = Buffer.from(plain.subarray(0, 10));
  header[3] = 0x1e;
  const fields = Buffer.from([3, 0, 1, 2, 3, ...Buffer.from('name\0comment\0'), 0x12, 0x34]);
  const gzip = Buffer.concat([header, fields, plain.subarray(10)]);
  for (const chunkSize of [1, 1000]) {
    assert.deepEqual(await gunzipAll(gzip, chunkSize), { content: Buffer.from('content'), failures: [] });
  }
  const withoutEnd = await gunzipAll(gzip.subarray(0, 20));
  assert.deepEqual(withoutEnd, {
    content: Buffer.alloc(0),
    failures: damaged('a header in it is damaged or incomplete'),
  });
});

test('bytes behind the end: all that was decoded comes first', async () => {
  for (const garbage of ['x', '\x1f', '\0x', '\0\x1f\x8b', 'garbage'.repeat(100)]) {
    assert.deepEqual(await gunzipAll(Buffer.concat([gzipSync(CONTENT), Buffer.from(garbage, 'latin1')])), {
      content: CONTENT,
      failures: damaged('bytes that are not gzip follow its end'),
    });
  }
});

test('a second member that is broken', async () => {
  const gzip = Buffer.concat([gzipSync('first'), gzipSync('second').subarray(0, 9)]);
  assert.deepEqual(await gunzipAll(gzip), {
    content: Buffer.from('first'),
    failures: damaged('a header in it is damaged or incomplete'),
  });
});

test('an end cut off at every byte: no decoded byte is lost or added', async () => {
  const gzip = gzipSync('0123456789'.repeat(3) + 'abc');
  const whole = Buffer.from('0123456789'.repeat(3) + 'abc');
  for (let length = 2; length < gzip.length; length++) {
    const { content, failures } = await gunzipAll(gzip.subarray(0, length));
    const reason = length < 10 ? 'a header in it is damaged or incomplete' : 'it ends too early';
    assert.deepEqual(failures, damaged(reason), `cut at ${length}`);
    assert.deepEqual(content, whole.subarray(0, content.length), `cut at ${length}`);
  }
  assert.deepEqual(await gunzipAll(gzip.subarray(0, -8)), { content: whole, failures: damaged('it ends too early') });
});

test('a checksum or length that does not match', async () => {
  for (const position of [-8, -4]) {
    const gzip = gzipSync(CONTENT);
    gzip.writeUInt8(gzip.at(position)! ^ 1, gzip.length + position);
    assert.deepEqual(await gunzipAll(gzip), {
      content: CONTENT,
      failures: [{ code: 'GZIP_DAMAGED', reason: 'its content does not match its checksum', altered: true }],
    });
  }
});

test('corrupt data: what was decoded well before it still comes', async () => {
  const gzip = gzipSync(CONTENT);
  // A block of the reserved type: invalid where it stands.
  const header = gzip.subarray(0, 10);
  const stored = Buffer.concat(
    Array.from({ length: 40 }, (_, index) => {
      const block = Buffer.alloc(1005, 0x61 + (index % 26));
      block.set([0, 0xe8, 0x03, 0x17, 0xfc]);
      return block;
    }),
  );
  const { content, failures } = await gunzipAll(Buffer.concat([header, stored, Buffer.from([0x07]), Buffer.alloc(64)]));
  const whole = Buffer.concat(Array.from({ length: 40 }, (_, index) => Buffer.alloc(1000, 0x61 + (index % 26))));
  assert.deepEqual(failures, damaged('its data is corrupt'));
  assert.deepEqual(content, whole.subarray(0, content.length));
  assert(content.length > whole.length * 0.9, `${content.length} of ${whole.length} bytes`);
});

test('a read error is passed on as it is', async () => {
  const failure: ReadFailure = { code: 'FILE_UNREADABLE', reason: 'i/o error (EIO)' };
  const gzip = gzipSync(CONTENT);
  const lengths = [5, gzip.length - 3, gzip.length];
  for (const length of lengths) {
    assert.deepEqual((await gunzipAll(gzip.subarray(0, length), 1000, failure)).failures, [failure]);
  }
});

test('sizes are counted modulo 2^32, checksums as unsigned numbers', async () => {
  const high = Array.from({ length: 100 }, (_, index) => Buffer.from([index])).find((bytes) => crc32(bytes) >= 2 ** 31);
  assert(high !== undefined);
  assert.deepEqual(await gunzipAll(gzipSync(high)), { content: high, failures: [] });
});
