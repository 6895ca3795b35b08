import { byteAt } from './bytes';

/** True if all bytes are ASCII; may be false if only what follows them is not. */
export function isAscii(p: usize, end: usize): bool {
  let all = i64x2.splat(0);
  for (; p < end; p += 32) all = v128.or(all, v128.or(v128.load(p), v128.load(p, 16)));
  return i8x16.bitmask(all) == 0;
}

/** True if all bytes are UTF-8 (Unicode, table 3-7). The last one must be ASCII. */
export function isUtf8(p: usize, end: usize): bool {
  while (p < end) {
    const high = <u32>i8x16.bitmask(v128.load(p));
    if (high == 0) {
      p += 16;
      continue;
    }
    p += ctz<u32>(high);
    if (p >= end) break;
    const length = sequenceLength(p);
    if (length == 0) return false;
    p += length;
  }
  return true;
}

/** The length of the sequence of more than one byte that begins here; 0 if none does. */
function sequenceLength(p: usize): usize {
  const first = byteAt(p);
  const second = byteAt(p + 1);
  if (first < 0xc2) return 0;
  if (first < 0xe0) return isContinuation(second) ? 2 : 0;
  if (first < 0xf0) {
    const lowest: u32 = first == 0xe0 ? 0xa0 : 0x80;
    const highest: u32 = first == 0xed ? 0x9f : 0xbf;
    return second >= lowest && second <= highest && isContinuation(byteAt(p + 2)) ? 3 : 0;
  }
  if (first > 0xf4) return 0;
  const lowest: u32 = first == 0xf0 ? 0x90 : 0x80;
  const highest: u32 = first == 0xf4 ? 0x8f : 0xbf;
  const isSequence =
    second >= lowest && second <= highest && isContinuation(byteAt(p + 2)) && isContinuation(byteAt(p + 3));
  return isSequence ? 4 : 0;
}

function isContinuation(byte: u32): bool {
  return (byte & 0xc0) == 0x80;
}
