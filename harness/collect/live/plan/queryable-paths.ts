import type { Read } from '../../../bundle/manifest.ts';
import type { ConfigProperties, ConfigType } from '../../../bundle/property-types.ts';
import { IDENTITY_FIELDS } from './select-expression.ts';

/** How a path is used. */
export type PathUse = Pick<Read, 'optional' | 'path' | 'types' | 'whole'>;

/** Properties that every query selects, or that are no part of what AWS Config returns. */
const ALWAYS_THERE: ReadonlySet<string> = new Set([...IDENTITY_FIELDS, 'evaluatedAt', 'related']);

/**
 * True if a row of an advanced query says as much as the item itself about everything that is read. A query silently
 * leaves out what it does not know, so that the schema must have each path, as a plain value or as an object on the way to
 * one. And a row has no empty objects: an object that may rightly be absent can not be told from an empty one there, and
 * an object of which nothing is selected would never be there. Lists and maps may come in another form.
 */
export function isQueryable(uses: readonly PathUse[], schema: ConfigProperties): boolean {
  return uses.every((use) => isKnown(use, uses, schema));
}

/**
 * True if what was asked for says as much as the item itself about a path: whole items, or the properties that a query
 * selected for which its own paths were queryable.
 */
export function isSelected({ path, types, optional, whole }: PathUse, asked: readonly string[] | 'all'): boolean {
  if (asked === 'all') return true;
  const [top = ''] = path.split(/[.[{]/, 1);
  if (ALWAYS_THERE.has(top)) return true;
  if (top === 'tags' || top === 'relationships') return asked.includes(top);
  if (asked.includes(path)) return types.every((type) => type !== 'array' && type !== 'object');
  const leadsOn = asked.some((other) => other.startsWith(`${path}.`));
  return types.includes('object') && !optional && whole !== true && leadsOn;
}

function isKnown(
  { path, types, optional, whole }: PathUse,
  uses: readonly PathUse[],
  schema: ConfigProperties,
): boolean {
  const [top = ''] = path.split(/[.[{]/, 1);
  if (ALWAYS_THERE.has(top)) return true;
  if (top === 'tags' || top === 'relationships') return true;
  if (/[[{]/.test(path)) return false;
  const property = propertyAt(path, schema);
  if (property === undefined) return false;
  if (typeof property === 'string') return types.every((type) => type !== 'array' && type !== 'object');
  const leadsOn = uses.some((other) => other.path.startsWith(`${path}.`) && other.whole !== true);
  return types.includes('object') && !optional && whole !== true && leadsOn;
}

function propertyAt(path: string, schema: ConfigProperties): ConfigProperties | ConfigType | undefined {
  let at: ConfigProperties | ConfigType | undefined = schema;
  for (const step of path.split('.')) {
    at = typeof at === 'object' && Object.hasOwn(at, step) ? at[step] : undefined;
  }
  return at;
}
