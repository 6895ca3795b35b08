import { access, readFile, readdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';
import PQueue from 'p-queue';
import { refuse } from '../../build/refuse.ts';
import { parseProblemsIn, requireParsed } from '../../build/parse-problems.ts';
import { opaOutput, runOpa } from '../../opa/run-opa.ts';
import { KensaError } from '../../kensa-error.ts';
import { problemReport } from '../problem-report.ts';
import type { LintAnnotation, LocatedModule } from './lint-annotation.ts';
import { annotationsOf, readLintAnnotations } from './lint-annotation.ts';
import type { LintViolation } from './lint-violation.ts';

/** The folders whose Rego is written by hand. */
const WRITTEN = ['policies/controls', 'policies/lib', 'policies/lint', 'policies/testing'];

/** The ids of Security Hub's controls; what `known_id` goes by. */
const CATALOGUE = 'policies/catalogue.json';

/** What to lint. */
export interface LintOptions {
  /** The folder that holds `policies`. */
  root: string;
  /**
   * Files below `policies`, Rego or pages; all if not given. Rules that compare files then see these alone.
   */
  files?: readonly string[];
  /** True: `opa fmt` has just written the files. */
  isFormatted?: boolean;
}

/** What the rules are asked of; see `policies/lint/ast/ast.rego`. */
interface LintInput {
  sources: Record<string, string>;
  modules: Record<string, LocatedModule>;
  pages: Record<string, string>;
  files: string[];
  annotations: LintAnnotation[];
}

/**
 * Applies the rules of `policies/lint` and OPA's formatter.
 * @returns what they find, by place
 * @throws KensaError `POLICY_INVALID` where a file does not parse, with OPA's message
 */
export async function lintPolicies({ root, files, isFormatted = false }: LintOptions): Promise<LintViolation[]> {
  const written = await listFiles(root, WRITTEN);
  const chosen = files ?? written;
  const rego = chosen.filter((file) => file.endsWith('.rego'));
  const [sources, pages] = await Promise.all([
    readTexts(root, rego),
    readTexts(
      root,
      chosen.filter((file) => file.endsWith('.md')),
    ),
  ]);
  const [unformatted, read] = await Promise.allSettled([
    isFormatted ? [] : formatViolations(root, rego),
    files === undefined ? readQuickly(root) : readLocated(root, rego),
  ]);
  // Both fail where a file does not parse, and the second says it in fewer words.
  if (read.status === 'rejected') throw read.reason;
  if (unformatted.status === 'rejected') throw unformatted.reason;
  const { modules, annotations } = read.value;
  const input: LintInput = {
    sources,
    modules,
    pages,
    files: written.filter((file) => file.startsWith('policies/controls/')),
    annotations,
  };
  let found = await applyRules(root, input);
  const unlocated = [...new Set(found.map(({ file }) => file))].filter(
    (file) => Object.hasOwn(sources, file) && !Object.hasOwn(modules, file),
  );
  if (unlocated.length > 0) {
    found = await applyRules(root, { ...input, modules: await parseLocated(root, unlocated) });
  }
  return [...unformatted.value, ...found.filter(({ file }) => files?.includes(file) ?? true)].toSorted(byPlace);
}

/** @throws KensaError `POLICY_INVALID` with all that {@link lintPolicies} finds, written for reading */
export async function requireLint(options: LintOptions): Promise<void> {
  const violations = await lintPolicies(options);
  const problems = violations.map(({ rule, message, ...rest }) => ({ ...rest, message: `${message} (${rule})` }));
  if (problems.length > 0)
    throw new KensaError('POLICY_INVALID', await problemReport(options.root, problems), { cause: problems });
}

/** Trees with locations take long to get, so all files are read without them first. */
async function readQuickly(root: string): Promise<Pick<LintInput, 'modules' | 'annotations'>> {
  return { modules: {}, annotations: await requireParsed(root, readLintAnnotations(root, WRITTEN)) };
}

async function readLocated(root: string, rego: readonly string[]): Promise<Pick<LintInput, 'modules' | 'annotations'>> {
  const modules = await parseLocated(root, rego);
  return { modules, annotations: annotationsOf(modules) };
}

async function applyRules(root: string, input: LintInput): Promise<LintViolation[]> {
  const hasCatalogue = await access(join(root, CATALOGUE)).then(
    () => true,
    () => false,
  );
  const data = ['--data', 'policies/lint', ...(hasCatalogue ? ['--data', `catalogue:${CATALOGUE}`] : [])];
  const options = ['--strict-builtin-errors', '--format', 'raw', '--stdin-input', ...data];
  const output = await opaOutput(['eval', ...options, 'data.lint.main.report'], {
    cwd: root,
    input: JSON.stringify(input),
  });
  return JSON.parse(output) as LintViolation[];
}

async function formatViolations(root: string, rego: readonly string[]): Promise<LintViolation[]> {
  if (rego.length === 0) return [];
  const output = await opaOutput(['fmt', '--list', ...rego], { cwd: root });
  return output
    .split('\n')
    .filter((file) => file !== '')
    .map((file) => ({
      rule: 'opa_fmt',
      file,
      row: 1,
      column: 1,
      message: 'the file is not written as `opa fmt` writes it',
      remedy: 'run npm run format',
    }));
}

async function parseLocated(root: string, rego: readonly string[]): Promise<Record<string, LocatedModule>> {
  const queue = new PQueue({ concurrency: availableParallelism() });
  const parsed = await queue.addAll(rego.map((file) => () => parseFile(root, file)));
  return Object.fromEntries(rego.map((file, position) => [file, parsed[position] as LocatedModule]));
}

async function parseFile(root: string, file: string): Promise<LocatedModule> {
  const options = ['--format', 'json', '--json-include', 'locations,-comments'];
  const { exitCode, stdout, stderr } = await runOpa(['parse', ...options, file], { cwd: root });
  if (exitCode !== 0) refuse(await parseProblemsIn(root, stderr));
  return JSON.parse(stdout) as LocatedModule;
}

async function listFiles(root: string, folders: readonly string[]): Promise<string[]> {
  const lists = folders.map(async (folder) => {
    const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
  });
  return (await Promise.all(lists)).flat().toSorted();
}

async function readTexts(root: string, files: readonly string[]): Promise<Record<string, string>> {
  const texts = files.map(async (file) => {
    const text = await readFile(join(root, file), 'utf8').catch((error: unknown) => {
      throw new KensaError('POLICY_INVALID', `${file} can not be read: name files as policies/…`, { cause: error });
    });
    return [file, text] as const;
  });
  return Object.fromEntries(await Promise.all(texts));
}

function byPlace(a: LintViolation, b: LintViolation): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.row - b.row || a.column - b.column || (a.message < b.message ? -1 : 1);
}
