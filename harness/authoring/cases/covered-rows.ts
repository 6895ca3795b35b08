import type { FileCoverage, LineRange } from './ask-opa.ts';

/** The rows of a file that were reached, and those that were not, of those that hold an expression. */
export function coveredRows({ covered = [], not_covered: notCovered = [] }: FileCoverage = {}): {
  covered: number[];
  uncovered: number[];
} {
  const uncovered = rowsOf(notCovered);
  return { covered: rowsOf(covered).filter((row) => !uncovered.includes(row)), uncovered };
}

function rowsOf(ranges: readonly LineRange[]): number[] {
  const rows = ranges.flatMap(({ start, end }) =>
    Array.from({ length: end.row - start.row + 1 }, (_, offset) => start.row + offset),
  );
  return [...new Set(rows)].toSorted((a, b) => a - b);
}
