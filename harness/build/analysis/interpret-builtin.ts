import type { Analysis, Builtin, Environment } from './analysis.ts';
import { report } from './analysis.ts';
import type { AbstractValue } from './abstract-value.ts';
import { COMPUTED, UNKNOWN, distinct, isFromInput, paths } from './abstract-value.ts';
import { recordCompared } from './compare.ts';
import { hostFunction } from './host-function.ts';
import { operatorName } from './operator-name.ts';
import { inputPath, pathText } from './read-tree.ts';
import type { ReadUse } from './read-tree.ts';
import { element, isMap, recordUse } from './record-reads.ts';
import type { CallTerm, RegoExpression, RegoTerm } from './rego-ast.ts';

/** Builtins that hand elements of their arguments on. */
const HAND_ON: ReadonlySet<string> = new Set([
  'and',
  'array.concat',
  'array.reverse',
  'array.slice',
  'intersection',
  'minus',
  'or',
  'sort',
  'union',
]);

/** Those of them that take a set of sets, and hand on what these hold. */
const OVER_SETS: ReadonlySet<string> = new Set(['intersection', 'union']);

/** Those of them that compare elements, down to their last field. */
const COMPARES_ELEMENTS: ReadonlySet<string> = new Set(['and', 'intersection', 'minus']);

/** Those of them that give a list, not a set. */
const LISTS: ReadonlySet<string> = new Set(['array.concat', 'array.reverse', 'array.slice', 'sort']);

/**
 * Builtins that are defined for every argument of the right type. Others, `to_number` or `net.cidr_contains` for
 * example, may be undefined for real data, and undefined is silence.
 */
const TOTAL: ReadonlySet<string> = new Set([
  ...HAND_ON,
  'abs',
  'ceil',
  'concat',
  'contains',
  'count',
  'endswith',
  'floor',
  'indexof',
  'is_array',
  'is_boolean',
  'is_null',
  'is_number',
  'is_object',
  'is_string',
  'lower',
  'mul',
  'object.keys',
  'plus',
  'product',
  'replace',
  'round',
  'split',
  'startswith',
  'strings.reverse',
  'sum',
  'trim',
  'trim_left',
  'trim_prefix',
  'trim_right',
  'trim_space',
  'trim_suffix',
  'type_name',
  'upper',
]);

/** Types of arguments that a builtin looks into. */
const WHOLES: ReadonlySet<string | undefined> = new Set(['array', 'object', 'set']);

const TYPE_CHECKS: ReadonlySet<string> = new Set([
  'is_array',
  'is_boolean',
  'is_null',
  'is_number',
  'is_object',
  'is_string',
  'type_name',
]);

/** Builtins over lists, and what they make of each element. */
const OVER_ELEMENTS: ReadonlyMap<string, ReadUse | undefined> = new Map([
  ['concat', 'string'],
  ['product', 'number'],
  ['sum', 'number'],
]);

/** The value of a call of one of OPA's own functions. */
export function interpretBuiltin(
  analysis: Analysis,
  node: RegoTerm | RegoExpression,
  name: string,
  given: RegoTerm[],
  environment: Environment,
): AbstractValue {
  const builtin = analysis.builtins.get(name);
  if (builtin === undefined) {
    report(analysis, node, hostFunction(name));
    return UNKNOWN;
  }
  if (name === 'count' && isObjectKeys(analysis, given[0])) return countFields(analysis, node, given[0], environment);
  const values = given.map((term) => analysis.interpret.term(analysis, term, environment));
  const fromInput = values.some(isFromInput);
  if (name === 'object.get' && fromInput && !analysis.package.name.startsWith('data.lib.')) {
    report(
      analysis,
      node,
      'object.get takes null for a value: read an optional field with shape.or, and list it under custom.optional_reads',
    );
    return UNKNOWN;
  }
  if (fromInput && !TOTAL.has(name) && !analysis.package.name.startsWith('data.lib.')) {
    reportPartial(analysis, node, name, builtin, values);
    return UNKNOWN;
  }
  for (const [position, value] of values.entries()) {
    if (paths(value).length > 0) recordArgument(analysis, node, name, builtin.arguments[position], value);
  }
  if (name === 'object.keys') return [{ kind: 'collection', element: COMPUTED, key: COMPUTED }];
  if (HAND_ON.has(name) && values.some((value) => holdsElements(name, value))) {
    let elements = values.flatMap((value) => elementsOf(analysis, value, node));
    if (OVER_SETS.has(name)) elements = elementsOf(analysis, elements, node);
    if (COMPARES_ELEMENTS.has(name)) recordCompared(analysis, elements, node, 'scalar');
    return [{ kind: 'collection', element: distinct(elements), ...(!LISTS.has(name) && { key: distinct(elements) }) }];
  }
  if (OVER_ELEMENTS.has(name)) {
    recordUse(analysis, elementsOf(analysis, values.at(-1) ?? [], node), node, OVER_ELEMENTS.get(name));
  }
  return fromInput ? COMPUTED : UNKNOWN;
}

