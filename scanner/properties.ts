import { QUOTE, byteAt } from './bytes';
import { PROPERTY_COUNT } from './item-properties';

/** By property of the item that is walked: where its value begins (0 if it is absent) and ends. */
const SPANS = memory.data(16 * 8, 16);

export function clearProperties(): void {
  memory.fill(SPANS, 0, PROPERTY_COUNT << 3);
}

export function setProperty(property: u32, start: usize, end: usize): void {
  store<u32>(SPANS + (property << 3), start, 0);
  store<u32>(SPANS + (property << 3), end, 4);
}

/** Where its value begins; 0 if it is absent. */
export function valueOf(property: u32): usize {
  return load<u32>(SPANS + (property << 3), 0);
}

export function valueEnd(property: u32): usize {
  return load<u32>(SPANS + (property << 3), 4);
}

export function isString(property: u32): bool {
  return valueOf(property) != 0 && byteAt(valueOf(property)) == QUOTE;
}

/** True if it is absent or null. */
export function isNothing(property: u32): bool {
  return valueOf(property) == 0 || byteAt(valueOf(property)) == 0x6e; /* n */
}

/** Where the characters of a string begin. */
export function textOf(property: u32): usize {
  return valueOf(property) + 1;
}

/** The length of a string in bytes. */
export function lengthOf(property: u32): u32 {
  return <u32>(valueEnd(property) - valueOf(property) - 2);
}
