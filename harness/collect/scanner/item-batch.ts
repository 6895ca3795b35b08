import type { ScannerExports } from './instantiate-scanner.ts';

/** What the status of an item says of its resource, by the number in {@link ItemBatch.kinds}. */
export const ITEM_KINDS = ['document', 'deleted', 'notRecorded'] as const;

/** Where resources of one type are. */
export interface ItemPlace {
  accountId: string;
  awsRegion: string;
  resourceType: string;
}

/** What an item of an asked type states, as far as it is kept. What it lacks, or has as null or empty, is not there. */
export interface PlainDocument {
  resourceId: string;
  resourceName?: string;
  arn?: string;
  availabilityZone?: string;
  configurationItemStatus?: string;
  /** JSON: an object with what is kept of `tags`, `configuration`, `relationships` and `supplementaryConfiguration`. */
  content: string;
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
  /** Of an item of an asked type and of kind `document`. */
  documentAt(row: number): PlainDocument;
}

/** Rows of a column, as in scanner/records.ts. */
const ROWS = 4096;
const DIGEST_WORDS = 4;
/** Resource id, resource name, ARN, availability zone, status and content, each from one address to another. */
const DOCUMENT_WORDS = 12;

/** Where the scanner writes, to read batches from. */
export function createBatchReader(
  scanner: ScannerExports,
): (firstIndex: number, places: readonly ItemPlace[], offsetOfMemory: number) => ItemBatch {
  const memory = scanner.memory.buffer;
  const bytes = Buffer.from(memory);
  const starts = new Uint32Array(memory, scanner.column(0), ROWS);
  const placeNumbers = new Uint32Array(memory, scanner.column(1), ROWS);
  const askedTypes = new Int32Array(memory, scanner.column(2), ROWS);
  const kinds = new Uint8Array(memory, scanner.column(3), ROWS);
  const ascii = new Uint8Array(memory, scanner.column(4), ROWS);
  const times = new Float64Array(memory, scanner.column(5), ROWS);
  const stateIds = new Float64Array(memory, scanner.column(6), ROWS);
  const digests = new Uint32Array(memory, scanner.column(7), ROWS * DIGEST_WORDS);
  const documents = new Uint32Array(memory, scanner.column(8), ROWS * DOCUMENT_WORDS);

  function textAt(row: number, text: number): string | undefined {
    const at = row * DOCUMENT_WORDS + text * 2;
    const start = documents[at];
    if (start === undefined || start === 0) return undefined;
    // Latin-1 takes half the time of UTF-8, and is the same for ASCII.
    return bytes.toString(ascii[row] === 1 ? 'latin1' : 'utf8', start, documents[at + 1]);
  }

  function documentAt(row: number): PlainDocument {
    const [resourceName, arn, availabilityZone] = [textAt(row, 1), textAt(row, 2), textAt(row, 3)];
    const configurationItemStatus = textAt(row, 4);
    return {
      resourceId: textAt(row, 0) ?? '',
      ...(resourceName !== undefined && { resourceName }),
      ...(arn !== undefined && { arn }),
      ...(availabilityZone !== undefined && { availabilityZone }),
      ...(configurationItemStatus !== undefined && { configurationItemStatus }),
      content: textAt(row, 5) ?? '{}',
    };
  }

  return (firstIndex, places, offsetOfMemory) => {
    const length = scanner.rowCount();
    return {
      length,
      firstIndex,
      places,
      placeNumbers: placeNumbers.subarray(0, length),
      askedTypes: askedTypes.subarray(0, length),
      kinds: kinds.subarray(0, length),
      times: times.subarray(0, length),
      stateIds: stateIds.subarray(0, length),
      digests: digests.subarray(0, length * DIGEST_WORDS),
      offsetAt: (row) => offsetOfMemory + (starts[row] ?? 0),
      documentAt,
    };
  };
}
