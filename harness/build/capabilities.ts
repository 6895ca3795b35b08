import type { Builtin } from './analysis/analysis.ts';
import { opaOutput } from '../opa/run-opa.ts';

/**
 * Builtins that OPA compiles to native WASM: any host can run them, and they behave as in OPA. Facts of OPA's
 * `builtin_metadata.json` (`"wasm": true`), less those that are deprecated. Others, `sprintf` and `time.now_ns` among
 * them, would need the host, and a control that calls one would fail only when it gets there.
 */
const NATIVE: ReadonlySet<string> = new Set([
  'abs',
  'and',
  'array.concat',
  'array.flatten',
  'array.reverse',
  'array.slice',
  'assign',
  'base64.decode',
  'base64.encode',
  'base64.is_valid',
  'base64url.decode',
  'base64url.encode',
  'bits.and',
  'bits.lsh',
  'bits.negate',
  'bits.or',
  'bits.rsh',
  'bits.xor',
  'ceil',
  'concat',
  'contains',
  'count',
  'div',
  'endswith',
  'eq',
  'equal',
  'floor',
  'format_int',
  'glob.match',
  'graph.reachable',
  'gt',
  'gte',
  'indexof',
  'internal.member_2',
  'internal.member_3',
  'intersection',
  'is_array',
  'is_boolean',
  'is_null',
  'is_number',
  'is_object',
  'is_set',
  'is_string',
  'json.filter',
  'json.is_valid',
  'json.marshal',
  'json.remove',
  'json.unmarshal',
  'lower',
  'lt',
  'lte',
  'max',
  'min',
  'minus',
  'mul',
  'neq',
  'net.cidr_contains',
  'net.cidr_intersects',
  'numbers.range',
  'object.filter',
  'object.get',
  'object.keys',
  'object.remove',
  'object.union',
  'object.union_n',
  'or',
  'plus',
  'product',
  'regex.find_all_string_submatch_n',
  'regex.is_valid',
  'regex.match',
  'rem',
  'replace',
  'round',
  'sort',
  'split',
  'startswith',
  'strings.replace_n',
  'strings.reverse',
  'substring',
  'sum',
  'to_number',
  'trim',
  'trim_left',
  'trim_prefix',
  'trim_right',
  'trim_space',
  'trim_suffix',
  'type_name',
  'union',
  'upper',
  'walk',
]);

/** OPA's capabilities, as far as they matter here. */
export interface Capabilities {
  builtins: { name: string; decl: { args?: { type: string }[] } }[];
  features: string[];
}

/** What each OPA says of itself, which does not change while it is there. */
const known = new Map<string | undefined, Promise<string>>();

/**
 * The capabilities that the pack is checked and built with.
 * @returns those of the pinned OPA, less every builtin that WASM lacks and every experimental keyword
 */
export async function packCapabilities(root: string): Promise<Capabilities> {
  const all = await opaCapabilities(root);
  return {
    builtins: all.builtins.filter(({ name }) => NATIVE.has(name)),
    features: all.features.filter((feature) => feature === 'rego_v1' || feature === 'keywords_in_refs'),
  };
}

/** The names of all functions of the pinned OPA, whether WASM has them or not. */
export async function opaFunctions(root: string): Promise<string[]> {
  return (await opaCapabilities(root)).builtins.map(({ name }) => name);
}

async function opaCapabilities(root: string): Promise<Capabilities> {
  const opa = process.env['OPA'];
  const said = known.get(opa) ?? opaOutput(['capabilities', '--current'], { cwd: root });
  known.set(opa, said);
  return JSON.parse(await said) as Capabilities;
}

/** The argument types of each builtin, by name. */
export function builtinsOf(capabilities: Capabilities): Map<string, Builtin> {
  return new Map(
    capabilities.builtins.map(({ name, decl }) => [name, { arguments: (decl.args ?? []).map(({ type }) => type) }]),
  );
}
