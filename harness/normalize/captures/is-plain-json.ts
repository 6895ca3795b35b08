/** True if JSON can write a value, made of what `JSON.parse` gives, without change: no number in it is too large for it. */
export function isPlainJson(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.values(value).every(isPlainJson);
}
