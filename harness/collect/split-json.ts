import { BEHIND, EXPECTED, stepAt, type Place, type Role } from './json-outline.ts';
import { parseJson } from './parse-json.ts';
import { scanValue, startValue, type ValueScan } from './scan-value.ts';

/** Largest value that kensa holds in memory, in bytes. */
export const MAX_VALUE_BYTES: number = 64 * 1024 * 1024;

/** The bytes of one value, of which only the extent is known yet; or why they were not kept. */
export type ValueBytes = Uint8Array | 'too deep' | 'too large';

/** An element of the list that came last; `index` counts from 0, `offset` is a byte of the decompressed document. */
export interface ElementPiece {
  kind: 'element';
  index: number;
  offset: number;
  bytes: ValueBytes;
}

/** A member of the top-level object that is no list. */
export interface MemberPiece {
  kind: 'member';
  key: string;
  offset: number;
  bytes: ValueBytes;
}

/** The whole document, if it is no object. */
export interface WholePiece {
  kind: 'whole';
  offset: number;
  bytes: ValueBytes;
}

/** What a JSON document consists of, in its order. The last piece is one of the last five. */
export type JsonPiece =
  /** A member of the top-level object is a list; its elements follow. */
  | { kind: 'list'; key: string; offset: number }
  | ElementPiece
  | MemberPiece
  | WholePiece
  /** The first byte that is no white space begins no JSON value. */
  | { kind: 'not-json'; offset: number }
  /** Something else than `expected` stands at `offset`. */
  | { kind: 'invalid'; offset: number; expected: string }
  /** The document breaks off; `offset` is its length. */
  | { kind: 'truncated'; offset: number }
  /** There is nothing but white space. */
  | { kind: 'empty' }
  /** The document is complete. */
  | { kind: 'end' };

/** Splits a document that comes in chunks. */
export interface JsonSplitter {
  /** Takes the next chunk; yields the pieces that end in it. Must be run to its end before the next call. */
  push(chunk: Uint8Array): Generator<JsonPiece, void>;
  /** Says that no more chunks come; yields what is still open, and how the document ended. */
  finish(): Generator<JsonPiece, void>;
}

interface OpenValue {
  role: Role;
  offset: number;
  scan: ValueScan;
  /** What earlier chunks held of it. */
  parts: Uint8Array[];
  length: number;
}

/**
 * Walks the two top levels of a JSON document and hands out the values in them as bytes, each as soon as it is complete;
 * so only one value is in memory at a time. Exact on valid JSON. On anything else it ends in `invalid`, `truncated` or
 * `empty`, or hands out bytes that `JSON.parse` rejects.
 *
 * @param start The offset of the first chunk's first byte.
 */
export function splitJson(start: number): JsonSplitter {
  let place: Place | 'failed' = 'document';
  let open: OpenValue | undefined;
  let passed = start;
  let key = '';
  let index = 0;

  function* push(chunk: Uint8Array): Generator<JsonPiece, void> {
    let position = 0;
    while (position < chunk.length && place !== 'failed') {
      if (open !== undefined) {
        const end = scanValue(open.scan, chunk, position);
        if (end === -1) {
          keep(open, new Uint8Array(chunk.subarray(position)));
          break;
        }
        keep(open, chunk.subarray(position, end));
        position = end;
        yield* closed(open);
        continue;
      }
      const byte = chunk[position] as number;
      if (isWhiteSpace(byte)) {
        position++;
        continue;
      }
      const step = stepAt(place, byte);
      const scan = startValue(byte);
      if (step === undefined) {
        yield failed(place, passed + position);
      } else if ('to' in step) {
        if (step.to === 'first element') {
          index = 0;
          yield { kind: 'list', key, offset: passed + position };
        }
        place = step.to;
        position++;
      } else if (scan !== undefined) {
        open = { role: step.begin, offset: passed + position, scan, parts: [], length: 0 };
      }
    }
    passed += chunk.length;
  }

  function* finish(): Generator<JsonPiece, void> {
    // Only a scalar at the top is complete without a byte behind it.
    if (open?.role === 'document' && open.scan.scalar) yield* closed(open);
    if (place === 'failed') return;
    if (place === 'end') yield { kind: 'end' };
    else if (place === 'document' && open === undefined) yield { kind: 'empty' };
    else yield { kind: 'truncated', offset: passed };
  }

  function* closed(value: OpenValue): Generator<JsonPiece, void> {
    const { role, offset } = value;
    const bytes = bytesOf(value);
    open = undefined;
    place = BEHIND[role];
    if (role === 'element') {
      yield { kind: 'element', index: index++, offset, bytes };
    } else if (role === 'member') {
      yield { kind: 'member', key, offset, bytes };
    } else if (role === 'document') {
      yield { kind: 'whole', offset, bytes };
    } else {
      const parsed = parseJson(bytes);
      if ('value' in parsed && typeof parsed.value === 'string') key = parsed.value;
      else yield failed('key', offset);
    }
  }

  function failed(at: Place, offset: number): JsonPiece {
    place = 'failed';
    return at === 'document' ? { kind: 'not-json', offset } : { kind: 'invalid', offset, expected: EXPECTED[at] };
  }

  return { push, finish };
}

function keep(value: OpenValue, bytes: Uint8Array): void {
  value.length += bytes.length;
  if (value.scan.tooDeep || value.length > MAX_VALUE_BYTES) value.parts = [];
  else value.parts.push(bytes);
}

function bytesOf(value: OpenValue): ValueBytes {
  if (value.scan.tooDeep) return 'too deep';
  if (value.length > MAX_VALUE_BYTES) return 'too large';
  const [first] = value.parts;
  return first !== undefined && value.parts.length === 1 ? first : Buffer.concat(value.parts);
}

function isWhiteSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}
