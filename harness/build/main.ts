import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { requireLint } from '../authoring/lint/lint-policies.ts';
import { LINT_RULES_PAGE, lintRulesPage } from '../authoring/lint/lint-rules-page.ts';
import { problemReport } from '../authoring/problem-report.ts';
import { KensaError } from '../kensa-error.ts';
import type { PolicyProblem } from './analysis/analysis.ts';
import { buildPack } from './build-pack.ts';

const BUNDLE = 'bundle/kensa.tar.gz';

/** Builds the bundle of the repository in the current folder. */
async function build(): Promise<void> {
  const bundle = await buildPack({ root: '.' });
  await writeFile(BUNDLE, bundle);
  await writeFile(LINT_RULES_PAGE, await lintRulesPage('.'));
  process.stderr.write(`${BUNDLE}: ${bundle.length} bytes\n`);
}

/** Builds beside the repository and compares: what is committed must be what its sources give. */
async function check(): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'kensa-check-'));
  try {
    await cp('policies', join(root, 'policies'), { recursive: true });
    const bundle = await buildPack({ root });
    const stale: string[] = [];
    const [committed, built] = [await contents('.'), await contents(root)];
    for (const file of new Set([...committed.keys(), ...built.keys()])) {
      if (committed.get(file) !== built.get(file)) stale.push(file);
    }
    if (!(await readFile(BUNDLE)).equals(bundle)) stale.push(BUNDLE);
    if ((await readFile(LINT_RULES_PAGE, 'utf8')) !== (await lintRulesPage('.'))) stale.push(LINT_RULES_PAGE);
    if (stale.length > 0)
      throw new KensaError(
        'POLICY_INVALID',
        `not what the sources give; run ./bundle.sh and commit:\n${stale.toSorted().join('\n')}`,
      );
    process.stderr.write('generated files and bundle are current\n');
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

/** The texts of all files of a pack's `policies`, by path from the pack's root. */
async function contents(root: string): Promise<Map<string, string>> {
  const entries = await readdir(join(root, 'policies'), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(files.map(async (file) => [relative(root, file), await readFile(file, 'utf8')] as const)),
  );
}

/** What a pack is refused for. */
function isProblems(cause: unknown): cause is PolicyProblem[] {
  return Array.isArray(cause);
}

try {
  const [option, ...files] = process.argv.slice(2);
  if ((files.length > 0 && option !== '--lint') || !['--check', '--lint', undefined].includes(option))
    throw new KensaError('USAGE', 'usage: bundle.sh [--check | --lint [FILE…] | --print-opa]');
  await requireLint({ root: '.', ...(files.length > 0 && { files: files.map((file) => relative('.', file)) }) });
  if (option === '--check') await check();
  else if (option !== '--lint') await build();
} catch (error) {
  if (!(error instanceof KensaError)) throw error;
  const report = isProblems(error.cause) ? await problemReport('.', error.cause) : error.message;
  process.stderr.write(`${report}\n`);
  process.exitCode = 1;
}
