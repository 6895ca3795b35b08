import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Collected } from './collected.ts';
import { findFiles } from './find-files.ts';
import { interrupted, unreadable } from './problems.ts';
import { readSource } from './read-source.ts';
import { collectBuckets } from './s3/collect-buckets.ts';
import { isS3Source } from './s3/s3-location.ts';
import type { AskedTypes } from './scanner/asked-content.ts';
import { createItemScanner, type ItemScanner } from './scanner/item-scanner.ts';
import type { S3Options } from './s3/s3-options.ts';
import { streamBytes } from './source-bytes.ts';
import { openFileReader } from './workers/file-reader.ts';
import { say } from '../sentences/say.ts';

/** How to read sources. */
export interface CollectOptions {
  /** What `-` stands for. */
  stdin?: AsyncIterable<Uint8Array>;
  /** What to read of buckets. */
  s3?: S3Options;
  /** Ends reading; what was read stays, and a diagnostic says from where on nothing was. */
  signal?: AbortSignal;
  /** What is wanted of which items: those that are plain come many at a time. Without it each item comes as it stands there. */
  asked?: AskedTypes;
  /** How many threads may be busy with files of which plain items are asked for; without it only this one. */
  jobs?: number;
}

const STDIN = '-';

/**
 * Reads the items of all sources, files in their order and then objects of buckets; the only stage of an audit with I/O.
 * Does not throw for anything that a source holds or lacks: that becomes a diagnostic, and all that could be read still
 * comes.
 *
 * @param sources Files, directories, glob patterns, `-` for standard input, or `s3://bucket/prefix`; each plain or gzipped.
 *   A file that several of them name is read once, under the first of its names in code unit order, whatever the order of
 *   the sources.
 */
export async function* collect(
  sources: readonly string[],
  options: CollectOptions = {},
): AsyncGenerator<Collected, void> {
  let ownScanner: ItemScanner | undefined;
  const scanner = (): ItemScanner | undefined => (ownScanner ??= options.asked && createItemScanner(options.asked));
  const inBuckets = sources.filter(isS3Source);
  const others = collectFiles(
    sources.filter((source) => !isS3Source(source)),
    options,
    scanner,
  );
  if (inBuckets.length === 0) yield* others;
  else yield* collectBuckets(inBuckets, others, options, scanner());
}

async function* collectFiles(
  sources: readonly string[],
  { stdin, signal, asked, jobs = 1 }: CollectOptions,
  scanner: () => ItemScanner | undefined,
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
  const files = [...names].flatMap(([identity, name]) => (identity === STDIN ? [] : [name]));
  const reader = await openFileReader(files, { jobs, asked, scanner, signal });
  try {
    for (const [identity, name] of names) {
      if (signal?.aborted === true) {
        yield interrupted(name);
        return;
      }
      if (identity === STDIN) yield* readStdin(stdin, signal, scanner());
      else yield* reader.read(name);
    }
  } finally {
    reader.end();
  }
}

async function* readStdin(
  stdin: AsyncIterable<Uint8Array> | undefined,
  signal: AbortSignal | undefined,
  scanner: ItemScanner | undefined,
): AsyncGenerator<Collected, void> {
  if (stdin === undefined)
    yield unreadable(STDIN, { code: 'FILE_UNREADABLE', reason: say`no standard input was given` });
  else yield* readSource(STDIN, streamBytes(stdin, signal), scanner);
}
