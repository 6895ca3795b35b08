import { KensaError } from '../kensa-error.ts';
import type { Output } from './io.ts';

const BLOCK = 65_536;

/**
 * Writes text to a standard stream and waits until it is out. A reader that went away (`kensa audit … | head`) ends the
 * writing without an error.
 *
 * @throws KensaError `OUTPUT_UNWRITABLE` if the stream fails in another way, such as a full disk behind it.
 */
export async function writeChunks(stream: Output, chunks: Iterable<string>): Promise<void> {
  try {
    for (const block of blocks(chunks)) await written(stream, block);
  } catch (cause) {
    if (isBrokenPipe(cause)) return;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new KensaError('OUTPUT_UNWRITABLE', `standard output cannot be written: ${reason}`, { cause });
  }
}

/** Gathers small chunks, since each write costs a turn of the event loop. */
export function* blocks(chunks: Iterable<string>): Generator<string> {
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

function written(stream: Output, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

function isBrokenPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}
