import { randomBytes } from 'node:crypto';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { KensaError } from '../kensa-error.ts';
import { blocks, type Chunks } from './write-chunks.ts';

/**
 * Writes text or bytes to a file: whole or not at all, by way of a temporary file beside it. A link stays a link, and what is
 * not a regular file (`/dev/null`, a named pipe) is written in place.
 *
 * @throws KensaError `OUTPUT_UNWRITABLE`; the temporary file is then gone and the file as it was.
 */
export async function writeOutput(file: string, chunks: Chunks): Promise<void> {
  try {
    const target = await realpath(file).catch(() => file);
    if (await isSpecial(target)) await write(target, 'w', chunks);
    else await replace(target, chunks);
  } catch (cause) {
    if (!isSystemError(cause)) throw cause;
    throw new KensaError('OUTPUT_UNWRITABLE', `${file} cannot be written: ${cause.message}`, { cause });
  }
}

async function replace(target: string, chunks: Chunks): Promise<void> {
  const temporary = `${target}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    await write(temporary, 'wx', chunks);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function write(path: string, flags: 'w' | 'wx', chunks: Chunks): Promise<void> {
  const file = await open(path, flags);
  try {
    for await (const block of blocks(chunks)) await file.appendFile(block);
  } finally {
    await file.close();
  }
}

async function isSpecial(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found !== undefined && !found.isFile();
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}
