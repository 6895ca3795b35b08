import { textOf } from './text-of.ts';

const LONE_SURROGATE = /\p{Surrogate}/u;

/** The value if it is text that can name a resource: it says something, in characters that OPA can read. */
export function identityText(value: unknown): string | undefined {
  const text = textOf(value);
  return text !== undefined && LONE_SURROGATE.test(text) ? undefined : text;
}
