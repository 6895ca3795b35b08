import type { Analysis, Environment } from './analysis.ts';
import { constantType, isEmptyLiteral, isNull, paths } from './abstract-value.ts';
import type { AbstractValue } from './abstract-value.ts';
import type { ReadUse } from './read-tree.ts';
import { pathText } from './read-tree.ts';
import { recordUse } from './record-reads.ts';
import type { RegoLocation, RegoTerm } from './rego-ast.ts';

/** Notes a comparison: each side's type follows from the other's, where that is a constant. */
export function compare(analysis: Analysis, left: RegoTerm, right: AbstractValue, environment: Environment): void {
  const value = analysis.interpret.term(analysis, left, environment);
  for (const [side, other] of [
    [value, right],
    [right, value],
  ] as const) {
    const type = isTime(other) ? 'string' : constantType(other);
    recordCompared(analysis, side, left, isNull(other) ? undefined : (type ?? 'scalar'), isEmptyLiteral(other));
  }
}

/**
 * Notes that a value is compared. What a list or object made in Rego holds is compared with it, down to its last field,
 * so only plain values of input may stand in one.
 * @param withNothing true if the other side is an empty list, set or object
 */
export function recordCompared(
  analysis: Analysis,
  value: AbstractValue,
  node: { location?: RegoLocation },
  use: ReadUse | undefined,
  withNothing = false,
): void {
  recordUse(analysis, paths(value), node, use);
  if (withNothing) return;
  for (const atom of value) {
    if (atom.kind === 'collection') recordCompared(analysis, atom.element, node, 'scalar');
    else if (atom.kind === 'object') recordCompared(analysis, Object.values(atom.fields).flat(), node, 'scalar');
  }
}

/** True for `input.evaluatedAt`, which is a text like the times that it can be compared with. */
function isTime(value: AbstractValue): boolean {
  return value.length > 0 && value.every((atom) => atom.kind === 'path' && pathText(atom.steps) === 'evaluatedAt');
}
