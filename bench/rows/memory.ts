import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { auditCommand } from '../audit-command.ts';
import { generateLines, generateSnapshot } from '../generate-snapshot.ts';
import { measureUsage } from '../measure.ts';
import type { Measure, MeasureRow } from '../measure-row.ts';
import { count, printTable } from '../print-table.ts';

const SIZES = [10_000, 100_000, 300_000, 1_000_000];
const QUICK_SIZES = SIZES.slice(0, 2);

/** Peak memory of whole processes by the number of items: in one snapshot, and for the most of them on lines. */
export const measureMemory: MeasureRow = async ({ kensa, folder, isQuick }) => {
  const measures: Measure[] = [];
  const rows: string[][] = [];

  /** The file goes as soon as it is measured: the largest has some hundred megabytes, on lines more than one gigabyte. */
  async function measure(name: string, file: string, generate: Promise<void>): Promise<void> {
    await generate;
    const { mebibytes, seconds } = measureUsage(auditCommand(kensa, file, join(folder, 'report')));
    rows.push([name, mebibytes.toFixed(0), seconds.toFixed(1)]);
    measures.push({
      name: `peak memory, ${name}`,
      unit: 'MiB',
      measured: mebibytes,
      limits: { better: 'less', gate: 160, aim: 100 },
    });
    await rm(file);
  }

  const sizes = isQuick ? QUICK_SIZES : SIZES;
  for (const items of sizes) {
    const file = join(folder, 'items.json.gz');
    await measure(`${count(items)} items in a snapshot`, file, generateSnapshot(file, { items }));
  }
  const most = Math.max(...sizes);
  const file = join(folder, 'items.ndjson');
  await measure(`${count(most)} items on lines`, file, generateLines(file, most));
  printTable([['input', 'peak MiB', 'seconds'], ...rows]);
  return measures;
};
