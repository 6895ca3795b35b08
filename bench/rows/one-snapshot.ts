import { join } from 'node:path';
import { auditCommand } from '../audit-command.ts';
import { FIRST_CONTROLS } from '../first-controls.ts';
import { generateSnapshot } from '../generate-snapshot.ts';
import { measureCommands, medianRatio } from '../measure.ts';
import type { MeasureRow } from '../measure-row.ts';
import { parseCommand } from '../parse-command.ts';
import { count, printSeconds } from '../print-table.ts';

const ITEMS = 100_000;

/** An audit of one large snapshot, and the mere parsing of the file; whole processes, both with their start. */
export const measureOneSnapshot: MeasureRow = async ({ kensa, folder, repetitions }) => {
  const snapshot = join(folder, 'snapshot.json.gz');
  await generateSnapshot(snapshot, { items: ITEMS });
  const [parse = [], audit = [], six = []] = measureCommands(repetitions, [
    parseCommand(snapshot),
    auditCommand(kensa, snapshot, join(folder, 'report')),
    auditCommand(kensa, snapshot, join(folder, 'report'), ...FIRST_CONTROLS),
  ]);
  printSeconds(`one snapshot of ${count(ITEMS)} items`, {
    'gunzip and JSON.parse alone': parse,
    audit,
    'audit, six controls': six,
  });
  return [
    {
      name: `one snapshot of ${count(ITEMS)} items: wall ÷ bare parse`,
      unit: 'ratio',
      measured: medianRatio(audit, parse),
      limits: { better: 'less', gate: 0.5, aim: 0.25 },
    },
    { name: 'the same with the first six controls alone', unit: 'ratio', measured: medianRatio(six, parse) },
  ];
};
