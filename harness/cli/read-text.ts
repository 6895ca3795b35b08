import { createReadStream } from 'node:fs';
import type { KensaError } from '../kensa-error.ts';
import { say } from '../sentences/say.ts';

/**
 * Reads a file of text.
 *
 * @param maxBytes a larger file is refused, also one that has no end
 * @param unreadable makes the error that is thrown from the reason why the file can not be read
 */
export async function readText(
  file: string,
  maxBytes: number,
  unreadable: (reason: string, cause?: unknown) => KensaError,
): Promise<string> {
  const chunks: Uint8Array[] = [];
  try {
    // One byte more than allowed tells a file that is too large, even if it has no end.
    for await (const chunk of createReadStream(file, { end: maxBytes })) chunks.push(chunk);
  } catch (cause) {
    throw unreadable(cause instanceof Error ? cause.message : String(cause), cause);
  }
  const bytes = Buffer.concat(chunks);
  if (bytes.length > maxBytes) throw unreadable(say`it is larger than ${maxBytes / 1024 ** 2} MiB`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw unreadable(say`it is not UTF-8`, cause);
  }
}
