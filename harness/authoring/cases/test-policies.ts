import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { buildPack } from '../../build/build-pack.ts';
import type { Bundle } from '../../bundle/bundle.ts';
import { loadBundle } from '../../bundle/load-bundle.ts';
import type { ControlTest } from './case-failure.ts';
import { failureLines } from './failure-lines.ts';
import { findControls } from './find-controls.ts';
import { testControls } from './test-controls.ts';
import type { RegoFailure } from './test-rego.ts';
import { testRego, untestedRego } from './test-rego.ts';

/** Folders that the build makes. */
const GENERATED: ReadonlySet<string> = new Set(['policies/main', 'policies/schemas/controls']);

/** What a test of policies found. */
export interface PoliciesTest {
  /** For a person: a row for each control, then all that is wrong. */
  lines: string[];
  passed: boolean;
  /** What was built of the controls. */
  bundle: Bundle;
}

/**
 * Builds the controls that are named from their sources, beside them, and tests them: by their cases in OPA and in WASM, by
 * the mutants of these, and by what else their tests hold. Without names everything is tested, the libraries too.
 * @param root the folder that holds `policies`
 * @param names ids, aliases, packages or folders
 * @throws KensaError `UNKNOWN_CONTROL`; `POLICY_INVALID` if the controls do not build or their tests do not compile
 */
export async function testPolicies(root: string, names: readonly string[]): Promise<PoliciesTest> {
  const controls = await findControls(root, names);
  const folder = await mkdtemp(join(tmpdir(), 'kensa-test-'));
  try {
    const isAll = names.length === 0;
    await copyPolicies(root, folder, isAll ? undefined : controls.map((control) => control.folder));
    const file = join(folder, 'kensa.tar.gz');
    await writeFile(file, await buildPack({ root: folder }));
    const policy = { root: folder, bundle: await loadBundle(file) };
    const [tested, rego] = await Promise.all([testControls(policy), testRego(folder, isAll ? 'all' : 'controls')]);
    const untested = isAll && rego.failures.length === 0 ? await untestedRego(folder) : [];
    const told = await summary(folder, tested, { ...rego, failures: [...rego.failures, ...untested] });
    return { ...told, bundle: policy.bundle };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Copies `policies`, of the controls only those in `folders`, without what the build generates. */
async function copyPolicies(
  root: string,
  to: string,
  folders: readonly string[] = ['policies/controls'],
): Promise<void> {
  const names = (await readdir(join(root, 'policies'))).map((name) => `policies/${name}`);
  const shared = names.filter((name) => name !== 'policies/controls');
  for (const path of [...shared, ...folders]) {
    await cp(join(root, path), join(to, path), {
      recursive: true,
      filter: (file) => !GENERATED.has(relative(root, file).replaceAll('\\', '/')),
    });
  }
}

async function summary(
  root: string,
  controls: readonly ControlTest[],
  { tests, failures }: { tests: number; failures: readonly RegoFailure[] },
): Promise<Omit<PoliciesTest, 'bundle'>> {
  const ofControls = await Promise.all(
    controls.map(async (control) => {
      if (control.failures.length === 0) return [];
      // Without a file of cases, all that is said names none of its lines.
      return failureLines(control, await readFile(join(root, control.files.tests), 'utf8').catch(() => ''));
    }),
  );
  const failing = controls.filter((control) => control.failures.length > 0);
  const others = failures.filter(
    ({ file, ofCases }) => !ofCases || failing.every((control) => control.files.tests !== file),
  );
  const wrong = [...ofControls.flat(), ...others.flatMap(({ lines }) => lines)];
  const passed = wrong.length === 0;
  return { lines: [...table(controls), '', ...wrong, ...(passed ? [] : ['']), verdict()], passed };

  function verdict(): string {
    const cases = sum(controls.map((control) => control.cases));
    const mutants = sum(controls.map((control) => control.mutants));
    const what = `controls: ${controls.length}, cases: ${cases}, mutants: ${mutants}, tests in Rego: ${tests}`;
    if (passed) return `${what}. All as stated, in OPA and in WASM.`;
    return `${what}. Controls that fail: ${failing.length}, other failures: ${others.length}.`;
  }
}

function table(controls: readonly ControlTest[]): string[] {
  const rows = [
    ['CONTROL', 'CASES', 'MUTANTS', 'LINES'],
    ...controls.map(({ id, cases, mutants, lines, failures }) => [
      id,
      String(cases),
      String(mutants),
      `${lines.covered}/${lines.all}`,
      ...(failures.length === 0 ? [] : [`${failures.length} failed`]),
    ]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map(([id = '', ...numbers]) =>
    [
      id.padEnd(widths[0] ?? 0),
      ...numbers.map((text, column) => (column > 2 ? text : text.padStart(widths[column + 1] ?? 0))),
    ].join('  '),
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
