/**
 * Reads CSV as RFC 4180 defines it, and nothing else.
 *
 * @throws Error for anything that it does not allow
 */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let position = 0;
  while (position < text.length) {
    const cell = CELL.exec(text.slice(position))?.[0] ?? '';
    position += cell.length;
    rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (text.startsWith('\r\n', position)) {
      position += 2;
      if (position < text.length) rows.push([]);
    } else if (text.startsWith(',', position)) {
      position += 1;
    } else {
      throw new Error(`neither a comma nor the end of a row: ${JSON.stringify(text.slice(position, position + 20))}`);
    }
  }
  return rows;
}

const CELL = /^(?:"(?:[^"]|"")*"|[^",\r\n]*)/;
