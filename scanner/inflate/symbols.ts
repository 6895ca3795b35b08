import { OUTPUT_FULL, oldest, out, setOut } from './areas';
import { at, bits, count, dropBits, end, loadBits, setBits } from './bits';
import { distanceTable, lengthTable } from './block-header';
import { DISTANCE_ROOT, INVALID, KIND, LENGTH_ROOT, LITERALS, MATCH, STOP, TABLE } from './code-table';

/** Why decoding symbols stopped. */
export const NO_INPUT: u32 = 0;
export const NO_ROOM: u32 = 1;
export const BLOCK_END: u32 = 2;
export const NO_SYMBOL: u32 = 3;

/** More than the bytes that one round of the fast loop loads. */
const SAFE_INPUT: usize = 32;

/** Decodes symbols of a block until it ends, or there is no more input or room. */
export function decodeSymbols(): u32 {
  while (true) {
    if (out >= OUTPUT_FULL) return NO_ROOM;
    const stop = end - at >= SAFE_INPUT ? decodeFast() : decodeOne();
    if (stop != GO_ON) return stop;
  }
}

const GO_ON: u32 = 4;

/** The bits that come next, as a place in a table. */
function low(bits: u64, number: u32): usize {
  return <usize>bits & ((1 << number) - 1);
}

/** Decodes as long as bits need not be counted: all that a symbol can take is there. */
function decodeFast(): u32 {
  const lengths = lengthTable;
  const distances = distanceTable;
  const first = oldest;
  const safe = end - SAFE_INPUT;
  let b = bits;
  let n = count;
  let p = at;
  let o = out;
  let stop = GO_ON;
  while (p <= safe && o < OUTPUT_FULL) {
    b |= load<u64>(p) << n;
    p += (63 - n) >> 3;
    n |= 56;
    let entry = load<u32>(lengths + (low(b, LENGTH_ROOT) << 2));
    if ((entry & KIND) == LITERALS) {
      store<u16>(o, <u16>(entry >> 8));
      o += (entry >> 4) & 3;
      b >>= entry & 15;
      n -= entry & 15;
      entry = load<u32>(lengths + (low(b, LENGTH_ROOT) << 2));
      if ((entry & KIND) == LITERALS) {
        store<u16>(o, <u16>(entry >> 8));
        o += (entry >> 4) & 3;
        b >>= entry & 15;
        n -= entry & 15;
        entry = load<u32>(lengths + (low(b, LENGTH_ROOT) << 2));
        if ((entry & KIND) == LITERALS) {
          store<u16>(o, <u16>(entry >> 8));
          o += (entry >> 4) & 3;
          b >>= entry & 15;
          n -= entry & 15;
          continue;
        }
      }
      b |= load<u64>(p) << n;
      p += (63 - n) >> 3;
      n |= 56;
    }
    if ((entry & KIND) == TABLE) {
      b >>= LENGTH_ROOT;
      n -= LENGTH_ROOT;
      entry = load<u32>(lengths + ((<usize>(entry >> 16) + low(b, 5)) << 2));
      if ((entry & KIND) == LITERALS) {
        store<u8>(o, <u8>(entry >> 8));
        o++;
        b >>= entry & 15;
        n -= entry & 15;
        continue;
      }
    }
    if ((entry & KIND) == STOP) {
      b >>= entry & 63;
      n -= entry & 63;
      stop = (entry & INVALID) == 0 ? BLOCK_END : NO_SYMBOL;
      break;
    }
    const length = (entry >> 16) + (<u32>low(b, entry & 63) >> ((entry >> 8) & 31));
    b >>= entry & 63;
    n -= entry & 63;
    entry = load<u32>(distances + (low(b, DISTANCE_ROOT) << 2));
    if ((entry & KIND) == TABLE) {
      b >>= DISTANCE_ROOT;
      n -= DISTANCE_ROOT;
      entry = load<u32>(distances + ((<usize>(entry >> 16) + low(b, 7)) << 2));
    }
    const distance = (entry >> 16) + (<u32>low(b, entry & 63) >> ((entry >> 8) & 31));
    b >>= entry & 63;
    n -= entry & 63;
    if ((entry & KIND) != MATCH || o - first < distance) {
      stop = NO_SYMBOL;
      break;
    }
    copyMatch(o, distance, length);
    o += length;
  }
  setBits(b, n, p);
  setOut(o);
  return stop;
}

/** Decodes one symbol of the last bytes, if all of it is there. */
function decodeOne(): u32 {
  loadBits();
  let entry = load<u32>(lengthTable + (low(bits, LENGTH_ROOT) << 2));
  let taken: u32 = 0;
  if ((entry & KIND) == TABLE) {
    taken = LENGTH_ROOT;
    entry = load<u32>(lengthTable + ((<usize>(entry >> 16) + low(bits >> taken, 5)) << 2));
  }
  if ((entry & KIND) == LITERALS) {
    // Of two, the first alone: the second may not be there.
    taken += (entry >> 24) & 15;
    if (count < taken) return NO_INPUT;
    store<u8>(out, <u8>(entry >> 8));
    setOut(out + 1);
    dropBits(taken);
    return GO_ON;
  }
  const lengthBits = entry & 63;
  if (count < taken + lengthBits) return NO_INPUT;
  if ((entry & KIND) == STOP) {
    dropBits(taken + lengthBits);
    return (entry & INVALID) == 0 ? BLOCK_END : NO_SYMBOL;
  }
  const length = (entry >> 16) + (<u32>low(bits >> taken, lengthBits) >> ((entry >> 8) & 31));
  taken += lengthBits;
  entry = load<u32>(distanceTable + (low(bits >> taken, DISTANCE_ROOT) << 2));
  if ((entry & KIND) == TABLE) {
    taken += DISTANCE_ROOT;
    entry = load<u32>(distanceTable + ((<usize>(entry >> 16) + low(bits >> taken, 7)) << 2));
  }
  const distanceBits = entry & 63;
  if ((entry & KIND) != MATCH) return count < taken + distanceBits ? NO_INPUT : NO_SYMBOL;
  if (count < taken + distanceBits) return NO_INPUT;
  const distance = (entry >> 16) + (<u32>low(bits >> taken, distanceBits) >> ((entry >> 8) & 31));
  if (out - oldest < distance) return NO_SYMBOL;
  dropBits(taken + distanceBits);
  copyMatch(out, distance, length);
  setOut(out + length);
  return GO_ON;
}

/** Repeats what stands so far before; may write some bytes more. */
function copyMatch(to: usize, distance: u32, length: u32): void {
  const behind = to + length;
  let from = to - distance;
  if (distance >= 16) {
    do {
      v128.store(to, v128.load(from));
      to += 16;
      from += 16;
    } while (to < behind);
  } else if (distance >= 8) {
    do {
      store<u64>(to, load<u64>(from));
      to += 8;
      from += 8;
    } while (to < behind);
  } else if (distance == 1) {
    const repeated = i8x16.splat(load<i8>(from));
    do {
      v128.store(to, repeated);
      to += 16;
    } while (to < behind);
  } else {
    do {
      store<u8>(to, load<u8>(from));
      to++;
      from++;
    } while (to < behind);
  }
}
