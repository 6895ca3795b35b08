/** The value if it is text that says something; undefined for null, the empty string and any other type. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
