import type { Analysis, Environment } from './analysis.ts';
import { report } from './analysis.ts';
import type { AbstractValue } from './abstract-value.ts';
import { COMPUTED, UNKNOWN, distinct, isFromInput, paths } from './abstract-value.ts';
import { asWhole } from './compare.ts';
import { pathText } from './read-tree.ts';
import type { ReadUse } from './read-tree.ts';
import { element, isMap, recordUse } from './record-reads.ts';
import type { RegoExpression, RegoTerm } from './rego-ast.ts';

/** Builtins that hand elements of their arguments on. */
const HAND_ON: ReadonlySet<string> = new Set([
  'and', 'array.concat', 'array.reverse', 'array.slice', 'intersection', 'minus', 'or', 'sort', 'union',
]);

/**
 * Builtins that are defined for every argument of the right type. Others, `to_number` or `net.cidr_contains` for
 * example, may be undefined for real data, and undefined is silence.
 */
const TOTAL: ReadonlySet<string> = new Set([
  ...HAND_ON,
  'abs', 'ceil', 'concat', 'contains', 'count', 'endswith', 'floor', 'format_int', 'indexof', 'is_array', 'is_boolean',
  'is_null', 'is_number', 'is_object', 'is_string', 'lower', 'mul', 'object.keys', 'plus', 'product', 'replace', 'round',
  'split', 'startswith', 'strings.reverse', 'sum', 'trim', 'trim_left', 'trim_prefix', 'trim_right', 'trim_space',
  'trim_suffix', 'type_name', 'upper',
]);

const TYPE_CHECKS: ReadonlySet<string> = new Set([
  'is_array', 'is_boolean', 'is_null', 'is_number', 'is_object', 'is_string', 'type_name',
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
    report(analysis, node, `${name} is no function that the bundle has: see policies/capabilities.json`);
    return UNKNOWN;
  }
  const values = given.map((term) => asWhole(analysis, term, () => analysis.interpret.term(analysis, term, environment)));
  const fromInput = values.some(isFromInput);
  if (name === 'object.get' && fromInput && !analysis.package.name.startsWith('data.lib.')) {
    report(analysis, node, 'object.get takes null for a value: read an optional field with shape.or, and list it under custom.optional_reads');
    return UNKNOWN;
  }
  if (fromInput && !TOTAL.has(name) && !analysis.package.name.startsWith('data.lib.')) {
    report(analysis, node, `${name} can be undefined, or looks into a whole value: put it into a total function of policies/lib`);
  }
  for (const [position, value] of values.entries()) {
    if (paths(value).length > 0) recordArgument(analysis, node, name, builtin.arguments[position], value);
  }
  if (name === 'object.keys') return [{ kind: 'collection', element: COMPUTED }];
  if (HAND_ON.has(name) && values.some((value) => holdsElements(name, value))) {
    const elements = values.flatMap((value) => elementsOf(analysis, value, node));
    return [{ kind: 'collection', element: distinct(elements) }];
  }
  return fromInput ? COMPUTED : UNKNOWN;
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
  else if (name === 'and' || name === 'or') report(analysis, node, 'a list of input is no set: write {x | some x in …} first');
  else if (name === 'object.keys') recordUse(analysis, value, node, 'map');
  else if (name === 'count') recordUse(analysis, value, node, isMapValue ? 'map' : 'array');
  else if (OVER_ELEMENTS.has(name) || HAND_ON.has(name)) {
    recordUse(analysis, element(analysis, value, node), node, OVER_ELEMENTS.get(name));
  } else {
    const [first] = paths(value);
    report(analysis, node, `${name}(input.${pathText(first?.steps ?? [])}) looks into a whole value: name the fields`);
  }
}

function holdsElements(name: string, value: AbstractValue): boolean {
  return value.some((atom) => atom.kind === 'collection' || (atom.kind === 'path' && name !== 'minus'));
}

function elementsOf(analysis: Analysis, value: AbstractValue, node: RegoTerm | RegoExpression): AbstractValue {
  return value.flatMap((atom) => {
    if (atom.kind === 'collection') return atom.element;
    return atom.kind === 'path' ? element(analysis, [atom], node) : [];
  });
}
