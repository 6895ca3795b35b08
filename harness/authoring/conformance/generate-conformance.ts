import { KensaError } from '../../kensa-error.ts';
import { createCaseJudge, dataOf, entrypointOf } from '../cases/case-judge.ts';
import type { CaseJudge } from '../cases/case-judge.ts';
import { mutantsOf } from '../cases/mutants.ts';
import type { Mutant } from '../cases/mutants.ts';
import { orderedVerdict, saysTheSame } from '../cases/ordered-verdict.ts';
import type { BuiltPolicy, PolicyCase } from '../cases/policy-case.ts';
import { readCases } from '../cases/read-cases.ts';
import type { Conformance, ConformanceCase, ConformanceChange, ConformanceMutants } from './conformance.ts';

/**
 * Writes down all cases of a policy and their mutants, with the verdicts on them.
 * @throws KensaError `POLICY_INVALID` if a case is not judged as it states, or can not be read
 */
export async function generateConformance(policy: BuiltPolicy): Promise<Conformance> {
  const { manifest } = policy.bundle;
  const cases = await readCases(policy);
  return {
    schemaVersion: 1,
    revision: manifest.revision,
    controls: manifest.controls.map(({ id }) => {
      const judge = createCaseJudge(policy.bundle);
      const own = cases.filter(({ control }) => control.id === id);
      return { id, cases: own.map((one) => conformanceCase(policy, judge, one)) };
    }),
  };
}

/** The text of `conformance.json`: a line for each case, so that a change shows in its lines. */
export function conformanceText({ controls, ...head }: Conformance): string {
  const texts = controls.map(
    ({ id, cases }) =>
      `{"id":${JSON.stringify(id)},"cases":[\n${cases.map((one) => JSON.stringify(one)).join(',\n')}\n]}`,
  );
  return `${JSON.stringify(head).slice(0, -1)},"controls":[\n${texts.join(',\n')}\n]}\n`;
}

function conformanceCase({ bundle }: BuiltPolicy, judge: CaseJudge, one: PolicyCase): ConformanceCase {
  const { control, name, input } = one;
  const verdict = orderedVerdict(judge(one, input));
  if (!saysTheSame(orderedVerdict(one), verdict)) {
    throw new KensaError(
      'POLICY_INVALID',
      `${control.id}: ${JSON.stringify(name)} is not judged as it states; run: node bin/kensa.js test ${control.id}`,
    );
  }
  return {
    name,
    entrypoint: entrypointOf(bundle, control, input.resourceType),
    data: dataOf(bundle, control.id, one.parameters),
    input,
    verdict,
    mutants: mutantsByVerdict(judge, one),
  };
}

function mutantsByVerdict(judge: CaseJudge, one: PolicyCase): ConformanceMutants[] {
  const groups = new Map<string, ConformanceMutants>();
  for (const mutant of mutantsOf(one)) {
    const verdict = orderedVerdict(judge(one, mutant.input));
    const key = JSON.stringify(verdict);
    const group = groups.get(key) ?? { verdict, changes: [] };
    groups.set(key, group);
    addChange(group.changes, mutant);
  }
  return [...groups.values()];
}

/** Mutants come place by place. */
function addChange(changes: ConformanceChange[], { path, replacement }: Mutant): void {
  const last = changes.at(-1);
  const change: ConformanceChange = last?.path === path ? last : { path };
  if (change !== last) changes.push(change);
  if (replacement === undefined) change.removed = true;
  else change.values = [...(change.values ?? []), replacement];
}
