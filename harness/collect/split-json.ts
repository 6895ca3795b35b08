import { BEHIND, EXPECTED, stepAt, type Place, type Role } from './json-outline.ts';
import { joinBytes, keepBytes, keptBytes, type KeptBytes, type ValueBytes } from './kept-bytes.ts';
import { parseJson } from './parse-json.ts';
import { scanValue, startValue, type ValueScan } from './scan-value.ts';
import type { ItemBatch } from './scanner/item-batch.ts';
import type { ItemScanner, ScannerStop } from './scanner/item-scanner.ts';
import { isWhiteSpace } from './white-space.ts';

/** An element of the list that came last; `index` counts from 0, `offset` is a byte of the decompressed source. */
export interface ElementPiece {
  kind: 'element';
  index: number;
  offset: number;
  bytes: ValueBytes;
}

/** A member of an object that has an item list; its value is none. */
export interface MemberPiece {
  kind: 'member';
  key: string;
  offset: number;
  bytes: ValueBytes;
}

/** The whole document: a plain value, or an object in which no key names an item list. */
export interface WholePiece {
  kind: 'whole';
  offset: number;
  bytes: ValueBytes;
}

const OPENING_BRACE = 0x7b;

/** `:`, `,` and `[`. */
const BEFORE_OBJECT: ReadonlySet<number> = new Set([0x3a, 0x2c, 0x5b]);

/** Plain items of the list that came last, as many as the scanner took in one go. */
export interface PlainItemsPiece {
  kind: 'plain items';
  items: ItemBatch;
}

/** The list whose plain items a scanner takes. */
export const SCANNED_LIST = 'configurationItems';

/** After so many elements in a row that are not plain, a list is no longer scanned: its items are of another kind. */
const MOST_ODD_IN_A_ROW = 64;

/** What a JSON document consists of, in its order. The last piece is one of the last five. */
export type JsonPiece =
  /** The member `key` is an item list or, without `key`, the document itself is a list; its elements follow. */
  | { kind: 'list'; key?: string; offset: number }
  | ElementPiece
  | PlainItemsPiece
  | MemberPiece
  | WholePiece
  /** The first byte that is no white space begins no JSON value. */
  | { kind: 'not-json'; offset: number }
  /** Something else than `expected` stands at `offset`. */
  | { kind: 'invalid'; offset: number; expected: string }
  /** The document breaks off at `offset`. */
  | { kind: 'truncated'; offset: number }
  /** There is nothing but white space. */
  | { kind: 'empty' }
  /** The document is complete. */
  | { kind: 'end' };

/** Splits what comes in chunks. */
export interface Splitter<Taken> {
  /** Takes the next chunk; yields the pieces that end in it. Must be run to its end before the next call. */
  push(chunk: Uint8Array): Generator<JsonPiece, Taken>;
  /** Says that no more chunks come; yields what is still open, and how the last document ended. */
  finish(): Generator<JsonPiece, void>;
}

/** Splits one document. `push` returns how many bytes it took: fewer than there are once the document is over. */
export interface DocumentSplitter extends Splitter<number> {
  /** True once the document is complete or broken. */
  isOver(): boolean;
  /** True once the document is broken. */
  isBroken(): boolean;
  /** True if nothing but an object without item list has begun: it is kept until it is complete. */
  isHeld(): boolean;
  /** Takes back what the scanner holds, so that the splitter knows where it stands. */
  release(): Generator<JsonPiece, void>;
  /**
   * False if the document would be broken by an object that begins on a new line now: a line break can not be inside a
   * text, and an object comes first or behind `:`, `,` or `[`.
   *
   * @param lastVisible The last byte taken that is no white space.
   */
  mayHoldObjectOnNewLine(lastVisible: number): boolean;
}

interface OpenValue {
  role: Role;
  offset: number;
  scan: ValueScan;
  /** Absent if its bytes are kept with those of the whole object. */
  kept: KeptBytes | undefined;
}

/** An object that may turn out to have an item list, or to be one value: its bytes so far and where its members are. */
interface HeldObject {
  offset: number;
  kept: KeptBytes;
  members: { key: string; start: number; end: number; tooDeep: boolean }[];
}

