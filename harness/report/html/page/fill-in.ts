const numbers = new Intl.NumberFormat('en-US');

/** Puts numbers where a text has their names: `Page {page} of {pages}`. */
export function fillIn(text: string, values: Record<string, number>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => numbers.format(values[name] ?? 0));
}
