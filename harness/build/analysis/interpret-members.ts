import type { Analysis, Environment } from './analysis.ts';
import type { AbstractValue } from './abstract-value.ts';
import type { RegoTerm } from './rego-ast.ts';

/**
 * The value of a list or set whose members are asked for one by one. What is absent from input shrinks a set of the
 * package; as a whole that can turn an answer, but each member that is there is there.
 */
export function interpretMembers(analysis: Analysis, term: RegoTerm, environment: Environment): AbstractValue {
  const head = term.type === 'ref' && term.value.length === 1 ? term.value[0] : term;
  if (head?.type === 'var' && !environment.has(head.value) && analysis.package.rules.has(head.value)) {
    return analysis.interpret.rule(analysis, analysis.package, head.value, term);
  }
  return analysis.interpret.term(analysis, term, environment);
}
