import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPack } from '../harness/build/build-pack.ts';
import type { Bundle } from '../harness/bundle/bundle.ts';
import { loadBundle } from '../harness/bundle/load-bundle.ts';
import type { EvaluationInput } from '../harness/evaluate/evaluator.ts';
import { createEvaluator } from '../harness/evaluate/evaluator.ts';
import { resolveParameters } from '../harness/evaluate/resolve-parameters.ts';
import { buildPackage } from './build-package.ts';
import { generatePack } from './generate-pack.ts';
import { generateSnapshot } from './generate-snapshot.ts';
import type { Usage } from './measure.ts';
import { measureInTurn, measureNode, median, medianRatio } from './measure.ts';
import { prepareInputs } from './prepare-inputs.ts';
import { printMachine, printTable } from './print-table.ts';

const ITEMS = 10_000;
const CONTROLS = 500;
const TYPES = 180;
const REPETITIONS = 9;

/** As many as an audit judges in one go. */
const BATCH = 100;

/** The least that any reader of the file does. */
const PARSE_ONLY = `
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
JSON.parse(gunzipSync(readFileSync(process.argv[1])).toString());
`;

const folder = await mkdtemp(join(tmpdir(), 'kensa-bench-'));
try {
  const snapshot = join(folder, 'snapshot.json.gz');
  const generated = join(folder, 'generated.tar.gz');
  await generateSnapshot(snapshot, ITEMS);
  await generatePack(join(folder, 'pack'), CONTROLS, TYPES);
  await writeFile(generated, await buildPack({ root: join(folder, 'pack') }));
  const kensa = await buildPackage(join(folder, 'package'));
  printMachine();
  compareProcesses(kensa, snapshot, generated);
  await timeEvaluation(snapshot, generated);
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** Whole processes, from start to end; the report goes to a file. */
function compareProcesses(kensa: string, snapshot: string, generated: string): void {
  const audit = [
    kensa,
    'audit',
    snapshot,
    '--format',
    'json',
    '--output',
    join(folder, 'report.json'),
    '--fail-on',
    'none',
  ];
  const processes: [name: string, argv: string[]][] = [
    ['gunzip and JSON.parse alone', ['--input-type=module', '--eval', PARSE_ONLY, snapshot]],
    ['audit, the controls of the repository', audit],
    [`audit, ${CONTROLS} controls of ${TYPES} types`, [...audit, '--bundle', generated]],
  ];
  const usages = measureInTurn(
    REPETITIONS,
    processes.map(
      ([, argv]) =>
        (): Usage =>
          measureNode(argv),
    ),
  );
  const seconds = usages.map((runs) => runs.map((usage) => usage.seconds));
  printTable([
    [`${ITEMS} items, ${REPETITIONS} runs in turn`, 'seconds', 'items/s', 'peak MiB', '÷ parse', '÷ audit'],
    ...processes.map(([name], position) => {
      const own = seconds[position] ?? [];
      return [
        name,
        median(own).toFixed(2),
        (ITEMS / median(own)).toFixed(0),
        median((usages[position] ?? []).map(({ mebibytes }) => mebibytes)).toFixed(0),
        medianRatio(own, seconds[0] ?? []).toFixed(2),
        medianRatio(own, seconds[1] ?? []).toFixed(2),
      ];
    }),
  ]);
}

/** The evaluator alone, on documents that are made ready: the first round, and when all is compiled. */
async function timeEvaluation(snapshot: string, generated: string): Promise<void> {
  const rows: string[][] = [];
  for (const [name, location] of [
    ['the repository', undefined],
    [`${CONTROLS} controls`, generated],
  ] as const) {
    const bundle = await loadBundle(location);
    const inputs = await prepareInputs(bundle, snapshot);
    const rounds = evaluateRounds(bundle, inputs);
    const bytes = inputs.reduce((sum, input) => sum + input.json.length, 0) / inputs.length;
    const [first = Number.NaN] = rounds;
    rows.push([name, String(inputs.length), bytes.toFixed(0), first.toFixed(0), median(rounds.slice(1)).toFixed(0)]);
  }
  printTable([
    ['evaluation alone, controls of', 'documents', 'bytes each', 'µs each, first round', 'µs each, later'],
    ...rows,
  ]);
}

/** Judges all documents again and again; microseconds for each document, by round. */
function evaluateRounds(bundle: Bundle, inputs: readonly EvaluationInput[]): number[] {
  const evaluator = createEvaluator(bundle, resolveParameters(bundle), 60_000);
  return Array.from({ length: REPETITIONS }, () => {
    const start = performance.now();
    for (let at = 0; at < inputs.length; at += BATCH) evaluator.evaluate(inputs.slice(at, at + BATCH));
    return ((performance.now() - start) * 1000) / inputs.length;
  });
}
