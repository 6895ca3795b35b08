import { join } from 'node:path';
import { readdir } from 'node:fs/promises';
import { audit } from '../../audit.ts';
import type { Bundle } from '../../bundle/bundle.ts';
import { KensaError } from '../../kensa-error.ts';
import { printable } from '../../report/printable.ts';
import { type BuiltControls, buildControls } from '../cases/build-controls.ts';
import type { CasesTest } from '../cases/test-controls.ts';
import { testCases } from '../cases/test-controls.ts';
import { testRego } from '../cases/test-rego.ts';
import { casesSummary, mutantsSummary } from '../cases/test-summary.ts';
import { requireLint } from '../lint/lint-policies.ts';
import { errorReport, hasPlaces } from '../problem-report.ts';
import { type Verdicts, verdictChanges, verdictCounts, verdictsOf } from './finding-changes.ts';

/** What came of one save, or a part of it. */
export interface Round {
  /** For a person. */
  lines: string[];
  passed: boolean;
  /** True if nothing more comes of this save. */
  isLast: boolean;
}

/** What to judge. */
export interface JudgeOptions {
  /** The folder that holds `policies`. */
  root: string;
  /** Folders of controls, from the root. */
  folders: readonly string[];
  sources: readonly string[];
  /** What was found before, by folders; kept up to date. */
  known: Map<string, Verdicts>;
  /** Given once something else is to be judged: of mutants nothing is told then. */
  superseded: AbortSignal;
}

/**
 * Holds controls against the lint rules, builds them, judges their cases in OPA and WASM, and tells which findings have
 * changed; after that their mutants and what else their tests hold, which take longer.
 * @returns one round or two
 */
export async function* judgeControls(options: JudgeOptions): AsyncGenerator<Round, void> {
  const { root, folders, superseded } = options;
  let built: BuiltControls | undefined;
  try {
    const files = (await Promise.all(folders.map((folder) => filesIn(root, folder)))).flat();
    const [linted, judged] = await Promise.allSettled([
      requireLint({ root, files, isFormatted: true }),
      buildControls(root, folders).then(async (controls) => {
        built = controls;
        const [cases, findings] = await Promise.all([testCases(controls), findingLines(controls.bundle, options)]);
        return { controls, cases, findings };
      }),
    ]);
    // Of a file that does not parse the rules tell the place, and the build what OPA prints.
    if (judged.status === 'rejected')
      throw linted.status === 'rejected' && !hasPlaces(judged.reason) ? linted.reason : judged.reason;
    const refused = linted.status === 'rejected' ? [...(await problemLines(root, linted.reason)), ''] : [];
    const { controls, cases, findings } = judged.value;
    const { lines, passed } = await casesSummary(controls, cases.controls);
    yield { lines: [...refused, ...lines, ...findings], passed: passed && refused.length === 0, isLast: false };
    if (!superseded.aborted) yield await mutantsRound(controls, cases, superseded);
  } catch (error) {
    if (superseded.aborted && error === superseded.reason) return;
    yield { lines: await problemLines(root, error), passed: false, isLast: true };
  } finally {
    await built?.remove();
  }
}

async function mutantsRound(
  { root }: BuiltControls,
  { controls, testMutants }: CasesTest,
  signal: AbortSignal,
): Promise<Round> {
  const [tested, rego] = await Promise.all([testMutants(signal), testRego(root, 'controls', signal)]);
  return { ...(await mutantsSummary(root, tested, rego, controls)), isLast: true };
}

async function findingLines(
  bundle: Bundle,
  { folders, sources, known }: Pick<JudgeOptions, 'folders' | 'sources' | 'known'>,
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

/** The files that a folder's controls are made of, from the root, sorted. */
export async function filesIn(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && /\.(rego|md)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(join(root, '/').length).replaceAll('\\', '/'))
    .toSorted();
}
