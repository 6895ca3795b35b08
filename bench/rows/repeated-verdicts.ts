import { join } from 'node:path';
import { loadBundle } from '../../harness/bundle/load-bundle.ts';
import { auditCommand } from '../audit-command.ts';
import { countRepeats } from '../count-repeats.ts';
import { generateSnapshot } from '../generate-snapshot.ts';
import type { SnapshotContent } from '../generate-snapshot.ts';
import { measureCommands, median, medianRatio } from '../measure.ts';
import type { Measure, MeasureRow } from '../measure-row.ts';
import { parseCommand } from '../parse-command.ts';
import { printTable } from '../print-table.ts';

const ITEMS = 100_000;

/** Of which nothing, 1 %, half, and 99 % repeats; of the last as much as it comes. */
const CONTENTS: readonly Omit<SnapshotContent, 'items'>[] = [
  { repeating: 0 },
  { repeating: 0.02 },
  { repeating: 0.52 },
  { repeating: 0.997, databaseKeys: 1 },
  {},
];

/** As {@link measureOneSnapshot}, by how often what controls read of an item was there before. */
export const measureRepeatedVerdicts: MeasureRow = async ({ kensa, folder, repetitions }) => {
  const bundle = await loadBundle();
  const measures: Measure[] = [];
  const rows: string[][] = [];
  for (const content of CONTENTS) {
    const snapshot = join(folder, 'snapshot.json.gz');
    await generateSnapshot(snapshot, { items: ITEMS, ...content });
    const { judged, repeated } = await countRepeats(bundle, snapshot);
    const [parse = [], audit = []] = measureCommands(repetitions, [
      parseCommand(snapshot),
      auditCommand(kensa, snapshot, join(folder, 'report')),
    ]);
    const ratio = medianRatio(audit, parse);
    const share = `${((repeated / judged) * 100).toFixed(1)} %`;
    rows.push([share, String(judged), median(parse).toFixed(2), median(audit).toFixed(2), ratio.toFixed(2)]);
    const measure = { unit: 'ratio', measured: ratio } as const;
    measures.push(
      content.repeating === 0
        ? {
            name: `the same where no verdict can be remembered (${share} repeat)`,
            ...measure,
            limits: { better: 'less', gate: 0.8, aim: 0.6 },
          }
        : { name: `the same where ${share} repeat`, ...measure },
    );
  }
  printTable([['judged items that repeat', 'judged', 'parse, seconds', 'audit, seconds', '÷ parse'], ...rows]);
  return measures;
};
