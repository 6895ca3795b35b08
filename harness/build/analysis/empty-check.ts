import type { Analysis, Environment } from './analysis.ts';
import type { AbstractValue } from './abstract-value.ts';
import { UNKNOWN, paths } from './abstract-value.ts';
import { interpretMembers } from './interpret-members.ts';
import { operatorName } from './operator-name.ts';
import { isMap, recordUse } from './record-reads.ts';
import type { RegoHead, RegoTerm } from './rego-ast.ts';

/**
 * `compliant := count(violations) == 0`: what is absent can only shrink the set, so that a false answer has a witness
 * and absence can not turn it. Anywhere else the same expression may be turned around, and is no exception.
 * @returns undefined for every other head
 */
export function interpretEmptyCheck(
  analysis: Analysis,
  head: RegoHead,
  environment: Environment,
): AbstractValue | undefined {
  if (head.name !== 'compliant' || analysis.depth !== 1 || analysis.negation !== 0) return undefined;
  const [operator, left, right] = callOf(head.value);
  if (operatorName(analysis, operator) !== 'equal' || right?.type !== 'number' || right.value !== 0) return undefined;
  const [inner, counted] = callOf(left);
  if (operatorName(analysis, inner) !== 'count' || (counted?.type !== 'ref' && counted?.type !== 'var'))
    return undefined;
  const value = interpretMembers(analysis, counted, environment);
  recordUse(analysis, value, head, paths(value).some(({ steps }) => isMap(analysis, steps)) ? 'map' : 'array');
  return UNKNOWN;
}

function callOf(term: RegoTerm | undefined): RegoTerm[] {
  return term?.type === 'call' ? term.value : [];
}
