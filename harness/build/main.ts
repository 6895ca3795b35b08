import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { KensaError } from '../kensa-error.ts';
import { buildPack } from './build-pack.ts';
import { fillInProblems } from './fill-in-problems.ts';
import { refuse } from './load-pack.ts';

const BUNDLE = 'bundle/kensa.tar.gz';

/** Builds the bundle of the repository in the current folder; one with anything left to fill in is not written. */
async function build(): Promise<void> {
  const bundle = await buildPack({ root: '.' });
  refuse(await fillInProblems('.'));
  await writeFile(BUNDLE, bundle);
  process.stderr.write(`${BUNDLE}: ${bundle.length} bytes\n`);
}

/** Builds beside the repository and compares: what is committed must be what its sources give. */
async function check(): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'kensa-check-'));
  try {
    await cp('policies', join(root, 'policies'), { recursive: true });
    const bundle = await buildPack({ root });
    refuse(await fillInProblems('.'));
    const stale: string[] = [];
    const [committed, built] = [await contents('.'), await contents(root)];
    for (const file of new Set([...committed.keys(), ...built.keys()])) {
      if (committed.get(file) !== built.get(file)) stale.push(file);
    }
    if (!(await readFile(BUNDLE)).equals(bundle)) stale.push(BUNDLE);
    if (stale.length > 0)
      throw new KensaError(
        'POLICY_INVALID',
        `not what the sources give; run ./bundle.sh and commit:\n${stale.join('\n')}`,
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

try {
  const [option, ...rest] = process.argv.slice(2);
  if (rest.length > 0 || (option !== undefined && option !== '--check'))
    throw new KensaError('USAGE', 'usage: bundle.sh [--check | --print-opa]');
  await (option === '--check' ? check() : build());
} catch (error) {
  if (!(error instanceof KensaError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
