import type { Report } from './report.ts';

/**
 * Writes the report as JSON: the text of `JSON.stringify(report, null, 2)` and a line break, in chunks of at most one
 * entry each, so that a report may be larger than the longest string.
 */
export function* jsonReport(report: Report): Generator<string> {
  yield '{';
  let separator = '\n';
  for (const [key, value] of Object.entries(report)) {
    yield `${separator}  ${JSON.stringify(key)}: `;
    if (Array.isArray(value)) yield* jsonList(value);
    else yield indented(value, '  ');
    separator = ',\n';
  }
  yield '\n}\n';
}

function* jsonList(values: readonly unknown[]): Generator<string> {
  if (values.length === 0) {
    yield '[]';
    return;
  }
  let separator = '[\n    ';
  for (const value of values) {
    yield separator + indented(value, '    ');
    separator = ',\n    ';
  }
  yield '\n  ]';
}

function indented(value: unknown, indent: string): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${indent}`);
}
