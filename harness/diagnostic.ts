/** What can go wrong with a source or an item without ending the run. */
export const DIAGNOSTIC_CODES = [
  'ACCOUNTING_MISMATCH',
  'CONTAINER_UNKNOWN',
  'FILE_EMPTY',
  'FILE_NOT_FOUND',
  'FILE_UNREADABLE',
  'GZIP_DAMAGED',
  'INPUT_INVALID',
  'INTERRUPTED',
  'ITEM_CONTENT_UNREADABLE',
  'ITEM_NOT_OBJECT',
  'ITEM_NOT_RETURNED',
  'ITEM_OVERSIZED',
  'ITEM_TOO_DEEP',
  'ITEM_TOO_LARGE',
  'ITEM_UNKNOWN',
  'ITEM_UNREAD',
  'ITEM_UNREADABLE',
  'ITEM_WITHOUT_IDENTITY',
  'ITEMS_CONTRADICT',
  'ITEMS_NOT_LIST',
  'JSON_INVALID',
  'JSON_TRUNCATED',
  'LISTING_INCOMPLETE',
  'MESSAGES_WITHOUT_ITEM',
  'NO_FILES',
  'PAGE_INCOMPLETE',
  'SNAPSHOT_NOT_FOUND',
] as const;

/** One of {@link DIAGNOSTIC_CODES}. */
export type DiagnosticCode = (typeof DIAGNOSTIC_CODES)[number];

/**
 * Something that could not be read or used, with its place. An `error` means that part of the input was not judged
 * (the command line then exits with 2); a `warning` that it was judged, but not as a reader may expect.
 */
export interface Diagnostic {
  code: DiagnosticCode;
  severity: 'error' | 'warning';
  /** The source and, where known, the item or byte: `snapshot.json.gz, item 12 (byte 3456)`. */
  location: string;
  /** One sentence on what is wrong and one on what to do. */
  message: string;
}
