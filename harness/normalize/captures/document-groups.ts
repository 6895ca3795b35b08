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
  /** Adds one by its number in the store; `isMerged` if it is made of several captures. */
  addStored(number: number, isMerged: boolean): void;
  byType(): DocumentsByType;
}

interface Group {
  documents: InputDocument[];
  /** How many are in the store. */
  stored: number;
}

/** Groups documents by type, without taking them out of the store. */
export function createDocumentGroups(store: DocumentStore): DocumentGroups {
  const groups = new Map<string, Group>();

  function groupOf(resourceType: string): Group {
    const group = groups.get(resourceType) ?? { documents: [], stored: 0 };
    groups.set(resourceType, group);
    return group;
  }

  return {
    add: (document) => void groupOf(document.resourceType).documents.push(document),
    addStored(number, isMerged) {
      store.choose(number, isMerged);
      groupOf(store.typeOf(number)).stored++;
    },
    byType: () => new Map(Array.from(groups, ([type, group]) => [type, listOf(group, type, store)])),
  };
}

function listOf(group: Group, resourceType: string, store: DocumentStore): DocumentList {
  function* stored(): Generator<StoredDocument> {
    for (const document of group.documents) yield heldDocument(document);
    for (const { document, isMerged } of store.chosen(resourceType)) {
      yield isMerged ? { ...document, read: () => inOrder(document.read()) } : document;
    }
  }

  return {
    length: group.documents.length + group.stored,
    stored,
    *[Symbol.iterator]() {
      for (const document of stored()) yield document.read();
    },
  };
}

/** A document that is in memory, as if it were stored. */
export function heldDocument(document: InputDocument): StoredDocument {
  return {
    resourceType: document.resourceType,
    decisive: undefined,
    facts: () => document,
    read: () => document,
  };
}
