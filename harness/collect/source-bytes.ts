import { createReadStream } from 'node:fs';
import { failureReason, type SourcePart } from './source-part.ts';
import { say } from '../sentences/say.ts';

const CHUNK_BYTES = 256 * 1024;

/** Ends reading once it is aborted. */
export type ReadSignal = Pick<AbortSignal, 'aborted'>;

/** Reads a file in chunks, as it is on disk. Does not throw: what fails, and an abort, becomes the last part. */
export function fileBytes(path: string, signal?: ReadSignal): AsyncGenerator<SourcePart, void> {
  return guarded(() => createReadStream(path, { highWaterMark: CHUNK_BYTES }), signal);
}

/**
 * Hands on the bytes of a stream such as standard input; text, of a stream with an encoding, as UTF-8. Does not throw:
 * what fails, and an abort, becomes the last part.
 */
export function streamBytes(stream: AsyncIterable<unknown>, signal?: AbortSignal): AsyncGenerator<SourcePart, void> {
  return guarded(() => stream, signal);
}

async function* guarded(
  open: () => AsyncIterable<unknown>,
  signal: ReadSignal | undefined,
): AsyncGenerator<SourcePart, void> {
  try {
    for await (const chunk of open()) {
      if (signal?.aborted === true) {
        yield { code: 'INTERRUPTED', reason: say`the run was ended` };
        return;
      }
      yield bytesOf(chunk);
    }
  } catch (error) {
    yield { code: 'FILE_UNREADABLE', reason: failureReason(error) };
  }
}

function bytesOf(chunk: unknown): Uint8Array {
  if (chunk instanceof Uint8Array) return chunk;
  if (typeof chunk === 'string') return Buffer.from(chunk);
  throw new TypeError(say`it gives neither bytes nor text`);
}
