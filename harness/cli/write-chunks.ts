import { KensaError } from '../kensa-error.ts';
import type { Output } from './io.ts';
import { say } from '../sentences/say.ts';

/** Text, or bytes as they come. */
export type Chunks = Iterable<string> | AsyncIterable<Uint8Array>;

const BLOCK = 65_536;

/**
 * Writes text or bytes to a standard stream and waits until it is out. A reader that went away (`kensa audit … | head`) ends the
 * writing without an error.
 *
 * @throws KensaError `OUTPUT_UNWRITABLE` if the stream fails in another way, such as a full disk behind it; and what the
 * chunks throw, as it is.
 */
export async function writeChunks(stream: Output, chunks: Chunks): Promise<void> {
  for await (const block of blocks(chunks)) {
    const cause = await failureOfWriting(stream, block);
    if (cause === undefined) continue;
    if (isBrokenPipe(cause)) return;
    throw new KensaError('OUTPUT_UNWRITABLE', say`standard output cannot be written: ${cause.message}`, { cause });
  }
}

/** Gathers small texts, since each write costs a turn of the event loop; bytes come gathered. */
export function blocks(chunks: Chunks): Chunks {
  return Symbol.asyncIterator in chunks ? chunks : textBlocks(chunks);
}

function* textBlocks(chunks: Iterable<string>): Generator<string> {
  let block = '';
  for (const chunk of chunks) {
    block += chunk;
    if (block.length >= BLOCK) {
      yield block;
      block = '';
    }
  }
  if (block !== '') yield block;
}

function failureOfWriting(stream: Output, block: string | Uint8Array): Promise<Error | undefined> {
  return new Promise((resolve) => {
    stream.write(block, (error) => resolve(error ?? undefined));
  });
}

function isBrokenPipe(error: Error): boolean {
  return 'code' in error && error.code === 'EPIPE';
}
