import type { ReportStream } from './finding-list.ts';

/**
 * Writes the report as lines of JSON, so that a reader need not hold it: first `{"kind":"report", …}` with all but the two
 * long lists, then a line for each finding and for each diagnostic, and at last `{"kind":"end", …}` with how many there
 * were: without it the text is not whole.
 */
export function* ndjsonReport({ findings, diagnostics, ...outline }: ReportStream): Generator<string> {
  yield line({ kind: 'report', ...outline });
  for (const finding of findings) yield line({ kind: 'finding', ...finding });
  for (const diagnostic of diagnostics) yield line({ kind: 'diagnostic', ...diagnostic });
  yield line({ kind: 'end', findings: findings.length, diagnostics: diagnostics.length });
}

function line(value: object): string {
  return `${JSON.stringify(value)}\n`;
}
