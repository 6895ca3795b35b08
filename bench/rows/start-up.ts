import { join } from 'node:path';
import { generateSnapshot } from '../generate-snapshot.ts';
import { measureCommands, median, medianRatio, node } from '../measure.ts';
import type { MeasureRow } from '../measure-row.ts';
import { count, printSeconds } from '../print-table.ts';

const ITEMS = 250;

/** These take parts of a second, so that more of them are needed. */
const TIMES_MORE = 3;

/** What there is to wait for before anything is audited, and how long a small audit takes. */
export const measureStartUp: MeasureRow = async ({ kensa, folder, repetitions }) => {
  const snapshot = join(folder, 'small.json.gz');
  await generateSnapshot(snapshot, { items: ITEMS });
  const [nothing = [], version = [], audit = []] = measureCommands(repetitions * TIMES_MORE, [
    node('-e', '0'),
    node(kensa, '--version'),
    node(kensa, 'audit', snapshot, '--fail-on', 'none'),
  ]);
  printSeconds('start', {
    'node -e 0': nothing,
    'kensa --version': version,
    [`kensa audit, ${count(ITEMS)} items, as text`]: audit,
  });
  return [
    {
      name: '`kensa --version` ÷ `node -e 0`',
      unit: 'ratio',
      measured: medianRatio(version, nothing),
      limits: { better: 'less', gate: 2, aim: 1.3 },
    },
    {
      name: `audit of a snapshot of ${count(ITEMS)} items`,
      unit: 'seconds',
      measured: median(audit),
      limits: { better: 'less', gate: 0.4, aim: 0.2 },
    },
  ];
};
