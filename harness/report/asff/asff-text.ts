import { shortText } from '../short-text.ts';

/** Makes a text fit for a field of ASFF: on one line, of limited length, and with a visible character. */
export function asffText(text: string, length: number): string {
  return /\S/.test(text) ? shortText(text, length) : '-';
}
