import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPackage } from './build-package.ts';
import { generateLines } from './generate-snapshot.ts';
import { measureNode } from './measure.ts';
import { printMachine, printTable } from './print-table.ts';

/** How many items are audited; other numbers may be named on the command line. */
const SIZES = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [10_000, 100_000, 300_000, 1_000_000];

const folder = await mkdtemp(join(tmpdir(), 'kensa-bench-'));
try {
  const kensa = await buildPackage(join(folder, 'package'));
  printMachine();
  const rows: string[][] = [];
  for (const items of SIZES) {
    const file = join(folder, 'items.ndjson');
    await generateLines(file, items);
    rows.push([String(items), ...peaks(kensa, file)]);
  }
  printTable([['items', 'six controls, peak MiB', 'seconds', 'one control, peak MiB', 'seconds'], ...rows]);
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** Peak memory and seconds of whole processes: all controls, then one that asks for few of the items. */
function peaks(kensa: string, file: string): string[] {
  const audit = [
    kensa,
    'audit',
    file,
    '--format',
    'json',
    '--output',
    join(folder, 'report.json'),
    '--fail-on',
    'none',
  ];
  return [[], ['--control', 'Redshift.7']].flatMap((controls) => {
    const { mebibytes, seconds } = measureNode([...audit, ...controls]);
    return [mebibytes.toFixed(0), seconds.toFixed(1)];
  });
}
