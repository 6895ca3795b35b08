import { isJsonObject, type JsonObject, type JsonValue } from '../../harness/json.ts';
import { queryRow } from '../fixtures/encode-item.ts';
import type { Resource } from './resources.ts';

/** An advanced query, as far as the server understands them: `SELECT a, b WHERE c = 'd' AND e IN ('f', 'g')`. */
export interface Query {
  fields: string[];
  conditions: { path: string; values: string[] }[];
}

const QUERY = /^\s*SELECT\s+(?<fields>.+?)(?:\s+WHERE\s+(?<where>.+?))?\s*$/is;
const CONDITION = /^(?<path>[\w.]+)\s*(?:=\s*(?<value>'[^']*')|IN\s*\((?<values>[^)]*)\))$/i;
const FIELD = /^[\w.]+$|^\*$/;
const CONTENT: ReadonlySet<string> = new Set(['configuration', 'supplementaryConfiguration']);
const SCALARS =
  'accountId arn availabilityZone awsRegion configurationItemCaptureTime configurationItemStatus configurationStateId ' +
  'resourceId resourceName resourceType';

/** Reads an expression; undefined if it is none that the server understands. */
export function parseQuery(expression: string): Query | undefined {
  const { fields = '', where } = QUERY.exec(expression)?.groups ?? {};
  const names = fields.split(',').map((field) => field.trim());
  const conditions = (where === undefined ? [] : where.split(/\s+AND\s+/i)).map((text) => {
    const { path, value, values = value } = CONDITION.exec(text.trim())?.groups ?? {};
    const quoted = values?.split(',').map((one) => one.trim()) ?? [];
    const understood = path !== undefined && quoted.length > 0 && quoted.every((one) => /^'[^']*'$/.test(one));
    return understood ? { path, values: quoted.map((one) => one.slice(1, -1)) } : undefined;
  });
  if (!names.every((name) => FIELD.test(name)) || conditions.includes(undefined)) return undefined;
  return { fields: names, conditions: conditions.filter((condition) => condition !== undefined) };
}

/**
 * The rows of a query, as JSON text.
 *
 * @param queryable What advanced queries know, by resource type.
 */
export function queryRows(
  { fields, conditions }: Query,
  resources: readonly Resource[],
  queryable: Record<string, readonly string[]>,
): string[] {
  const paths = fields
    .flatMap((field) => (field === '*' ? SCALARS.split(' ') : [field]))
    .map((path) => path.split('.'));
  return resources.flatMap(({ resourceType, items: [item] }) => {
    const known = queryable[resourceType];
    if (known === undefined || item['configurationItemStatus'] === 'ResourceNotRecorded') return [];
    const row = JSON.parse(queryRow(item)) as JsonObject;
    const holds = conditions.every(({ path, values }) => values.includes(valueAt(row, path.split('.')) as string));
    const selected = paths.flatMap((path) => selectable(path, known));
    return holds ? [JSON.stringify(reduced(row, selected))] : [];
  });
}

/** What is known of a path: itself, or all below it. */
function selectable(path: readonly string[], known: readonly string[]): (readonly string[])[] {
  if (!CONTENT.has(path[0] ?? '')) return [path];
  const text = path.join('.');
  // A property comes with all that is in it, also where only that is known.
  if (known.some((property) => text === property || text.startsWith(`${property}.`))) return [path];
  return known.filter((property) => property.startsWith(`${text}.`)).map((property) => property.split('.'));
}

function valueAt(value: JsonValue | undefined, [name, ...rest]: readonly string[]): JsonValue | undefined {
  if (name === undefined) return value;
  return isJsonObject(value) ? valueAt(value[name], rest) : undefined;
}

/** What of a value the paths select; lists keep their elements, and an object of which nothing is there is not there. */
function reduced(value: JsonValue, paths: readonly (readonly string[])[]): JsonValue {
  if (paths.some((path) => path.length === 0)) return value;
  if (Array.isArray(value)) return value.map((element) => reduced(element, paths));
  if (!isJsonObject(value)) return value;
  const kept = Object.entries(value).flatMap(([name, below]) => {
    const inside = paths.filter(([first]) => first === name).map(([, ...rest]) => rest);
    const left = inside.length === 0 ? {} : reduced(below, inside);
    const isSelected = inside.some((path) => path.length === 0);
    return isSelected || !isJsonObject(left) || Object.keys(left).length > 0 ? [[name, left] as const] : [];
  });
  return Object.fromEntries(kept);
}
