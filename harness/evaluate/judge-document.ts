import type { JsonObject } from '../json.ts';
import type { JoinedDocuments } from '../normalize/joins/join-related.ts';
import { collectEvidence } from './collect-evidence.ts';
import type { Judgement } from './evaluation.ts';
import { explainMissing } from './explain-missing.ts';
import type { TypePlan } from './type-plan.ts';
import { needsAttention, type Verdict } from './verdict.ts';
import { say } from '../sentences/say.ts';

/** What there is to say of a document. */
export interface Answer {
  resourceType: string;
  /** The bundle's, by control id. */
  verdicts: ReadonlyMap<string, Verdict>;
  /** The verdicts of controls for which the document was not collected, by id: these count. */
  notCollected: ReadonlyMap<string, Verdict>;
  /** The document's joins that found nothing. */
  unresolved: JoinedDocuments['unresolved'];
  /** What is read and shown of the document; made only if someone asks. */
  shown: () => JsonObject;
}

/**
 * Makes of the bundle's verdicts what each control says of a document, in the order of the controls.
 * @param evidenceOfPasses false: no evidence with what passes
 */
export function judgeDocument({ controls }: TypePlan, answer: Answer, evidenceOfPasses: boolean): Judgement[] {
  const { resourceType, verdicts, notCollected, unresolved } = answer;
  let values: JsonObject | undefined;
  return controls.map(({ control, evidence }) => {
    const verdict =
      notCollected.get(control.id) ?? verdicts.get(control.id) ?? errorVerdict(say`the bundle gave no verdict`);
    if (!evidenceOfPasses && !needsAttention(verdict.compliance)) {
      return { controlId: control.id, verdict, evidence: [] };
    }
    const shown = (values ??= answer.shown());
    const reads = control.reads[resourceType] ?? [];
    const missing = verdict.missing.map((one) => explainMissing(one, shown, unresolved, reads));
    return { controlId: control.id, verdict: { ...verdict, missing }, evidence: collectEvidence(shown, evidence) };
  });
}

/** What each control says of a document that does not fit the bundle's schema. */
export function judgeInvalid({ controls }: TypePlan): Judgement[] {
  return controls.map(({ control }) => {
    return {
      controlId: control.id,
      verdict: errorVerdict(say`the input document does not fit its schema`),
      evidence: [],
    };
  });
}

function errorVerdict(error: string): Verdict {
  return { compliance: 'ERROR', violations: [], missing: [], error };
}
