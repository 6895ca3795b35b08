// Reads the report of `opa test --coverage` on stdin and names the lines of Rego that no test reaches.
// `opa test --threshold` only says how many per cent are missing.
import { json } from 'node:stream/consumers';

interface CoverageReport {
  files: Record<string, { not_covered?: { start: { row: number }; end: { row: number } }[] }>;
}

function uncoveredLines(report: CoverageReport): string[] {
  return Object.entries(report.files).flatMap(([file, { not_covered: ranges = [] }]) => {
    const rows = ranges.flatMap(({ start, end }) =>
      Array.from({ length: end.row - start.row + 1 }, (_, offset) => start.row + offset),
    );
    return [...new Set(rows)].toSorted((a, b) => a - b).map((row) => `${file}:${row}`);
  });
}

const lines = uncoveredLines((await json(process.stdin)) as CoverageReport);
if (lines.length > 0) {
  process.stderr.write(`No test of a policy reaches these lines:\n${lines.map((line) => `  ${line}\n`).join('')}`);
  process.exitCode = 1;
} else {
  process.stdout.write('COVERAGE: every line of Rego\n');
}
