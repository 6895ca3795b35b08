import type { MissingReason, PathStep, Verdict } from '../../evaluate/verdict.ts';
import type { JsonValue } from '../../json.ts';
import type { Case } from '../fixture/case-text.ts';
import { caseText } from '../fixture/case-text.ts';
import type { CaseFailure, ControlTest } from './case-failure.ts';
import type { Mutant } from './mutants.ts';
import type { PolicyCase } from './policy-case.ts';
import { regoLine } from './rego-line.ts';
import { uncoveredLines } from './uncovered-lines.ts';

type Survivor = Extract<CaseFailure, { kind: 'survivor' }>;

const MUST: Record<Mutant['mayAnswer'], string> = {
  INSUFFICIENT_DATA: 'must be INSUFFICIENT_DATA',
  'no pass': 'must not pass',
};

/**
 * Says of a control what its cases show to be wrong, where, and what to do. What shows the same is told once.
 * @param tests the text of the file with its cases
 * @returns lines without an end; none if nothing is wrong
 */
export function failureLines({ id, files, failures }: ControlTest, tests: string): string[] {
  return groupBy(failures, kindOf).flatMap(([first, ...more]) => (first === undefined ? [] : linesOf(first, more)));

  function at(name?: string): string {
    const entry = name === undefined ? undefined : `${regoLine(name)}:`;
    const line = entry === undefined ? -1 : tests.split('\n').findIndex((text) => text.trimStart().startsWith(entry));
    return `${files.tests}${line < 0 ? '' : `:${line + 1}`}: ${id}`;
  }

  function linesOf(failure: CaseFailure, more: readonly CaseFailure[]): string[] {
    switch (failure.kind) {
      case 'case':
        return [
          `${at(failure.name)}: ${failure.name === undefined ? '' : `${regoLine(failure.name)}: `}${failure.message}`,
        ];
      case 'verdict':
        return [
          `${at(failure.one.name)}: ${regoLine(failure.one.name)} is not judged as it states`,
          `  stated: ${verdictText(failure.one)}`,
          `  judged: ${verdictText(failure.verdict)}`,
        ];
      case 'unshown':
        return [`${at()}: no case shows ${failure.shown}: add one`];
      case 'uncovered':
        return [
          `${failure.file}:${failure.rows[0] ?? 1}: ${id}: no case reaches what is marked: add one that does, or remove it`,
          ...uncoveredLines(failure.source, failure.rows).map((line) => `  ${line}`),
        ];
      case 'disagreement':
        return [
          `${at(failure.one.name)}: OPA and WASM differ on ${subject(failure)}: write the rule so that they agree`,
          ...alsoLines(more),
          `  OPA:  ${failure.opa === undefined ? 'no verdict' : verdictText(failure.opa)}`,
          `  WASM: ${verdictText(failure.wasm)}`,
        ];
      case 'survivor':
        return [
          `${at(failure.one.name)}: ${subject(failure)} ${MUST[failure.mutant.mayAnswer]}, and is ${verdictText(failure.verdict)}`,
          ...alsoLines(more),
          '  Copy this into cases, and mend the control until it holds:',
          ...caseText(caseOf(failure)).trimEnd().split('\n'),
        ];
    }
  }
}

/** What mends one of them is likely to mend the others. */
function kindOf(failure: CaseFailure, position: number): string {
  switch (failure.kind) {
    case 'disagreement':
      return JSON.stringify([failure.kind, failure.one.name, failure.opa, failure.wasm]);
    case 'survivor':
      return JSON.stringify([failure.kind, failure.one.compliance, pattern(failure.mutant.path)]);
    case 'case':
    case 'uncovered':
    case 'unshown':
    case 'verdict':
      return String(position);
  }
}

function alsoLines([next, ...rest]: readonly CaseFailure[]): string[] {
  if (next === undefined || !('mutant' in next)) return [];
  return [`  So it is with ${subject(next)}${rest.length === 0 ? '' : `, and with ${rest.length} more mutants`}`];
}

/** The survivor as a case that states what would be right. */
function caseOf({ one, mutant }: Survivor): Case {
  return {
    name: `${one.name}: ${mutant.name}`,
    input: mutant.input,
    ...(Object.keys(one.parameters).length > 0 && { parameters: one.parameters }),
    verdict: {
      compliance: 'INSUFFICIENT_DATA',
      violations: [],
      missing: [{ path: mutant.path, reason: reasonOf(mutant) }],
    },
  };
}

function reasonOf({ replacement }: Mutant): MissingReason {
  if (replacement === undefined) return 'absent';
  return replacement === null ? 'null' : 'type';
}

function subject({ one, mutant }: { one: PolicyCase; mutant?: Mutant }): string {
  return mutant === undefined ? regoLine(one.name) : `${regoLine(one.name)} with \`${mutant.name}\``;
}

function verdictText({ compliance, violations, missing, error }: Verdict): string {
  const lists = { violations, missing };
  const told = Object.entries(lists).filter(([, list]) => list.length > 0);
  return [
    compliance,
    ...told.map(([name, list]) => `${name} ${regoLine(list as unknown as JsonValue)}`),
    ...(error === undefined ? [] : [error]),
  ].join(', ');
}

function pattern(path: readonly PathStep[]): string {
  return path.map((step) => (typeof step === 'number' ? '[]' : step)).join('.');
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item, position: number) => string): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const [position, item] of items.entries()) {
    const key = keyOf(item, position);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()];
}
