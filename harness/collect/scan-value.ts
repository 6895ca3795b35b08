const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;

/** Deepest nesting of a value that kensa takes, its own brackets included. */
export const MAX_DEPTH = 500;

/** How far the search for a value's end has come; carries over from chunk to chunk. */
export interface ValueScan {
  /** A number, `true`, `false` or `null`: it ends where another kind of byte begins. */
  readonly scalar: boolean;
  depth: number;
  inString: boolean;
  escaped: boolean;
  tooDeep: boolean;
}

/** Begins a value by its first byte; undefined if no value, not even a misspelt one, begins with it. */
export function startValue(firstByte: number): ValueScan | undefined {
  const enclosed = firstByte === OPEN_BRACE || firstByte === OPEN_BRACKET || firstByte === QUOTE;
  if (!enclosed && !isScalarByte(firstByte)) return undefined;
  return { scalar: !enclosed, depth: 0, inString: false, escaped: false, tooDeep: false };
}

/**
 * Looks for the end of a value in a chunk, from `start` on (the first time: the value's first byte). Only finds the end:
 * on valid JSON it is exact, and whether the value is valid is for `JSON.parse` to say.
 *
 * @returns The index behind the value's last byte, or -1 if the value goes on behind the chunk.
 */
export function scanValue(scan: ValueScan, chunk: Uint8Array, start: number): number {
  return scan.scalar ? scanScalar(chunk, start) : scanEnclosed(scan, chunk, start);
}

function scanScalar(chunk: Uint8Array, start: number): number {
  for (let position = start; position < chunk.length; position++) {
    if (!isScalarByte(chunk[position])) return position;
  }
  return -1;
}

function scanEnclosed(scan: ValueScan, chunk: Uint8Array, start: number): number {
  let { depth, inString, escaped } = scan;
  for (let position = start; position < chunk.length; position++) {
    const byte = chunk[position];
    if (inString) {
      if (escaped) escaped = false;
      else if (byte === BACKSLASH) escaped = true;
      else if (byte === QUOTE) {
        inString = false;
        if (depth === 0) return position + 1;
      }
    } else if (byte === QUOTE) {
      inString = true;
    } else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) {
      depth++;
      if (depth > MAX_DEPTH) scan.tooDeep = true;
    } else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) {
      depth--;
      if (depth === 0) return position + 1;
    }
  }
  scan.depth = depth;
  scan.inString = inString;
  scan.escaped = escaped;
  return -1;
}

function isScalarByte(byte: number | undefined): boolean {
  if (byte === undefined) return false;
  const isDigit = byte >= 0x30 && byte <= 0x39;
  const isLetter = (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
  const isPlusMinusOrPoint = byte === 0x2b || byte === 0x2d || byte === 0x2e;
  return isDigit || isLetter || isPlusMinusOrPoint;
}
