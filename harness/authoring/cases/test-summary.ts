import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { problemReport } from '../problem-report.ts';
import type { BuiltControls } from './build-controls.ts';
import type { CaseFailure, ControlTest } from './case-failure.ts';
import { failureLines } from './failure-lines.ts';
import type { RegoFailure, RegoTest } from './test-rego.ts';

/** The columns of the table, and what each says of a control. */
const COLUMNS: Readonly<Record<string, (test: ControlTest) => string>> = {
  CONTROL: ({ id }) => id,
  CASES: ({ cases }) => String(cases),
  MUTANTS: ({ mutants }) => String(mutants),
  LINES: ({ lines }) => `${lines.covered}/${lines.all}`,
};

/** What tests found, for a person. */
export interface TestSummary {
  lines: string[];
  passed: boolean;
}

/**
 * Sums up tests: a row for each control, then all that is wrong, then how much there was.
 * @param built what was tested
 * @param rego what came of the tests that are written in Rego
 */
export async function testSummary(
  built: BuiltControls,
  controls: readonly ControlTest[],
  rego: RegoTest,
): Promise<TestSummary> {
  const others = othersOf(controls, rego.failures);
  const wrong = [...(await linesOfFailures(built.root, controls)), ...others.flatMap(({ lines }) => lines)];
  const mutants = sum(controls.map((control) => control.mutants));
  return written(built, controls, ['CONTROL', 'CASES', 'MUTANTS', 'LINES'], {
    wrong,
    what: `${countsOf(controls)}, mutants: ${mutants}, tests in Rego: ${rego.tests}`,
    failures: `Controls that fail: ${failing(controls).length}, other failures: ${others.length}`,
  });
}

/** Sums up cases, whose mutants are still to be judged. */
export async function casesSummary(built: BuiltControls, controls: readonly ControlTest[]): Promise<TestSummary> {
  return written(built, controls, ['CONTROL', 'CASES', 'LINES'], {
    wrong: await linesOfFailures(built.root, controls),
    what: countsOf(controls),
    failures: `Controls that fail: ${failing(controls).length}`,
  });
}

/**
 * Sums up what came after the cases.
 * @param told the controls as {@link casesSummary} told of them
 */
export async function mutantsSummary(
  root: string,
  controls: readonly ControlTest[],
  rego: RegoTest,
  told: readonly ControlTest[],
): Promise<TestSummary> {
  const known = new Set<CaseFailure>(told.flatMap(({ failures }) => failures));
  const added = controls.map((control) => ({
    ...control,
    failures: control.failures.filter((failure) => !known.has(failure)),
  }));
  const others = othersOf(controls, rego.failures);
  const wrong = [...(await linesOfFailures(root, added)), ...others.flatMap(({ lines }) => lines)];
  const bad = sum(added.map(({ failures }) => failures.length));
  const mutants = `mutants: ${sum(controls.map((control) => control.mutants))}`;
  const agree = bad === 0 ? `${mutants} agree, none survives` : `${mutants}, of which ${bad} survive or differ`;
  const tests = `tests in Rego: ${rego.tests}, ${others.length === 0 ? 'all pass' : `of which ${others.length} fail`}`;
  return { lines: [...wrong, ...(wrong.length === 0 ? [] : ['']), `${agree}; ${tests}.`], passed: wrong.length === 0 };
}

async function linesOfFailures(root: string, controls: readonly ControlTest[]): Promise<string[]> {
  const lines = await Promise.all(
    failing(controls).map(async (control) => {
      // Without a file of cases, all that is said names none of its lines.
      return failureLines(control, await readFile(join(root, control.files.tests), 'utf8').catch(() => ''));
    }),
  );
  return lines.flat();
}

/** Of a control whose cases fail enough is said. */
function othersOf(controls: readonly ControlTest[], failures: readonly RegoFailure[]): RegoFailure[] {
  return failures.filter(
    ({ file, ofCases }) => !ofCases || failing(controls).every((control) => control.files.tests !== file),
  );
}

function failing(controls: readonly ControlTest[]): ControlTest[] {
  return controls.filter((control) => control.failures.length > 0);
}

function countsOf(controls: readonly ControlTest[]): string {
  return `controls: ${controls.length}, cases: ${sum(controls.map((control) => control.cases))}`;
}

async function written(
  { root, textProblems }: BuiltControls,
  controls: readonly ControlTest[],
  columns: readonly string[],
  { wrong, what, failures }: { wrong: readonly string[]; what: string; failures: string },
): Promise<TestSummary> {
  const rows = [...table(controls, columns), ''];
  if (wrong.length === 0 && textProblems.length === 0)
    return { lines: [...rows, `${what}. All as stated, in OPA and in WASM.`], passed: true };
  const texts = textProblems.length === 0 ? [] : [...(await problemReport(root, textProblems)).split('\n'), ''];
  const mismatches = textProblems.length === 0 ? '' : `, texts that do not match: ${textProblems.length}`;
  const between = wrong.length === 0 ? [] : [...wrong, ''];
  return { lines: [...rows, ...between, ...texts, `${what}. ${failures}${mismatches}.`], passed: false };
}

function table(controls: readonly ControlTest[], columns: readonly string[]): string[] {
  const rows = controls.map((control) => columns.map((column) => COLUMNS[column]?.(control) ?? ''));
  const widths = columns.map((column, at) => Math.max(column.length, ...rows.map((row) => row[at]?.length ?? 0)));
  return [columns, ...rows].map((cells, position) => {
    const failed = controls[position - 1]?.failures.length ?? 0;
    const padded = cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)));
    return [...padded, ...(failed === 0 ? [] : [`${failed} failed`])].join('  ');
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
