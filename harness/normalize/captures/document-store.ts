import type { InputDocument } from '../input-document.ts';
import { createUint32List } from './number-list.ts';
import type { OpenTexts, PackedTexts, Texts } from './text-block.ts';
import { addText, openTexts, packTexts, textAt, unpackTexts } from './text-block.ts';

/**
 * Holds documents in little memory: as JSON, compressed in blocks. Those of a resource type are much alike, so they share
 * blocks; to read one costs reading its block, unless that was also the last of its type to be read.
 */
export interface DocumentStore {
  /** Takes a document, which must be JSON; returns its number, 1 or more. */
  add(document: InputDocument): number;
  /** A copy of the document with this number. */
  read(number: number): InputDocument;
  /** Lets a document go. Its number is not used again. */
  remove(number: number): void;
  typeOf(number: number): string;
  /** Its block, to read by: blocks are numbered from 0. */
  blockOf(number: number): number;
}

/** Bytes in a block before it is compressed. */
const BLOCK_BYTES = 1 << 16;

/** Bytes that a block has room for from the start, so that it need not grow for its last document. */
const ROOM = 2 * BLOCK_BYTES;

/** The numbers of the documents in it, 0 for one that was let go; how many were not; and their texts. */
type Block = { resourceType: string; held: number } & (
  | { kind: 'open'; numbers: number[]; texts: OpenTexts }
  | { kind: 'full'; numbers: Uint32Array; texts: PackedTexts }
);

type OpenBlock = Extract<Block, { kind: 'open' }>;

/** Makes an empty store. */
export function createDocumentStore(): DocumentStore {
  const blocks: (Block | undefined)[] = [];
  const blockOf = createUint32List();
  const openBlocks = new Map<string, { position: number; block: OpenBlock }>();
  const lastRead = new Map<string, { block: Block; texts: Texts }>();
  let last = 0;

  function beginBlock(resourceType: string, texts: OpenTexts): { position: number; block: OpenBlock } {
    const block: OpenBlock = { kind: 'open', resourceType, held: 0, numbers: [], texts };
    const begun = { position: blocks.push(block) - 1, block };
    openBlocks.set(resourceType, begun);
    return begun;
  }

  function addDocument(resourceType: string, number: number, text: string): void {
    const { position, block } = openBlocks.get(resourceType) ?? beginBlock(resourceType, openTexts(ROOM));
    blockOf.set(number, position);
    block.numbers.push(number);
    block.held++;
    addText(block.texts, text);
    if ((block.texts.ends.at(-1) ?? 0) >= BLOCK_BYTES) closeBlock(position, block);
  }

  function closeBlock(position: number, { resourceType, held, numbers, texts }: OpenBlock): void {
    const packed = packTexts(texts);
    blocks[position] = { kind: 'full', resourceType, held, numbers: Uint32Array.from(numbers), texts: packed };
    // The room that a giant took is not kept.
    beginBlock(resourceType, texts.bytes.length > ROOM ? openTexts(ROOM) : { bytes: texts.bytes, ends: [] });
    dissolveIfSparse(position);
  }

  function blockWith(number: number): Block {
    const block = blocks[blockOf.get(number)];
    if (block === undefined) throw new RangeError(`document ${number} was let go`);
    return block;
  }

  function textsOf(block: Block): Texts {
    if (block.kind === 'open') return block.texts;
    const known = lastRead.get(block.resourceType);
    if (known?.block === block) return known.texts;
    const texts = unpackTexts(block.texts);
    lastRead.set(block.resourceType, { block, texts });
    return texts;
  }

  /** Moves what is left of a block to others once that is less than half of it, so that memory follows what is held. */
  function dissolveIfSparse(position: number): void {
    const block = blocks[position];
    if (block?.kind !== 'full' || block.held * 2 >= block.numbers.length) return;
    blocks[position] = undefined;
    if (block.held === 0) return;
    const texts = textsOf(block);
    for (const [place, number] of block.numbers.entries()) {
      if (number !== 0) addDocument(block.resourceType, number, textAt(texts, place));
    }
  }

  return {
    add(document) {
      last++;
      addDocument(document.resourceType, last, JSON.stringify(document));
      return last;
    },
    read(number) {
      const block = blockWith(number);
      return JSON.parse(textAt(textsOf(block), block.numbers.indexOf(number))) as InputDocument;
    },
    remove(number) {
      const position = blockOf.get(number);
      const block = blockWith(number);
      block.numbers[block.numbers.indexOf(number)] = 0;
      block.held--;
      dissolveIfSparse(position);
    },
    typeOf: (number) => blockWith(number).resourceType,
    blockOf: (number) => blockOf.get(number),
  };
}
