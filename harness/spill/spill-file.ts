import { randomBytes } from 'node:crypto';
import { closeSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KensaError } from '../kensa-error.ts';
import { say } from '../sentences/say.ts';

/** What has no room in memory: bytes that are appended, and read again at any place. */
export interface SpillFile {
  /** How many bytes it holds. */
  size(): number;
  /** @throws KensaError `SPILL_FAILED`, such as for a full disk */
  append(bytes: Uint8Array): void;
  /**
   * Fills the target with what stands at a position; all of it must have been appended.
   *
   * @throws KensaError `SPILL_FAILED`
   */
  read(target: Uint8Array, position: number): void;
  close(): void;
}

/**
 * Opens an empty file in the folder for temporary files (`TMPDIR`). Only this user may open it, and its name is taken away at once: the space comes back
 * when the process ends, in whatever way it does.
 *
 * @throws KensaError `SPILL_FAILED`
 */
export function openSpillFile(): SpillFile {
  const folder = tmpdir();
  const path = join(folder, `kensa-${randomBytes(16).toString('hex')}.tmp`);
  const file = attempt(() => openSync(path, 'wx+', 0o600));
  let size = 0;
  try {
    attempt(() => unlinkSync(path));
  } catch (error) {
    closeSync(file);
    throw error;
  }

  function attempt<Result>(work: () => Result): Result {
    try {
      return work();
    } catch (cause) {
      throw new KensaError(
        'SPILL_FAILED',
        say`the input has more than there is room for in memory, and a temporary file in ${folder} can not be used. Make room there, or set TMPDIR to a folder that has some.`,
        { cause },
      );
    }
  }

  return {
    size: () => size,
    append(bytes) {
      attempt(() => {
        for (let written = 0; written < bytes.length;) {
          written += writeSync(file, bytes, written, bytes.length - written, size + written);
        }
      });
      size += bytes.length;
    },
    read(target, position) {
      attempt(() => {
        for (let filled = 0; filled < target.length;) {
          const count = readSync(file, target, filled, target.length - filled, position + filled);
          if (count === 0) throw new Error(say`the file is shorter than what was written to it`);
          filled += count;
        }
      });
    },
    close: () => closeSync(file),
  };
}
