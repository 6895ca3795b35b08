import { createUint32List } from './number-list.ts';
import { DIGEST_WORDS, type ResourceDigest } from './resource-digest.ts';

/** Numbers digests in the order in which they come: the first is 0. */
export interface DigestTable {
  /** The number of a digest; undefined if it is new. */
  find: (digest: ResourceDigest) => number | undefined;
  /** Adds a new digest and returns its number. */
  add: (digest: ResourceDigest) => number;
  /** The number of the digest whose words begin here; it is added if it is new, and its number is then the size before. */
  findOrAdd: (words: ArrayLike<number>, from: number) => number;
  /** The digest with this number. */
  at: (number: number) => ResourceDigest;
  size: () => number;
  /** Forgets all, and keeps the memory for others. */
  clear: () => void;
}

/** Slots at first; always a power of two. */
const FEWEST_SLOTS = 16;

/** Makes an empty table: open addressing with linear probing, at most half full. A slot holds a number + 1. */
export function createDigestTable(): DigestTable {
  let slots = new Uint32Array(FEWEST_SLOTS);
  const words = createUint32List();
  let size = 0;

  function isAt(number: number, digest: ArrayLike<number>, from: number): boolean {
    const at = number * DIGEST_WORDS;
    return (
      words.get(at) === digest[from] &&
      words.get(at + 1) === digest[from + 1] &&
      words.get(at + 2) === digest[from + 2] &&
      words.get(at + 3) === digest[from + 3]
    );
  }

  /** Where the search for a digest ends: the slot that holds it, or the free one where it belongs. */
  function slotOf(digest: ArrayLike<number>, from: number): number {
    const mask = slots.length - 1;
    let slot = (digest[from] ?? 0) & mask;
    for (let held = slots[slot] ?? 0; held !== 0; held = slots[slot] ?? 0) {
      if (isAt(held - 1, digest, from)) return slot;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  function grow(): void {
    slots = new Uint32Array(slots.length * 2);
    const mask = slots.length - 1;
    // All digests differ, so that each belongs where the first free slot is.
    for (let number = 0; number < size; number++) {
      let slot = words.get(number * DIGEST_WORDS) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = number + 1;
    }
  }

  function findOrAdd(digest: ArrayLike<number>, from: number): number {
    if (2 * (size + 1) > slots.length) grow();
    const slot = slotOf(digest, from);
    const held = slots[slot] ?? 0;
    if (held !== 0) return held - 1;
    const at = size * DIGEST_WORDS;
    for (let word = 0; word < DIGEST_WORDS; word++) words.set(at + word, digest[from + word] ?? 0);
    slots[slot] = ++size;
    return size - 1;
  }

  return {
    find(digest) {
      const held = slots[slotOf(digest, 0)] ?? 0;
      return held === 0 ? undefined : held - 1;
    },
    add: (digest) => findOrAdd(digest, 0),
    findOrAdd,
    at(number) {
      const at = number * DIGEST_WORDS;
      return [words.get(at), words.get(at + 1), words.get(at + 2), words.get(at + 3)];
    },
    size: () => size,
    clear() {
      slots.fill(0);
      size = 0;
    },
  };
}
