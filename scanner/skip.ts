import { BACKSLASH, CLOSE_BRACE, CLOSE_BRACKET, COMMA, OPEN_BRACE, OPEN_BRACKET, QUOTE, byteAt } from './bytes';
import { skipSpace } from './json';

/** Behind a string, from behind its opening quote. */
export function skipString(p: usize): usize {
  const quote = i8x16.splat(<i8>QUOTE);
  const backslash = i8x16.splat(<i8>BACKSLASH);
  let behind: usize = 0;
  while (true) {
    const bytes = v128.load(p);
    const stops = <u32>i8x16.bitmask(v128.or(i8x16.eq(bytes, quote), i8x16.eq(bytes, backslash)));
    if (stops == 0) {
      p += 16;
      continue;
    }
    p += ctz<u32>(stops);
    if (byteAt(p) == QUOTE) {
      behind = p + 1;
      break;
    }
    p += 2;
  }
  return behind;
}

/** Behind a colon and the white space around it. */
export function skipColon(p: usize): usize {
  return skipSpace(skipSpace(p) + 1);
}

/** Behind a value that was checked: only brackets and quotes are looked at. */
export function skipValue(p: usize): usize {
  const first = byteAt(p);
  if (first == QUOTE) return skipString(p + 1);
  if (first != OPEN_BRACE && first != OPEN_BRACKET) return skipScalar(p);
  const quote = i8x16.splat(<i8>QUOTE);
  const opener = i8x16.splat(<i8>OPEN_BRACE);
  const closer = i8x16.splat(<i8>CLOSE_BRACE);
  // Makes braces of brackets.
  const bit = i8x16.splat(0x20);
  let depth: u32 = 0;
  while (true) {
    const bytes = v128.load(p);
    const folded = v128.or(bytes, bit);
    let marks = <u32>(
      i8x16.bitmask(v128.or(i8x16.eq(bytes, quote), v128.or(i8x16.eq(folded, opener), i8x16.eq(folded, closer))))
    );
    const block = p;
    p += 16;
    while (marks != 0) {
      const mark = block + ctz<u32>(marks);
      const byte = byteAt(mark);
      marks &= marks - 1;
      if (byte == QUOTE) {
        p = skipString(mark + 1);
        break;
      }
      if ((byte | 0x20) == OPEN_BRACE) depth++;
      else if (--depth == 0) return mark + 1;
    }
  }
  // The compiler takes the way out of the inlined loop for one out of this.
  return unreachable();
}

function skipScalar(p: usize): usize {
  let byte = byteAt(p);
  while (byte > 0x20 && byte != COMMA && byte != CLOSE_BRACE && byte != CLOSE_BRACKET) byte = byteAt(++p);
  return p;
}
