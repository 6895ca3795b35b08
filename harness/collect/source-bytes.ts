import { open as openFile } from 'node:fs/promises';
import { failureReason, type SourcePart } from './source-part.ts';
import { say } from '../sentences/say.ts';

const CHUNK_BYTES = 256 * 1024;

/** Ends reading once it is aborted. */
export type ReadSignal = Pick<AbortSignal, 'aborted'>;

/**
 * Reads a file in chunks, as it is on disk; each is there until the next is asked for. Does not throw: what fails, and an
 * abort, becomes the last part.
 */
export function fileBytes(path: string, signal?: ReadSignal): AsyncGenerator<SourcePart, void> {
  return guarded(() => fileChunks(path), signal);
}

/**
 * Reads into two buffers in turn: one is filled while the other is used. With a new one for each chunk, as streams have
 * it, memory grows by many that V8 has not collected yet.
 */
async function* fileChunks(path: string): AsyncGenerator<Uint8Array, void> {
  const file = await openFile(path);
  const buffers = [Buffer.allocUnsafeSlow(CHUNK_BYTES), Buffer.allocUnsafeSlow(CHUNK_BYTES)] as const;
  const read = (turn: number): ReturnType<typeof file.read<Buffer>> => {
    const reading = file.read(buffers[turn % 2 === 0 ? 0 : 1], 0, CHUNK_BYTES, null);
    // What goes wrong is said when it is its turn.
    reading.catch(() => undefined);
    return reading;
  };
  let next: ReturnType<typeof read> | undefined;
  try {
    next = read(0);
    for (let turn = 1; ; turn++) {
      const { bytesRead, buffer } = await next;
      if (bytesRead === 0) return;
      next = read(turn);
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await next?.catch(() => undefined);
    await file.close();
  }
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
