import { gunzipSync, gzipSync } from 'node:zlib';

const BLOCK = 256 * 1024;

/** Texts that are kept for later, in little memory. */
export interface HeldText {
  add(text: string): void;
  /** All texts in their order. */
  texts(): Generator<string>;
}

/** Holds texts compressed: items are much alike, so that they take a tenth or less. */
export function heldText(): HeldText {
  const blocks: Uint8Array[] = [];
  let open: string[] = [];
  let length = 0;
  return {
    add(text) {
      open.push(text);
      length += text.length;
      if (length < BLOCK) return;
      blocks.push(gzipSync(JSON.stringify(open)));
      open = [];
      length = 0;
    },
    *texts() {
      for (const block of blocks) yield* JSON.parse(gunzipSync(block).toString()) as string[];
      yield* open;
    },
  };
}
