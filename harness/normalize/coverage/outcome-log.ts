import type { SpillFile } from '../../spill/spill-file.ts';
import { DIGEST_WORDS, type ResourceDigest } from '../captures/resource-digest.ts';
import { KINDS, type Outcome, type OutcomeEntry } from './outcomes.ts';
import type { ResourceFailure } from './type-coverage.ts';

/**
 * What became of resources, one after the other, as it is said: mostly no listing ever asks for it. In bounded memory but for
 * failures, which are held as they are.
 */
export interface OutcomeLog {
  /** `type` is a number for the resource's type. */
  add(resource: ResourceDigest, type: number, outcome: Outcome): void;
  entries(): Iterable<OutcomeEntry>;
}

/** A digest; and a number for the type, times the number of kinds, and the kind. */
const RECORD_WORDS = DIGEST_WORDS + 1;

/** Records that there is room for at first, and records in memory at most; 20 bytes each. */
const FEWEST = 8;
const MOST_IN_MEMORY = 1 << 14;

/**
 * Makes an empty one.
 *
 * @param openFile gives the file for what has no room in memory, which others may use too; without it all stays there
 */
export function createOutcomeLog(openFile?: () => SpillFile, mostInMemory: number = MOST_IN_MEMORY): OutcomeLog {
  const failures = new Map<number, ResourceFailure>();
  /** Where records lie in the file, {@link mostInMemory} at each place. */
  const positions: number[] = [];
  let file: SpillFile | undefined;
  let words = new Uint32Array(FEWEST * RECORD_WORDS);
  /** In memory. */
  let records = 0;

  function makeRoom(): void {
    if (openFile !== undefined && records >= mostInMemory) {
      file = openFile();
      positions.push(file.size());
      file.append(bytesOf(words.subarray(0, records * RECORD_WORDS)));
      records = 0;
    } else if (records * RECORD_WORDS === words.length) {
      const longer = new Uint32Array(2 * words.length);
      longer.set(words);
      words = longer;
    }
  }

  function* entriesIn(some: Uint32Array, first: number): Generator<OutcomeEntry> {
    for (let at = 0; at < some.length; at += RECORD_WORDS) {
      const [one = 0, two = 0, three = 0, four = 0, place = 0] = some.subarray(at, at + RECORD_WORDS);
      const kind = KINDS[place % KINDS.length] ?? 'deleted';
      const outcome = kind === 'failed' ? failures.get(first + at / RECORD_WORDS) : kind;
      if (outcome !== undefined) yield [[one, two, three, four], Math.floor(place / KINDS.length), outcome];
    }
  }

  return {
    add(resource, type, outcome) {
      makeRoom();
      const at = records * RECORD_WORDS;
      words.set(resource, at);
      const kind = typeof outcome === 'string' ? outcome : 'failed';
      words[at + DIGEST_WORDS] = type * KINDS.length + KINDS.indexOf(kind);
      if (typeof outcome !== 'string') failures.set(positions.length * mostInMemory + records, outcome);
      records++;
    },
    *entries() {
      for (const [number, position] of positions.entries()) {
        const filed = new Uint32Array(mostInMemory * RECORD_WORDS);
        file?.read(bytesOf(filed), position);
        yield* entriesIn(filed, number * mostInMemory);
      }
      yield* entriesIn(words.subarray(0, records * RECORD_WORDS), positions.length * mostInMemory);
    },
  };
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
