import { join, relative } from 'node:path';
import { watch } from 'chokidar';

/** An editor writes a file in several steps; what follows within this time belongs together. */
const SETTLE_MILLISECONDS = 25;

/**
 * Watches folders with all that is below them.
 *
 * @param root what the paths are relative to
 * @param folders from the root
 * @param signal ends the watching
 * @returns first, when all is watched, nothing; then each time something has changed the files: paths from the root, with
 * forward slashes
 */
export async function* watchFiles(
  root: string,
  folders: readonly string[],
  signal: AbortSignal,
): AsyncGenerator<string[], void> {
  let changed = new Set<string>();
  let isReady = false;
  let wake: (() => void) | undefined;
  const watcher = watch(
    folders.map((folder) => join(root, folder)),
    { ignoreInitial: true },
  );
  watcher.on('all', (_event, path) => {
    changed.add(relative(root, path).replaceAll('\\', '/'));
    wake?.();
  });
  watcher.on('ready', () => {
    isReady = true;
    wake?.();
  });
  signal.addEventListener('abort', () => wake?.(), { once: true });

  async function until(condition: () => boolean): Promise<void> {
    while (!condition() && !signal.aborted) await new Promise<void>((resolve) => void (wake = resolve));
  }

  try {
    await until(() => isReady);
    while (!signal.aborted) {
      const files = [...changed].toSorted();
      changed = new Set();
      yield files;
      await until(() => changed.size > 0);
      await new Promise((resolve) => setTimeout(resolve, SETTLE_MILLISECONDS));
    }
  } finally {
    await watcher.close();
  }
}
