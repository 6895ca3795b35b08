import assert from 'node:assert/strict';
import { join } from 'node:path';
import { auditCommand } from '../audit-command.ts';
import { generateSnapshot } from '../generate-snapshot.ts';
import { measureCommands, medianRatio, run } from '../measure.ts';
import type { Measure, MeasureRow } from '../measure-row.ts';
import { judgedByOpa, judgeWithOpa } from '../peers/judge-with-opa.ts';
import { judgedByKensa } from '../peers/judged-by-kensa.ts';
import { count, printSeconds } from '../print-table.ts';

const SIZES = [10_000, 100_000];
const QUICK_SIZES = SIZES.slice(0, 1);

/** It takes many seconds, so that fewer of them do. */
const MOST_REPETITIONS = 3;

/** The pinned OPA with the same controls and proofs over the same items, after making sure that it judges as kensa does. */
export const measureOpaEval: MeasureRow = async ({ kensa, folder, repetitions, isQuick }) => {
  const program = process.env['OPA'];
  const measures: Measure[] = [];
  for (const items of isQuick ? QUICK_SIZES : SIZES) {
    const measure = {
      name: `\`opa eval\` of the same controls, ${count(items)} items: its time ÷ kensa's`,
      unit: 'ratio',
      limits: { better: 'more', gate: 20, aim: 40 },
    } as const;
    if (program === undefined) {
      measures.push({ ...measure, measured: { skipped: '$OPA names no OPA' } });
      continue;
    }
    const snapshot = join(folder, 'snapshot.json.gz');
    await generateSnapshot(snapshot, { items });
    const opa = await judgeWithOpa(program, snapshot, folder);
    assert.deepEqual(judgedByOpa(run(opa).stdout), judgedByKensa(kensa, snapshot));
    const [audit = [], evaluation = []] = measureCommands(Math.min(repetitions, MOST_REPETITIONS), [
      auditCommand(kensa, snapshot, join(folder, 'report')),
      opa,
    ]);
    printSeconds(`one snapshot of ${count(items)} items`, { audit, 'opa eval, the same controls': evaluation });
    measures.push({ ...measure, measured: medianRatio(evaluation, audit) });
  }
  return measures;
};
