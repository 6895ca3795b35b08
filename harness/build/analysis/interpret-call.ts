import { nearest } from '../../nearest.ts';
import type { Analysis, Environment } from './analysis.ts';
import { report } from './analysis.ts';
import type { AbstractValue } from './abstract-value.ts';
import { COMPUTED, UNKNOWN, constantType, distinct, isFromInput } from './abstract-value.ts';
import { compare, recordCompared } from './compare.ts';
import { interpretProven, interpretWhole } from './gap-functions.ts';
import { interpretBuiltin } from './interpret-builtin.ts';
import { operatorName } from './operator-name.ts';
import type { PolicyPackage } from './policy-package.ts';
import { element, field, recordUse } from './record-reads.ts';
import type { RegoExpression, RegoTerm } from './rego-ast.ts';

const COMPARISONS: ReadonlySet<string> = new Set(['eq', 'equal', 'gt', 'gte', 'lt', 'lte', 'neq']);

/** The one function that reads a field of input without it having to be there. */
const OPTIONAL_READ = 'data.lib.shape.or';

/** The one function that takes a value as a whole. */
const WHOLE_READ = 'data.lib.shape.whole';

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
    report(
      analysis,
      node,
      name === 'walk'
        ? 'walk goes through a whole value: name the fields, and iterate with `some x in`'
        : `${name} returns its result through the last argument: write \`x := ${name}(…)\``,
    );
    return UNKNOWN;
  }
  if (name === OPTIONAL_READ) return optionalRead(analysis, node, given, environment);
  if (name === WHOLE_READ) {
    const [value = []] = given.map((term) => analysis.interpret.term(analysis, term, environment));
    return interpretWhole(analysis, value, node);
  }
  if (policyPackage !== undefined && clauses !== undefined) {
    if (name.startsWith('data.controls.') && policyPackage.name !== analysis.facts.package) {
      report(analysis, node, `${policyPackage.name} is another control: move what both need to policies/lib`);
    }
    const isCondition = analysis.condition === node;
    const values = given.map((term) => analysis.interpret.term(analysis, term, environment));
    return interpretProven(analysis, policyPackage, isLocal ? name : name.slice(dot + 1), values, node, () =>
      analysis.interpret.clauses(analysis, policyPackage, clauses, values, isCondition),
    );
  }
  if (name.startsWith('data.')) {
    report(analysis, node, unknownFunction(name, dot, policyPackage));
    return UNKNOWN;
  }
  if (COMPARISONS.has(name)) {
    const [left, right] = given;
    if (left !== undefined && right !== undefined) {
      compare(analysis, left, analysis.interpret.term(analysis, right, environment), environment);
    }
    return COMPUTED;
  }
  if (name.startsWith('internal.member_')) return membership(analysis, node, given, environment);
  return interpretBuiltin(analysis, node, name, given, environment);
}

function unknownFunction(name: string, dot: number, policyPackage: PolicyPackage | undefined): string {
  const [path, last] = [name.slice(0, dot), name.slice(dot + 1)];
  if (policyPackage === undefined) return `${path} is no package that a control may use: take helpers from data.lib`;
  const near = nearest(last, [...policyPackage.rules.keys()]);
  return `${path} has no function ${last}${near === undefined ? '' : `: did you mean ${near}?`}`;
}

/** `shape.or(object, "key", fallback)`: null counts as absent. */
function optionalRead(
  analysis: Analysis,
  node: RegoTerm | RegoExpression,
  given: RegoTerm[],
  environment: Environment,
): AbstractValue {
  const [object, key, fallback] = given.map((term) => ({
    term,
    value: analysis.interpret.term(analysis, term, environment),
  }));
  if (object === undefined || fallback === undefined || key?.term.type !== 'string') {
    report(analysis, node, 'shape.or needs the key as a literal string');
    return UNKNOWN;
  }
  recordUse(analysis, fallback.value, node);
  return distinct([...field(analysis, object.value, String(key.term.value), node, true), ...fallback.value]);
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
  const whole = analysis.interpret.term(analysis, collection, environment);
  const elements = element(analysis, whole, node);
  const value = analysis.interpret.term(analysis, member, environment);
  recordCompared(analysis, value, node, constantType(elements) ?? 'scalar');
  recordCompared(analysis, elements, node, constantType(value) ?? 'scalar');
  if (position !== undefined)
    recordUse(analysis, analysis.interpret.term(analysis, position, environment), node, 'scalar');
  return isFromInput([...whole, ...value]) ? COMPUTED : UNKNOWN;
}
