import { IDENTITY_SIZE, instantiateScanner } from './instantiate-scanner.ts';

/** 128 bits, as words with the lowest byte first. */
export type Digest = readonly [number, number, number, number];

/** Bytes of a word of SipHash. */
const WORD = 8;

/** SipHash-2-4 with 128 bits of output, by the scanner's own code. */
export function createSipHash(key: Uint8Array): (bytes: Uint8Array) => Digest {
  const scanner = instantiateScanner();
  const at = scanner.identityArea();
  const area = Buffer.from(scanner.memory.buffer, at, IDENTITY_SIZE);
  area.set(key);
  scanner.setKey(at);

  return (bytes) => {
    const tail = bytes.length - (bytes.length % WORD);
    scanner.beginDigest();
    for (let start = 0; start < tail; start += IDENTITY_SIZE) {
      const piece = bytes.subarray(start, Math.min(tail, start + IDENTITY_SIZE));
      area.set(piece);
      scanner.absorbWords(at, at + piece.length);
    }
    area.set(bytes.subarray(tail));
    scanner.finishDigest(at, bytes.length, at);
    return [area.readUInt32LE(0), area.readUInt32LE(4), area.readUInt32LE(8), area.readUInt32LE(12)];
  };
}
