import { BACKSLASH, QUOTE, SLASH, SPACE, byteAt, isDigit } from './bytes';
import { stopAt } from './stop';

/** How many escapes were met: unchanged by what has none. */
export let escapes: u32 = 0;

/** Checks a string from behind its opening quote. Inlined by order: a call for each string costs an eighth of the scan. */
// @ts-ignore: decorator
@inline
export function checkString(p: usize): usize {
  const quote = i8x16.splat(<i8>QUOTE);
  const backslash = i8x16.splat(<i8>BACKSLASH);
  const space = i8x16.splat(<i8>SPACE);
  let behind: usize = 0;
  while (true) {
    const bytes = v128.load(p);
    const stops = <u32>(
      i8x16.bitmask(v128.or(v128.or(i8x16.eq(bytes, quote), i8x16.eq(bytes, backslash)), i8x16.lt_u(bytes, space)))
    );
    if (stops == 0) {
      p += 16;
      continue;
    }
    p += ctz<u32>(stops);
    const byte = byteAt(p);
    if (byte == QUOTE) {
      behind = p + 1;
      break;
    }
    p = byte == BACKSLASH ? checkEscape(p) : stopAt(p);
    if (p == 0) break;
  }
  return behind;
}

function checkEscape(p: usize): usize {
  escapes++;
  const byte = byteAt(p + 1);
  if (byte == 0x75 /* u */) {
    for (let i: usize = 2; i < 6; i++) if (!isHexDigit(byteAt(p + i))) return stopAt(p + i);
    return p + 6;
  }
  const isShort =
    byte == QUOTE ||
    byte == BACKSLASH ||
    byte == SLASH ||
    byte == 0x62 /* b */ ||
    byte == 0x66 /* f */ ||
    byte == 0x6e /* n */ ||
    byte == 0x72 /* r */ ||
    byte == 0x74; /* t */
  return isShort ? p + 2 : stopAt(p + 1);
}

function isHexDigit(byte: u32): bool {
  return isDigit(byte) || (byte | 0x20) - 0x61 <= 5;
}
