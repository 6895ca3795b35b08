import type { CollectionSummary } from '../collection/collection-summary.ts';
import type { Language } from '../report/control-text.ts';
import { say } from '../sentences/say.ts';
import { translated } from '../sentences/translated.ts';
import { diagnosticLines } from './diagnostic-lines.ts';

/** Says in lines what a collection came to: what is not in the file, and then the sums. */
export function collectionLines(
  { accounts, regions, items, failed, diagnostics }: CollectionSummary,
  language: Language,
): string[] {
  const sums = say`collected ${count(items, 'item')} of ${count(accounts, 'account')} in ${count(regions, 'region')}, ${failed} failed`;
  return [...diagnosticLines(diagnostics, language), `kensa: ${translated(sums, language)}`];
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
