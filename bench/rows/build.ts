import { join } from 'node:path';
import { buildPack } from '../../harness/build/build-pack.ts';
import { generatePack } from '../generate-pack.ts';
import { median } from '../measure.ts';
import type { MeasureRow } from '../measure-row.ts';
import { printTable } from '../print-table.ts';
import type { OpaRun } from '../record-opa.ts';
import { recordOpa } from '../record-opa.ts';

const CONTROLS = 500;
const TYPES = 180;
const REPETITIONS = 5;

/** Parts of a build, in seconds. */
type Phases = Record<string, number>;

/** A build of many generated controls, part by part. */
export const measureBuild: MeasureRow = async ({ folder, isQuick }) => {
  const root = join(folder, 'pack-to-build');
  await generatePack(root, CONTROLS, TYPES);
  const takeRuns = recordOpa();
  const builds: Phases[] = [];
  const repetitions = isQuick ? 1 : REPETITIONS;
  while (builds.length < repetitions) builds.push(await timeBuild(root, takeRuns));
  printTable([
    [`build of ${CONTROLS} controls of ${TYPES} types, ${repetitions} runs`, 'seconds'],
    ...Object.keys(builds[0] ?? {}).map((phase) => [
      phase,
      median(builds.map((build) => build[phase] ?? 0)).toFixed(2),
    ]),
  ]);
  return [];
};

async function timeBuild(root: string, takeRuns: () => OpaRun[]): Promise<Phases> {
  takeRuns();
  const start = performance.now();
  await buildPack({ root });
  const end = performance.now();
  const runs = new Map(takeRuns().map((run) => [run.command, run] as const));
  const read = Math.max(runOf(runs, 'eval').end, runOf(runs, 'inspect').end);
  const [check, build] = [runOf(runs, 'check'), runOf(runs, 'build')];
  const compiled = Math.max(check.end, build.end);
  return {
    'read and parse (opa eval, opa inspect)': (read - start) / 1000,
    'analyse, generate, write': (Math.min(check.start, build.start) - read) / 1000,
    'opa check': (check.end - check.start) / 1000,
    'opa build, at the same time': (build.end - build.start) / 1000,
    'manifest and archive': (end - compiled) / 1000,
    'all of it': (end - start) / 1000,
  };
}

function runOf(runs: ReadonlyMap<string, OpaRun>, command: string): OpaRun {
  const run = runs.get(command);
  if (run === undefined) throw new Error(`the build did not run opa ${command}`);
  return run;
}
