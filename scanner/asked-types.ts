import { sameBytes } from './bytes';

/**
 * The resource types that were asked for, as the wrapper lays them out (harness/collect/scanner/lay-out-types.ts):
 * their number, then for each the address and length of its name, what is kept of each part of its items (a node, see
 * projection.ts), in the order of the parts in item-properties.ts, whether anything decides verdicts on them, and what of
 * each part does.
 */
let table: usize = 0;

const ENTRY: usize = 44;
const KEPT: usize = 8;
const IS_DECIDED: usize = 24;
const DECISIVE: usize = 28;

export function setAskedTypes(at: usize): void {
  table = at;
}

/** The number of a type; -1 if it was not asked for. Called once for each place. */
export function askedTypeOf(name: usize, length: u32): i32 {
  const count = load<u32>(table);
  for (let i: u32 = 0; i < count; i++) {
    const entry = entryOf(i);
    if (load<u32>(entry, 4) == length && sameBytes(load<u32>(entry), name, length)) return <i32>i;
  }
  return -1;
}

/** The node for what is kept of a part of the content of a type's items. */
export function keptOf(type: u32, part: u32): usize {
  return load<u32>(entryOf(type) + (part << 2), KEPT);
}

/** True if something decides verdicts on items of a type. */
export function isDecided(type: u32): bool {
  return load<u32>(entryOf(type), IS_DECIDED) != 0;
}

/** The node for what of a part decides verdicts. */
export function decisiveOf(type: u32, part: u32): usize {
  return load<u32>(entryOf(type) + (part << 2), DECISIVE);
}

function entryOf(number: u32): usize {
  return table + 4 + number * ENTRY;
}
