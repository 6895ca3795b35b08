import type { SpillFile } from '../../spill/spill-file.ts';
import type { InputDocument } from '../input-document.ts';
import { type BlockTexts, type FiledTexts, fileTexts, type OpenBlockTexts, readTexts } from './document-blocks.ts';
import { createUint32List, createUint8List } from './number-list.ts';
import { DIGEST_WORDS } from './resource-digest.ts';
import { addPieces, addText, bytesAt, openTexts, textAt } from './text-block.ts';

/** A document as it is held: read as far as someone asks. */
export interface StoredDocument {
  readonly resourceType: string;
  /**
   * Of two documents of the type that have the same, what decides verdicts on them is the same, as far as items state it.
   * Undefined if that is not known.
   */
  readonly decisive: string | undefined;
  /** A copy of what is known of it besides what its item states. */
  facts: () => InputDocument;
  /** A copy of the document. */
  read: () => InputDocument;
}

/** A document as the JSON of two objects, in UTF-8. */
export interface DocumentTexts {
  /** What is known of it besides what its item states, in pieces. */
  facts: readonly Uint8Array[];
  /** What its item states. */
  content: Uint8Array;
  /** The words from `row` on: a digest of what decides verdicts on it; zeros if there is none. */
  digests: Uint32Array;
  row: number;
}

/** A document that was chosen. */
export interface ChosenDocument {
  document: StoredDocument;
  /** As it was said when it was chosen. */
  isMerged: boolean;
}

/**
 * Holds documents in little memory: as JSON, in blocks. Those of a resource type are much alike, so they share blocks. In
 * memory are the block that each type fills and the first {@link MOST_IN_MEMORY} bytes of the others, which go to a file
 * then, compressed; and 5 bytes for each document. To read one from the file costs reading its block, unless that was
 * also the last of its type to be read.
 */
export interface DocumentStore {
  /** Takes a document, which must be JSON; returns its number, 1 or more. */
  add(document: InputDocument): number;
  /** Takes a document in two texts, and returns its number. */
  addTexts(resourceType: string, texts: DocumentTexts): number;
  get(number: number): StoredDocument;
  /** Lets a document go. Its number is not used again. */
  remove(number: number): void;
  typeOf(number: number): string;
  /** Chooses a document, to be read with the others of its type. */
  choose(number: number, isMerged: boolean): void;
  /** The chosen documents of a type, block by block. No document may be added or let go meanwhile. */
  chosen(resourceType: string): Iterable<ChosenDocument>;
}

/** Bytes in a block before it is compressed. */
const BLOCK_BYTES = 1 << 16;

/** Bytes that a block has room for from the start, so that it need not grow for its last document. */
const ROOM = 2 * BLOCK_BYTES;

/** Bytes of full blocks that are held in memory. */
const MOST_IN_MEMORY = 8 << 20;

/** Documents of one type: how many there were, and how many of them were not let go. */
type Block = { resourceType: string; documents: number; held: number } & (
  | { kind: 'open'; texts: OpenBlockTexts }
  | { kind: 'full'; texts: BlockTexts }
  | { kind: 'filed'; texts: FiledTexts }
);

type OpenBlock = Extract<Block, { kind: 'open' }>;

/** In place of a digest. */
const NO_DIGEST: readonly number[] = [0, 0, 0, 0];

/** What is said of a document, in bits. */
const GONE = 1;
const CHOSEN = 2;
const MERGED = 4;

/**
 * Makes an empty store.
 *
 * @param openFile opens the file for what has no room in memory; without it all stays there
 * @param mostInMemory so many bytes of full blocks are held in memory
 */
