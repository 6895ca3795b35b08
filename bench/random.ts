/** A sequence of numbers that looks random and is the same for the same seed. */
export interface Random {
  /** From 0 to below 1. */
  next: () => number;
  /** A whole number from 0 to below `end`. */
  below: (end: number) => number;
  /** True with this probability. */
  chance: (probability: number) => boolean;
  /** @throws RangeError if the list is empty */
  pick: <T>(list: readonly T[]) => T;
  /** The list in another order. */
  shuffle: <T>(list: readonly T[]) => T[];
  /** So many hexadecimal digits. */
  hex: (length: number) => string;
}

/** Makes a sequence (mulberry32, in the public domain) from a text. */
export function createRandom(seed: string): Random {
  let state = 0;
  for (const character of seed) state = (Math.imul(state, 31) + (character.codePointAt(0) ?? 0)) | 0;

  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  function below(end: number): number {
    return Math.floor(next() * end);
  }

  return {
    next,
    below,
    chance: (probability) => next() < probability,
    pick(list) {
      if (list.length === 0) throw new RangeError('there is nothing to pick from');
      return list[below(list.length)] as (typeof list)[number];
    },
    shuffle(list) {
      return list
        .map((entry) => ({ entry, rank: next() }))
        .toSorted((a, b) => a.rank - b.rank)
        .map(({ entry }) => entry);
    },
    hex(length) {
      let digits = '';
      while (digits.length < length)
        digits += below(2 ** 32)
          .toString(16)
          .padStart(8, '0');
      return digits.slice(0, length);
    },
  };
}
