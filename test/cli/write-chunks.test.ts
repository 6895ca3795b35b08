import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { test } from 'node:test';
import { blocks, type Chunks, writeChunks } from '../../harness/cli/write-chunks.ts';
import { Sink } from './fake-io.ts';

/** A stream whose reader goes away, or whose disk is full, at the second write. */
function failing(code: string): { stream: Writable; writes: number[] } {
  const writes: number[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      writes.push(chunk.length);
      done(writes.length > 1 ? Object.assign(new Error(`write ${code}`), { code }) : null);
    },
  });
  stream.on('error', () => {});
  return { stream, writes };
}

const long = ['a'.repeat(70_000), 'b'.repeat(70_000), 'c'.repeat(70_000)];

test('all text arrives before the promise resolves', async () => {
  const sink = new Sink();
  await writeChunks(sink, ['one ', 'two\n', ...long]);
  assert.equal(sink.text, `one two\n${long.join('')}`);
});

test('small texts are gathered to blocks, bytes are left as they come', async () => {
  assert.deepEqual(await sizes(['x'.repeat(40_000), 'y'.repeat(40_000), 'z', '']), [80_000, 1]);
  assert.deepEqual(await sizes(bytes(3, 70_000, 1)), [3, 70_000, 1]);
});

async function sizes(chunks: Chunks): Promise<number[]> {
  const found: number[] = [];
  for await (const block of blocks(chunks)) found.push(block.length);
  return found;
}

async function* bytes(...lengths: number[]): AsyncGenerator<Uint8Array> {
  for (const length of lengths) yield Buffer.alloc(length, 'b');
}

test('bytes arrive as they are', async () => {
  const sink = new Sink();
  await writeChunks(sink, bytes(2, 3));
  assert.equal(sink.text, 'bbbbb');
});

test('a reader that goes away ends the writing quietly', async () => {
  const { stream, writes } = failing('EPIPE');
  await writeChunks(stream, long);
  assert.deepEqual(writes, [70_000, 70_000]);
});

test('a full disk is an error', async () => {
  const { stream, writes } = failing('ENOSPC');
  await assert.rejects(writeChunks(stream, long), {
    name: 'KensaError',
    code: 'OUTPUT_UNWRITABLE',
    message: 'standard output cannot be written: write ENOSPC',
  });
  assert.deepEqual(writes, [70_000, 70_000]);
});
