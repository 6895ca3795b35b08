import { QUOTE, ZERO, byteAt, isDigit } from './bytes';

/** In place of a state id. */
export const NO_STATE_ID: f64 = -1;

/** The digits of the largest number that is exact whatever its digits are. */
const MOST_DIGITS: usize = 15;

/** The state id that a value writes: a whole number of up to 15 digits, or a text of the same form. */
export function parseStateId(value: usize, end: usize): f64 {
  if (byteAt(value) == QUOTE) {
    value++;
    end--;
  }
  const digits = end - value;
  if (digits == 0 || digits > MOST_DIGITS || (digits > 1 && byteAt(value) == ZERO)) return NO_STATE_ID;
  let id: u64 = 0;
  for (let p = value; p < end; p++) {
    if (!isDigit(byteAt(p))) return NO_STATE_ID;
    id = id * 10 + (byteAt(p) & 15);
  }
  return <f64>id;
}
