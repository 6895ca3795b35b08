import type { JsonValue } from '../json.ts';
import { say } from '../sentences/say.ts';

const MAX_KEYS = 5;
const PLAIN_KEY = /^[\w.:-]{1,40}$/;

/** So many keys are enough to describe an object. */
export const ENOUGH_KEYS: number = MAX_KEYS + 1;

/** Says what a value is, for a message: `a list`, `an object with the keys a, b`. */
export function describeValue(value: JsonValue): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return say`a list`;
  if (typeof value === 'object') return describeKeys(Object.keys(value));
  if (typeof value === 'string') return say`a string`;
  return typeof value === 'number' ? say`a number` : say`a boolean`;
}

/** Says what an object with these keys is; of keys that are long or could garble a terminal, only that they are there. */
export function describeKeys(keys: readonly string[]): string {
  if (keys.length === 0) return say`an empty object`;
  const shown = keys.slice(0, MAX_KEYS).map((key) => (PLAIN_KEY.test(key) ? key : '…'));
  const more = keys.length > MAX_KEYS ? ['…'] : [];
  return say`an object with the ${keys.length === 1 ? 'key' : 'keys'} ${[...shown, ...more].join(', ')}`;
}
