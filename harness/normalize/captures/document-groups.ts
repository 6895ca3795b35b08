import type { DocumentStore, StoredDocument } from './document-store.ts';
import type { InputDocument } from '../input-document.ts';
import { inOrder } from './merge-documents.ts';

/** Documents that are made when they are asked for, each time anew; a list of them is one too. */
export interface DocumentList extends Iterable<InputDocument> {
  readonly length: number;
  /** The same documents in the same order, each to be read as far as someone asks; if they are held so. */
  stored?(): Iterable<StoredDocument>;
}

/** Documents by resource type; a type of which there are none is not there. */
export type DocumentsByType = ReadonlyMap<string, DocumentList>;

/** Documents on their way into groups. */
export interface DocumentGroups {
  add(document: InputDocument): void;
  /** Adds one by its number in the store; `merged` if it is made of several captures. */
  addStored(number: number, merged: boolean): void;
  byType(): DocumentsByType;
}

interface Group {
  documents: InputDocument[];
  /** Numbers in the store, negative for what is merged. */
  stored: number[];
}

/** Groups documents by type, without taking them out of the store. */
export function createDocumentGroups(store: DocumentStore): DocumentGroups {
  const groups = new Map<string, Group>();

  function groupOf(resourceType: string): Group {
    const group = groups.get(resourceType) ?? { documents: [], stored: [] };
    groups.set(resourceType, group);
    return group;
  }

  return {
    add: (document) => void groupOf(document.resourceType).documents.push(document),
    addStored: (number, merged) => void groupOf(store.typeOf(number)).stored.push(merged ? -number : number),
    byType: () => new Map(Array.from(groups, ([resourceType, group]) => [resourceType, listOf(group, store)])),
  };
}

function listOf({ documents, stored: held }: Group, store: DocumentStore): DocumentList {
  const block = (number: number): number => store.blockOf(Math.abs(number));
  // A block is read once if its documents follow each other.
  const numbers = Int32Array.from(held).toSorted((left, right) => block(left) - block(right));
  function* stored(): Generator<StoredDocument> {
    for (const document of documents) yield heldDocument(document);
    for (const number of numbers) {
      const document = store.get(Math.abs(number));
      yield number < 0 ? { ...document, read: () => inOrder(document.read()) } : document;
    }
  }

  return {
    length: documents.length + numbers.length,
    stored,
    *[Symbol.iterator]() {
      for (const document of stored()) yield document.read();
    },
  };
}

/** A document that is in memory, as if it were stored. */
export function heldDocument(document: InputDocument): StoredDocument {
  const { configuration, supplementaryConfiguration, tags, relationships } = document;
  return {
    resourceType: document.resourceType,
    content: JSON.stringify({ configuration, supplementaryConfiguration, tags, relationships }),
    stated: () => document,
    facts: () => document,
    read: () => document,
  };
}
