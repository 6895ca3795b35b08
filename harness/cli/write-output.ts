import { randomBytes } from 'node:crypto';
import { open, realpath, rename, stat } from 'node:fs/promises';
import { KensaError } from '../kensa-error.ts';
import { createTemporaryFile, removeTemporaryFile } from './temporary-file.ts';
import { blocks, type Chunks } from './write-chunks.ts';
import { say } from '../sentences/say.ts';

/** What is to be written to a file. */
export interface OutputFile {
  file: string;
  chunks: Chunks;
}

/** Writes one file, as `writeOutputs` does. */
export function writeOutput(file: string, chunks: Chunks): Promise<void> {
  return writeOutputs([{ file, chunks }]);
}

/**
 * Writes text or bytes to files: each whole or not at all, by way of a temporary file beside it. All are written before
 * the first is put in its place. A link stays a link, and what is not a regular file (`/dev/null`, a named pipe) is
 * written in place.
 *
 * @throws KensaError `OUTPUT_UNWRITABLE`; the temporary files are then gone, and unless the last step failed, the files as
 * they were.
 */
export async function writeOutputs(outputs: readonly OutputFile[]): Promise<void> {
  const written: { file: string; target: string; temporary: string }[] = [];
  try {
    for (const { file, chunks } of outputs) {
      await telling(file, async () => {
        const target = await realpath(file).catch(() => file);
        if (await isSpecial(target)) return write(target, 'w', chunks);
        const temporary = `${target}.${randomBytes(6).toString('hex')}.tmp`;
        createTemporaryFile(temporary);
        written.push({ file, target, temporary });
        await write(temporary, 'r+', chunks);
      });
    }
    for (const { file, target, temporary } of written) await telling(file, () => rename(temporary, target));
  } finally {
    for (const { temporary } of written) removeTemporaryFile(temporary);
  }
}

async function write(path: string, flags: 'w' | 'r+', chunks: Chunks): Promise<void> {
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

/** Names the file in what goes wrong with it. */
async function telling(file: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (cause) {
    if (!isSystemError(cause)) throw cause;
    throw new KensaError('OUTPUT_UNWRITABLE', say`${file} cannot be written: ${cause.message}`, { cause });
  }
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}
