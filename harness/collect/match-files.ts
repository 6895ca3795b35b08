import { lstat, readdir, realpath, stat, type Dirent, type Stats } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';
import { glob, isDynamicPattern, type FileSystemAdapter } from 'tinyglobby';
import type { FoundFiles } from './find-files.ts';
import { unreadable, type Problem } from './problems.ts';
import { failureReason } from './source-part.ts';

/** True if a source has characters that stand for others. */
export function isPattern(source: string): boolean {
  return isDynamicPattern(source);
}

/**
 * Finds what matches a glob pattern and is no directory, and all in the directories that match it, in no order. Leaves out
 * what begins with a dot unless the pattern names it. A link that leads nowhere counts as a file.
 */
export async function matchFiles(pattern: string): Promise<FoundFiles> {
  const problems: Problem[] = [];
  const absolute = isAbsolute(pattern);
  const onUnreadable = (directory: string, error: Error): void => {
    const location = absolute ? directory : relative('.', directory).replaceAll(sep, '/') || '.';
    problems.push(unreadable(location, { code: 'FILE_UNREADABLE', reason: failureReason(error) }));
  };
  const fs = { readdir: reportingReaddir(onUnreadable), realpath: lenientRealpath, stat: lenientStat };
  const files = await glob([pattern, `${pattern}/**`], {
    absolute,
    expandDirectories: false,
    fs: fs as FileSystemAdapter,
  });
  return { files, problems };
}

type Callback<T> = (error: NodeJS.ErrnoException | null, result: T) => void;

/**
 * tinyglobby passes over directories that it can not read, and over pipes, sockets and devices: this makes the former
 * known and lists the latter as files, so that both are reported.
 */
function reportingReaddir(onUnreadable: (directory: string, error: Error) => void) {
  return (path: string, options: { withFileTypes: true }, done: Callback<Dirent[]>): void =>
    readdir(path, options, (error, entries) => {
      if (error !== null && error.code !== 'ENOENT' && error.code !== 'ENOTDIR') onUnreadable(path, error);
      done(error, entries?.map(notDirectoryAsFile));
    });
}

function notDirectoryAsFile(entry: Dirent): Dirent {
  return Object.assign(entry, { isFile: () => !entry.isDirectory() && !entry.isSymbolicLink() });
}

/** For a link that leads nowhere: the link itself, where tinyglobby would pass over it. */
function lenientRealpath(path: string, done: Callback<string>): void {
  realpath(path, (error, resolved) => done(null, error === null ? resolved : path));
}

function lenientStat(path: string, done: Callback<Stats>): void {
  stat(path, (error, stats) => (error === null ? done(null, stats) : lstat(path, done)));
}
