import {
  CARRIAGE_RETURN,
  CLOSE_BRACE,
  COLON,
  COMMA,
  LINE_FEED,
  MINUS,
  OPEN_BRACE,
  OPEN_BRACKET,
  PLUS,
  POINT,
  QUOTE,
  SPACE,
  TAB,
  ZERO,
  byteAt,
  isDigit,
} from './bytes';
import { checkString } from './string';
import { ODD, stop, stopAt } from './stop';

/** Values nested this deep are odd. */
const DEPTH_LIMIT: u32 = 400;
/** Numbers of more digits may not be what JavaScript makes of them. */
const EXACT_DIGITS: usize = 15;

/** For each open object or list around the value, what closes it. */
const CLOSERS = memory.data(400);

/** How many numbers were met that have an exponent or more than {@link EXACT_DIGITS} digits. */
export let inexactNumbers: u32 = 0;

/** Most places have no white space: one comparison. */
export function skipSpace(p: usize): usize {
  return byteAt(p) > SPACE ? p : skipSpaces(p);
}

/** Indentation is long: 16 bytes at a time. */
function skipSpaces(p: usize): usize {
  while (true) {
    const bytes = v128.load(p);
    const spaces = v128.or(
      v128.or(i8x16.eq(bytes, i8x16.splat(<i8>SPACE)), i8x16.eq(bytes, i8x16.splat(<i8>LINE_FEED))),
      v128.or(i8x16.eq(bytes, i8x16.splat(<i8>TAB)), i8x16.eq(bytes, i8x16.splat(<i8>CARRIAGE_RETURN))),
    );
    const others = 0xffff ^ <u32>i8x16.bitmask(spaces);
    if (others != 0) return p + ctz<u32>(others);
    p += 16;
  }
}

/** Checks a key from its opening quote to behind its colon and the white space there. */
function checkKey(p: usize): usize {
  p = skipSpace(p);
  if (byteAt(p) != QUOTE) return stopAt(p);
  p = checkString(p + 1);
  return p == 0 ? 0 : checkColon(p);
}

export function checkColon(p: usize): usize {
  p = skipSpace(p);
  return byteAt(p) == COLON ? skipSpace(p + 1) : stopAt(p);
}

/** `true`, `false`, `null` or a number. */
function checkScalar(p: usize): usize {
  switch (byteAt(p)) {
    case 0x74:
      return checkLetters(p, 0x65757274 /* true */);
    case 0x66:
      return checkLetters(p + 1, 0x65736c61 /* alse */);
    case 0x6e:
      return checkLetters(p, 0x6c6c756e /* null */);
    default:
      return checkNumber(p);
  }
}

function checkLetters(p: usize, letters: u32): usize {
  const difference = load<u32>(p) ^ letters;
  return difference == 0 ? p + 4 : stopAt(p + (ctz(difference) >> 3));
}

function checkNumber(p: usize): usize {
  if (byteAt(p) == MINUS) p++;
  const whole = p;
  if (byteAt(p) == ZERO) p++;
  else if ((p = checkDigits(p)) == 0) return 0;
  let digits = p - whole;
  if (byteAt(p) == POINT) {
    const fraction = p + 1;
    if ((p = checkDigits(fraction)) == 0) return 0;
    digits += p - fraction;
  }
  const hasExponent = (byteAt(p) | 0x20) == 0x65; /* e */
  if (hasExponent) {
    const sign = byteAt(++p);
    if (sign == PLUS || sign == MINUS) p++;
    if ((p = checkDigits(p)) == 0) return 0;
  }
  if (hasExponent || digits > EXACT_DIGITS) inexactNumbers++;
  return p;
}

function checkDigits(p: usize): usize {
  if (!isDigit(byteAt(p))) return stopAt(p);
  do p++;
  while (isDigit(byteAt(p)));
  return p;
}

/**
 * Checks a value that begins here against the grammar of RFC 8259.
 *
 * @param around How many objects and lists are open around it.
 */
export function checkValue(p: usize, around: u32): usize {
  let depth: u32 = 0;
  let closer: u32 = 0;
  let isKeyNext = false;
  while (true) {
    if (isKeyNext && (p = checkKey(p)) == 0) return 0;
    p = skipSpace(p);
    let byte = byteAt(p);
    if (byte == QUOTE) {
      if ((p = checkString(p + 1)) == 0) return 0;
    } else if (byte == OPEN_BRACE || byte == OPEN_BRACKET) {
      if (around + depth + 1 >= DEPTH_LIMIT) return stop(ODD);
      p = skipSpace(p + 1);
      if (byteAt(p) == closerOf(byte)) {
        p++;
      } else {
        store<u8>(CLOSERS + depth, <u8>closer);
        depth++;
        closer = closerOf(byte);
        isKeyNext = byte == OPEN_BRACE;
        continue;
      }
    } else {
      if ((p = checkScalar(p)) == 0) return 0;
    }
    while (true) {
      if (depth == 0) return p;
      p = skipSpace(p);
      byte = byteAt(p);
      if (byte != closer) break;
      p++;
      depth--;
      closer = byteAt(CLOSERS + depth);
    }
    if (byte != COMMA) return stopAt(p);
    p++;
    isKeyNext = closer == CLOSE_BRACE;
  }
}

/** In ASCII `}` and `]` follow `{` and `[` at the same distance. */
function closerOf(opener: u32): u32 {
  return opener + 2;
}
