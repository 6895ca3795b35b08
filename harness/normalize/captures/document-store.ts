import type { SpillFile } from '../../spill/spill-file.ts';
import type { InputDocument } from '../input-document.ts';
import { once } from '../../once.ts';
import { createUint32List } from './number-list.ts';
import type { OpenTexts, Texts } from './text-block.ts';
import { addText, openTexts, packTexts, textAt, unpackTexts } from './text-block.ts';

/** A document as it is held: read as far as someone asks. */
export interface StoredDocument {
  readonly resourceType: string;
  /** What its item states, as the JSON of an object: of two documents that have the same, it is the same text. */
  readonly content: string;
  /** What its item states. It is shared: do not change it. */
  stated: () => Partial<InputDocument>;
  /** A copy of all else that is known of it. */
  facts: () => InputDocument;
  /** The document; what its item states is shared. */
  read: () => InputDocument;
}

/**
 * Holds documents in little memory: as JSON, in blocks. Those of a resource type are much alike, so they share blocks. In
 * memory are the block that each type fills and the first {@link MOST_IN_MEMORY} bytes of the others, which go to a file
 * then, compressed; and 16 bytes for each document. To read one from the file costs reading its block, unless that was
 * also the last of its type to be read.
 */
export interface DocumentStore {
  /** Takes a document, which must be JSON; returns its number, 1 or more. */
  add(document: InputDocument): number;
  /** Takes a document in two texts, the JSON of objects: what its item states, and the rest. */
  addText(resourceType: string, facts: string, content: string): number;
  get(number: number): StoredDocument;
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

/** Bytes of full blocks that are held in memory. */
const MOST_IN_MEMORY = 8 << 20;

/** Texts of a full block: as they are, or compressed in the file. */
type ClosedTexts = Texts | { position: number; length: number; ends: Uint32Array };

/** The numbers of the documents in it, 0 for one that was let go; how many were not; and their texts, two for each. */
type Block = { resourceType: string; held: number } & (
  | { kind: 'open'; numbers: number[]; texts: OpenTexts }
  | { kind: 'full'; numbers: Uint32Array; texts: ClosedTexts }
);

type OpenBlock = Extract<Block, { kind: 'open' }>;

/**
 * Makes an empty store.
 *
 * @param openFile opens the file for what has no room in memory; without it all stays there
 * @param mostInMemory so many bytes of full blocks are held in memory
 */
export function createDocumentStore(openFile?: () => SpillFile, mostInMemory: number = MOST_IN_MEMORY): DocumentStore {
  const blocks: (Block | undefined)[] = [];
  const blockOf = createUint32List();
  const openBlocks = new Map<string, { position: number; block: OpenBlock }>();
  const lastRead = new Map<string, { block: Block; texts: Texts }>();
  let last = 0;
  let bytesInMemory = 0;
  let file: SpillFile | undefined;

  function beginBlock(resourceType: string, texts: OpenTexts): { position: number; block: OpenBlock } {
    const block: OpenBlock = { kind: 'open', resourceType, held: 0, numbers: [], texts };
    const begun = { position: blocks.push(block) - 1, block };
    openBlocks.set(resourceType, begun);
    return begun;
  }

  function addDocument(resourceType: string, number: number, facts: string, content: string): void {
    const { position, block } = openBlocks.get(resourceType) ?? beginBlock(resourceType, openTexts(ROOM));
    blockOf.set(number, position);
    block.numbers.push(number);
    block.held++;
    addText(block.texts, facts);
    addText(block.texts, content);
    if ((block.texts.ends.at(-1) ?? 0) >= BLOCK_BYTES) closeBlock(position, block);
  }

  function closeBlock(position: number, { resourceType, held, numbers, texts }: OpenBlock): void {
    const closed = putAway(texts);
    blocks[position] = { kind: 'full', resourceType, held, numbers: Uint32Array.from(numbers), texts: closed };
    // The room that a giant took is not kept.
    beginBlock(resourceType, texts.bytes.length > ROOM ? openTexts(ROOM) : { bytes: texts.bytes, ends: [] });
    dissolveIfSparse(position);
  }

  function putAway({ bytes, ends }: OpenTexts): ClosedTexts {
    const size = ends.at(-1) ?? 0;
    if (openFile === undefined || bytesInMemory + size <= mostInMemory) {
      bytesInMemory += size;
      return { bytes: Buffer.from(bytes.subarray(0, size)), ends: Uint32Array.from(ends) };
    }
    file ??= openFile();
    const packed = packTexts({ bytes, ends });
    const position = file.size();
    file.append(packed.compressed);
    return { position, length: packed.compressed.length, ends: packed.ends };
  }

  function blockWith(number: number): Block {
    const block = blocks[blockOf.get(number)];
    if (block === undefined) throw new RangeError(`document ${number} was let go`);
    return block;
  }

  function textsOf(block: Block): Texts {
    if ('bytes' in block.texts) return block.texts;
    const known = lastRead.get(block.resourceType);
    if (known?.block === block) return known.texts;
    const compressed = new Uint8Array(block.texts.length);
    file?.read(compressed, block.texts.position);
    const texts = unpackTexts({ compressed, ends: block.texts.ends });
    lastRead.set(block.resourceType, { block, texts });
    return texts;
  }

  /** Moves what is left of a block to others once that is less than half of it, so that memory follows what is held. */
  function dissolveIfSparse(position: number): void {
    const block = blocks[position];
    if (block?.kind !== 'full' || block.held * 2 >= block.numbers.length) return;
    blocks[position] = undefined;
    if (block.held > 0) {
      const texts = textsOf(block);
      for (const [place, number] of block.numbers.entries()) {
        if (number !== 0)
          addDocument(block.resourceType, number, textAt(texts, 2 * place), textAt(texts, 2 * place + 1));
      }
    }
    if ('bytes' in block.texts) bytesInMemory -= block.texts.bytes.length;
  }

  function addTexts(resourceType: string, facts: string, content: string): number {
    last++;
    addDocument(resourceType, last, facts, content);
    return last;
  }

  return {
    add(document) {
      const { configuration, supplementaryConfiguration, tags, relationships, ...facts } = document;
      const content = { configuration, supplementaryConfiguration, tags, relationships };
      return addTexts(document.resourceType, JSON.stringify(facts), JSON.stringify(content));
    },
    addText: addTexts,
    get(number) {
      const block = blockWith(number);
      const texts = textsOf(block);
      const place = 2 * block.numbers.indexOf(number);
      const content = textAt(texts, place + 1);
      const { resourceType } = block;
      const facts = (): InputDocument => parsed(textAt(texts, place)) as InputDocument;
      const stated = once(() => parsed(content) as Partial<InputDocument>);
      return { resourceType, content, stated, facts, read: () => ({ ...facts(), ...stated() }) };
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

function parsed(text: string): object {
  return JSON.parse(text) as object;
}
