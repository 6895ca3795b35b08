import { createUint32List } from './number-list.ts';
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

/** Makes an empty table: open addressing with linear probing, at most two thirds full. A slot holds a number + 1. */
export function createDigestTable(): DigestTable {
  const words = createUint32List();
  let slots = new Uint32Array(FEWEST_SLOTS);
  let size = 0;

  function isAt(number: number, [first, second, third, fourth]: ResourceDigest): boolean {
    const from = number * DIGEST_WORDS;
    return (
      words.get(from) === first &&
      words.get(from + 1) === second &&
      words.get(from + 2) === third &&
      words.get(from + 3) === fourth
    );
  }

  /** Where the search for a digest ends: the slot that holds it, or the free one where it belongs. */
  function slotOf(digest: ResourceDigest): number {
    let slot = digest[0] & (slots.length - 1);
    for (let held = slots[slot]; held !== 0 && held !== undefined; held = slots[slot]) {
      if (isAt(held - 1, digest)) return slot;
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  function at(number: number): ResourceDigest {
    const from = number * DIGEST_WORDS;
    return [words.get(from), words.get(from + 1), words.get(from + 2), words.get(from + 3)];
  }

  /** All digests differ, so that each belongs where the first free slot is. */
  function grow(): void {
    slots = new Uint32Array(slots.length * 2);
    const mask = slots.length - 1;
    for (let number = 0; number < size; number++) {
      let slot = words.get(number * DIGEST_WORDS) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = number + 1;
    }
  }

  return {
    find(digest) {
      const held = slots[slotOf(digest)];
      return held === 0 || held === undefined ? undefined : held - 1;
    },
    add(digest) {
      if (3 * (size + 1) > 2 * slots.length) grow();
      const number = size++;
      const from = number * DIGEST_WORDS;
      for (let word = 0; word < DIGEST_WORDS; word++) words.set(from + word, digest[word] ?? 0);
      slots[slotOf(digest)] = number + 1;
      return number;
    },
    at,
    size: () => size,
  };
}
