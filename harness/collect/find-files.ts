import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { isDynamicPattern } from 'tinyglobby';
import { listDirectory } from './list-directory.ts';
import { matchFiles } from './match-files.ts';
import { fileNotFound, noFiles, unreadable, type Problem } from './problems.ts';
import { failureReason } from './source-part.ts';

/** Files to read, and what stood in the way of finding more. */
export interface FoundFiles {
  /** Sorted; relative to the working directory where the source is, with forward slashes. */
  files: string[];
  problems: Problem[];
}

/**
 * Finds the files that a source names: itself, or those in a directory or behind a glob pattern. What exists is never
 * taken for a pattern, whatever characters its name has. Does not throw.
 */
export async function findFiles(source: string): Promise<FoundFiles> {
  let isDirectory: boolean;
  try {
    isDirectory = (await stat(source)).isDirectory();
  } catch (error) {
    if (isDynamicPattern(source)) return withoutWritabilityChecks(source, await matchFiles(source));
    return { files: [], problems: [isAbsence(error) ? fileNotFound(source) : unreadableFile(source, error)] };
  }
  if (!isDirectory) return { files: [source], problems: [] };
  return withoutWritabilityChecks(source, await listDirectory(source));
}

/** Leaves out the empty file with which AWS Config tests that it may write to a bucket. */
async function withoutWritabilityChecks(source: string, found: FoundFiles): Promise<FoundFiles> {
  const files: string[] = [];
  for (const file of found.files) {
    if (!(await isWritabilityCheck(file))) files.push(file);
  }
  const nothing = files.length === 0 && found.problems.length === 0;
  return { files: files.toSorted(), problems: nothing ? [noFiles(source)] : found.problems };
}

async function isWritabilityCheck(file: string): Promise<boolean> {
  if (!basename(file).endsWith('ConfigWritabilityCheckFile')) return false;
  const stats = await stat(file).catch(() => undefined);
  return stats?.size === 0;
}

function unreadableFile(source: string, error: unknown): Problem {
  return unreadable(source, { code: 'FILE_UNREADABLE', reason: failureReason(error) });
}

function isAbsence(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
