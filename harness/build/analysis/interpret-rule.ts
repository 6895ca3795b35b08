import type { Analysis, Environment } from './analysis.ts';
import { report } from './analysis.ts';
import type { AbstractValue } from './abstract-value.ts';
import { UNKNOWN, distinct, isFromInput } from './abstract-value.ts';
import { interpretEmptyCheck } from './empty-check.ts';
import type { PolicyPackage } from './policy-package.ts';
import { recordUse } from './record-reads.ts';
import type { RegoHead, RegoLocation, RegoRule, RegoTerm } from './rego-ast.ts';

const MAX_DEPTH = 30;

/** The value of a rule that takes no arguments. */
export function interpretRule(
  analysis: Analysis,
  policyPackage: PolicyPackage,
  name: string,
  node: { location?: RegoLocation },
): AbstractValue {
  const clauses = policyPackage.rules.get(name);
  if (clauses === undefined) {
    report(analysis, node, `${policyPackage.name} has no rule ${name}`);
    return UNKNOWN;
  }
  const memo = JSON.stringify([policyPackage.name, name, analysis.negation > 0, analysis.tree !== null]);
  const known = analysis.rules.get(memo);
  if (known !== undefined) return known;
  // A rule that comes back to itself is refused by OPA; this only ends the walk.
  analysis.rules.set(memo, UNKNOWN);
  const value = interpretClauses(analysis, policyPackage, clauses, undefined);
  analysis.rules.set(memo, value);
  return value;
}

/**
 * The value of a rule's or function's clauses together.
 * @param isCondition true for a call that only has to be true: what is false by default is then as good as undefined
 */
export function interpretClauses(
  analysis: Analysis,
  policyPackage: PolicyPackage,
  clauses: RegoRule[],
  argumentsGiven: AbstractValue[] | undefined,
  isCondition = false,
): AbstractValue {
  if (analysis.depth >= MAX_DEPTH) {
    report(analysis, clauses[0]?.head ?? {}, `calls are nested more than ${MAX_DEPTH} deep: flatten the helpers`);
    return UNKNOWN;
  }
  const caller = analysis.package;
  analysis.package = policyPackage;
  analysis.depth += 1;
  // Where one clause decides only if another did not, absence in the first turns the answer.
  const alternatives = clauses.some(
    (clause) => clause.else !== undefined || (clause.default === true && !(isCondition && isPredicate(clauses))),
  );
  if (alternatives) analysis.negation += 1;
  const partial = clauses.some((clause) => clause.head.key !== undefined);
  const elements: AbstractValue = [];
  const keys: AbstractValue = [];
  for (const first of clauses) {
    for (let clause: RegoRule | undefined = first; clause !== undefined; clause = clause.else) {
      interpretClause(analysis, clause, argumentsGiven, elements, keys);
    }
  }
  if (alternatives) analysis.negation -= 1;
  analysis.depth -= 1;
  analysis.package = caller;
  if (partial) return [{ kind: 'collection', element: distinct(elements), key: distinct(keys) }];
  return distinct(elements);
}

/** True for a function that is false by default and otherwise true. */
function isPredicate(clauses: readonly RegoRule[]): boolean {
  return clauses.every(
    ({ default: isDefault, head: { value } }) => value?.type === 'boolean' && value.value === (isDefault !== true),
  );
}

function interpretClause(
  analysis: Analysis,
  clause: RegoRule,
  argumentsGiven: AbstractValue[] | undefined,
  elements: AbstractValue,
  keys: AbstractValue,
): void {
  const { head } = clause;
  const environment: Environment = new Map();
  for (const [position, parameter] of (head.args ?? []).entries()) {
    const given = argumentsGiven?.[position] ?? UNKNOWN;
    if (parameter.type === 'var') environment.set(parameter.value, given);
    else if (parameter.type === 'string' || parameter.type === 'number' || parameter.type === 'boolean') {
      recordUse(analysis, given, parameter, parameter.type);
    } else if (isFromInput(given) && parameter.type !== 'null') {
      bindPattern(parameter, environment);
      report(
        analysis,
        parameter,
        'a pattern in a parameter can not be followed: take the whole value and name its fields',
      );
    }
  }
  analysis.interpret.body(analysis, clause.body ?? [], environment, () => {
    if (head.key !== undefined) {
      const key = analysis.interpret.term(analysis, head.key, environment);
      recordUse(analysis, key, head.key);
      const value = head.value === undefined ? undefined : analysis.interpret.term(analysis, head.value, environment);
      elements.push(...(value ?? key));
      keys.push(...key);
      if (value === undefined && head.ref.length > 1) reportNested(analysis, head);
    } else if (head.ref.length > 1) {
      reportNested(analysis, head);
    } else if (head.value !== undefined) {
      const value =
        interpretEmptyCheck(analysis, head, environment) ?? analysis.interpret.term(analysis, head.value, environment);
      recordUse(analysis, value, head.value);
      elements.push(...value);
    }
  });
}

function reportNested(analysis: Analysis, head: RegoHead): void {
  report(analysis, head, 'a rule with a nested name can not be followed: use a plain name, or a function');
}

/** Gives the variables of a pattern, which is refused as a whole, some value, so that they are not refused too. */
function bindPattern(term: RegoTerm, environment: Environment): void {
  if (term.type === 'var') environment.set(term.value, UNKNOWN);
  else if (term.type === 'array') for (const one of term.value) bindPattern(one, environment);
  else if (term.type === 'object') for (const [, one] of term.value) bindPattern(one, environment);
}
