import { printable } from '../printable.ts';

/**
 * Text from the input for xmlbuilder2. What XML 1.0 forbids is written out, as is all that a reader could not see. The builder
 * takes an ampersand that begins a reference for markup, so that one is escaped here.
 */
export function xmlText(text: string): string {
  return printable(text)
    .replace(/[\uFFFE\uFFFF]/g, (character) => String.raw`\u${character.charCodeAt(0).toString(16)}`)
    .replace(/&(?=(?:lt|gt|amp|apos|quot);)/g, '&amp;');
}
