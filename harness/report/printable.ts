/**
 * Makes text from the input fit to be shown on a terminal: what is invisible, moves the cursor, starts an escape
 * sequence or reorders the line (control and format characters, line separators, lone surrogates) is written as `\u001b`.
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, escaped);
}

function escaped(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16);
  return hex.length > 4 ? `\\u{${hex}}` : `\\u${hex.padStart(4, '0')}`;
}
