import type { JsonValue } from '../json.ts';

const MAX_KEYS = 5;
const PLAIN_KEY = /^[\w.:-]{1,40}$/;

/** Says what a value is, for a message: `a list`, `an object with the keys a, b`. */
export function describeValue(value: JsonValue): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? describeObject(Object.keys(value)) : `a ${typeof value}`;
}

/** Says what an object with these keys is; keys that are long or could garble a terminal are not shown. */
export function describeObject(keys: readonly string[]): string {
  if (keys.length === 0) return 'an empty object';
  const shown = keys.slice(0, MAX_KEYS).map((key) => (PLAIN_KEY.test(key) ? key : '…'));
  return `an object with the keys ${shown.join(', ')}${keys.length > MAX_KEYS ? ', …' : ''}`;
}
