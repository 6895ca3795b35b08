import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Texts in one piece. */
export interface Texts {
  bytes: Buffer;
  /** The byte behind each text. */
  ends: ArrayLike<number>;
}

/** Texts in one piece that others are added to; they lie outside the heap of V8, which is slow to give memory back. */
export interface OpenTexts extends Texts {
  ends: number[];
}

/** The levels of zlib below this one are not much faster. */
const LEVEL = 3;

/** In UTF-8 a UTF-16 code unit takes no more bytes. */
const MAX_UNIT_BYTES = 3;

/** Begins with no text, and room for so many bytes. */
export function openTexts(bytes: number): OpenTexts {
  return { bytes: Buffer.allocUnsafeSlow(bytes), ends: [] };
}

/** Adds a text. */
export function addText(texts: OpenTexts, text: string): void {
  const start = makeRoom(texts, text.length * MAX_UNIT_BYTES);
  texts.ends.push(start + texts.bytes.write(text, start));
}

/** Adds a text in pieces of UTF-8. */
export function addPieces(texts: OpenTexts, pieces: readonly Uint8Array[]): void {
  let length = 0;
  for (const piece of pieces) length += piece.length;
  let end = makeRoom(texts, length);
  for (const piece of pieces) {
    texts.bytes.set(piece, end);
    end += piece.length;
  }
  texts.ends.push(end);
}

/** Where the next text begins, with room for so many bytes. */
function makeRoom(texts: OpenTexts, most: number): number {
  const start = texts.ends.at(-1) ?? 0;
  if (start + most > texts.bytes.length) {
    const bytes = Buffer.allocUnsafeSlow(Math.max(start + most, texts.bytes.length * 2));
    texts.bytes.copy(bytes, 0, 0, start);
    texts.bytes = bytes;
  }
  return start;
}

/** The text in this place, from 0. */
export function textAt(texts: Texts, place: number): string {
  return bytesAt(texts, place).toString();
}

/** The bytes of the text in this place. */
export function bytesAt({ bytes, ends }: Texts, place: number): Buffer {
  return bytes.subarray(place === 0 ? 0 : ends[place - 1], ends[place]);
}

/** The bytes of texts, compressed. */
export function packTexts({ bytes, ends }: Texts): Uint8Array {
  return deflateRawSync(bytes.subarray(0, ends[ends.length - 1] ?? 0), { level: LEVEL });
}

/** The bytes that were compressed. */
export function unpackTexts(compressed: Uint8Array): Buffer {
  return inflateRawSync(compressed);
}
