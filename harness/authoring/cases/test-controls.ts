import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { ControlManifest } from '../../bundle/manifest.ts';
import { findControl } from '../../bundle/select-controls.ts';
import type { Verdict } from '../../evaluate/verdict.ts';
import type { JsonValue } from '../../json.ts';
import type { AskedMutants, CasesInOpa } from './ask-opa.ts';
import { casesInOpa, mutantsInOpa } from './ask-opa.ts';
import type { CaseFailure, ControlTest } from './case-failure.ts';
import type { CaseJudge } from './case-judge.ts';
import { createCaseJudge, dataOf } from './case-judge.ts';
import { controlFiles } from './control-files.ts';
import { coveredRows } from './covered-rows.ts';
import type { Mutant } from './mutants.ts';
import { mutantsOf, survives } from './mutants.ts';
import { orderedVerdict, saysTheSame, verdictOfOpa } from './ordered-verdict.ts';
import { parseCases } from './parse-cases.ts';
import type { BuiltPolicy, PolicyCase } from './policy-case.ts';

/** A control's cases, judged. */
interface JudgedCases {
  test: ControlTest;
  control: ControlManifest;
  cases: PolicyCase[];
  judge: CaseJudge;
  /** Those that are judged otherwise than they state. */
  misjudged: ReadonlySet<PolicyCase>;
}

/** What came of the cases of controls, and the way to their mutants. */
export interface CasesTest {
  /** Without mutants. */
  controls: ControlTest[];
  /**
   * Has OPA and WASM judge the mutants of the cases.
   * @param signal ends it
   * @returns the controls again, with what came of their mutants
   * @throws the reason of the signal
   */
  testMutants: (signal?: AbortSignal) => Promise<ControlTest[]>;
}

/**
 * Tests controls by their cases: OPA and WASM must judge each as it states, the cases must reach every line of the
 * control and show all that it can say, no mutant of them may survive, and OPA and WASM must agree on every mutant. Takes
 * as long as these controls take, however many there are beside them.
 * @param names ids or aliases; none: all controls of the policy
 * @throws KensaError `UNKNOWN_CONTROL`; `POLICY_INVALID` with OPA's message if the cases do not compile
 */
export async function testControls(policy: BuiltPolicy, names: readonly string[] = []): Promise<ControlTest[]> {
  const { testMutants } = await testCases(policy, names);
  return testMutants();
}

/** The part of {@link testControls} that takes no longer the more mutants there are, and then the rest. */
export async function testCases(policy: BuiltPolicy, names: readonly string[] = []): Promise<CasesTest> {
  const { manifest } = policy.bundle;
  const controls = names.length === 0 ? manifest.controls : names.map((name) => findControl(manifest, name));
  if (controls.length === 0) return { controls: [], testMutants: () => Promise.resolve([]) };
  const opa = await casesInOpa(policy, controls);
  const judged = await Promise.all(controls.map((control) => judgeCases(policy, control, opa)));
  return {
    controls: judged.map(({ test }) => test),
    testMutants: (signal) => judgeMutants(policy, controls, judged, signal),
  };
}

/** Judges a control's cases in WASM, and finds all that is wrong but for mutants. */
async function judgeCases(
  { root, bundle }: BuiltPolicy,
  control: ControlManifest,
  opa: CasesInOpa,
): Promise<JudgedCases> {
  const { id } = control;
  const { cases, problems } = parseCases(control, opa.stated[id]);
  const failures: CaseFailure[] = problems.map((problem) => ({ kind: 'case', ...problem }));
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
  const files = controlFiles(control);
  const { covered, uncovered } = coveredRows(opa.coverage[files.source]);
  if (problems.length === 0) {
    const source = await readFile(join(root, files.source), 'utf8');
    if (uncovered.length > 0) failures.push({ kind: 'uncovered', file: files.source, source, rows: uncovered });
    failures.push(...notShown(control, cases, source).map((shown) => ({ kind: 'unshown' as const, shown })));
  }
  const lines = { covered: covered.length, all: covered.length + uncovered.length };
  return { test: { id, files, cases: cases.length, mutants: 0, lines, failures }, control, cases, judge, misjudged };
}

async function judgeMutants(
  policy: BuiltPolicy,
  controls: readonly ControlManifest[],
  judged: readonly JudgedCases[],
  signal: AbortSignal | undefined,
): Promise<ControlTest[]> {
  const asked = judged.map(({ control, cases }) =>
    cases.map((one): AskedMutants => {
      return { one, mutants: mutantsOf(one), data: dataOf(policy.bundle, control.id, one.parameters) };
    }),
  );
  // OPA works while WASM does.
  const [byOpa, byWasm] = await Promise.all([
    mutantsInOpa(policy, controls, asked.flat(), signal),
    inWasm(judged, asked, signal),
  ]);
  let position = 0;
  return judged.map(({ test }, index) => {
    const { failures = [], verdicts = [] } = byWasm[index] ?? {};
    const ofControl = asked[index] ?? [];
    const disagreements = ofControl.flatMap(({ one, mutants }, at) =>
      disagreementsOn(one, mutants, byOpa[position++] ?? [], verdicts[at] ?? []),
    );
    // What cases do not show comes after what they show.
    const lacking = test.failures.filter(({ kind }) => kind === 'uncovered' || kind === 'unshown');
    const shown = test.failures.filter((failure) => !lacking.includes(failure));
    return {
      ...test,
      mutants: ofControl.reduce((sum, { mutants }) => sum + mutants.length, 0),
      failures: [...shown, ...failures, ...lacking, ...disagreements],
    };
  });
}

/** Judges the mutants of controls in WASM, and finds those that survive. */
async function inWasm(
  judged: readonly JudgedCases[],
  asked: readonly AskedMutants[][],
  signal: AbortSignal | undefined,
): Promise<{ failures: CaseFailure[]; verdicts: Verdict[][] }[]> {
  const found: { failures: CaseFailure[]; verdicts: Verdict[][] }[] = [];
  for (const [index, { judge, misjudged }] of judged.entries()) {
    const failures: CaseFailure[] = [];
    const verdicts: Verdict[][] = [];
    for (const { one, mutants } of asked[index] ?? []) {
      // Whoever ends it must be heard.
      await setImmediate();
      signal?.throwIfAborted();
      verdicts.push(
        mutants.map((mutant) => {
          const verdict = orderedVerdict(judge(one, mutant.input));
          // What a mutant of a case should say is not known while the case itself is judged otherwise than it states.
          if (!misjudged.has(one) && survives(mutant, verdict.compliance))
            failures.push({ kind: 'survivor', one, mutant, verdict });
          return verdict;
        }),
      );
    }
    found.push({ failures, verdicts });
  }
  return found;
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
