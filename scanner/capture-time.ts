import { COLON, MINUS, POINT, byteAt, isDigit } from './bytes';

/** In place of a time. */
export const NO_TIME: f64 = -1;

const DAY: f64 = 86_400_000;
/** Of `YYYY-MM-DDTHH:MM:SSZ`. */
const SHORTEST: u32 = 20;

/** Milliseconds since 1970 of `YYYY-MM-DDTHH:MM:SSZ`, with one to three digits of a fraction or none, until 9999. */
export function parseCaptureTime(text: usize, length: u32): f64 {
  if (length < SHORTEST || length > SHORTEST + 4 || length == SHORTEST + 1) return NO_TIME;
  const isFormed =
    byteAt(text + 4) == MINUS &&
    byteAt(text + 7) == MINUS &&
    byteAt(text + 10) == 0x54 /* T */ &&
    byteAt(text + 13) == COLON &&
    byteAt(text + 16) == COLON &&
    byteAt(text + length - 1) == 0x5a; /* Z */
  if (!isFormed) return NO_TIME;
  const year = number(text, 4);
  const month = number(text + 5, 2);
  const day = number(text + 8, 2);
  const hour = number(text + 11, 2);
  const minute = number(text + 14, 2);
  const second = number(text + 17, 2);
  const milliseconds: u32 = length == SHORTEST ? 0 : fraction(text + 19, length - SHORTEST - 1);
  const isTime =
    year >= 1970 &&
    year <= 9999 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysIn(year, month) &&
    hour <= 23 &&
    minute <= 59 &&
    second <= 59 &&
    milliseconds <= 999;
  if (!isTime) return NO_TIME;
  return <f64>daysSince1970(year, month, day) * DAY + <f64>(((hour * 60 + minute) * 60 + second) * 1000 + milliseconds);
}

/** The number that digits write; a very large one if they are none. */
function number(p: usize, digits: u32): u32 {
  let value: u32 = 0;
  for (let i: u32 = 0; i < digits; i++) {
    if (!isDigit(byteAt(p + i))) return u32.MAX_VALUE;
    value = value * 10 + (byteAt(p + i) & 15);
  }
  return value;
}

/** The milliseconds of a point and up to three digits. */
function fraction(point: usize, digits: u32): u32 {
  if (byteAt(point) != POINT) return u32.MAX_VALUE;
  const value = number(point + 1, digits);
  if (value == u32.MAX_VALUE) return value;
  return digits == 1 ? value * 100 : digits == 2 ? value * 10 : value;
}

function daysIn(year: u32, month: u32): u32 {
  if (month == 2) return isLeap(year) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

function isLeap(year: u32): bool {
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

/** Years begin in March here, so that a leap day comes last. */
function daysSince1970(year: u32, month: u32, day: u32): u32 {
  const y = month > 2 ? year : year - 1;
  const monthsSinceMarch = (month + 9) % 12;
  const dayOfYear = (153 * monthsSinceMarch + 2) / 5 + day - 1;
  // The days from 1 March of the year 0 to 1970.
  return 365 * y + y / 4 - y / 100 + y / 400 + dayOfYear - 719_468;
}
