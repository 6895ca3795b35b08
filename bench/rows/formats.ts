import { join } from 'node:path';
import { FORMAT_NAMES } from '../../harness/report/formats.ts';
import { generateFindings } from '../generate-findings.ts';
import { measureUsage, node } from '../measure.ts';
import type { Measure, MeasureRow } from '../measure-row.ts';
import { count, printTable } from '../print-table.ts';

const FINDINGS = 100_000;

/** Peak memory of a whole audit that writes many findings, by format. */
export const measureFormats: MeasureRow = async ({ kensa, folder }) => {
  const snapshot = join(folder, 'findings.json.gz');
  await generateFindings(snapshot, FINDINGS);
  const rows: string[][] = [];
  const measures = FORMAT_NAMES.map((format): Measure => {
    const target = `${format}=${join(folder, 'report')}`;
    const { mebibytes, seconds } = measureUsage(
      node(kensa, 'audit', snapshot, '--format', target, '--fail-on', 'none'),
    );
    rows.push([format, mebibytes.toFixed(0), seconds.toFixed(1)]);
    return { name: `peak memory, ${count(FINDINGS)} findings as ${format}`, unit: 'MiB', measured: mebibytes };
  });
  printTable([['format', 'peak MiB', 'seconds'], ...rows]);
  return measures;
};
