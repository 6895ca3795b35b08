import { cutText } from '../cut-text.ts';
import { printable } from '../printable.ts';

/** Characters of a quoted text that are shown: every id and ARN is whole. */
const LONGEST_QUOTE = 300;

/**
 * Quotes text from the input as code, where Markdown, HTML, mentions and links mean nothing.
 *
 * @param longest characters; more are cut
 * @returns a code span, never empty and on one line
 */
export function quoted(text: string, longest: number = LONGEST_QUOTE): string {
  const shown = cutText(printable(text), longest);
  const runs = Array.from(shown.matchAll(/`+/g), ([run]) => run.length);
  const fence = '`'.repeat(Math.max(0, ...runs) + 1);
  // A space at both ends is not shown; it keeps backticks apart, and a text of spaces from being none.
  return /^[` ]|[` ]$|^$/.test(shown) ? `${fence} ${shown} ${fence}` : fence + shown + fence;
}

/** An invisible character that keeps a line from being broken there, and `@name` from being a mention. */
const WORD_JOINER = '\u2060';

/** Writes text of a control as a sentence in which nothing is markup, a mention, a reference or a link. */
export function prose(text: string): string {
  return printable(text)
    .replace(/[\\`*_[\]<>&~|!$#@]/g, String.raw`\$&`)
    .replace(/[@#](?=\w)|:(?=\/\/)|\bwww(?=\.)/gi, `$&${WORD_JOINER}`);
}
