import type { Judgement } from './evaluation.ts';

/** Judgements on documents, to be given again where a document says the same. */
export interface VerdictMemory {
  /** What was kept under a key; undefined if nothing was, or it was forgotten. */
  recall: (key: string) => readonly Judgement[] | undefined;
  keep: (key: string, judgements: readonly Judgement[]) => void;
}

/** How much a memory holds at most. */
export interface MemoryBound {
  keys: number;
  /** Of keys, and {@link LIST_ENTRY} for each violation, missing field and piece of evidence. */
  characters: number;
}

/** Half of a run's memory: in all 16,384 keys, and some 8 MB of text. */
const HALF: MemoryBound = { keys: 2 ** 13, characters: 2 ** 22 };

/** What an entry of a judgement's lists counts, in characters. */
const LIST_ENTRY = 64;

/**
 * Makes an empty memory in two halves. What is kept or recalled goes to the young half; when that is full it becomes the
 * old one, whose keys that were not recalled meanwhile are forgotten.
 * @param half the bound of either half; what is larger alone is not kept
 */
export function createVerdictMemory(half: MemoryBound = HALF): VerdictMemory {
  let old = new Map<string, readonly Judgement[]>();
  let young = new Map<string, readonly Judgement[]>();
  let characters = 0;

  function keep(key: string, judgements: readonly Judgement[]): void {
    const size = sizeOf(key, judgements);
    if (size > half.characters || young.has(key)) return;
    if (young.size >= half.keys || characters + size > half.characters) {
      old = young;
      young = new Map();
      characters = 0;
    }
    young.set(key, judgements);
    characters += size;
  }

  return {
    recall(key) {
      const known = young.get(key);
      if (known !== undefined) return known;
      const older = old.get(key);
      if (older !== undefined) keep(key, older);
      return older;
    },
    keep,
  };
}

function sizeOf(key: string, judgements: readonly Judgement[]): number {
  return judgements.reduce(
    (size, { verdict, evidence }) =>
      size + LIST_ENTRY * (verdict.violations.length + verdict.missing.length + evidence.length),
    key.length,
  );
}
