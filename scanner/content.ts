import { SLACK, copyBytes } from './bytes';

/** What the longest item needs fits, so that an empty area always has room for one. */
const CONTENT_SIZE: u32 = (1 << 21) + (1 << 12);
const CONTENT = memory.data((1 << 21) + (1 << 12) + SLACK, 16);

/** Punctuation that an item need not have. */
const PUNCTUATION: u32 = 64;

/** Where the text goes on: that of the projections of the items found. */
export let contentEnd: usize = CONTENT;

export function clearContent(): void {
  contentEnd = CONTENT;
}

/** What is kept of an item is never longer than the item, nor is what decides. */
export function hasContentRoom(length: usize): bool {
  return contentEnd + 2 * length + PUNCTUATION <= CONTENT + CONTENT_SIZE;
}

/** Takes back what was put behind an address. */
export function endContent(at: usize): void {
  contentEnd = at;
}

export function putByte(byte: u32): void {
  store<u8>(contentEnd, <u8>byte);
  contentEnd++;
}

export function putSpan(from: usize, to: usize): void {
  contentEnd = copyBytes(contentEnd, from, <u32>(to - from));
}
