import type { JsonValue } from '../../json.ts';
import { isJsonObject } from '../../json.ts';

/** Writes a value in one line, as `opa fmt` does. */
export function regoLine(value: JsonValue): string {
  if (Array.isArray(value)) return `[${value.map(regoLine).join(', ')}]`;
  if (!isJsonObject(value)) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, entry]) => `${JSON.stringify(key)}: ${regoLine(entry)}`);
  return `{${entries.join(', ')}}`;
}
