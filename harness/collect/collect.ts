import { realpath } from 'node:fs/promises';
import type { Collected } from './collected.ts';
import { findFiles } from './find-files.ts';
import { unreadable } from './problems.ts';
import { readSource } from './read-source.ts';
import { fileBytes, streamBytes } from './source-bytes.ts';

const STDIN = '-';

/**
 * Reads the items of all sources, in their order; the only stage of an audit with I/O. Does not throw for anything that a
 * source holds or lacks: that becomes a diagnostic, and all that could be read still comes.
 *
 * @param sources Files, directories, glob patterns, or `-` for standard input; each plain or gzipped. A file that several
 *   of them name is read once.
 * @param stdin What `-` stands for.
 */
export async function* collect(
  sources: readonly string[],
  stdin?: AsyncIterable<Uint8Array>,
): AsyncGenerator<Collected, void> {
  const seen = new Set<string>();
  for (const source of sources) {
    if (source === STDIN) {
      if (!seen.has(STDIN)) yield* readStdin(stdin);
      seen.add(STDIN);
      continue;
    }
    const { files, problems } = await findFiles(source);
    yield* problems;
    for (const file of files) {
      const identity = await realpath(file).catch(() => file);
      if (!seen.has(identity)) yield* readSource(file, fileBytes(file));
      seen.add(identity);
    }
  }
}

async function* readStdin(stdin: AsyncIterable<Uint8Array> | undefined): AsyncGenerator<Collected, void> {
  if (stdin === undefined) yield unreadable(STDIN, { code: 'FILE_UNREADABLE', reason: 'no standard input was given' });
  else yield* readSource(STDIN, streamBytes(stdin));
}
