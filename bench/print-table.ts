import { cpus } from 'node:os';
import { median, medianRatio } from './measure.ts';

/** Prints rows as a Markdown table, the first row as its head, with columns of one width. */
export function printTable([head = [], ...rows]: readonly (readonly string[])[]): void {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${widths.map((width, column) => (column === 0 ? (cells[column] ?? '').padEnd(width) : (cells[column] ?? '').padStart(width))).join(' | ')} |`;
  const rule = `|${widths.map((width, column) => (column === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  process.stdout.write(`${[line(head), rule, ...rows.map(line)].join('\n')}\n\n`);
}

/**
 * Prints how long processes took that ran in turn, each beside the first.
 * @param title what they had as input
 * @param seconds by name
 */
export function printSeconds(title: string, seconds: Readonly<Record<string, readonly number[]>>): void {
  const [first = []] = Object.values(seconds);
  printTable([
    [`${title}, ${first.length} runs in turn`, 'seconds', 'least', 'most', '÷ first'],
    ...Object.entries(seconds).map(([name, runs]) => {
      return [
        name,
        ...[median(runs), Math.min(...runs), Math.max(...runs), medianRatio(runs, first)].map((one) => one.toFixed(2)),
      ];
    }),
  ]);
}

/** Writes a whole number with its thousands apart. */
export function count(number: number): string {
  return number.toLocaleString('en');
}

/** Prints what a measurement depends on. */
export function printMachine(): void {
  const model = cpus()[0]?.model ?? 'unknown';
  const day = new Date().toISOString().slice(0, 10);
  process.stdout.write(`${day}, Node ${process.version}, ${cpus().length} cores (${model})\n\n`);
}
