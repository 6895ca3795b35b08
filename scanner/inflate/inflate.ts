/** Decompresses raw deflate data (RFC 1951) that comes in pieces: all that can be decoded of those that came. */
import { INPUT, OUTPUT_FULL, clearOutput, makeRoom, out, setOut } from './areas';
import { at, bits, clearBits, count, end, loadBits, setBits, setInput, takeBits, unloadBytes } from './bits';
import { COMPLETE, INCOMPLETE, WRONG, readCodes, useFixedCodes } from './block-header';
import { BLOCK_END, NO_INPUT, NO_SYMBOL, decodeSymbols } from './symbols';

/** Why decompressing stopped. The wrapper, harness/collect/inflate/inflate.ts, has the same numbers. */
const MORE: u32 = 0;
const FULL: u32 = 1;
const ENDED: u32 = 2;
const DAMAGED: u32 = 3;

/** What comes next. */
const HEADER: u32 = 0;
const STORED: u32 = 1;
const SYMBOLS: u32 = 2;

let next: u32 = HEADER;
let isLast = false;
/** Of a block that is not compressed: bytes that are still to come. */
let stored: usize = 0;

/** Begins anew. */
export function start(): void {
  next = HEADER;
  isLast = false;
  clearBits();
  clearOutput();
}

export function inputArea(): usize {
  return INPUT;
}

/** Where the output goes on, with room for more. */
export function outputStart(): usize {
  makeRoom();
  return out;
}

export function outputEnd(): usize {
  return out;
}

/** The first byte of the input that was not used. */
export function inputStart(): usize {
  return at;
}

/** Decompresses bytes of the input area; what was not used is to come again, with more behind it. */
export function inflate(from: usize, to: usize): u32 {
  setInput(from, to);
  const stop = inflateBlocks();
  unloadBytes();
  // What follows the last block begins with a whole byte.
  if (stop == ENDED) clearBits();
  return stop;
}

function inflateBlocks(): u32 {
  while (true) {
    if (next == HEADER) {
      if (isLast) return ENDED;
      const read = readHeader();
      if (read == INCOMPLETE) return MORE;
      if (read != COMPLETE) return DAMAGED;
    } else if (next == STORED) {
      copyStored();
      if (stored != 0) return out >= OUTPUT_FULL ? FULL : MORE;
      next = HEADER;
    } else {
      const stop = decodeSymbols();
      if (stop == NO_SYMBOL) return DAMAGED;
      if (stop != BLOCK_END) return stop == NO_INPUT ? MORE : FULL;
      next = HEADER;
    }
  }
}

/** Reads a block's header; of one that is incomplete nothing is taken. */
function readHeader(): u32 {
  unloadBytes();
  const bitsBefore = bits;
  const countBefore = count;
  const atBefore = at;
  const read = takeHeader();
  if (read == INCOMPLETE) setBits(bitsBefore, countBefore, atBefore);
  return read;
}

function takeHeader(): u32 {
  loadBits();
  if (count < 3) return INCOMPLETE;
  const last = takeBits(1) == 1;
  const type = takeBits(2);
  if (type == 0) {
    unloadBytes();
    clearBits();
    if (end - at < 4) return INCOMPLETE;
    stored = <usize>load<u16>(at);
    if ((<u32>load<u16>(at, 2) ^ <u32>stored) != 0xffff) return WRONG;
    setInput(at + 4, end);
    next = STORED;
  } else if (type == 1) {
    useFixedCodes();
    next = SYMBOLS;
  } else if (type == 2) {
    const read = readCodes();
    if (read != COMPLETE) return read;
    next = SYMBOLS;
  } else {
    return WRONG;
  }
  isLast = last;
  return COMPLETE;
}

/** Copies as much of a block that is not compressed as there is, and as there is room for. */
function copyStored(): void {
  const room = out < OUTPUT_FULL ? OUTPUT_FULL - out : 0;
  let length = end - at < stored ? end - at : stored;
  if (room < length) length = room;
  memory.copy(out, at, length);
  setInput(at + length, end);
  setOut(out + length);
  stored -= length;
}
