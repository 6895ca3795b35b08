/**
 * A character that takes two columns of a terminal, for the inside of a regular expression with the `u` flag: the blocks that
 * Unicode's East Asian Width calls wide or fullwidth (kanji, kana, hangul, their punctuation, fullwidth forms), and emoji.
 * Halfwidth katakana take one column.
 */
export const WIDE: string =
  String.raw`[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60` +
  String.raw`\uffe0-\uffe6\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}\p{Emoji_Presentation}]`;

/** Drawn over the character in front of it. */
const COMBINING = /[\p{Mn}\p{Me}]/u;

const PLAIN = /^[ -~]*$/;

const IS_WIDE = new RegExp(WIDE, 'u');

/** The columns that a text without control characters takes on a terminal. */
export function textWidth(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let width = 0;
  for (const character of text) {
    if (!COMBINING.test(character)) width += IS_WIDE.test(character) ? 2 : 1;
  }
  return width;
}

/** Fills a text up with spaces to a number of columns; as `padEnd` does to a number of characters. */
export function padToWidth(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)));
}

/** As much of a text as fits into a number of columns. */
export function cutToWidth(text: string, width: number): string {
  if (PLAIN.test(text)) return text.slice(0, width);
  let cut = '';
  let taken = 0;
  for (const character of text) {
    taken += textWidth(character);
    if (taken > width) break;
    cut += character;
  }
  return cut;
}
