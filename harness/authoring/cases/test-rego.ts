import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { runOpa } from '../../opa/run-opa.ts';
import { KensaError } from '../../kensa-error.ts';
import type { FileCoverage } from './ask-opa.ts';
import { PACK_FILES } from './control-files.ts';
import { coveredRows } from './covered-rows.ts';
import { uncoveredLines } from './uncovered-lines.ts';

/** The folders below `policies` that are no library: all lines of a library must be reached by its own tests. */
const NO_LIBRARIES: ReadonlySet<string> = new Set(['controls', 'main', 'schemas', 'testing']);

/** What a control's Rego is reached by is asked of its cases alone. */
const CONTROL = /^policies\/controls\/.*(?<!_test)\.rego$/;

/** OPA's own limit is five seconds for a test, which all cases of a control are, on however busy a machine. */
const PATIENCE: readonly string[] = ['--timeout', '10m'];

/** A test as `opa test --format json` writes it. */
interface OpaTest {
  location: { file: string; row: number };
  package: string;
  name: string;
  fail?: boolean;
  /** Why it could not be run. */
  error?: { message?: string };
  /** For a test of several cases, by case. */
  sub_results?: Record<string, { fail?: boolean }>;
}

/** Something that the tests that are written in Rego show to be wrong. */
export interface RegoFailure {
  file: string;
  /** What is wrong, without an end of line. */
  lines: string[];
  /** True: it is the test of a control's cases that fails, of which {@link testControls} tells more. */
  ofCases: boolean;
}

/** What came of the tests that are written in Rego. */
export interface RegoTest {
  tests: number;
  failures: RegoFailure[];
}

/**
 * Runs the tests that are written in Rego.
 * @param root the folder that holds `policies`, built
 * @param whose those of the controls, or all
 * @param signal ends them
 * @throws KensaError `POLICY_INVALID` with OPA's message if they do not compile; the reason of the signal
 */
export async function testRego(root: string, whose: 'all' | 'controls', signal?: AbortSignal): Promise<RegoTest> {
  const chosen = whose === 'all' ? await librariesOf(root) : ['--run', '^data\\.controls\\.'];
  const argv = ['test', ...PATIENCE, '--format', 'json', ...new Set([...PACK_FILES, ...chosen])];
  const { exitCode, stdout, stderr } = await runOpa(argv, { cwd: root, ...(signal && { signal }) });
  // 2: a test fails.
  if (exitCode !== 0 && exitCode !== 2) throw refused(stdout, stderr);
  const tests = (JSON.parse(stdout) as OpaTest[] | null) ?? [];
  const failed = tests.filter((test) => test.fail === true || test.error !== undefined);
  return { tests: tests.length, failures: failed.map(failureOf) };
}

/**
 * Finds the lines of Rego that no test reaches: of a library, none of its own tests; of everything else but the controls,
 * none at all. To be asked only if no test fails.
 * @param root the folder that holds `policies`, built
 * @throws KensaError `POLICY_INVALID` with OPA's message if a test fails
 */
export async function untestedRego(root: string): Promise<RegoFailure[]> {
  const [ofLibraries, ofAll] = await Promise.all([
    coverageOf(root, await librariesOf(root)),
    coverageOf(root, PACK_FILES),
  ]);
  const others = Object.entries(ofAll).filter(([file]) => !CONTROL.test(file) && !Object.hasOwn(ofLibraries, file));
  const uncovered = [...Object.entries(ofLibraries), ...others]
    .map(([file, coverage]) => ({ file, rows: coveredRows(coverage).uncovered }))
    .filter(({ rows }) => rows.length > 0);
  return Promise.all(
    uncovered.map(async ({ file, rows }) => {
      const frame = uncoveredLines(await readFile(join(root, file), 'utf8'), rows).map((line) => `  ${line}`);
      const what = `${file}:${rows[0] ?? 1}: no test reaches what is marked: add one that does, or remove it`;
      return { file, lines: [what, ...frame], ofCases: false };
    }),
  );
}

async function librariesOf(root: string): Promise<string[]> {
  const entries = await readdir(join(root, 'policies'), { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && !NO_LIBRARIES.has(entry.name))
    .map(({ name }) => `policies/${name}`);
}

async function coverageOf(root: string, files: readonly string[]): Promise<Record<string, FileCoverage>> {
  const { exitCode, stdout, stderr } = await runOpa(['test', '--coverage', '--format', 'json', ...files], {
    cwd: root,
  });
  if (exitCode !== 0) throw refused(stdout, stderr);
  return (JSON.parse(stdout) as { files: Record<string, FileCoverage> }).files;
}

function refused(stdout: string, stderr: string): KensaError {
  return new KensaError('POLICY_INVALID', `opa test found:\n${(stderr.trim() === '' ? stdout : stderr).trim()}`);
}

function failureOf({ location, package: name, name: test, error, sub_results: cases = {} }: OpaTest): RegoFailure {
  const failing = Object.entries(cases).flatMap(([one, { fail }]) => (fail === true ? [JSON.stringify(one)] : []));
  const which = failing.length === 0 ? '' : ` for ${failing.join(', ')}`;
  const why = error?.message === undefined ? '' : `: ${error.message}`;
  return {
    file: location.file,
    lines: [`${location.file}:${location.row}: ${name.replace(/^data\./, '')}.${test} fails${which}${why}`],
    ofCases: name.startsWith('data.controls.') && test === 'test_cases',
  };
}
