import type { Projection } from '../../project-document.ts';
import type { AskedTypes } from './asked-content.ts';
import { CONTENT_PARTS, contentProjection } from './content-projection.ts';

/** In place of a node: all is kept. */
const ALL = 0;
/** In place of a node: nothing is kept or, of elements, they have none of their own. */
const NONE = 1;

/** What the scanner reads in its memory: words of 32 bits, and the address in which to begin. */
export interface Layout {
  words: number[];
  table: number;
}

/**
 * Lays out resource types, what is kept of their items and what of that decides verdicts, as scanner/asked-types.ts and
 * scanner/projection.ts read it.
 *
 * @param base The address of the first word.
 */
export function layOutTypes(asked: AskedTypes, base: number): Layout {
  const words: number[] = [];

  function put(added: readonly number[]): number {
    const address = base + words.length * Uint32Array.BYTES_PER_ELEMENT;
    for (const word of added) words.push(word);
    return address;
  }

  const texts = new Map<string, [address: number, length: number]>();

  /** The address and length of a text: many types have properties of the same names. */
  function putText(text: string): [address: number, length: number] {
    const known = texts.get(text) ?? [put(wordsOf(text)), Buffer.byteLength(text)];
    texts.set(text, known);
    return known;
  }

  function putNode(projection: Projection | undefined): number {
    if (projection === undefined) return NONE;
    if (projection.size === 0) return ALL;
    const every = putNode(projection.get('*'));
    const properties = [...projection].map(([key, below]) => [...putText(key), putNode(below), 0]);
    return put([every, properties.length, ...properties.flat()]);
  }

  function putParts(projection: Projection | undefined): number[] {
    const content = projection && contentProjection(projection);
    return CONTENT_PARTS.map((part) => putNode(content?.get(part)));
  }

  const types = [...asked].map(([name, { kept, decisive }]) => {
    return [...putText(name), ...putParts(kept), decisive === undefined ? 0 : 1, ...putParts(decisive)];
  });
  const table = put([types.length, ...types.flat()]);
  return { words, table };
}

/** The bytes of a text, with zeros up to the end of the last word. */
function wordsOf(text: string): number[] {
  const bytes = Buffer.from(text);
  const words: number[] = [];
  for (let at = 0; at < bytes.length; at += 4) {
    words.push(bytes.readUIntLE(at, Math.min(4, bytes.length - at)));
  }
  return words;
}
