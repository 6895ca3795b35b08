/** What is told of the items found, in columns of as many rows. The wrapper has the same number. */
const ROWS: u32 = 4096;
/** Texts of a document: where each begins and ends. */
const TEXTS: u32 = 2;
export const FACTS: u32 = 0;
export const CONTENT: u32 = 1;

/** Where the item begins. */
export const STARTS = memory.data(4096 * 4, 16);
export const PLACES = memory.data(4096 * 4, 16);
/** The number of the asked type, or -1. */
export const ASKED = memory.data(4096 * 4, 16);
export const KINDS = memory.data(4096, 16);
export const TIMES = memory.data(4096 * 8, 16);
export const STATE_IDS = memory.data(4096 * 8, 16);
export const DIGESTS = memory.data(4096 * 16, 16);
/** Only of documents of asked types: the two texts. */
export const DOCUMENTS = memory.data(4096 * 2 * 8, 16);
/** Only of documents of asked types: the digest of what decides; zeros if nothing does. */
export const DECISIVE = memory.data(4096 * 16, 16);

/** The number of the row that comes next. */
export let row: u32 = 0;

export function clearRecords(): void {
  row = 0;
}

export function hasRow(): bool {
  return row < ROWS;
}

export function endRow(): void {
  row++;
}

export function setText(text: u32, start: usize, end: usize): void {
  const at = DOCUMENTS + ((row * TEXTS + text) << 3);
  store<u32>(at, start, 0);
  store<u32>(at, end, 4);
}
