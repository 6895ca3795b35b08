import type { CaptureState } from './newest-captures.ts';
import { createFloat64List, createUint32List } from './number-list.ts';
import type { PlainCapture } from './plain-capture.ts';

/** A capture with the number of its document in the store, 0 if it has none, and a number for its type. */
export interface NumberedCapture extends PlainCapture {
  type: number;
  document: number;
}

/**
 * Captures by number, in 24 bytes each; in place of one there may be a mark that it is held elsewhere. A number may be that of
 * one that is there, or the next.
 */
export interface PlainCaptures {
  /** Undefined for what is held elsewhere. */
  get: (number: number) => NumberedCapture | undefined;
  set: (number: number, capture: PlainCapture, type: number, document: number) => void;
  /** The same, of one that has no document and is of one item. */
  setBare: (number: number, kind: CaptureState['kind'], time: number, stateId: number, type: number) => void;
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

/** Makes an empty list. */
export function createPlainCaptures(): PlainCaptures {
  const times = createFloat64List();
  const stateIds = createFloat64List();
  const documents = createUint32List();
  const flags = createUint32List();

  function mark(number: number, bits: number, time: number, stateId: number, document: number): void {
    times.set(number, time);
    stateIds.set(number, stateId);
    documents.set(number, document);
    flags.set(number, bits);
  }

  return {
    get(number) {
      const bits = flags.get(number);
      const kind = KINDS[bits & KIND_BITS];
      if (kind === undefined) return undefined;
      return {
        kind,
        time: times.get(number),
        stateId: stateIds.get(number),
        merged: (bits & MERGED) !== 0,
        contradictory: (bits & CONTRADICTORY) !== 0,
        type: Math.floor(bits / FLAG_VALUES),
        document: documents.get(number),
      };
    },
    set(number, { kind, time, stateId, merged, contradictory }, type, document) {
      const bits = KINDS.indexOf(kind) + (merged ? MERGED : 0) + (contradictory ? CONTRADICTORY : 0);
      mark(number, type * FLAG_VALUES + bits, time, stateId, document);
    },
    setBare: (number, kind, time, stateId, type) =>
      mark(number, type * FLAG_VALUES + KINDS.indexOf(kind), time, stateId, 0),
    markElsewhere: (number, type) => mark(number, type * FLAG_VALUES + ELSEWHERE, 0, 0, 0),
    typeAt: (number) => Math.floor(flags.get(number) / FLAG_VALUES),
  };
}
