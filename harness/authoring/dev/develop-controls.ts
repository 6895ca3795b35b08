import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { audit } from '../../audit.ts';
import type { Bundle } from '../../bundle/bundle.ts';
import { KensaError } from '../../kensa-error.ts';
import { runOpa } from '../../opa/run-opa.ts';
import { printable } from '../../report/printable.ts';
import { findControls } from '../cases/find-controls.ts';
import { testPolicies } from '../cases/test-policies.ts';
import { requireLint } from '../lint/lint-policies.ts';
import { errorReport, hasPlaces } from '../problem-report.ts';
import { changedControls } from './changed-controls.ts';
import { type Verdicts, verdictChanges, verdictCounts, verdictsOf } from './finding-changes.ts';
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

/** What came of one save. */
export interface Round {
  /** For a person. */
  lines: string[];
  passed: boolean;
}

/**
 * Watches controls; at each save formats what was saved, holds it against the lint rules, builds it, tests it by its cases, and
 * tells which findings have changed. Of a pack nothing is built but what was saved.
 *
 * @returns a round for each save that changed something; first one for `control`, if it is given, or an empty one when all is
 * watched
 * @throws KensaError `UNKNOWN_CONTROL` if there is no such control
 */
export async function* developControls({ root, control, sources, signal }: DevelopOptions): AsyncGenerator<Round> {
  const [only] = control === undefined ? [] : await findControls(root, [control]);
  const verdicts = new Map<string, Verdicts>();
  let developed = only === undefined ? [] : [only.folder];
  let handled = '';
  let isFirst = true;
  for await (const files of watchFiles(root, WATCHED, signal)) {
    const { controls, shared } = changedControls(files);
    if (only === undefined && controls.length > 0) developed = controls;
    const isMeant = isFirst || shared || developed.some((folder) => controls.includes(folder));
    if (!isMeant || developed.length === 0) {
      if (isFirst) yield { lines: [], passed: true };
      isFirst = false;
      continue;
    }
    isFirst = false;
    await format(root, developed);
    const content = await contentOf(root, [...developed, 'policies/lib', 'policies/testing']);
    if (content === handled) continue;
    handled = content;
    yield await round(root, developed, sources, verdicts);
  }
}

/** A file that does not parse stays as it is: the lint rules say why. */
async function format(root: string, folders: readonly string[]): Promise<void> {
  await runOpa(['fmt', '--write', ...folders], { cwd: root });
}

/** @param known what was found before, by sources; kept up to date */
async function round(
  root: string,
  folders: readonly string[],
  sources: readonly string[],
  known: Map<string, Verdicts>,
): Promise<Round> {
  try {
    const files = (await Promise.all(folders.map((folder) => filesIn(root, folder)))).flat();
    const [linted, tested] = await Promise.allSettled([requireLint({ root, files }), testPolicies(root, folders)]);
    // Of a file that does not parse the rules tell the place, and the build what OPA prints.
    if (tested.status === 'rejected')
      throw linted.status === 'rejected' && !hasPlaces(tested.reason) ? linted.reason : tested.reason;
    const refused = linted.status === 'rejected' ? [...(await problemLines(root, linted.reason)), ''] : [];
    const { lines, passed, bundle } = tested.value;
    const findings = await findingLines(bundle, folders, sources, known);
    return { lines: [...refused, ...lines, ...findings], passed: passed && refused.length === 0 };
  } catch (error) {
    return { lines: await problemLines(root, error), passed: false };
  }
}

async function findingLines(
  bundle: Bundle,
  folders: readonly string[],
  sources: readonly string[],
  known: Map<string, Verdicts>,
): Promise<string[]> {
  if (sources.length === 0) return [];
  const { findings, diagnostics } = await audit(bundle, { sources, all: true });
  const verdicts = verdictsOf(findings);
  const key = folders.join(' ');
  const before = known.get(key);
  known.set(key, verdicts);
  const changes = before === undefined ? [] : verdictChanges(before, verdicts);
  const told = changes.length === 0 ? verdictCounts(verdicts) : `${verdictCounts(verdicts)}; changed:`;
  const unread = diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => `  ! ${message}`);
  return [`findings: ${told}`, ...changes.map((change) => `  ${change}`), ...unread].map(printable);
}

async function problemLines(root: string, error: unknown): Promise<string[]> {
  if (!(error instanceof KensaError)) throw error;
  return (await errorReport(root, error)).split('\n');
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

async function filesIn(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && /\.(rego|md)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(join(root, '/').length).replaceAll('\\', '/'))
    .toSorted();
}
