const format = new Intl.NumberFormat('en-US');

/** Writes a number with separators, as English and Japanese do: `50,000`. */
export function formatCount(count: number): string {
  return format.format(count);
}
