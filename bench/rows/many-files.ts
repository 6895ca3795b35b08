import { join } from 'node:path';
import { auditCommand } from '../audit-command.ts';
import { generateSnapshots } from '../generate-snapshot.ts';
import { measureCommands, medianRatio } from '../measure.ts';
import type { MeasureRow } from '../measure-row.ts';
import { parseFolderCommand } from '../parse-command.ts';
import { printSeconds } from '../print-table.ts';

const FILES = 200;
const BYTES = 1_000_000;

/** An audit of many snapshots, and the mere parsing of them; both with two threads. */
export const measureManyFiles: MeasureRow = async ({ kensa, folder, repetitions }) => {
  const snapshots = join(folder, 'snapshots');
  await generateSnapshots(snapshots, FILES, BYTES);
  const [parse = [], audit = []] = measureCommands(repetitions, [
    parseFolderCommand(snapshots),
    auditCommand(kensa, snapshots, join(folder, 'report'), '--jobs', '2'),
  ]);
  printSeconds(`${FILES} snapshots of 1 MB`, { 'gunzip and JSON.parse alone, two threads': parse, audit });
  return [
    {
      name: `${FILES} files of 1 MB: wall ÷ bare parse of all`,
      unit: 'ratio',
      measured: medianRatio(audit, parse),
      limits: { better: 'less', gate: 0.5, aim: 0.28 },
    },
  ];
};
