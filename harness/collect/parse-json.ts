import type { JsonValue } from '../json.ts';
import type { ValueBytes } from './kept-bytes.ts';

/** Why bytes gave no value, to follow "is". */
export type ParseProblem = 'not valid JSON' | 'not valid UTF-8' | 'too deep' | 'too large';

/** The value that bytes hold, or why they hold none. */
export type Parsed = { value: JsonValue } | { problem: ParseProblem };

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Parses the bytes of one JSON value. Does not throw. */
export function parseJson(bytes: ValueBytes): Parsed {
  if (!(bytes instanceof Uint8Array)) return { problem: bytes };
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    return { problem: 'not valid UTF-8' };
  }
  try {
    return { value: JSON.parse(text) as JsonValue };
  } catch {
    return { problem: 'not valid JSON' };
  }
}
