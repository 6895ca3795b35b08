/** The bytes of JSON's own symbols. */
export const TAB: u32 = 0x09;
export const LINE_FEED: u32 = 0x0a;
export const CARRIAGE_RETURN: u32 = 0x0d;
export const SPACE: u32 = 0x20;
export const QUOTE: u32 = 0x22;
export const PLUS: u32 = 0x2b;
export const COMMA: u32 = 0x2c;
export const MINUS: u32 = 0x2d;
export const POINT: u32 = 0x2e;
export const SLASH: u32 = 0x2f;
export const ZERO: u32 = 0x30;
export const COLON: u32 = 0x3a;
export const OPEN_BRACKET: u32 = 0x5b;
export const BACKSLASH: u32 = 0x5c;
export const CLOSE_BRACKET: u32 = 0x5d;
export const OPEN_BRACE: u32 = 0x7b;
export const CLOSE_BRACE: u32 = 0x7d;

/** How far vectors read and write behind what they are meant for: every area ends with as many bytes. */
export const SLACK: i32 = 64;

export function byteAt(p: usize): u32 {
  return <u32>load<u8>(p);
}

export function isDigit(byte: u32): bool {
  return byte - ZERO <= 9;
}

/** True if both hold the same bytes. */
export function sameBytes(a: usize, b: usize, length: u32): bool {
  while (true) {
    const differing = 0xffff ^ <u32>i8x16.bitmask(i8x16.eq(v128.load(a), v128.load(b)));
    if (length <= 16) return (differing & ((1 << length) - 1)) == 0;
    if (differing != 0) return false;
    a += 16;
    b += 16;
    length -= 16;
  }
}

/** Copies bytes, and up to 15 more behind them. The two places must not overlap. Returns where the copy ends. */
export function copyBytes(to: usize, from: usize, length: u32): usize {
  const end = to + length;
  while (to < end) {
    v128.store(to, v128.load(from));
    to += 16;
    from += 16;
  }
  return end;
}

/** Writes the characters of an ASCII literal. */
export function writeAscii(to: usize, text: string): void {
  for (let i = 0; i < text.length; i++) store<u8>(to + i, text.charCodeAt(i));
}
