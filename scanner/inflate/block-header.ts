import { bits, count, dropBits, loadBits, takeBits } from './bits';
import { DISTANCE_FURTHER, DISTANCE_ROOT, END_OF_BLOCK, LENGTH_FURTHER, LENGTH_ROOT, makeTable } from './code-table';

/** What comes of reading a header. */
export const COMPLETE: u32 = 0;
export const INCOMPLETE: u32 = 1;
export const WRONG: u32 = 2;

/** As many tables behind a root as codes of its symbols can need. */
const OWN_LENGTHS: usize = memory.data(((1 << 10) + (143 << 5)) << 2, 16);
const OWN_DISTANCES: usize = memory.data(((1 << 8) + (15 << 7)) << 2, 16);
const FIXED_LENGTHS: usize = memory.data((1 << 10) << 2, 16);
const FIXED_DISTANCES: usize = memory.data((1 << 8) << 2, 16);

/** The tables of the block. */
export let lengthTable: usize = 0;
export let distanceTable: usize = 0;

const MOST_LENGTHS: u32 = 286;
const MOST_DISTANCES: u32 = 30;
/** Of symbols, or of the codes of code lengths. The last repetition may go beyond what is asked for. */
const CODE_LENGTHS: usize = memory.data(286 + 30 + 138, 16);
const CODES_OF_LENGTHS: u32 = 19;
const ORDER: usize = memory.data<u8>([16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]);

/** Codes of code lengths have up to 7 bits; an entry has the code's length in its low byte, and the symbol above. */
const LENGTH_CODES: usize = memory.data((1 << 7) * 2, 16);
const LONGEST: u32 = 7;
const LENGTH_CODE_COUNTS: usize = memory.data(8 * 4, 16);
const LENGTH_CODE_NEXT: usize = memory.data(8 * 4, 16);

let hasFixed = false;

/** Uses the codes that need no header. */
export function useFixedCodes(): void {
  if (!hasFixed) {
    memory.fill(CODE_LENGTHS, 8, 144);
    memory.fill(CODE_LENGTHS + 144, 9, 112);
    memory.fill(CODE_LENGTHS + 256, 7, 24);
    memory.fill(CODE_LENGTHS + 280, 8, 8);
    makeTable(FIXED_LENGTHS, CODE_LENGTHS, 288, false);
    memory.fill(CODE_LENGTHS, 5, 32);
    makeTable(FIXED_DISTANCES, CODE_LENGTHS, 32, true);
    hasFixed = true;
  }
  lengthTable = FIXED_LENGTHS;
  distanceTable = FIXED_DISTANCES;
}

/** Reads the codes of a block (RFC 1951, 3.2.7). What it took of an incomplete header is to be given back. */
export function readCodes(): u32 {
  loadBits();
  if (count < 14) return INCOMPLETE;
  const lengths = takeBits(5) + 257;
  const distances = takeBits(5) + 1;
  const codes = takeBits(4) + 4;
  if (lengths > MOST_LENGTHS || distances > MOST_DISTANCES) return WRONG;
  const read = readLengthCodes(codes);
  if (read != COMPLETE) return read;

  const symbols = lengths + distances;
  for (let symbol: u32 = 0; symbol < symbols;) {
    loadBits();
    const entry = <u32>load<u16>(LENGTH_CODES + ((<usize>bits & ((1 << LONGEST) - 1)) << 1));
    const length = entry & 0xff;
    const code = entry >> 8;
    const extra: u32 = code < 16 ? 0 : code == 16 ? 2 : code == 17 ? 3 : 7;
    if (count < length + extra) return INCOMPLETE;
    dropBits(length);
    if (code < 16) {
      store<u8>(CODE_LENGTHS + symbol, <u8>code);
      symbol++;
      continue;
    }
    if (code == 16 && symbol == 0) return WRONG;
    const repeated: u8 = code == 16 ? load<u8>(CODE_LENGTHS + symbol - 1) : 0;
    const times = takeBits(extra) + (code == 18 ? 11 : 3);
    if (symbol + times > symbols) return WRONG;
    memory.fill(CODE_LENGTHS + symbol, repeated, times);
    symbol += times;
  }
  if (load<u8>(CODE_LENGTHS + END_OF_BLOCK) == 0) return WRONG;
  lengthTable = OWN_LENGTHS;
  distanceTable = OWN_DISTANCES;
  const areCodes =
    makeTable(lengthTable, CODE_LENGTHS, lengths, false) &&
    makeTable(distanceTable, CODE_LENGTHS + lengths, distances, true);
  return areCodes ? COMPLETE : WRONG;
}

/** Reads the codes in which the code lengths of symbols are written. */
function readLengthCodes(codes: u32): u32 {
  memory.fill(CODE_LENGTHS, 0, CODES_OF_LENGTHS);
  memory.fill(LENGTH_CODE_COUNTS, 0, 32);
  for (let code: u32 = 0; code < codes; code++) {
    loadBits();
    if (count < 3) return INCOMPLETE;
    const length = takeBits(3);
    store<u8>(CODE_LENGTHS + load<u8>(ORDER + code), <u8>length);
    const counter = LENGTH_CODE_COUNTS + (length << 2);
    store<u32>(counter, load<u32>(counter) + 1);
  }
  store<u32>(LENGTH_CODE_COUNTS, 0);
  let next: u32 = 0;
  let free: i32 = 1;
  let longest: u32 = 0;
  for (let length: u32 = 1; length <= LONGEST; length++) {
    const number = load<u32>(LENGTH_CODE_COUNTS + (length << 2));
    if (number != 0) longest = length;
    free = (free << 1) - <i32>number;
    if (free < 0) return WRONG;
    next = (next + load<u32>(LENGTH_CODE_COUNTS + ((length - 1) << 2))) << 1;
    store<u32>(LENGTH_CODE_NEXT + (length << 2), next);
  }
  if (free > 0) return WRONG;
  for (let symbol: u32 = 0; symbol < CODES_OF_LENGTHS; symbol++) {
    const length = <u32>load<u8>(CODE_LENGTHS + symbol);
    if (length == 0) continue;
    const at = LENGTH_CODE_NEXT + (length << 2);
    let code = load<u32>(at);
    store<u32>(at, code + 1);
    let reversed: u32 = 0;
    for (let bit: u32 = 0; bit < length; bit++) {
      reversed = (reversed << 1) | (code & 1);
      code >>= 1;
    }
    for (let place = reversed; place < 1 << LONGEST; place += 1 << length) {
      store<u16>(LENGTH_CODES + (place << 1), <u16>((symbol << 8) | length));
    }
  }
  return COMPLETE;
}
