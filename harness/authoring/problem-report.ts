import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PolicyProblem } from '../build/analysis/analysis.ts';
import { KensaError } from '../kensa-error.ts';
import { codeFrame } from './code-frame.ts';

/**
 * Writes what is wrong with policies for reading: the place, what is wrong, the line with the one above it, and what to
 * write instead where the message does not say it.
 * @param root where the files' paths start from
 * @returns one text, sorted by place; problems of several lines have empty lines around them
 */
export async function problemReport(root: string, problems: readonly PolicyProblem[]): Promise<string> {
  const blocks = new Map<string, string>();
  const texts = new Map<string, Promise<string>>();
  for (const { file, row, column, message, remedy } of problems.toSorted(byPlace)) {
    const key = `${file}:${row ?? ''}: ${message}`;
    if (blocks.has(key)) continue;
    const lines = [`${[file, row, column].filter((part) => part !== undefined).join(':')}: ${message}`];
    if (row !== undefined && column !== undefined) {
      const text = texts.get(file) ?? readFile(join(root, file), 'utf8');
      texts.set(file, text);
      lines.push(...codeFrame(await text, row, column));
    }
    if (remedy !== undefined) lines.push(remedy);
    blocks.set(key, lines.join('\n  '));
  }
  return [...blocks.values()].reduce((report, block) => {
    const isShort = !block.includes('\n') && !report.slice(report.lastIndexOf('\n\n') + 2).includes('\n  ');
    return `${report}${isShort ? '\n' : '\n\n'}${block}`;
  });
}

/**
 * What an error says to an author, with the lines of policies that it is about.
 * @param root where the files' paths start from
 */
export async function errorReport(root: string, error: KensaError): Promise<string> {
  return hasPlaces(error) ? problemReport(root, error.cause) : error.message;
}

/** Tells whether an error is about lines of policies. */
export function hasPlaces(error: unknown): error is KensaError & { cause: PolicyProblem[] } {
  return error instanceof KensaError && Array.isArray(error.cause);
}

function byPlace(a: PolicyProblem, b: PolicyProblem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return (a.row ?? 0) - (b.row ?? 0) || (a.column ?? 0) - (b.column ?? 0) || (a.message < b.message ? -1 : 1);
}
