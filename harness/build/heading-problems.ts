import type { Line } from './page-lines.ts';

/**
 * Checks the headings of the first two levels of a page.
 * @param expected the headings in their order
 * @returns what is wrong, and the line of a heading that is there
 */
export function headingProblems(
  headings: readonly Line[],
  expected: readonly string[],
): { row: number | undefined; message: string }[] {
  const found = headings.map(({ text }) => text);
  const missing = expected.filter((text) => !found.includes(text));
  const others = headings.filter(({ text }, index) => !expected.includes(text) || found.indexOf(text) !== index);
  if (missing.length > 0 || others.length > 0) {
    return [
      ...missing.map((text) => ({ row: undefined, message: `heading "${text}" is missing` })),
      ...others.map(({ row, text }) => ({
        row,
        message: expected.includes(text)
          ? `heading "${text}" is there already: remove one`
          : `heading "${text}" is none of a remediation page: remove it, or write it as "### …"`,
      })),
    ];
  }
  const wrong = headings.findIndex(({ text }, index) => text !== expected[index]);
  const at = headings[wrong];
  if (at === undefined) return [];
  return [{ row: at.row, message: `heading "${at.text}" comes too early: "${expected[wrong] ?? ''}" belongs here` }];
}

/** Headings of the first two levels, outside of code. */
export function headingsOf(lines: readonly Line[]): Line[] {
  let isCode = false;
  return lines.filter(({ text }) => {
    if (text.startsWith('```')) isCode = !isCode;
    return !isCode && /^#{1,2} /.test(text);
  });
}
