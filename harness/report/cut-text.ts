/** Cuts a text that is longer than it may be, and says so with `…`; half of a surrogate pair is cut off with the rest. */
export function cutText(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
