import type { Judgement } from './evaluation.ts';
import type { TypePlan } from './type-plan.ts';
import type { RememberedVerdicts } from './verdict-memory.ts';
import { needsAttention, type Verdict } from './verdict.ts';

/** By plan and compliances: most documents pass alike, and what is remembered of thousands is there once. */
const passes = new WeakMap<TypePlan, Map<string, RememberedVerdicts>>();

/**
 * What is to be remembered of verdicts on a document.
 * @param evidenceOfPasses false: nothing is to be shown of what passes
 */
export function rememberedVerdicts(
  plan: TypePlan,
  verdicts: ReadonlyMap<string, Verdict>,
  evidenceOfPasses: boolean,
): RememberedVerdicts {
  const judgements = evidenceOfPasses ? undefined : judgePass(plan, verdicts);
  if (judgements === undefined || !Array.from(verdicts.values()).every(isBare)) return { verdicts, judgements };
  const key = Array.from(verdicts, ([id, { compliance }]) => `${id} ${compliance}`).join();
  const ofPlan = passes.get(plan) ?? new Map<string, RememberedVerdicts>();
  passes.set(plan, ofPlan);
  const known = ofPlan.get(key) ?? { verdicts, judgements };
  ofPlan.set(key, known);
  return known;
}

function isBare({ violations, missing }: Verdict): boolean {
  return violations.length + missing.length === 0;
}

/** What each control says of a document that passes all of them, if nothing is to be shown of it; else undefined. */
function judgePass({ controls }: TypePlan, verdicts: ReadonlyMap<string, Verdict>): Judgement[] | undefined {
  const judgements = controls.flatMap(({ control }) => {
    const verdict = verdicts.get(control.id);
    if (verdict === undefined || needsAttention(verdict.compliance)) return [];
    return { controlId: control.id, verdict, evidence: [] };
  });
  return judgements.length === controls.length ? judgements : undefined;
}
