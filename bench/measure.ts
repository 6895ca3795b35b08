import { spawnSync } from 'node:child_process';

/** What a process took. */
export interface Usage {
  /** Wall time from start to end. */
  seconds: number;
  /** Peak resident memory. */
  mebibytes: number;
}

/** Loaded into a measured process: says at its end how much memory it had, on standard error. */
const HOOK = `
import { writeSync } from 'node:fs';
process.on('exit', () => writeSync(2, 'maxRSS ' + process.resourceUsage().maxRSS + '\\n'));
`;

/**
 * Runs a script in a Node process of its own.
 * @param argv the script and its arguments
 * @throws Error with what it printed, if its exit code is not 0
 */
export function measureNode(argv: readonly string[]): Usage {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(HOOK)}`, ...argv],
    { encoding: 'utf8' },
  );
  const seconds = (performance.now() - start) / 1000;
  const kibibytes = /^maxRSS (\d+)$/m.exec(stderr)?.[1];
  if (status !== 0 || kibibytes === undefined) throw new Error(`node ${argv.join(' ')} failed:\n${stdout}${stderr}`);
  return { seconds, mebibytes: Number(kibibytes) / 1024 };
}

/**
 * Measures several things in turn, so that what else the machine does meets all of them.
 * @returns the measurements of each, one a repetition; those at the same position belong together
 */
export function measureInTurn<T>(repetitions: number, things: readonly (() => T)[]): T[][] {
  const measured: T[][] = things.map(() => []);
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    for (const [position, measure] of things.entries()) measured[position]?.push(measure());
  }
  return measured;
}

/** The middle value; of an even number of values the upper of the two. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** The median of the ratios of values that belong together. */
export function medianRatio(values: readonly number[], bases: readonly number[]): number {
  return median(values.map((value, position) => value / (bases[position] ?? Number.NaN)));
}
