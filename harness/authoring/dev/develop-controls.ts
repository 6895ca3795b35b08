import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runOpa } from '../../opa/run-opa.ts';
import { findControls } from '../cases/find-controls.ts';
import { changedControls } from './changed-controls.ts';
import type { Verdicts } from './finding-changes.ts';
import { filesIn, judgeControls, type Round } from './judge-controls.ts';
import { watchFiles } from './watch-files.ts';

/** Folders of what controls are made of. */
const WATCHED = ['policies/controls', 'policies/lib', 'policies/testing'];

/** What to develop. */
export interface DevelopOptions {
  /** The folder that holds `policies`. */
  root: string;
  /** One control, by id, alias, package or folder; without it, whichever changes. */
  control?: string;
  /** What to audit with the controls that changed: as of `audit`. */
  sources: readonly string[];
  /** Ends it. */
  signal: AbortSignal;
}

/**
 * Watches controls; at each save formats what was saved, holds it against the lint rules, builds it, judges its cases, tells
 * which findings have changed, and then what came of its mutants. Of a pack nothing is built but what was saved.
 *
 * @returns for each save that changed something a round, and one more for mutants unless the next save comes before it;
 * first of `control`, if it is given, or an empty one when all is watched
 * @throws KensaError `UNKNOWN_CONTROL` if there is no such control
 */
export async function* developControls({ root, control, sources, signal }: DevelopOptions): AsyncGenerator<Round> {
  const [only] = control === undefined ? [] : await findControls(root, [control]);
  const known = new Map<string, Verdicts>();
  const stop = new AbortController();
  const saves = savedControls(root, only?.folder, AbortSignal.any([signal, stop.signal]));
  try {
    for (let next = saves.next(), save = await next; save.done !== true; save = await next) {
      const folders = save.value;
      next = saves.next();
      if (folders.length === 0) {
        yield { lines: [], passed: true, isLast: true };
        continue;
      }
      const end = new AbortController();
      // What it fails with is told where it is waited for.
      next.then(
        () => end.abort(),
        () => end.abort(),
      );
      yield* judgeControls({ root, folders, sources, known, superseded: end.signal });
    }
  } finally {
    // It is waiting for a save.
    stop.abort();
    await saves.return();
  }
}

/**
 * Formats what is saved.
 * @param only the folder of the one control that is meant
 * @returns folders of controls each time that something of them has changed; first those that are meant, or none
 */
async function* savedControls(
  root: string,
  only: string | undefined,
  signal: AbortSignal,
): AsyncGenerator<string[], void> {
  let developed = only === undefined ? [] : [only];
  let handled = '';
  let isFirst = true;
  for await (const files of watchFiles(root, WATCHED, signal)) {
    const { controls, shared } = changedControls(files);
    if (only === undefined && controls.length > 0) developed = controls;
    const isMeant = isFirst || shared || developed.some((folder) => controls.includes(folder));
    if (!isMeant || developed.length === 0) {
      if (isFirst) yield [];
      isFirst = false;
      continue;
    }
    isFirst = false;
    await format(root, developed);
    const content = await contentOf(root, [...developed, 'policies/lib', 'policies/testing']);
    if (content === handled) continue;
    handled = content;
    yield developed;
  }
}

/** A file that does not parse stays as it is: the lint rules say why. */
async function format(root: string, folders: readonly string[]): Promise<void> {
  await runOpa(['fmt', '--write', ...folders], { cwd: root });
}

async function contentOf(root: string, folders: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of folders) {
    for (const file of await filesIn(root, folder)) {
      // A file that an editor is just putting in place is told of again.
      hash.update(file).update(await readFile(join(root, file)).catch(() => ''));
    }
  }
  return hash.digest('hex');
}
