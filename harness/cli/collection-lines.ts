import type { CollectionSummary } from '../collection/collection-summary.ts';
import { diagnosticLines } from './diagnostic-lines.ts';

/** Says in lines what a collection came to: what is not in the file, and then the sums. */
export function collectionLines({ accounts, regions, items, failed, diagnostics }: CollectionSummary): string[] {
  return [
    ...diagnosticLines(diagnostics, 'en'),
    `kensa: collected ${count(items, 'item')} of ${count(accounts, 'account')} in ${count(regions, 'region')}, ` +
      `${failed} failed`,
  ];
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
