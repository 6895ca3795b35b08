import type { Diagnostic } from '../diagnostic.ts';
import { printable } from '../report/printable.ts';

const MOST_LINES = 50;

/** One line for each diagnostic, errors first; after 50 only how many more there are. */
export function diagnosticLines(diagnostics: readonly Diagnostic[]): string[] {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning');
  const lines = [...errors, ...warnings].slice(0, MOST_LINES).map(({ code, severity, location, message }) => {
    return printable(`kensa: ${severity}: ${location}: ${message} [${code}]`);
  });
  const rest = diagnostics.length - lines.length;
  return rest === 0 ? lines : [...lines, `… and ${rest} more (all are in the JSON report)`];
}
