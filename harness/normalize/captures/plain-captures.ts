import type { CaptureState } from './newest-captures.ts';
import type { PlainCapture } from './plain-capture.ts';

/** A capture with the number of its document in the store, 0 if it has none, and a number for its type. */
export interface NumberedCapture extends PlainCapture {
  type: number;
  document: number;
}

/** Captures by number, in 24 bytes each; in place of one there may be a mark that it is held elsewhere. */
export interface PlainCaptures {
  /** Undefined for what is held elsewhere. */
  get: (number: number) => NumberedCapture | undefined;
  set: (number: number, capture: PlainCapture, type: number, document: number) => void;
  markElsewhere: (number: number, type: number) => void;
  typeAt: (number: number) => number;
}

const KINDS: readonly CaptureState['kind'][] = ['deleted', 'document', 'notRecorded'];

/** In the two bits that tell the kind. */
const ELSEWHERE = 3;
const KIND_BITS = 3;
const MERGED = 4;
const CONTRADICTORY = 8;
const FLAG_VALUES = 16;

/** How many there is room for at first. */
const FEWEST = 16;

/** Makes an empty list. */
export function createPlainCaptures(): PlainCaptures {
  let times = new Float64Array(FEWEST);
  let stateIds = new Float64Array(FEWEST);
  let documents = new Uint32Array(FEWEST);
  let flags = new Uint32Array(FEWEST);

  function makeRoom(number: number): void {
    if (number < flags.length) return;
    const length = 2 * Math.max(number, flags.length);
    [times, stateIds] = [longer(Float64Array, times, length), longer(Float64Array, stateIds, length)];
    [documents, flags] = [longer(Uint32Array, documents, length), longer(Uint32Array, flags, length)];
  }

  function mark(number: number, bits: number, document: number): void {
    makeRoom(number);
    documents[number] = document;
    flags[number] = bits;
  }

  return {
    get(number) {
      const bits = flags[number] ?? ELSEWHERE;
      const kind = KINDS[bits & KIND_BITS];
      if (kind === undefined) return undefined;
      return {
        kind,
        time: times[number] ?? 0,
        stateId: stateIds[number] ?? 0,
        merged: (bits & MERGED) !== 0,
        contradictory: (bits & CONTRADICTORY) !== 0,
        type: Math.floor(bits / FLAG_VALUES),
        document: documents[number] ?? 0,
      };
    },
    set(number, { kind, time, stateId, merged, contradictory }, type, document) {
      const bits = KINDS.indexOf(kind) + (merged ? MERGED : 0) + (contradictory ? CONTRADICTORY : 0);
      mark(number, type * FLAG_VALUES + bits, document);
      times[number] = time;
      stateIds[number] = stateId;
    },
    markElsewhere: (number, type) => mark(number, type * FLAG_VALUES + ELSEWHERE, 0),
    typeAt: (number) => Math.floor((flags[number] ?? 0) / FLAG_VALUES),
  };
}

function longer<List extends Float64Array | Uint32Array>(
  kind: new (length: number) => List,
  list: List,
  length: number,
): List {
  const copy = new kind(length);
  copy.set(list);
  return copy;
}
