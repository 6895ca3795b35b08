/**
 * Shows a line of a file with the one above it, and points at a column.
 * @param text the file
 * @param row counted from 1
 * @param column counted from 1; OPA gives 0 where a file ends too early
 * @returns lines without an end; none if the file has no such line
 */
export function codeFrame(text: string, row: number, column: number): string[] {
  const lines = text.split('\n');
  const line = lines[row - 1];
  if (line === undefined || line.trim() === '') return [];
  const above = lines[row - 2] ?? '';
  const width = String(row).length;
  // A tab takes as much room below as above.
  const indent = line.slice(0, Math.max(0, column - 1)).replaceAll(/[^\t]/g, ' ');
  return [
    ...(above.trim() === '' ? [] : [`  ${String(row - 1).padStart(width)} | ${above}`]),
    `> ${row} | ${line}`,
    `  ${' '.repeat(width)} | ${indent}^`,
  ];
}
