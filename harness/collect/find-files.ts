import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { listDirectory } from './list-directory.ts';
import { fileNotFound, noFiles, notRegularFile, unreadable, type Problem } from './problems.ts';
import { failureReason } from './source-part.ts';
import { say } from '../sentences/say.ts';

/** Files to read, and what stood in the way of finding more. */
export interface FoundFiles {
  /** Sorted; relative to the working directory where the source is, with forward slashes. */
  files: string[];
  problems: Problem[];
}

/**
 * Finds the files that a source names: itself, or those in a directory or behind a glob pattern. What exists is never
 * taken for a pattern, whatever characters its name has; so patterns are rare, and what reads them is loaded then. Does not
 * throw.
 */
export async function findFiles(source: string): Promise<FoundFiles> {
  let isDirectory: boolean;
  try {
    isDirectory = (await stat(source)).isDirectory();
  } catch (error) {
    const { isPattern, matchFiles } = await import('./match-files.ts');
    if (isPattern(source)) return readable(source, await matchFiles(source));
    return { files: [], problems: [isAbsence(error) ? fileNotFound(source) : unreadableFile(source, error)] };
  }
  if (!isDirectory) return { files: [source], problems: [] };
  return readable(source, await listDirectory(source));
}

/**
 * Leaves out the empty file with which AWS Config tests that it may write to a bucket, and what is no file: to read from a
 * pipe or a device could take for ever. What leads nowhere stays, so that reading it says so.
 */
async function readable(source: string, found: FoundFiles): Promise<FoundFiles> {
  const files: string[] = [];
  const problems = [...found.problems];
  for (const file of found.files.toSorted()) {
    const stats = await stat(file).catch(() => undefined);
    if (stats !== undefined && !stats.isFile()) problems.push(notRegularFile(file, typeInWords(stats)));
    else if (!isWritabilityCheck(file, stats)) files.push(file);
  }
  const nothing = files.length === 0 && problems.length === 0;
  return { files, problems: nothing ? [noFiles(source)] : problems };
}

function isWritabilityCheck(file: string, stats: Stats | undefined): boolean {
  return basename(file).endsWith('ConfigWritabilityCheckFile') && stats?.size === 0;
}

function typeInWords(stats: Stats): string {
  if (stats.isFIFO()) return say`a named pipe`;
  if (stats.isSocket()) return say`a socket`;
  return stats.isDirectory() ? say`a directory` : say`a device`;
}

function unreadableFile(source: string, error: unknown): Problem {
  return unreadable(source, { code: 'FILE_UNREADABLE', reason: failureReason(error) });
}

function isAbsence(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
