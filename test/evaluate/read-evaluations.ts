import type { Judgement } from '../../harness/evaluate/evaluation.ts';
import type { EvaluatedBatch } from '../../harness/evaluate/evaluate-batch.ts';
import type { InputDocument } from '../../harness/normalize/input-document.ts';

/** The evaluations of a batch with their documents, to be compared. */
export function readEvaluations({ evaluations }: EvaluatedBatch): (Judgement & { document: InputDocument })[] {
  return evaluations.map((evaluation) => ({ ...evaluation, document: evaluation.document() }));
}
