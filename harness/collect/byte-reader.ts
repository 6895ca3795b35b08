import type { ReadFailure, SourcePart } from './source-part.ts';

/** Bytes with a look ahead, for formats that are told by their first bytes. */
export interface ByteReader {
  /** The next bytes, without moving on: at least `count` of them, fewer only when no more come. */
  peek(count: number): Promise<Uint8Array>;
  /** Moves on by `count` bytes, all of which `peek` has shown. */
  skip(count: number): void;
  /** What ended the bytes early, once `peek` has come up short. */
  failure(): ReadFailure | undefined;
}

/**
 * Wraps parts so that they can be looked at before they are taken; each need only be there until the next is asked for.
 * Whoever opened the parts closes them.
 */
export function byteReader(parts: AsyncIterator<SourcePart>): ByteReader {
  let ahead: Uint8Array = new Uint8Array(0);
  let ended = false;
  let failure: ReadFailure | undefined;

  async function peek(count: number): Promise<Uint8Array> {
    while (ahead.length < count && !ended) {
      if (ahead.length > 0) ahead = Uint8Array.from(ahead);
      const { done, value } = await parts.next();
      if (done) {
        ended = true;
      } else if (value instanceof Uint8Array) {
        ahead = ahead.length === 0 ? value : Buffer.concat([ahead, value]);
      } else {
        ended = true;
        failure = value;
      }
    }
    return ahead;
  }

  return {
    peek,
    skip: (count) => {
      ahead = ahead.subarray(count);
    },
    failure: () => failure,
  };
}

/** Everything that a reader has not moved past, as parts again. */
export async function* remaining(reader: ByteReader): AsyncGenerator<SourcePart, void> {
  for (let chunk = await reader.peek(1); chunk.length > 0; chunk = await reader.peek(1)) {
    reader.skip(chunk.length);
    yield chunk;
  }
  const failure = reader.failure();
  if (failure !== undefined) yield failure;
}
