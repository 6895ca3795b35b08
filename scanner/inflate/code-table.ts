/**
 * Tables by which the next symbol is looked up. A root table has an entry for each value of the next bits; of codes that
 * are longer, all that begin alike share a table behind it. An entry:
 *
 * | bits  | literals           | match                              | further table  | stop               |
 * |-------|--------------------|------------------------------------|----------------|--------------------|
 * | 0–5   | code bits (0–3)    | bits of the code and behind it     | root bits      | code bits          |
 * | 4–5   | how many: 1 or 2   |                                    |                |                    |
 * | 6–7   | 0                  | 1                                  | 2              | 3                  |
 * | 8–    | first, then second | code bits (8–12)                   |                | 1 if it is invalid |
 * | 16–   |                    | least length or distance           | its first entry|                    |
 * | 24–27 | bits of the first  |                                    |                |                    |
 */
export const KIND: u32 = 3 << 6;
export const LITERALS: u32 = 0;
export const MATCH: u32 = 1 << 6;
export const TABLE: u32 = 2 << 6;
export const STOP: u32 = 3 << 6;
/** Of an entry that stops: the block does not end here, but no symbol has this code. */
export const INVALID: u32 = 1 << 8;

export const LENGTH_ROOT: u32 = 10;
export const DISTANCE_ROOT: u32 = 8;
/** The longest code has 15 bits. */
export const LENGTH_FURTHER: u32 = 5;
export const DISTANCE_FURTHER: u32 = 7;

export const END_OF_BLOCK: u32 = 256;
const FIRST_LENGTH: u32 = 257;
/** There are no symbols from here on, though codes may be given for them. */
const LENGTHS_END: u32 = 286;
const DISTANCES_END: u32 = 30;

const LONGEST: u32 = 15;

/** By code length: how many codes have it, and the next one. */
const COUNTS: usize = memory.data(16 * 4, 16);
const NEXT: usize = memory.data(16 * 4, 16);

/**
 * Makes a table of the code lengths of symbols, a byte each; false if no code has them. Behind the root there is room for
 * as many tables as codes can need, since a table has two of them at least.
 */
export function makeTable(table: usize, lengths: usize, symbols: u32, isDistance: bool): bool {
  const root = isDistance ? DISTANCE_ROOT : LENGTH_ROOT;
  const further = isDistance ? DISTANCE_FURTHER : LENGTH_FURTHER;
  memory.fill(COUNTS, 0, 64);
  for (let symbol: u32 = 0; symbol < symbols; symbol++) {
    const counter = COUNTS + ((<usize>load<u8>(lengths + symbol)) << 2);
    store<u32>(counter, load<u32>(counter) + 1);
  }
  store<u32>(COUNTS, 0);
  let code: u32 = 0;
  let longest: u32 = 0;
  let free: i32 = 1;
  for (let length: u32 = 1; length <= LONGEST; length++) {
    const number = load<u32>(COUNTS + (length << 2));
    if (number != 0) longest = length;
    free = (free << 1) - <i32>number;
    if (free < 0) return false;
    code = (code + load<u32>(COUNTS + ((length - 1) << 2))) << 1;
    store<u32>(NEXT + (length << 2), code);
  }
  // Only a code of one bit, or none at all, may leave some values of the bits to nothing.
  if (free > 0) {
    if (longest > 1) return false;
    for (let entry: usize = 0; entry < 1 << root; entry++) store<u32>(table + (entry << 2), STOP | INVALID | 1);
  }
  if (longest > root) clearRoot(table, root);
  let behind: u32 = 1 << root;
  for (let symbol: u32 = 0; symbol < symbols; symbol++) {
    const length = <u32>load<u8>(lengths + symbol);
    if (length == 0) continue;
    const next = NEXT + (length << 2);
    const bits = reversed(load<u32>(next), length);
    store<u32>(next, load<u32>(next) + 1);
    if (length <= root) {
      fill(table, bits, length, root, entryOf(symbol, length, isDistance));
      continue;
    }
    const shared = table + ((bits & ((1 << root) - 1)) << 2);
    if ((load<u32>(shared) & KIND) != TABLE) {
      store<u32>(shared, (behind << 16) | TABLE | root);
      behind += 1 << further;
    }
    const own = table + ((load<u32>(shared) >> 16) << 2);
    fill(own, bits >> root, length - root, further, entryOf(symbol, length - root, isDistance));
  }
  if (!isDistance) pairLiterals(table);
  return true;
}

/** So that no entry of before is taken for one that leads to a further table. */
function clearRoot(table: usize, root: u32): void {
  memory.fill(table, 0, ((<usize>1) << root) << 2);
}

function fill(table: usize, from: u32, length: u32, root: u32, entry: u32): void {
  for (let place: u32 = from; place < 1 << root; place += 1 << length) store<u32>(table + (place << 2), entry);
}

function entryOf(symbol: u32, length: u32, isDistance: bool): u32 {
  if (isDistance) {
    if (symbol >= DISTANCES_END) return STOP | INVALID | length;
    return match(leastDistance(symbol), length, symbol < 4 ? 0 : (symbol >> 1) - 1);
  }
  if (symbol < END_OF_BLOCK) return (length << 24) | (symbol << 8) | (1 << 4) | LITERALS | length;
  if (symbol == END_OF_BLOCK) return STOP | length;
  if (symbol >= LENGTHS_END) return STOP | INVALID | length;
  const number = symbol - FIRST_LENGTH;
  if (number == 28) return match(258, length, 0);
  return match(leastLength(number), length, number < 8 ? 0 : (number >> 2) - 1);
}

function match(least: u32, length: u32, extra: u32): u32 {
  return (least << 16) | (length << 8) | MATCH | (length + extra);
}

/** RFC 1951, 3.2.5: after the first eight, four lengths share each number of extra bits. */
function leastLength(number: u32): u32 {
  return number < 8 ? 3 + number : 3 + ((4 + (number & 3)) << ((number >> 2) - 1));
}

/** After the first four, two distances share each number of extra bits. */
function leastDistance(number: u32): u32 {
  return number < 4 ? 1 + number : 1 + ((2 + (number & 1)) << ((number >> 1) - 1));
}

/** Codes come with the highest bit first. */
function reversed(code: u32, length: u32): u32 {
  let bits: u32 = 0;
  for (let bit: u32 = 0; bit < length; bit++) {
    bits = (bits << 1) | (code & 1);
    code >>= 1;
  }
  return bits;
}

/** Two literals that fit into the root's bits become one entry. From above: those looked at below are still single. */
function pairLiterals(table: usize): void {
  for (let place: i32 = (1 << LENGTH_ROOT) - 1; place >= 0; place--) {
    const entry = load<u32>(table + (place << 2));
    if ((entry & KIND) != LITERALS) continue;
    const length = entry & 15;
    const second = load<u32>(table + ((place >> length) << 2));
    if ((second & KIND) != LITERALS || ((second >> 4) & 3) != 1 || length + (second & 15) > LENGTH_ROOT) continue;
    const literals = ((entry >> 8) & 0xff) | (((second >> 8) & 0xff) << 8);
    store<u32>(table + (place << 2), (length << 24) | (literals << 8) | (2 << 4) | LITERALS | (length + (second & 15)));
  }
}