function isObjectKeys(analysis: Analysis, term: RegoTerm | undefined): term is CallTerm {
  return term?.type === 'call' && operatorName(analysis, term.value[0]) === 'object.keys';
}

/** `count(object.keys(x))` asks whether there is any field at all, and names none. */
function countFields(
  analysis: Analysis,
  node: RegoTerm | RegoExpression,
  { value: [, counted] }: CallTerm,
  environment: Environment,
): AbstractValue {
  if (counted !== undefined) recordUse(analysis, analysis.interpret.term(analysis, counted, environment), node, 'map');
  return COMPUTED;
}

/** Refuses a builtin that a control may not apply to input: one over a whole value, or one that may be undefined. */
function reportPartial(
  analysis: Analysis,
  node: RegoTerm | RegoExpression,
  name: string,
  builtin: Builtin,
  values: readonly AbstractValue[],
): void {
  const whole = values.find((value, position) => paths(value).length > 0 && WHOLES.has(builtin.arguments[position]));
  if (whole === undefined)
    report(analysis, node, `${name} can be undefined: put it into a total function of policies/lib`);
  else reportWhole(analysis, node, name, whole);
}

function reportWhole(analysis: Analysis, node: RegoTerm | RegoExpression, name: string, value: AbstractValue): void {
  report(
    analysis,
    node,
    `${name}(${inputPath(paths(value)[0]?.steps ?? [])}) looks into a whole value: name the fields`,
  );
}

function recordArgument(
  analysis: Analysis,
  node: RegoTerm | RegoExpression,
  name: string,
  type: string | undefined,
  value: AbstractValue,
): void {
  const isMapValue = paths(value).some(({ steps }) => isMap(analysis, steps));
  if (type === 'string' || type === 'number' || type === 'boolean') recordUse(analysis, value, node, type);
  else if (TYPE_CHECKS.has(name)) recordUse(analysis, value, node);
  else if (name === 'minus') recordUse(analysis, value, node, 'number');
  else if (name === 'and' || name === 'or')
    report(analysis, node, 'a list of input is no set: write {x | some x in …} first');
  else if (name === 'object.keys') recordKeys(analysis, node, value);
  else if (name === 'count') recordUse(analysis, value, node, isMapValue ? 'map' : 'array');
  else if (OVER_ELEMENTS.has(name) || HAND_ON.has(name)) {
    recordUse(analysis, element(analysis, value, node), node, OVER_ELEMENTS.get(name));
  } else {
    const [first] = paths(value);
    report(analysis, node, `${name}(${inputPath(first?.steps ?? [])}) looks into a whole value: name the fields`);
  }
}

/** The names that an object has: those of a map are data, those of any other object must not decide by being absent. */
function recordKeys(analysis: Analysis, node: RegoTerm | RegoExpression, value: AbstractValue): void {
  for (const path of paths(value)) {
    if (isMap(analysis, path.steps)) recordUse(analysis, [path], node, 'map');
    else {
      report(
        analysis,
        node,
        `object.keys(${inputPath(path.steps)}) lets a field decide by being absent: name the fields, or list "${pathText(path.steps)}" under custom.maps`,
      );
    }
  }
}

function holdsElements(name: string, value: AbstractValue): boolean {
  return value.some((atom) => atom.kind === 'collection' || (atom.kind === 'path' && name !== 'minus'));
}

function elementsOf(analysis: Analysis, value: AbstractValue, node: RegoTerm | RegoExpression): AbstractValue {
  return value.flatMap((atom) => {
    if (atom.kind === 'collection') return atom.element;
    if (atom.kind === 'whole') return [atom];
    return atom.kind === 'path' ? element(analysis, [atom], node) : [];
  });
}
