import type { Analysis, Environment } from './analysis.ts';
import { constantType, isNull, paths } from './abstract-value.ts';
import type { AbstractValue } from './abstract-value.ts';
import { recordUse } from './record-reads.ts';
import type { RegoTerm } from './rego-ast.ts';

/** Notes a comparison: each side's type follows from the other's, where that is a constant. */
export function compare(analysis: Analysis, left: RegoTerm, right: AbstractValue, environment: Environment): void {
  const value = asWhole(analysis, left, () => analysis.interpret.term(analysis, left, environment));
  for (const [side, other] of [
    [value, right],
    [right, value],
  ] as const) {
    if (paths(side).length > 0) recordUse(analysis, side, left, isNull(other) ? undefined : (constantType(other) ?? 'scalar'));
  }
}

/** A set of the package used as a whole: what is absent from input shrinks it, and that can turn the answer. */
export function asWhole<T>(analysis: Analysis, term: RegoTerm, interpret: () => T): T {
  const name = term.type === 'ref' && term.value.length === 1 ? term.value[0]?.value : term.value;
  const clauses = typeof name === 'string' && term.type !== 'string' ? analysis.package.rules.get(name) : undefined;
  if (clauses?.some((clause) => clause.head.key !== undefined) !== true) return interpret();
  analysis.negation += 1;
  const value = interpret();
  analysis.negation -= 1;
  return value;
}