export function createDocumentStore(openFile?: () => SpillFile, mostInMemory: number = MOST_IN_MEMORY): DocumentStore {
  const blocks: (Block | undefined)[] = [];
  const blockOf = createUint32List();
  const flags = createUint8List();
  const openBlocks = new Map<string, { position: number; block: OpenBlock }>();
  const lastRead = new Map<string, { block: Block; texts: BlockTexts }>();
  let last = 0;
  let bytesInMemory = 0;
  let file: SpillFile | undefined;

  function beginBlock(resourceType: string, texts: OpenBlockTexts): { position: number; block: OpenBlock } {
    const block: OpenBlock = { kind: 'open', resourceType, documents: 0, held: 0, texts };
    const begun = { position: blocks.push(block) - 1, block };
    openBlocks.set(resourceType, begun);
    return begun;
  }

  function openBlock(resourceType: string): { position: number; block: OpenBlock } {
    return openBlocks.get(resourceType) ?? beginBlock(resourceType, emptyTexts());
  }

  /** Says of the document whose texts were added that it is there. */
  function endDocument(
    { position, block }: { position: number; block: OpenBlock },
    number: number,
    digests: ArrayLike<number>,
    from: number,
  ): void {
    blockOf.set(number, position);
    block.documents++;
    block.held++;
    block.texts.numbers.push(number);
    for (let word = 0; word < DIGEST_WORDS; word++) block.texts.digests.push(digests[from + word] ?? 0);
    if ((block.texts.ends.at(-1) ?? 0) >= BLOCK_BYTES) closeBlock(position, block);
  }

  function closeBlock(position: number, { resourceType, documents, held, texts }: OpenBlock): void {
    blocks[position] = { resourceType, documents, held, ...putAway(texts) };
    // The room that a giant took is not kept.
    const isGiant = texts.bytes.length > ROOM;
    beginBlock(resourceType, isGiant ? emptyTexts() : emptyTexts(texts.bytes));
    dissolveIfSparse(position);
  }

  function putAway(open: OpenBlockTexts): { kind: 'full'; texts: BlockTexts } | { kind: 'filed'; texts: FiledTexts } {
    const { bytes, ends, numbers, digests } = open;
    const size = ends.at(-1) ?? 0;
    if (openFile !== undefined && bytesInMemory + size > mostInMemory) {
      file ??= openFile();
      return { kind: 'filed', texts: fileTexts(file, open) };
    }
    bytesInMemory += size;
    const texts = {
      bytes: Buffer.from(bytes.subarray(0, size)),
      ends: Uint32Array.from(ends),
      numbers: Uint32Array.from(numbers),
      digests: Uint32Array.from(digests),
    };
    return { kind: 'full', texts };
  }

  function blockWith(number: number): Block {
    const block = isGone(number) ? undefined : blocks[blockOf.get(number)];
    if (block === undefined) throw new RangeError(`document ${number} was let go`);
    return block;
  }

  function isGone(number: number): boolean {
    return (flags.get(number) & GONE) !== 0;
  }

  function textsOf(block: Block): BlockTexts {
    if (block.kind !== 'filed') return block.texts;
    const known = lastRead.get(block.resourceType);
    if (known?.block === block) return known.texts;
    if (file === undefined) throw new RangeError('no block was put into a file');
    const texts = readTexts(file, block.texts);
    lastRead.set(block.resourceType, { block, texts });
    return texts;
  }

  /** Moves what is left of a block to others once that is less than half of it, so that memory follows what is held. */
  function dissolveIfSparse(position: number): void {
    const block = blocks[position];
    if (block === undefined || block.kind === 'open' || block.held * 2 >= block.documents) return;
    blocks[position] = undefined;
    if (block.held > 0) {
      const texts = textsOf(block);
      for (const [place, number] of Array.from(texts.numbers).entries()) {
        if (isGone(number)) continue;
        const open = openBlock(block.resourceType);
        addPieces(open.block.texts, [bytesAt(texts, 2 * place)]);
        addPieces(open.block.texts, [bytesAt(texts, 2 * place + 1)]);
        endDocument(open, number, texts.digests, DIGEST_WORDS * place);
      }
    }
    if (block.kind === 'full') bytesInMemory -= block.texts.bytes.length;
  }

  function newNumber(): number {
    last++;
    flags.set(last, 0);
    return last;
  }

  return {
    add(document) {
      const { configuration, supplementaryConfiguration, tags, relationships, ...facts } = document;
      const content = { configuration, supplementaryConfiguration, tags, relationships };
      const open = openBlock(document.resourceType);
      addText(open.block.texts, JSON.stringify(facts));
      addText(open.block.texts, JSON.stringify(content));
      const number = newNumber();
      endDocument(open, number, NO_DIGEST, 0);
      return number;
    },
    addTexts(resourceType, { facts, content, digests, row }) {
      const open = openBlock(resourceType);
      addPieces(open.block.texts, facts);
      addPieces(open.block.texts, [content]);
      const number = newNumber();
      endDocument(open, number, digests, DIGEST_WORDS * row);
      return number;
    },
    get(number) {
      const block = blockWith(number);
      const texts = textsOf(block);
      return documentIn(block.resourceType, texts, Array.prototype.indexOf.call(texts.numbers, number));
    },
    remove(number) {
      const position = blockOf.get(number);
      blockWith(number).held--;
      flags.set(number, GONE);
      dissolveIfSparse(position);
    },
    typeOf: (number) => blockWith(number).resourceType,
    choose: (number, isMerged) => flags.set(number, CHOSEN + (isMerged ? MERGED : 0)),
    *chosen(resourceType) {
      for (const block of blocks) {
        if (block?.resourceType !== resourceType) continue;
        const texts = textsOf(block);
        for (let place = 0; place < texts.numbers.length; place++) {
          const said = flags.get(texts.numbers[place] ?? 0);
          if ((said & CHOSEN) === 0) continue;
          yield { document: documentIn(resourceType, texts, place), isMerged: (said & MERGED) !== 0 };
        }
      }
    },
  };
}

function emptyTexts(bytes: Buffer = openTexts(ROOM).bytes): OpenBlockTexts {
  return { bytes, ends: [], numbers: [], digests: [] };
}

function documentIn(resourceType: string, texts: BlockTexts, place: number): StoredDocument {
  return {
    resourceType,
    decisive: digestText(texts.digests, DIGEST_WORDS * place),
    facts: () => parsed(textAt(texts, 2 * place)),
    read: () => parsed(joined(textAt(texts, 2 * place), textAt(texts, 2 * place + 1))),
  };
}

/** The JSON of one object with the properties of two, which have none in common; the first has some. */
function joined(first: string, second: string): string {
  return second === '{}' ? first : `${first.slice(0, -1)},${second.slice(1)}`;
}

/** A digest in 8 characters; undefined if there is none. */
function digestText(words: ArrayLike<number>, at: number): string | undefined {
  const [first, second, third, fourth] = [words[at] ?? 0, words[at + 1] ?? 0, words[at + 2] ?? 0, words[at + 3] ?? 0];
  if ((first | second | third | fourth) === 0) return undefined;
  return String.fromCharCode(
    first >>> 16,
    first & 0xffff,
    second >>> 16,
    second & 0xffff,
    third >>> 16,
    third & 0xffff,
    fourth >>> 16,
    fourth & 0xffff,
  );
}

function parsed(text: string): InputDocument {
  return JSON.parse(text) as InputDocument;
}
