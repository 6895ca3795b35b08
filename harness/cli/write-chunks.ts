import { KensaError } from '../kensa-error.ts';
import type { Output } from './io.ts';

/** Text, or bytes as they come. */
export type Chunks = Iterable<string> | AsyncIterable<Uint8Array>;

const BLOCK = 65_536;

/**
 * Writes text or bytes to a standard stream and waits until it is out. A reader that went away (`kensa audit … | head`) ends the
 * writing without an error.
 *
 * @throws KensaError `OUTPUT_UNWRITABLE` if the stream fails in another way, such as a full disk behind it.
 */
export async function writeChunks(stream: Output, chunks: Chunks): Promise<void> {
  try {
    for await (const block of blocks(chunks)) await written(stream, block);
  } catch (cause) {
    if (isBrokenPipe(cause)) return;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new KensaError('OUTPUT_UNWRITABLE', `standard output cannot be written: ${reason}`, { cause });
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

function written(stream: Output, block: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(block, (error) => (error ? reject(error) : resolve()));
  });
}

function isBrokenPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}
