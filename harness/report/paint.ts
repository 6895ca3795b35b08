const CODES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, magenta: 35, cyan: 36 } as const;

/** A colour or weight that terminals know. */
export type Style = keyof typeof CODES;

/** Wraps text in the escape sequences of a style; without `color` it stays as it is. */
export function paint(color: boolean, style: Style, text: string): string {
  return color ? `\u001b[${CODES[style]}m${text}\u001b[0m` : text;
}
