import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ControlManifest } from '../../bundle/manifest.ts';
import { findControl } from '../../bundle/select-controls.ts';
import type { Verdict } from '../../evaluate/verdict.ts';
import type { JsonValue } from '../../json.ts';
import type { AskedMutants, CasesInOpa } from './ask-opa.ts';
import { casesInOpa, mutantsInOpa } from './ask-opa.ts';
import type { CaseFailure, ControlTest } from './case-failure.ts';
import { createCaseJudge, dataOf } from './case-judge.ts';
import { controlFiles } from './control-files.ts';
import { coveredRows } from './covered-rows.ts';
import type { Mutant } from './mutants.ts';
import { mutantsOf, survives } from './mutants.ts';
import { orderedVerdict, saysTheSame, verdictOfOpa } from './ordered-verdict.ts';
import type { CaseProblem } from './parse-cases.ts';
import { parseCases } from './parse-cases.ts';
import type { BuiltPolicy, PolicyCase } from './policy-case.ts';

/** A control's cases and their mutants. */
interface StatedControl {
  control: ControlManifest;
  cases: PolicyCase[];
  problems: CaseProblem[];
  mutants: AskedMutants[];
}

/**
 * Tests controls by their cases: OPA and WASM must judge each as it states, the cases must reach every line of the
 * control and show all that it can say, no mutant of them may survive, and OPA and WASM must agree on every mutant. Takes
 * as long as these controls take, however many there are beside them.
 * @param names ids or aliases; none: all controls of the policy
 * @throws KensaError `UNKNOWN_CONTROL`; `POLICY_INVALID` with OPA's message if the cases do not compile
 */
export async function testControls(policy: BuiltPolicy, names: readonly string[] = []): Promise<ControlTest[]> {
  const { manifest } = policy.bundle;
  const controls = names.length === 0 ? manifest.controls : names.map((name) => findControl(manifest, name));
  if (controls.length === 0) return [];
  const opa = await casesInOpa(policy, controls);
  const stated = controls.map((control): StatedControl => {
    const { cases, problems } = parseCases(control, opa.stated[control.id]);
    const mutants = cases.map((one) => {
      return { one, mutants: mutantsOf(one), data: dataOf(policy.bundle, control.id, one.parameters) };
    });
    return { control, cases, problems, mutants };
  });
  // OPA works while WASM does.
  const [byOpa, byWasm] = await Promise.all([
    mutantsInOpa(
      policy,
      controls,
      stated.flatMap(({ mutants }) => mutants),
    ),
    Promise.all(stated.map((one) => judgeControl(policy, one, opa))),
  ]);
  let position = 0;
  return stated.map(({ control, cases, problems, mutants }, index) => {
    const { failures = [], verdicts = [] } = byWasm[index] ?? {};
    const disagreements = mutants.flatMap(({ one, mutants: ofCase }, at) => {
      const answers = byOpa[position++] ?? [];
      return disagreementsOn(one, ofCase, answers, verdicts[at] ?? []);
    });
    const files = controlFiles(control);
    const { covered, uncovered } = coveredRows(opa.coverage[files.source]);
    return {
      id: control.id,
      files,
      cases: cases.length,
      mutants: mutants.reduce((sum, { mutants: ofCase }) => sum + ofCase.length, 0),
      lines: { covered: covered.length, all: covered.length + uncovered.length },
      failures: [...problems.map((problem) => ({ kind: 'case', ...problem }) as const), ...failures, ...disagreements],
    };
  });
}

/** Judges a control's cases and mutants in WASM, and finds all that is wrong but for what OPA says of the mutants. */
async function judgeControl(
  { root, bundle }: BuiltPolicy,
  { control, cases, problems, mutants }: StatedControl,
  opa: CasesInOpa,
): Promise<{ failures: CaseFailure[]; verdicts: Verdict[][] }> {
  const { id } = control;
  const failures: CaseFailure[] = [];
  const judge = createCaseJudge(bundle);
  const misjudged = new Set<PolicyCase>();
  for (const one of cases) {
    const wasm = orderedVerdict(judge(one, one.input));
    const said = verdictOfOpa(opa.verdicts[id]?.[one.name]);
    if (!saysTheSame(said, wasm)) failures.push({ kind: 'disagreement', one, opa: said, wasm });
    else if (!saysTheSame(orderedVerdict(one), wasm)) {
      failures.push({ kind: 'verdict', one, verdict: wasm });
      misjudged.add(one);
    }
  }
  const verdicts = mutants.map(({ one, mutants: ofCase }) =>
    ofCase.map((mutant) => {
      const verdict = orderedVerdict(judge(one, mutant.input));
      // What a mutant of a case should say is not known while the case itself is judged otherwise than it states.
      if (!misjudged.has(one) && survives(mutant, verdict.compliance))
        failures.push({ kind: 'survivor', one, mutant, verdict });
      return verdict;
    }),
  );
  if (problems.length > 0) return { failures, verdicts };
  const { source: file } = controlFiles(control);
  const source = await readFile(join(root, file), 'utf8');
  const { uncovered: rows } = coveredRows(opa.coverage[file]);
  if (rows.length > 0) failures.push({ kind: 'uncovered', file, source, rows });
  failures.push(...notShown(control, cases, source).map((shown) => ({ kind: 'unshown' as const, shown })));
  return { failures, verdicts };
}

function disagreementsOn(
  one: PolicyCase,
  mutants: readonly Mutant[],
  byOpa: readonly (JsonValue | undefined)[],
  byWasm: readonly Verdict[],
): CaseFailure[] {
  return mutants.flatMap((mutant, index): CaseFailure[] => {
    const opa = verdictOfOpa(byOpa[index]);
    const wasm = byWasm[index];
    return wasm === undefined || saysTheSame(opa, wasm) ? [] : [{ kind: 'disagreement', one, mutant, opa, wasm }];
  });
}

/** The verdicts and codes that a control can give, and that no case shows. */
function notShown({ messages }: ControlManifest, cases: readonly PolicyCase[], source: string): string[] {
  const compliances = new Set(cases.map(({ compliance }) => compliance));
  const codes = new Set(cases.flatMap(({ violations }) => violations.map(({ code }) => code)));
  const isScoped = /^applicable\b/m.test(source);
  return [
    ...(['COMPLIANT', 'NON_COMPLIANT', 'INSUFFICIENT_DATA'] as const).filter((one) => !compliances.has(one)),
    ...(isScoped && !compliances.has('NOT_APPLICABLE') ? ['NOT_APPLICABLE'] : []),
    ...Object.keys(messages).filter((code) => !codes.has(code)),
  ];
}
