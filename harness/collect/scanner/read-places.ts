import type { ScannerExports } from './instantiate-scanner.ts';
import type { ItemPlace } from './item-batch.ts';

/** Reads the places that the scanner numbered since the last call, and adds them to those known. */
export function readPlaces(scanner: ScannerExports, places: ItemPlace[]): void {
  const bytes = Buffer.from(scanner.memory.buffer);
  const starts = new Uint32Array(scanner.memory.buffer, scanner.placeStarts());
  for (let number = places.length; number < scanner.placeCount(); number++) {
    let at = starts[number] ?? 0;
    const nextText = (): string => {
      const start = at + Uint32Array.BYTES_PER_ELEMENT;
      at = start + bytes.readUInt32LE(at);
      return bytes.toString('utf8', start, at);
    };
    places.push({ accountId: nextText(), awsRegion: nextText(), resourceType: nextText() });
  }
}
