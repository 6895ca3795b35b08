import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildPackage } from './build-package.ts';
import type { Measure, MeasureRow } from './measure-row.ts';
import { measureCells } from './measure-row.ts';
import { printMachine, printTable } from './print-table.ts';
import { measureBuild } from './rows/build.ts';
import { measureCfnGuard } from './rows/cfn-guard.ts';
import { measureDevLoop } from './rows/dev-loop.ts';
import { measureEvaluation } from './rows/evaluation.ts';
import { measureFormats } from './rows/formats.ts';
import { measureLargePack } from './rows/large-pack.ts';
import { measureManyFiles } from './rows/many-files.ts';
import { measureMemory } from './rows/memory.ts';
import { measureOneSnapshot } from './rows/one-snapshot.ts';
import { measureOpaEval } from './rows/opa-eval.ts';
import { measureRepeatedVerdicts } from './rows/repeated-verdicts.ts';
import { measureStartUp } from './rows/start-up.ts';

/** By the names that the command line takes; measured in this order. */
const ROWS: Readonly<Record<string, MeasureRow>> = {
  'one-snapshot': measureOneSnapshot,
  'repeated-verdicts': measureRepeatedVerdicts,
  memory: measureMemory,
  'many-files': measureManyFiles,
  'opa-eval': measureOpaEval,
  'cfn-guard': measureCfnGuard,
  'large-pack': measureLargePack,
  formats: measureFormats,
  'start-up': measureStartUp,
  evaluation: measureEvaluation,
  build: measureBuild,
  'dev-loop': measureDevLoop,
};

const REPETITIONS = 9;
const QUICK_REPETITIONS = 3;

const { values, positionals } = parseArgs({ options: { quick: { type: 'boolean' } }, allowPositionals: true });
const isQuick = values.quick ?? false;
const names = positionals.length > 0 ? positionals : Object.keys(ROWS);
const rows = names.map((name) => [name, rowNamed(name)] as const);
const folder = await mkdtemp(join(tmpdir(), 'kensa-bench-'));
try {
  const kensa = await buildPackage(join(folder, 'package'));
  printMachine();
  const measures: Measure[] = [];
  for (const [name, measureRow] of rows) {
    const own = join(folder, name);
    await mkdir(own);
    const repetitions = isQuick ? QUICK_REPETITIONS : REPETITIONS;
    measures.push(...(await measureRow({ kensa, folder: own, repetitions, isQuick })));
    await rm(own, { recursive: true });
  }
  if (measures.length > 0) printTable([['measure', 'measured', 'gate', 'aim', ''], ...measures.map(measureCells)]);
} finally {
  await rm(folder, { recursive: true, force: true });
}

function rowNamed(name: string): MeasureRow {
  const row = ROWS[name];
  if (row !== undefined) return row;
  throw new Error(`there is no row ${name}; there are ${Object.keys(ROWS).join(', ')}`);
}
