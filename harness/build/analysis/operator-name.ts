import type { Analysis } from './analysis.ts';
import type { RegoTerm } from './rego-ast.ts';

/** The full name of what a call calls, with imports resolved. */
export function operatorName(analysis: Analysis, operator: RegoTerm | undefined): string {
  if (operator?.type !== 'ref') return '';
  const steps = operator.value.map((term) => String(term.value));
  const path = analysis.package.imports.get(steps[0] ?? '');
  return [...(path ?? steps.slice(0, 1)), ...steps.slice(1)].join('.');
}
