import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { FoundFiles } from './find-files.ts';
import { unreadable } from './problems.ts';
import { failureReason } from './source-part.ts';

/**
 * Lists all in a directory and in those below it that is no directory, in no order. Follows links, entering each directory once; leaves
 * out what begins with a dot
 */
export async function listDirectory(root: string): Promise<FoundFiles> {
  const found: FoundFiles = { files: [], problems: [] };
  const entered = new Set<string>();
  const pending = [root];
  for (let directory = pending.shift(); directory !== undefined; directory = pending.shift()) {
    let entries: Dirent[];
    try {
      const real = await realpath(directory);
      if (entered.has(real)) continue;
      entered.add(real);
      entries = await readdir(directory, { withFileTypes: true });
    } catch (error) {
      found.problems.push(unreadable(directory, { code: 'FILE_UNREADABLE', reason: failureReason(error) }));
      continue;
    }
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.name.startsWith('.')) continue;
      const path = join(directory, entry.name).replaceAll(sep, '/');
      const isDirectory = entry.isSymbolicLink() ? await leadsToDirectory(path) : entry.isDirectory();
      (isDirectory ? pending : found.files).push(path);
    }
  }
  return found;
}

async function leadsToDirectory(link: string): Promise<boolean> {
  const stats = await stat(link).catch(() => undefined);
  return stats?.isDirectory() ?? false;
}
