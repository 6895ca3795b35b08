import { createReadStream } from 'node:fs';
import { failureReason, type SourcePart } from './source-part.ts';

const CHUNK_BYTES = 256 * 1024;

/** Reads a file in chunks, as it is on disk. Does not throw: what fails becomes the last part. */
export function fileBytes(path: string): AsyncGenerator<SourcePart, void> {
  return guarded(() => createReadStream(path, { highWaterMark: CHUNK_BYTES }));
}

/** Hands on the bytes of a stream such as standard input. Does not throw: what fails becomes the last part. */
export function streamBytes(stream: AsyncIterable<Uint8Array>): AsyncGenerator<SourcePart, void> {
  return guarded(() => stream);
}

async function* guarded(open: () => AsyncIterable<Uint8Array>): AsyncGenerator<SourcePart, void> {
  try {
    yield* open();
  } catch (error) {
    yield { code: 'FILE_UNREADABLE', reason: failureReason(error) };
  }
}
