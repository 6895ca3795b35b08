import { SLACK, copyBytes } from './bytes';

/** The longest item fits, so that an empty area always has room for one. */
const CONTENT_SIZE: u32 = 1 << 21;
const CONTENT = memory.data((1 << 21) + SLACK, 16);

/** Where the text goes on: that of the projections of the items found. */
export let contentEnd: usize = CONTENT;

export function clearContent(): void {
  contentEnd = CONTENT;
}

/** A projection is never longer than its item. */
export function hasContentRoom(length: usize): bool {
  return contentEnd + length <= CONTENT + CONTENT_SIZE;
}

export function putByte(byte: u32): void {
  store<u8>(contentEnd, <u8>byte);
  contentEnd++;
}

export function putSpan(from: usize, to: usize): void {
  contentEnd = copyBytes(contentEnd, from, <u32>(to - from));
}
