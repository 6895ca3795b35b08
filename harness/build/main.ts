import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { conformanceSchema } from '../authoring/conformance/conformance-schema.ts';
import { conformanceText, generateConformance } from '../authoring/conformance/generate-conformance.ts';
import { loadBundle } from '../bundle/load-bundle.ts';
import { requireLint } from '../authoring/lint/lint-policies.ts';
import { LINT_RULES_PAGE, lintRulesPage } from '../authoring/lint/lint-rules-page.ts';
import { generatePages, PAGES_FOLDER } from '../authoring/pages/generate-pages.ts';
import { errorReport } from '../authoring/problem-report.ts';
import { KensaError } from '../kensa-error.ts';
import { buildPack } from './build-pack.ts';
import { fillInProblems } from './fill-in-problems.ts';
import { refuse } from './refuse.ts';

const BUNDLE = 'bundle/kensa.tar.gz';

/** Builds the bundle of the repository in the current folder, and what is published with it. */
async function build(): Promise<void> {
  await mkdir(PAGES_FOLDER, { recursive: true });
  const published = new Set<string>();
  for await (const [file, content] of publishedFiles('.')) {
    published.add(file);
    await writeFile(file, content);
    if (file.startsWith('bundle/')) process.stderr.write(`${file}: ${content.length} bytes\n`);
  }
  // The page of a control that is gone would stay.
  const pages = (await readdir(PAGES_FOLDER)).map((name) => `${PAGES_FOLDER}/${name}`);
  for (const page of pages.filter((name) => !published.has(name))) await rm(page);
}

/**
 * Builds the files of `bundle/`, the bundle first: it is right even if its cases are not. None has anything left to fill in.
 * @param root the folder that holds `policies`
 */
async function* publishedFiles(root: string): AsyncGenerator<[file: string, content: Uint8Array]> {
  const bundle = await buildPack({ root, optimize: true });
  refuse(await fillInProblems(root));
  yield [BUNDLE, bundle];
  const folder = await mkdtemp(join(tmpdir(), 'kensa-bundle-'));
  try {
    const file = join(folder, 'kensa.tar.gz');
    await writeFile(file, bundle);
    const policy = { root, bundle: await loadBundle(file) };
    const conformance = await generateConformance(policy);
    yield ['bundle/conformance.json', Buffer.from(conformanceText(conformance))];
    for (const [page, text] of await generatePages(policy)) yield [page, Buffer.from(text)];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  yield [LINT_RULES_PAGE, Buffer.from(await lintRulesPage(root))];
  yield ['bundle/conformance.schema.json', Buffer.from(`${JSON.stringify(conformanceSchema, null, 2)}\n`)];
}

/** Builds beside the repository and compares: what is committed must be what its sources give. */
async function check(): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'kensa-check-'));
  try {
    await cp('policies', join(root, 'policies'), { recursive: true });
    const pages = (await readdir(PAGES_FOLDER).catch(() => [])).map((name) => `${PAGES_FOLDER}/${name}`);
    const stale: string[] = [];
    const published = new Set<string>();
    for await (const [file, content] of publishedFiles(root)) {
      published.add(file);
      const current = await readFile(file).catch(() => undefined);
      if (current?.equals(content) !== true) stale.push(file);
    }
    stale.push(...pages.filter((page) => !published.has(page)));
    const [committed, built] = [await contents('.'), await contents(root)];
    for (const file of new Set([...committed.keys(), ...built.keys()])) {
      if (committed.get(file) !== built.get(file)) stale.push(file);
    }
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

try {
  const [option, ...files] = process.argv.slice(2);
  if ((files.length > 0 && option !== '--lint') || !['--check', '--lint', undefined].includes(option))
    throw new KensaError('USAGE', 'usage: bundle.sh [--check | --lint [FILE…] | --print-opa]');
  await requireLint({ root: '.', ...(files.length > 0 && { files: files.map((file) => relative('.', file)) }) });
  if (option === '--check') await check();
  else if (option !== '--lint') await build();
} catch (error) {
  if (!(error instanceof KensaError)) throw error;
  process.stderr.write(`${await errorReport('.', error)}\n`);
  process.exitCode = 1;
}
