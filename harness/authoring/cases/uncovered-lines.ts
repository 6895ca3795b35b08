/** How many lines around the marked ones are shown. */
const AROUND = 1;

/**
 * Shows lines of a file that nothing reaches, marked, with their neighbours.
 * @param rows counted from 1
 */
export function uncoveredLines(source: string, rows: readonly number[]): string[] {
  const lines = source.split('\n');
  const shown = new Set(
    rows.flatMap((row) => Array.from({ length: 2 * AROUND + 1 }, (_, offset) => row - AROUND + offset)),
  );
  const inFile = [...shown].filter((row) => row >= 1 && row <= lines.length).toSorted((a, b) => a - b);
  const width = String(inFile.at(-1) ?? 0).length;
  return inFile.flatMap((row, position) => {
    const before = inFile[position - 1];
    const gap = before === undefined || before === row - 1 ? [] : [`  ${' '.repeat(width)} :`];
    const line = `${rows.includes(row) ? '>' : ' '} ${String(row).padStart(width)} | ${lines[row - 1] ?? ''}`;
    return [...gap, line.trimEnd()];
  });
}
