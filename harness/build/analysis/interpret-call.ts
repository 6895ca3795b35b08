import type { Analysis, Environment } from './analysis.ts';
import { report } from './analysis.ts';
import type { AbstractValue } from './abstract-value.ts';
import { COMPUTED, UNKNOWN, constantType, distinct, isFromInput, paths } from './abstract-value.ts';
import { asWhole, compare } from './compare.ts';
import { interpretBuiltin } from './interpret-builtin.ts';
import { element, field, isMap, recordRead, recordUse } from './record-reads.ts';
import type { RegoExpression, RegoTerm } from './rego-ast.ts';

const COMPARISONS: ReadonlySet<string> = new Set(['eq', 'equal', 'gt', 'gte', 'lt', 'lte', 'neq']);

/** The one function that reads a field of input without it having to be there. */
const OPTIONAL_READ = 'data.lib.shape.or';

/** The value of a call of a builtin or a function. */
export function interpretCall(
  analysis: Analysis,
  node: RegoTerm | RegoExpression,
  [operator, ...given]: RegoTerm[],
  environment: Environment,
): AbstractValue {
  const name = operatorName(analysis, operator);
  const dot = name.lastIndexOf('.');
  const isLocal = analysis.package.rules.has(name);
  const policyPackage = isLocal ? analysis.package : analysis.packages.get(name.slice(0, dot));
  const clauses = policyPackage?.rules.get(isLocal ? name : name.slice(dot + 1));
  const arity = clauses?.[0]?.head.args?.length ?? analysis.builtins.get(name)?.arguments.length;
  if (arity !== undefined && given.length > arity) {
    report(analysis, node, `${name} returns its result through the last argument: write \`x := ${name}(…)\``);
    return UNKNOWN;
  }
  if (name === OPTIONAL_READ) return optionalRead(analysis, node, given, environment);
  if (policyPackage !== undefined && clauses !== undefined) {
    if (name.startsWith('data.controls.')) report(analysis, node, `${policyPackage.name} is another control: move what both need to policies/lib`);
    const values = given.map((term) => analysis.interpret.term(analysis, term, environment));
    return analysis.interpret.clauses(analysis, policyPackage, clauses, values);
  }
  if (isEmptyCheck(analysis, name, given)) return emptyCheck(analysis, node, given, environment);
  if (COMPARISONS.has(name)) {
    const [left, right] = given;
    if (left !== undefined && right !== undefined) {
      compare(analysis, left, asWhole(analysis, right, () => analysis.interpret.term(analysis, right, environment)), environment);
    }
    return COMPUTED;
  }
  if (name.startsWith('internal.member_')) return membership(analysis, node, given, environment);
  return interpretBuiltin(analysis, node, name, given, environment);
}

function operatorName(analysis: Analysis, operator: RegoTerm | undefined): string {
  if (operator?.type !== 'ref') return '';
  const steps = operator.value.map((term) => String(term.value));
  const path = analysis.package.imports.get(steps[0] ?? '');
  return [...(path ?? steps.slice(0, 1)), ...steps.slice(1)].join('.');
}

/** `shape.or(object, "key", fallback)`: null counts as absent. */
function optionalRead(
  analysis: Analysis,
  node: RegoTerm | RegoExpression,
  given: RegoTerm[],
  environment: Environment,
): AbstractValue {
  const [object, key, fallback] = given.map((term) => ({ term, value: analysis.interpret.term(analysis, term, environment) }));
  if (object === undefined || fallback === undefined || key?.term.type !== 'string') {
    report(analysis, node, 'shape.or needs the key as a literal string');
    return UNKNOWN;
  }
  recordUse(analysis, fallback.value, node);
  return distinct([...field(analysis, object.value, String(key.term.value), node, true), ...fallback.value]);
}

/**
 * `count(violations) == 0` at the top of a rule: what is absent can only shrink the set, so that a false answer has a
 * witness and absence can not turn it.
 */
function isEmptyCheck(analysis: Analysis, name: string, [left, right]: RegoTerm[]): boolean {
  const call = left?.type === 'call' ? left.value : [];
  const counted = call[1]?.type;
  return (
    name === 'equal' &&
    right?.type === 'number' &&
    right.value === 0 &&
    operatorName(analysis, call[0]) === 'count' &&
    (counted === 'ref' || counted === 'var') &&
    analysis.depth === 1 &&
    analysis.negation === 0
  );
}

function emptyCheck(
  analysis: Analysis,
  node: RegoTerm | RegoExpression,
  [left]: RegoTerm[],
  environment: Environment,
): AbstractValue {
  const counted = left?.type === 'call' ? left.value[1] : undefined;
  if (counted === undefined) return UNKNOWN;
  const value = analysis.interpret.term(analysis, counted, environment);
  recordUse(analysis, value, node, paths(value).some(({ steps }) => isMap(analysis, steps)) ? 'map' : 'array');
  return UNKNOWN;
}

/** `x in xs`, `k, x in xs` */
function membership(
  analysis: Analysis,
  node: RegoTerm | RegoExpression,
  given: RegoTerm[],
  environment: Environment,
): AbstractValue {
  const [collection, member, position] = given.toReversed();
  if (collection === undefined || member === undefined) return UNKNOWN;
  const whole = asWhole(analysis, collection, () => analysis.interpret.term(analysis, collection, environment));
  const elements = element(analysis, whole, node);
  const value = analysis.interpret.term(analysis, member, environment);
  recordUse(analysis, value, node, constantType(elements) ?? 'scalar');
  recordUse(analysis, elements, node, constantType(value) ?? 'scalar');
  if (position !== undefined) recordUse(analysis, analysis.interpret.term(analysis, position, environment), node, 'scalar');
  for (const { steps } of paths(whole)) recordRead(analysis, steps, node);
  return isFromInput([...whole, ...value]) ? COMPUTED : UNKNOWN;
}
