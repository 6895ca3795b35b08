import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeFrame } from './code-frame.ts';
import type { LintViolation } from './lint-violation.ts';

/**
 * Writes what lint found: the place, what is wrong and the rule, the line with the one above it, what to write instead.
 * @param root where the files' paths start from
 * @returns one text, violations parted by empty lines
 */
export async function lintReport(root: string, violations: readonly LintViolation[]): Promise<string> {
  const texts = new Map<string, Promise<string>>();
  const blocks = violations.map(async ({ rule, file, row, column, message, remedy }) => {
    const text = texts.get(file) ?? readFile(join(root, file), 'utf8');
    texts.set(file, text);
    return [
      `${file}:${row}:${column}: ${message} (${rule})`,
      ...codeFrame(await text, row, column).map((line) => `  ${line}`),
      `  ${remedy}`,
    ].join('\n');
  });
  return (await Promise.all(blocks)).join('\n\n');
}
