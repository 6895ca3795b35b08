import type { Place } from '../json-outline.ts';
import type { AskedTypes } from './asked-content.ts';
import { digestKey } from './digest-key.ts';
import { INPUT_SIZE, instantiateScanner } from './instantiate-scanner.ts';
import { createBatchReader, type ItemBatch, type ItemPlace } from './item-batch.ts';
import { layOutTypes } from './lay-out-types.ts';
import { readPlaces } from './read-places.ts';

type ListPlace = Extract<Place, 'first element' | 'element' | 'after element'>;

/** Where in a list the scanner is, in the order of the numbers in scanner/scan.ts. */
const POSITIONS: readonly ListPlace[] = ['first element', 'element', 'after element'];

/** In front of which byte of a list something goes on. */
export interface ListPosition {
  place: ListPlace;
  /** The byte's offset in the source. */
  offset: number;
  /** The index of the element that comes next. */
  index: number;
}

/** In front of what the scanner stopped: an element that is not plain (or no JSON), or the list's end. */
export interface ScannerStop extends ListPosition {
  kind: 'odd' | 'end';
  /** All bytes that came and were not taken, in their order: what stopped the scanner comes first. */
  rest: readonly Uint8Array[];
}

/** Takes the plain items of a list of configuration items, and stops in front of anything else. */
export interface ItemScanner {
  /** Begins, or goes on behind what it stopped at. */
  start(position: ListPosition): void;
  /**
   * Takes the next bytes of the list; yields the plain items that end in them, and returns where it stopped, or `more`.
   * Must be run to its end before the next call. An element that has begun is held: its bytes are `rest` if it is odd.
   */
  push(chunk: Uint8Array): Generator<ItemBatch, ScannerStop | 'more'>;
  /** Gives back what is held when no more bytes come. */
  release(): ScannerStop;
}

/** As in scanner/stop.ts. */
const MORE = 0;
const ODD = 1;
const END = 2;
const PLACES_FULL = 4;

const PAGE = 65_536;

/** Bytes behind the layout that the scanner may read. */
const SLACK = 64;

/** Makes a scanner; it has some 5 MB of memory, whatever it is given. */
export function createItemScanner(asked: AskedTypes): ItemScanner {
  const scanner = instantiateScanner();
  takeTypes(asked);
  const key = new Uint8Array(scanner.memory.buffer, scanner.identityArea());
  key.set(digestKey());
  scanner.setKey(scanner.identityArea());
  const inputStart = scanner.inputArea();
  const input = new Uint8Array(scanner.memory.buffer, inputStart, INPUT_SIZE);
  const readBatch = createBatchReader(scanner);
  let places: ItemPlace[] = [];
  /** The source's offset of the input's first byte. */
  let offset = 0;
  let index = 0;
  /** How many bytes of the input are taken up. */
  let held = 0;

  function takeTypes(types: AskedTypes): void {
    const { memory } = scanner;
    const base = memory.buffer.byteLength;
    const { words, table } = layOutTypes(types, base);
    memory.grow(Math.ceil((words.length * Uint32Array.BYTES_PER_ELEMENT + SLACK) / PAGE));
    new Uint32Array(memory.buffer, base).set(words);
    scanner.setAskedTypes(table);
  }

  function start(position: ListPosition): void {
    scanner.setPosition(POSITIONS.indexOf(position.place));
    ({ offset, index } = position);
    held = 0;
  }

  function* push(chunk: Uint8Array): Generator<ItemBatch, ScannerStop | 'more'> {
    let taken = 0;
    do {
      const fitting = chunk.subarray(taken, taken + INPUT_SIZE - held);
      input.set(fitting, held);
      held += fitting.length;
      taken += fitting.length;
      const { at, reason } = yield* scanHeld();
      const isTooLarge = reason === MORE && at === 0 && held === INPUT_SIZE;
      if (reason !== MORE || isTooLarge) {
        const stop = {
          kind: reason === END ? 'end' : 'odd',
          ...positionAt(at),
          rest: restOf(chunk, taken, at),
        } as const;
        held = 0;
        return stop;
      }
      input.copyWithin(0, at, held);
      offset += at;
      held -= at;
    } while (taken < chunk.length);
    return 'more';
  }

  /** Scans what is held; yields what it finds, and returns where in the input it stopped and why. */
  function* scanHeld(): Generator<ItemBatch, { at: number; reason: number }> {
    let at = 0;
    while (true) {
      at = scanner.scan(inputStart + at, inputStart + held) - inputStart;
      const reason = scanner.reason();
      readPlaces(scanner, places);
      const found = scanner.rowCount();
      if (found > 0) yield readBatch(index, places, offset - inputStart);
      index += found;
      if (reason === MORE || reason === ODD || reason === END) return { at, reason };
      if (reason === PLACES_FULL) {
        scanner.forgetPlaces();
        places = [];
      }
    }
  }

  function positionAt(at: number): ListPosition {
    return { place: POSITIONS[scanner.positionInList()] ?? 'element', offset: offset + at, index };
  }

  /** What is held from here on, as far as it is not of this chunk, and the chunk from there on. */
  function restOf(chunk: Uint8Array, taken: number, at: number): Uint8Array[] {
    const inChunk = taken - (held - at);
    return inChunk >= 0 ? [chunk.subarray(inChunk)] : [input.slice(at, at - inChunk), chunk];
  }

  function release(): ScannerStop {
    const rest = [input.slice(0, held)];
    held = 0;
    return { kind: 'odd', ...positionAt(0), rest };
  }

  return { start, push, release };
}
