/** Numbers in a growing list, of the size that they have in memory: V8's own lists of numbers are copied when they grow. */
export interface NumberList {
  get(index: number): number;
  /** `index` may be that of a number that is there, or the next. */
  set(index: number, value: number): void;
}

type Chunk = Float64Array | Uint32Array | Uint8Array;

const CHUNK_BITS = 12;
const CHUNK = 1 << CHUNK_BITS;

/** The first chunk begins with this length and is doubled: a live collection makes many lists of one number. */
const FEWEST = 8;

/** Makes an empty list. `newChunk` decides what numbers it can hold. */
export function createNumberList(newChunk: (length: number) => Chunk): NumberList {
  const chunks: Chunk[] = [];
  return {
    get: (index) => chunks[index >>> CHUNK_BITS]?.[index % CHUNK] ?? 0,
    set(index, value) {
      const position = index >>> CHUNK_BITS;
      let chunk = chunks[position];
      if (chunk === undefined || index % CHUNK >= chunk.length) {
        const longer = newChunk(position > 0 ? CHUNK : Math.max(FEWEST, 2 * (chunk?.length ?? 0)));
        if (chunk !== undefined) longer.set(chunk);
        chunks[position] = chunk = longer;
      }
      chunk[index % CHUNK] = value;
    },
  };
}

/** A list of whole numbers from 0 to below 2³². */
export function createUint32List(): NumberList {
  return createNumberList((length) => new Uint32Array(length));
}

/** A list of whole numbers from 0 to below 2⁸. */
export function createUint8List(): NumberList {
  return createNumberList((length) => new Uint8Array(length));
}

/** A list of any numbers. */
export function createFloat64List(): NumberList {
  return createNumberList((length) => new Float64Array(length));
}