/**
 * Walks the two top levels of a JSON document and hands out the values in them as bytes, each as soon as it is complete;
 * so of a list, only one element is in memory at a time. An object in which no key names an item list comes as a whole.
 * Exact on valid JSON. On anything else it ends in `invalid`, `truncated` or `empty`, or hands out bytes that
 * `JSON.parse` rejects.
 *
 * @param start The offset of the first chunk's first byte.
 * @param isItemList Says of a key of the top-level object whether it names a list of items.
 * @param scanner Takes what is plain of {@link SCANNED_LIST}; all else is walked here, as without one.
 */
export function splitJson(
  start: number,
  isItemList: (key: string) => boolean,
  scanner?: ItemScanner,
): DocumentSplitter {
  let place: Place | 'broken' = 'document';
  let open: OpenValue | undefined;
  let held: HeldObject | undefined;
  let passed = start;
  let key: string | undefined;
  let index = 0;
  let isScanning = false;
  let oddInARow = 0;
  /** True until the element is over in front of which the scanner stopped. */
  let isWalkDue = false;

  function* push(chunk: Uint8Array): Generator<JsonPiece, number> {
    const end = passed + chunk.length;
    const parts = [chunk];
    for (let part = parts.shift(); part !== undefined && !isOver(); part = parts.shift()) {
      if (scanner !== undefined && (isScanning || mayScan())) {
        parts.unshift(...(yield* scanPlain(scanner, part)));
      } else {
        const taken = yield* walk(part);
        if (taken < part.length) parts.unshift(part.subarray(taken));
      }
    }
    return chunk.length - (end - passed);
  }

  function isOver(): boolean {
    return place === 'broken' || place === 'end';
  }

  function mayScan(): boolean {
    if (scanner === undefined || isWalkDue || key !== SCANNED_LIST || open !== undefined) return false;
    if (oddInARow >= MOST_ODD_IN_A_ROW) return false;
    return place === 'first element' || place === 'element' || place === 'after element';
  }

  /** Has the scanner take a part; returns what it leaves. */
  function* scanPlain(by: ItemScanner, part: Uint8Array): Generator<JsonPiece, readonly Uint8Array[]> {
    if (!isScanning && (place === 'first element' || place === 'element' || place === 'after element')) {
      by.start({ place, offset: passed, index });
      isScanning = true;
    }
    passed += part.length;
    const batches = by.push(part);
    for (let next = batches.next(); ; next = batches.next()) {
      if (next.done) return next.value === 'more' ? [] : leave(next.value);
      oddInARow = 0;
      yield { kind: 'plain items', items: next.value };
    }
  }

  /** Goes on where the scanner stopped. */
  function leave({ kind, place: behind, offset, index: next, rest }: ScannerStop): readonly Uint8Array[] {
    isScanning = false;
    isWalkDue = true;
    if (kind === 'odd') oddInARow++;
    place = behind;
    passed = offset;
    index = next;
    return rest;
  }

  function* release(): Generator<JsonPiece, void> {
    if (scanner === undefined || !isScanning) return;
    for (const part of leave(scanner.release())) yield* walk(part);
  }

  /** Walks a part, up to where the scanner may take over; returns how many bytes that are. */
  function* walk(chunk: Uint8Array): Generator<JsonPiece, number> {
    let position = 0;
    let heldFrom = 0;
    while (position < chunk.length && place !== 'broken' && place !== 'end' && !mayScan()) {
      if (open !== undefined) {
        const end = scanValue(open.scan, chunk, position);
        const behind = end === -1 ? chunk.length : end;
        if (open.kept !== undefined) keepBytes(open.kept, chunk.subarray(position, behind), end === -1);
        position = behind;
        const piece = end === -1 ? undefined : closed(open, passed + position);
        if (piece !== undefined) yield piece;
      } else {
        const byte = chunk[position] as number;
        if (isWhiteSpace(byte)) {
          position++;
          continue;
        }
        const step = stepAt(place, byte);
        const scan = startValue(byte);
        if (step === undefined) {
          yield broken(place, passed + position);
        } else if ('to' in step) {
          if (step.to === 'first key' && place === 'document') {
            held = { offset: passed + position, kept: keptBytes(), members: [] };
            heldFrom = position;
          } else if (step.to === 'first element') {
            index = 0;
            oddInARow = 0;
            yield { kind: 'list', ...(key !== undefined && { key }), offset: passed + position };
          }
          if (step.to === 'behind the list') isWalkDue = false;
          place = placeBehind(step.to);
          position++;
        } else if (scan !== undefined) {
          const kept = held === undefined || step.begin === 'key' ? keptBytes() : undefined;
          open = { role: step.begin, offset: passed + position, scan, kept };
        }
      }
      if (held !== undefined && (place === 'items' || place === 'end')) {
        keepBytes(held.kept, chunk.subarray(heldFrom, position), false);
        yield* place === 'end' ? wholeOf(held) : membersOf(held);
        held = undefined;
      }
      if (place === 'end') yield { kind: 'end' };
    }
    if (held !== undefined) keepBytes(held.kept, chunk.subarray(heldFrom, position), true);
    passed += position;
    return position;
  }

  function* finish(): Generator<JsonPiece, void> {
    yield* release();
    // Only a scalar at the top is complete without a byte behind it.
    if (open?.role === 'document' && open.scan.scalar) {
      const piece = closed(open, passed);
      if (piece !== undefined) yield piece;
      yield { kind: 'end' };
    } else if (place === 'document' && open === undefined) {
      yield { kind: 'empty' };
    } else if (place !== 'broken' && place !== 'end') {
      yield { kind: 'truncated', offset: passed };
    }
  }

  /** Moves on behind a value; returns its piece, if it is handed out at once. */
  function closed({ role, offset, scan, kept }: OpenValue, end: number): JsonPiece | undefined {
    open = undefined;
    place = BEHIND[role];
    if (kept === undefined) {
      held?.members.push({ key: key ?? '', start: offset, end, tooDeep: scan.tooDeep });
      return undefined;
    }
    const bytes = scan.tooDeep ? 'too deep' : joinBytes(kept);
    if (role === 'element') isWalkDue = false;
    if (role === 'element') return { kind: 'element', index: index++, offset, bytes };
    if (role === 'member') return { kind: 'member', key: key ?? '', offset, bytes };
    if (role === 'document') return { kind: 'whole', offset, bytes };
    const parsed = parseJson(bytes);
    if (!('value' in parsed) || typeof parsed.value !== 'string') return broken('key', offset);
    key = parsed.value;
    return undefined;
  }

  function placeBehind(to: Place | 'behind the list'): Place {
    if (to === 'behind the list') return key === undefined ? 'end' : 'after member';
    return to === 'member' && isItemList(key ?? '') ? 'items' : to;
  }

  function broken(at: Place, offset: number): JsonPiece {
    place = 'broken';
    return at === 'document' ? { kind: 'not-json', offset } : { kind: 'invalid', offset, expected: EXPECTED[at] };
  }

  function mayHoldObjectOnNewLine(lastVisible: number): boolean {
    if (open !== undefined) return !open.scan.inString && BEFORE_OBJECT.has(lastVisible);
    return place !== 'broken' && stepAt(place, OPENING_BRACE) !== undefined;
  }

  return {
    push,
    finish,
    isOver,
    isBroken: () => place === 'broken',
    isHeld: () => held !== undefined,
    release,
    mayHoldObjectOnNewLine,
  };
}

function* wholeOf({ offset, kept, members }: HeldObject): Generator<JsonPiece, void> {
  const bytes = members.some(({ tooDeep }) => tooDeep) ? 'too deep' : joinBytes(kept);
  yield { kind: 'whole', offset, bytes };
}

function* membersOf({ offset, kept, members }: HeldObject): Generator<JsonPiece, void> {
  const all = joinBytes(kept);
  for (const { key, start, end, tooDeep } of members) {
    const bytes = all === 'too large' ? all : all.subarray(start - offset, end - offset);
    yield { kind: 'member', key, offset: start, bytes: tooDeep ? 'too deep' : bytes };
  }
}
