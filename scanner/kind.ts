import { sameBytes, writeAscii } from './bytes';

/** What an item says of its resource. The wrapper has the same numbers. */
export const DOCUMENT: u32 = 0;
export const DELETED: u32 = 1;
export const NOT_RECORDED: u32 = 2;

const DELETED_STATUS = 'ResourceDeleted';
const DELETED_NOT_RECORDED_STATUS = 'ResourceDeletedNotRecorded';
const NOT_RECORDED_STATUS = 'ResourceNotRecorded';
const STATUSES = memory.data(3 * 32, 16);

writeAscii(STATUSES, DELETED_STATUS);
writeAscii(STATUSES + 32, DELETED_NOT_RECORDED_STATUS);
writeAscii(STATUSES + 64, NOT_RECORDED_STATUS);

/** The kind of an item by its status; one that is not listed says that the resource exists. */
export function kindOf(status: usize, length: u32): u32 {
  if (length == DELETED_STATUS.length && sameBytes(status, STATUSES, length)) return DELETED;
  if (length == DELETED_NOT_RECORDED_STATUS.length && sameBytes(status, STATUSES + 32, length)) return DELETED;
  if (length == NOT_RECORDED_STATUS.length && sameBytes(status, STATUSES + 64, length)) return NOT_RECORDED;
  return DOCUMENT;
}
