import type { SpillFile } from '../../spill/spill-file.ts';
import { type OpenTexts, packTexts, type Texts, unpackTexts } from './text-block.ts';

/** Documents of one type in one piece: their numbers, and two texts for each. */
export interface BlockTexts extends Texts {
  numbers: ArrayLike<number>;
}

/** One that takes more documents. */
export interface OpenBlockTexts extends OpenTexts {
  numbers: number[];
}

/** Where a full block lies in the file: its texts, compressed, then where each ends, then the numbers. */
export interface FiledTexts {
  position: number;
  compressedBytes: number;
  documents: number;
}

const TEXTS_OF_DOCUMENT = 2;

/** Puts a block at the end of the file. */
export function fileTexts(file: SpillFile, texts: BlockTexts): FiledTexts {
  const position = file.size();
  const compressed = packTexts(texts);
  file.append(compressed);
  file.append(bytesOf(Uint32Array.from(texts.ends)));
  file.append(bytesOf(Uint32Array.from(texts.numbers)));
  return { position, compressedBytes: compressed.length, documents: texts.numbers.length };
}

/** Reads a block from the file. */
export function readTexts(file: SpillFile, { position, compressedBytes, documents }: FiledTexts): BlockTexts {
  const compressed = new Uint8Array(compressedBytes);
  const ends = new Uint32Array(TEXTS_OF_DOCUMENT * documents);
  const numbers = new Uint32Array(documents);
  file.read(compressed, position);
  file.read(bytesOf(ends), position + compressedBytes);
  file.read(bytesOf(numbers), position + compressedBytes + ends.byteLength);
  return { bytes: unpackTexts(compressed), ends, numbers };
}

function bytesOf({ buffer }: Uint32Array): Uint8Array {
  return new Uint8Array(buffer);
}
