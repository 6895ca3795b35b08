import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
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
 *   of them name is read once, under the first of its names in code unit order, whatever the order of the sources.
 * @param stdin What `-` stands for.
 */
export async function* collect(
  sources: readonly string[],
  stdin?: AsyncIterable<Uint8Array>,
): AsyncGenerator<Collected, void> {
  const names = new Map<string, string>();
  for (const source of sources) {
    if (source === STDIN) {
      names.set(STDIN, STDIN);
      continue;
    }
    const { files, problems } = await findFiles(source);
    yield* problems;
    for (const file of files) {
      const identity = await realpath(file).catch(() => resolve(file));
      const name = names.get(identity);
      if (name === undefined || file < name) names.set(identity, file);
    }
  }
  for (const [identity, name] of names) {
    if (identity === STDIN) yield* readStdin(stdin);
    else yield* readSource(name, fileBytes(name));
  }
}

async function* readStdin(stdin: AsyncIterable<Uint8Array> | undefined): AsyncGenerator<Collected, void> {
  if (stdin === undefined) yield unreadable(STDIN, { code: 'FILE_UNREADABLE', reason: 'no standard input was given' });
  else yield* readSource(STDIN, streamBytes(stdin));
}
