import { spawnSync } from 'node:child_process';

/** A process to be measured. */
export interface Command {
  program: string;
  argv: readonly string[];
  /** The exit code that it must have; without it, 0. */
  exitCode?: number;
}

/** Node with a script and its arguments. */
export function node(...argv: string[]): Command {
  return { program: process.execPath, argv };
}

/** Runs a process from start to end, and gives its wall time in seconds. */
export function measureSeconds(command: Command): number {
  const start = performance.now();
  run(command);
  return (performance.now() - start) / 1000;
}

/**
 * Runs a process.
 * @returns what it printed
 * @throws Error with what it printed, if its exit code is another
 */
export function run({ program, argv, exitCode = 0 }: Command): { stdout: string; stderr: string } {
  const { status, stdout, stderr, error } = spawnSync(program, argv, { encoding: 'utf8', maxBuffer: 2 ** 30 });
  if (error !== undefined) throw error;
  if (status !== exitCode) throw new Error(`${[program, ...argv].join(' ')} gave ${status}:\n${stdout}${stderr}`);
  return { stdout, stderr };
}

/**
 * Loaded into each thread of a measured process: says at its end how much memory the process had, on standard error.
 * Linux counts in `maxRSS` what the process was before it was Node, a copy of this one; `VmHWM` begins with Node.
 */
const HOOK = `
import { readFileSync, writeSync } from 'node:fs';
function peak() {
  try {
    return /VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1];
  } catch {
    return process.resourceUsage().maxRSS;
  }
}
process.on('exit', () => writeSync(2, 'peak KiB ' + peak() + '\\n'));
`;

/** What a process took. */
export interface Usage {
  /** Wall time from start to end; the hook that asks for the memory takes some milliseconds of it. */
  seconds: number;
  /** Peak resident memory. */
  mebibytes: number;
}

/** Runs Node from start to end, and gives its peak memory too. */
export function measureUsage(command: Command): Usage {
  const hook = `data:text/javascript,${encodeURIComponent(HOOK)}`;
  const start = performance.now();
  const { stderr } = run({ ...command, argv: ['--import', hook, ...command.argv] });
  const seconds = (performance.now() - start) / 1000;
  const peaks = Array.from(stderr.matchAll(/^peak KiB (\d+)$/gm), ([, kibibytes]) => Number(kibibytes));
  return { seconds, mebibytes: Math.max(...peaks) / 1024 };
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

/** Runs commands in turn; the seconds of each, as {@link measureInTurn} gives them. */
export function measureCommands(repetitions: number, commands: readonly Command[]): number[][] {
  return measureInTurn(
    repetitions,
    commands.map((command) => (): number => measureSeconds(command)),
  );
}

/** The middle value; of an even number of values the upper of the two. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** The median of the ratios of values that belong together. */
export function medianRatio(values: readonly number[], bases: readonly number[]): number {
  return median(values.map((value, position) => value / (bases[position] ?? Number.NaN)));
}
