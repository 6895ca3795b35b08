import type { Judgement } from './evaluation.ts';
import type { Verdict } from './verdict.ts';

/** What the bundle says of all documents of which controls see the same. */
export interface RememberedVerdicts {
  /** By control id. */
  verdicts: ReadonlyMap<string, Verdict>;
  /** What each control says of such a document, if that is all there is to say; undefined if it must be read for that. */
  judgements: readonly Judgement[] | undefined;
}

/** Verdicts on documents, to be given again where a document says the same. */
export interface VerdictMemory {
  /** What was kept under a key; undefined if nothing was, or it was forgotten. */
  recall: (key: string) => RememberedVerdicts | undefined;
  keep: (key: string, remembered: RememberedVerdicts) => void;
}

/** How much a memory holds at most. */
export interface MemoryBound {
  keys: number;
  /** Of keys, and {@link LIST_ENTRY} for each violation and missing field. */
  characters: number;
}

/** Half of a memory: in all 16,384 keys, and some 4 MB of text. */
const HALF: MemoryBound = { keys: 2 ** 13, characters: 2 ** 21 };

/** What an entry of a verdict's lists counts, in characters. */
const LIST_ENTRY = 64;

/**
 * Makes an empty memory in two halves. What is kept or recalled goes to the young half; when that is full it becomes the
 * old one, whose keys that were not recalled meanwhile are forgotten.
 * @param half the bound of either half; what is larger alone is not kept
 */
export function createVerdictMemory(half: MemoryBound = HALF): VerdictMemory {
  let old = new Map<string, RememberedVerdicts>();
  let young = new Map<string, RememberedVerdicts>();
  let characters = 0;

  function keep(key: string, remembered: RememberedVerdicts): void {
    const size = sizeOf(key, remembered);
    if (size > half.characters || young.has(key)) return;
    if (young.size >= half.keys || characters + size > half.characters) {
      old = young;
      young = new Map();
      characters = 0;
    }
    young.set(key, remembered);
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

function sizeOf(key: string, { verdicts }: RememberedVerdicts): number {
  let size = key.length;
  for (const { violations, missing } of verdicts.values()) size += LIST_ENTRY * (violations.length + missing.length);
  return size;
}
