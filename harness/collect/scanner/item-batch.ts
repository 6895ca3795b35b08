import type { ScannerExports } from './instantiate-scanner.ts';

/** What the status of an item says of its resource, by the number in {@link ItemBatch.kinds}. */
export const ITEM_KINDS = ['document', 'deleted', 'notRecorded'] as const;

/** Where resources of one type are. */
export interface ItemPlace {
  accountId: string;
  awsRegion: string;
  resourceType: string;
}

/** What an item of an asked type states, as JSON in UTF-8. What it lacks, or has as null, is not there. */
export interface PlainDocument {
  /**
   * The members of an object, without its braces: `resourceId`, `resourceName`, `arn`, `availabilityZone` and
   * `configurationItemStatus`, as far as they are not empty.
   */
  facts: Buffer;
  /** An object with what is kept of `tags`, `configuration`, `relationships` and `supplementaryConfiguration`. */
  content: Buffer;
}

/**
 * Items that follow one another, in columns of `length` rows. Columns and documents are there until the scanner goes on.
 */
export interface ItemBatch {
  length: number;
  /** The index of the first one in the list. */
  firstIndex: number;
  /** By number in {@link placeNumbers}. Another list once the scanner had to number places anew. */
  places: readonly ItemPlace[];
  placeNumbers: Uint32Array;
  /** The number of the item's type among those asked for; -1 if it is not. */
  askedTypes: Int32Array;
  kinds: Uint8Array;
  /** Capture times, in milliseconds since 1970. */
  times: Float64Array;
  stateIds: Float64Array;
  /** Four words for each item. */
  digests: Uint32Array;
  /** The offset of the item's first byte in the source. */
  offsetAt(row: number): number;
  /** Of an item of an asked type and of kind `document`; it lies in the memory of the columns. */
  documentAt(row: number): PlainDocument;
  /** The digest of what decides verdicts on such an item: the words from 4 × its row on; zeros if nothing does. */
  decisive: Uint32Array;
  /** What all of this is read from. */
  columns: ItemColumns;
  /** The offset in the source of what a start of 0 stands for. */
  offsetOfMemory: number;
}

/** The columns of items as they are in memory, with room for at least as many rows as there are items. */
export interface ItemColumns {
  starts: Uint32Array;
  placeNumbers: Uint32Array;
  askedTypes: Int32Array;
  kinds: Uint8Array;
  times: Float64Array;
  stateIds: Float64Array;
  digests: Uint32Array;
  /** For each text of a document the address of its first byte, and the one behind its last. */
  documents: Uint32Array;
  decisive: Uint32Array;
  /** The memory itself. */
  bytes: Buffer;
}

/** Rows of a column, as in scanner/records.ts. */
const ROWS = 4096;
const DIGEST_WORDS = 4;
/** Two texts, facts and content: each goes from one address to another. */
export const DOCUMENT_WORDS = 4;

/** The columns of `rows` items; `addressOf` says where each begins, by its number in scanner/records.ts. */
export function columnsIn(memory: ArrayBuffer, addressOf: (column: number) => number, rows: number): ItemColumns {
  return {
    starts: new Uint32Array(memory, addressOf(0), rows),
    placeNumbers: new Uint32Array(memory, addressOf(1), rows),
    askedTypes: new Int32Array(memory, addressOf(2), rows),
    kinds: new Uint8Array(memory, addressOf(3), rows),
    times: new Float64Array(memory, addressOf(4), rows),
    stateIds: new Float64Array(memory, addressOf(5), rows),
    digests: new Uint32Array(memory, addressOf(6), rows * DIGEST_WORDS),
    documents: new Uint32Array(memory, addressOf(7), rows * DOCUMENT_WORDS),
    decisive: new Uint32Array(memory, addressOf(8), rows * DIGEST_WORDS),
    bytes: Buffer.from(memory),
  };
}

/** The columns without the rows in front of `row`. */
export function columnsFrom(columns: ItemColumns, row: number): ItemColumns {
  return {
    starts: columns.starts.subarray(row),
    placeNumbers: columns.placeNumbers.subarray(row),
    askedTypes: columns.askedTypes.subarray(row),
    kinds: columns.kinds.subarray(row),
    times: columns.times.subarray(row),
    stateIds: columns.stateIds.subarray(row),
    digests: columns.digests.subarray(row * DIGEST_WORDS),
    documents: columns.documents.subarray(row * DOCUMENT_WORDS),
    decisive: columns.decisive.subarray(row * DIGEST_WORDS),
    bytes: columns.bytes,
  };
}

/** What a batch says besides its columns. */
export type BatchHead = Pick<ItemBatch, 'firstIndex' | 'length' | 'offsetOfMemory' | 'places'>;

/** The items that `columns` hold. */
export function batchOf(columns: ItemColumns, { length, firstIndex, places, offsetOfMemory }: BatchHead): ItemBatch {
  const { starts, documents, bytes } = columns;

  function documentAt(row: number): PlainDocument {
    const at = row * DOCUMENT_WORDS;
    return {
      facts: bytes.subarray(documents[at], documents[at + 1]),
      content: bytes.subarray(documents[at + 2], documents[at + 3]),
    };
  }

  return {
    length,
    firstIndex,
    places,
    placeNumbers: columns.placeNumbers.subarray(0, length),
    askedTypes: columns.askedTypes.subarray(0, length),
    kinds: columns.kinds.subarray(0, length),
    times: columns.times.subarray(0, length),
    stateIds: columns.stateIds.subarray(0, length),
    digests: columns.digests.subarray(0, length * DIGEST_WORDS),
    offsetAt: (row) => offsetOfMemory + (starts[row] ?? 0),
    documentAt,
    decisive: columns.decisive.subarray(0, length * DIGEST_WORDS),
    columns,
    offsetOfMemory,
  };
}

/** Where the scanner writes, to read batches from. */
export function createBatchReader(
  scanner: ScannerExports,
): (firstIndex: number, places: readonly ItemPlace[], offsetOfMemory: number) => ItemBatch {
  const columns = columnsIn(scanner.memory.buffer as ArrayBuffer, scanner.column, ROWS);
  return (firstIndex, places, offsetOfMemory) =>
    batchOf(columns, { length: scanner.rowCount(), firstIndex, places, offsetOfMemory });
}
