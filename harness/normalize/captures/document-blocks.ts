import type { SpillFile } from '../../spill/spill-file.ts';
import { DIGEST_WORDS } from './resource-digest.ts';
import { type OpenTexts, packTexts, type Texts, unpackTexts } from './text-block.ts';

/** Documents of one type in one piece: for each its number, two texts, and the words of a digest. */
export interface BlockTexts extends Texts {
  numbers: ArrayLike<number>;
  digests: ArrayLike<number>;
}

/** One that takes more documents. */
export interface OpenBlockTexts extends OpenTexts {
  numbers: number[];
  digests: number[];
}

/** Where a full block lies in the file: its texts, compressed, then where each ends, then the numbers, then the digests. */
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
  file.append(bytesOf(Uint32Array.from(texts.digests)));
  return { position, compressedBytes: compressed.length, documents: texts.numbers.length };
}

/** Reads a block from the file. */
export function readTexts(file: SpillFile, { position, compressedBytes, documents }: FiledTexts): BlockTexts {
  const compressed = new Uint8Array(compressedBytes);
  const ends = new Uint32Array(TEXTS_OF_DOCUMENT * documents);
  const numbers = new Uint32Array(documents);
  const digests = new Uint32Array(DIGEST_WORDS * documents);
  let at = position;
  for (const bytes of [compressed, bytesOf(ends), bytesOf(numbers), bytesOf(digests)]) {
    file.read(bytes, at);
    at += bytes.length;
  }
  return { bytes: unpackTexts(compressed), ends, numbers, digests };
}

function bytesOf({ buffer }: Uint32Array): Uint8Array {
  return new Uint8Array(buffer);
}
