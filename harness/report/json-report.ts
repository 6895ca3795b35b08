import type { ReportStream } from './finding-list.ts';
import type { Finding } from './report.ts';

/**
 * Writes the report as JSON: the text of `JSON.stringify(report, null, 2)`, of one whose findings are a list, and a line break, in chunks of at most one
 * entry each, so that a report may be larger than the longest string.
 */
export function* jsonReport(report: ReportStream): Generator<string> {
  yield '{';
  let separator = '\n';
  for (const [key, value] of Object.entries(report)) {
    yield `${separator}  ${JSON.stringify(key)}: `;
    if (key === 'findings') yield* jsonList(value as Iterable<Finding>);
    else if (Array.isArray(value)) yield* jsonList(value);
    else yield indented(value, '  ');
    separator = ',\n';
  }
  yield '\n}\n';
}

function* jsonList(values: Iterable<unknown>): Generator<string> {
  let separator = '[\n    ';
  let end = '[]';
  for (const value of values) {
    yield separator + indented(value, '    ');
    separator = ',\n    ';
    end = '\n  ]';
  }
  yield end;
}

function indented(value: unknown, indent: string): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${indent}`);
}
