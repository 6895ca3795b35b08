import { DIGEST_WORDS, type ResourceDigest } from './resource-digest.ts';

/** Numbers digests in the order in which they come: the first is 0. */
export interface DigestTable {
  /** The number of a digest; undefined if it is new. */
  find: (digest: ResourceDigest) => number | undefined;
  /** Adds a new digest and returns its number. */
  add: (digest: ResourceDigest) => number;
  /** The digest with this number. */
  at: (number: number) => ResourceDigest;
  size: () => number;
}

/** Slots at first; always a power of two. */
const FEWEST_SLOTS = 16;

/** Makes an empty table: open addressing with linear probing, at most half full. A slot holds a number + 1. */
export function createDigestTable(): DigestTable {
  let slots = new Uint32Array(FEWEST_SLOTS);
  let words = new Uint32Array((FEWEST_SLOTS * DIGEST_WORDS) / 2);
  let size = 0;

  function isAt(number: number, digest: ResourceDigest): boolean {
    const from = number * DIGEST_WORDS;
    return (
      words[from] === digest[0] &&
      words[from + 1] === digest[1] &&
      words[from + 2] === digest[2] &&
      words[from + 3] === digest[3]
    );
  }

  /** Where the search for a digest ends: the slot that holds it, or the free one where it belongs. */
  function slotOf(digest: ResourceDigest): number {
    const mask = slots.length - 1;
    let slot = digest[0] & mask;
    for (let held = slots[slot] ?? 0; held !== 0; held = slots[slot] ?? 0) {
      if (isAt(held - 1, digest)) return slot;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  function at(number: number): ResourceDigest {
    const from = number * DIGEST_WORDS;
    return [words[from] ?? 0, words[from + 1] ?? 0, words[from + 2] ?? 0, words[from + 3] ?? 0];
  }

  function grow(): void {
    slots = new Uint32Array(slots.length * 2);
    const mask = slots.length - 1;
    // All digests differ, so that each belongs where the first free slot is.
    for (let number = 0; number < size; number++) {
      let slot = (words[number * DIGEST_WORDS] ?? 0) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = number + 1;
    }
    const more = new Uint32Array((slots.length * DIGEST_WORDS) / 2);
    more.set(words);
    words = more;
  }

  return {
    find(digest) {
      const held = slots[slotOf(digest)] ?? 0;
      return held === 0 ? undefined : held - 1;
    },
    add(digest) {
      if (2 * (size + 1) > slots.length) grow();
      const number = size++;
      words.set(digest, number * DIGEST_WORDS);
      slots[slotOf(digest)] = number + 1;
      return number;
    },
    at,
    size: () => size,
  };
}
