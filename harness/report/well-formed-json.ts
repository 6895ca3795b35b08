/**
 * Writes a value as JSON on one line, as `JSON.stringify` does, but with half a surrogate pair written out as the text
 * `\ud83d`: most parsers refuse it.
 */
export function wellFormedJson(value: unknown): string {
  const text = JSON.stringify(value);
  return text.includes('\\ud')
    ? text.replace(ESCAPE, (escape) => (isSurrogate(escape) ? `\\${escape}` : escape))
    : text;
}

/** Each escape of the text as a whole, so that an escaped backslash does not start another. */
const ESCAPE = /\\(?:u[\da-f]{4}|.)/g;

function isSurrogate(escape: string): boolean {
  return /^\\ud[89a-f]/.test(escape);
}
