import type { JsonValue } from '../../json.ts';
import { cutText } from '../cut-text.ts';
import { printable } from '../printable.ts';

/** Characters of a value that are shown; the JSON report has all. */
const LONGEST = 2000;

/** A text of the input as it is shown: a long one is cut, before it is escaped since it can be megabytes long. */
export function shownText(text: string): string {
  return printable(cutText(text, LONGEST));
}

/** A value of the input as it is shown: as JSON. */
export function shownValue(value: JsonValue): string {
  return shownText(JSON.stringify(value));
}

/** A text of several lines, whole. */
export function shownLines(text: string): string {
  return text.split('\n').map(printable).join('\n');
}
