/** A line of a page. */
export interface Line {
  row: number;
  text: string;
}

/** What stands between two lines of `---` at the beginning of a page. */
export const FRONT_MATTER: RegExp = /^---\n(?<yaml>.*?)\n---\n/s;

/** The lines of a page, its front matter left out. */
export function linesOf(page: string): Line[] {
  const above = (FRONT_MATTER.exec(page)?.[0] ?? '').split('\n').length - 1;
  const lines = page.split('\n').map((text, index) => ({ row: index + 1, text: text.replace(/\r$/, '') }));
  return lines.slice(above);
}
