import {
  batchOf,
  columnsIn,
  DOCUMENT_WORDS,
  ITEM_KINDS,
  type ItemBatch,
  type ItemColumns,
  type ItemPlace,
} from '../scanner/item-batch.ts';

/** Items in memory of their own, which can be handed to another thread. Their places are told apart from them. */
export interface PackedItems {
  length: number;
  firstIndex: number;
  offsetOfMemory: number;
  memory: ArrayBuffer;
}

/** Bytes of a row of each column, by its number. */
const ROW_BYTES = [4, 4, 4, 1, 8, 8, 16, DOCUMENT_WORDS * 4, 16] as const;
/** The columns in the order in which they need no gaps between them. */
const ORDER = [4, 5, 6, 7, 8, 0, 1, 2, 3] as const;

const DOCUMENT = ITEM_KINDS.indexOf('document');

/** Copies items out of the memory in which the scanner goes on. */
export function packItems(items: ItemBatch): PackedItems {
  const { length, firstIndex, offsetOfMemory, columns } = items;
  const rows = documentRows(items);
  const { addresses, end } = columnAddresses(length);
  const memory = new ArrayBuffer(end + textBytes(columns, rows));
  const packed = columnsIn(memory, (column) => addresses[column] ?? 0, length);
  packed.starts.set(columns.starts.subarray(0, length));
  packed.placeNumbers.set(items.placeNumbers);
  packed.askedTypes.set(items.askedTypes);
  packed.kinds.set(items.kinds);
  packed.times.set(items.times);
  packed.stateIds.set(items.stateIds);
  packed.digests.set(items.digests);
  packed.decisive.set(items.decisive);
  let at = end;
  for (const row of rows) {
    for (let word = row * DOCUMENT_WORDS; word < (row + 1) * DOCUMENT_WORDS; word += 2) {
      const [from, to] = [columns.documents[word] ?? 0, columns.documents[word + 1] ?? 0];
      packed.documents[word] = at;
      columns.bytes.copy(packed.bytes, at, from, to);
      at += to - from;
      packed.documents[word + 1] = at;
    }
  }
  return { length, firstIndex, offsetOfMemory, memory };
}

/** The items that `packItems` copied. They stay as long as they are needed. */
export function unpackItems(packed: PackedItems, places: readonly ItemPlace[]): ItemBatch {
  const { addresses } = columnAddresses(packed.length);
  const columns = columnsIn(packed.memory, (column) => addresses[column] ?? 0, packed.length);
  return batchOf(columns, { ...packed, places });
}

/** Where the columns of `length` items begin, and where the last of them ends. */
function columnAddresses(length: number): { addresses: number[]; end: number } {
  const addresses: number[] = [];
  let end = 0;
  for (const column of ORDER) {
    addresses[column] = end;
    end += length * ROW_BYTES[column];
  }
  return { addresses, end };
}

/** The rows of which a document is kept: of the others nothing stands in their column. */
function documentRows({ length, askedTypes, kinds }: ItemBatch): number[] {
  const rows: number[] = [];
  for (let row = 0; row < length; row++) {
    if ((askedTypes[row] ?? -1) >= 0 && kinds[row] === DOCUMENT) rows.push(row);
  }
  return rows;
}

function textBytes({ documents }: ItemColumns, rows: readonly number[]): number {
  let bytes = 0;
  for (const row of rows) {
    for (let word = row * DOCUMENT_WORDS; word < (row + 1) * DOCUMENT_WORDS; word += 2) {
      bytes += (documents[word + 1] ?? 0) - (documents[word] ?? 0);
    }
  }
  return bytes;
}
