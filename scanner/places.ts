import { SLACK, copyBytes, sameBytes } from './bytes';
import { IDENTITY } from './identity';
import { ODD, PLACES_FULL, stop } from './stop';
import { askedTypeOf } from './asked-types';

/** Places (account, region and type) are numbered in the order in which they come, until they are forgotten. */
const MOST_PLACES: u32 = 4096;
/** A place whose texts are longer is odd. */
const LONGEST: u32 = 1024;
const TEXTS_SIZE: u32 = 1 << 19;
/** A power of two, and twice the places. */
const SLOTS: u32 = 8192;

/** By place: where its texts begin, as in {@link IDENTITY}. One more says where the last ones end. */
const STARTS = memory.data((4096 + 1) * 4, 16);
/** By place: the number of the asked type, or -1. */
const ASKED = memory.data(4096 * 4, 16);
const TEXTS = memory.data((1 << 19) + SLACK, 16);
/** By hash: a place's number + 1; 0 if the slot is free. */
const TABLE = memory.data(8192 * 2, 16);

let count: u32 = 0;

/** The number of the place last found. */
export let place: u32 = 0;

export function placeCount(): u32 {
  return count;
}

export function placeStarts(): usize {
  return STARTS;
}

export function askedOf(number: u32): i32 {
  return load<i32>(ASKED + (number << 2));
}

export function forgetPlaces(): void {
  count = 0;
  memory.fill(TABLE, 0, SLOTS * 2);
}

/** Finds or adds the place whose texts end here. Stops if there is no room for it. */
export function findPlace(end: usize, type: usize, typeLength: u32): bool {
  const length = <u32>(end - IDENTITY);
  let slot = hash(end) & (SLOTS - 1);
  while (true) {
    const held = <u32>load<u16>(TABLE + (slot << 1));
    if (held == 0) break;
    const start = startOf(held - 1);
    if (<u32>(startOf(held) - start) == length && sameBytes(start, IDENTITY, length)) {
      place = held - 1;
      return true;
    }
    slot = (slot + 1) & (SLOTS - 1);
  }
  if (length > LONGEST) return stop(ODD) != 0;
  const start = count == 0 ? TEXTS : startOf(count);
  if (count == MOST_PLACES || <u32>(start - TEXTS) + length > TEXTS_SIZE) return stop(PLACES_FULL) != 0;
  place = count++;
  store<u32>(STARTS + (place << 2), start);
  store<u32>(STARTS + (count << 2), copyBytes(start, IDENTITY, length));
  store<i32>(ASKED + (place << 2), askedTypeOf(type, typeLength));
  store<u16>(TABLE + (slot << 1), <u16>count);
  return true;
}

function startOf(number: u32): usize {
  return load<u32>(STARTS + (number << 2));
}

/** Of the texts in {@link IDENTITY}, which are longer than a word; the last words may overlap. */
function hash(end: usize): u32 {
  const last = end - 8;
  let h: u64 = 0;
  for (let p = IDENTITY; p < last; p += 8) h = mixed(h ^ load<u64>(p));
  h = mixed(h ^ load<u64>(last));
  return <u32>(h >> 40);
}

function mixed(h: u64): u64 {
  h *= 0x9e3779b97f4a7c15;
  return h ^ (h >> 32);
}
