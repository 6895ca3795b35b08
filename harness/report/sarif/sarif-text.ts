import { shortText } from '../short-text.ts';

/** Of a message, since it is shown in lists. */
const LONGEST = 1000;

/**
 * Makes a text into that of a SARIF message (§3.11): what would be a link in it is none, and braces are doubled, since they
 * would be placeholders.
 */
export function sarifText(text: string): { text: string } {
  const short = shortText(text, LONGEST);
  return { text: short.replaceAll('](', '] (').replace(/[{}]/g, '$&$&') };
}
