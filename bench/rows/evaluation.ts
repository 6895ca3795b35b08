import { join } from 'node:path';
import type { Bundle } from '../../harness/bundle/bundle.ts';
import { loadBundle } from '../../harness/bundle/load-bundle.ts';
import type { EvaluationInput } from '../../harness/evaluate/evaluator.ts';
import { createEvaluator } from '../../harness/evaluate/evaluator.ts';
import { resolveParameters } from '../../harness/evaluate/resolve-parameters.ts';
import { generateSnapshot } from '../generate-snapshot.ts';
import { median } from '../measure.ts';
import type { MeasureRow } from '../measure-row.ts';
import { prepareInputs } from '../prepare-inputs.ts';
import { count, printTable } from '../print-table.ts';

const ITEMS = 10_000;

/** As many as an audit judges in one go. */
const BATCH = 100;

/** The evaluator alone, on documents that are made ready: the first round, and when all is compiled. */
export const measureEvaluation: MeasureRow = async ({ folder, repetitions }) => {
  const snapshot = join(folder, 'documents.json.gz');
  await generateSnapshot(snapshot, { items: ITEMS });
  const bundle = await loadBundle();
  const inputs = await prepareInputs(bundle, snapshot);
  const rounds = evaluateRounds(bundle, inputs, repetitions + 1);
  const bytes = inputs.reduce((sum, input) => sum + JSON.stringify(input).length, 0) / inputs.length;
  const [first = Number.NaN] = rounds;
  printTable([
    ['evaluation alone', 'bytes each', 'µs each, first round', 'µs each, later'],
    [`${count(inputs.length)} documents`, bytes.toFixed(0), first.toFixed(0), median(rounds.slice(1)).toFixed(0)],
  ]);
  return [];
};

/** Judges all documents again and again; microseconds for each document, by round. */
function evaluateRounds(bundle: Bundle, inputs: readonly EvaluationInput[], rounds: number): number[] {
  const evaluator = createEvaluator(bundle, resolveParameters(bundle), 60_000);
  return Array.from({ length: rounds }, () => {
    const start = performance.now();
    for (let at = 0; at < inputs.length; at += BATCH) evaluator.evaluate(inputs.slice(at, at + BATCH));
    return ((performance.now() - start) * 1000) / inputs.length;
  });
}
