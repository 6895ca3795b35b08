import { printable } from './printable.ts';

/**
 * Makes text from the input fit for a field of limited length: printable, and cut to at most `length` UTF-16 code units,
 * the last of which is then `…`. Cuts before escaping too, since a text can be megabytes long.
 */
export function shortText(text: string, length: number): string {
  const shown = printable(text.slice(0, length + 1));
  if (shown.length <= length) return shown;
  return `${shown.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
