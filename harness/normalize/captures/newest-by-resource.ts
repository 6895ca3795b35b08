import { createDigestTable } from './digest-table.ts';
import type { DocumentStore } from './document-store.ts';
import type { InputDocument } from '../input-document.ts';
import { addCapture, type CaptureState, type NewestCaptures } from './newest-captures.ts';
import { fromPlain, isPlainOlder, isSamePlain, type PlainCapture, toPlain } from './plain-capture.ts';
import { createPlainCaptures, type NumberedCapture } from './plain-captures.ts';
import { DIGEST_WORDS, type ResourceDigest } from './resource-digest.ts';

/**
 * The newest captures of each resource, of which there may be millions. Most resources have one, and numbers tell all of
 * it but its document, which is in a store: such a resource takes about 50 bytes. Those of any other are held as they are.
 */
export interface NewestByResource {
  /** Adds a capture of a resource, as far as it is not older than those that are known. `type` is a number for its type. */
  keep(resource: ResourceDigest, type: number, capture: CaptureState): void;
  /** The same, of a capture that numbers tell. */
  keepPlain(resource: ResourceDigest, type: number, capture: PlainCapture, document: PlainDocument): void;
  /** The same, of one item without document; `digests` has the resource's in this row. */
  keepBare(
    digests: Uint32Array,
    row: number,
    type: number,
    kind: CaptureState['kind'],
    time: number,
    stateId: number,
  ): void;
  /** Adds the captures of all resources of others, whose documents are in the same store; they are of no more use then. */
  keepAll(others: NewestByResource): void;
  /** The same, of some resources; the others are still of use. */
  keepSome(others: NewestByResource, isOne: (resource: ResourceDigest) => boolean): void;
  /** Adds a capture whose document is in the same store. */
  keepNumbered(resource: ResourceDigest, capture: NumberedCapture): void;
  size(): number;
  /** The number of a resource, from 0. */
  find(resource: ResourceDigest): number | undefined;
  resourceAt(number: number): ResourceDigest;
  typeAt(number: number): number;
  /** The only capture of a resource; undefined if there are more, or numbers do not tell it. */
  plainAt(number: number): NumberedCapture | undefined;
  /** The captures of a resource, with copies of the documents. */
  capturesAt(number: number): NewestCaptures;
  /** Forgets all, and keeps the memory for others. The documents stay in the store. */
  clear(): void;
}

/** The document of a capture that numbers tell. */
export interface PlainDocument {
  /** Puts it into the store; its number there, 0 if the capture has none. */
  store: () => number;
  read: () => InputDocument | undefined;
}

/** That of a capture without one. */
export const NO_DOCUMENT: PlainDocument = { store: () => 0, read: () => undefined };

/** A capture that comes to those that are known. */
interface Incoming {
  plain: PlainCapture | undefined;
  load: () => CaptureState;
  /** The number of its document, put into the store if it is not yet there; 0 if it has none. */
  storeDocument: () => number;
  /** Lets go what the store has of it. */
  drop: () => void;
}

/** Makes an empty one. `store` may be shared. */
export function createNewestByResource(store: DocumentStore): NewestByResource {
  const resources = createDigestTable();
  const plainCaptures = createPlainCaptures();
  const elsewhere = new Map<number, NewestCaptures>();

  function load(capture: NumberedCapture): CaptureState {
    return fromPlain(capture, capture.document === 0 ? undefined : store.get(capture.document).read());
  }

  function capturesAt(number: number): NewestCaptures {
    const plain = plainCaptures.get(number);
    return plain === undefined ? (elsewhere.get(number) ?? []) : [load(plain)];
  }

  function dropDocument(document: number): void {
    if (document !== 0) store.remove(document);
  }

  function take(resource: ResourceDigest, type: number, incoming: Incoming): void {
    const { plain } = incoming;
    const number = resources.find(resource);
    const known = number === undefined ? undefined : plainCaptures.get(number);
    if (number !== undefined && (known === undefined || plain === undefined)) {
      weigh(number, type, incoming);
    } else if (number !== undefined && known !== undefined && plain !== undefined) {
      if (isPlainOlder(plain, known)) {
        incoming.drop();
      } else if (isPlainOlder(known, plain)) {
        dropDocument(known.document);
        plainCaptures.set(number, plain, type, incoming.storeDocument());
      } else if (known.document !== 0 || !isSamePlain(plain, known)) {
        weigh(number, type, incoming);
      }
    } else if (plain === undefined) {
      holdElsewhere(resources.add(resource), type, [incoming.load()]);
    } else {
      plainCaptures.set(resources.add(resource), plain, type, incoming.storeDocument());
    }
  }

  /** Adds a capture to those of a resource, where numbers alone do not decide. */
  function weigh(number: number, type: number, incoming: Incoming): void {
    const before = capturesAt(number);
    const known = plainCaptures.get(number);
    const captures = addCapture(before, incoming.load());
    incoming.drop();
    if (captures === before) return;
    if (known !== undefined) dropDocument(known.document);
    const [only, ...more] = captures;
    const plain = only === undefined || more.length > 0 ? undefined : toPlain(only);
    if (plain === undefined) {
      holdElsewhere(number, type, captures);
    } else {
      elsewhere.delete(number);
      plainCaptures.set(number, plain, type, stored(only?.document));
    }
  }

  function holdElsewhere(number: number, type: number, captures: NewestCaptures): void {
    plainCaptures.markElsewhere(number, type);
    elsewhere.set(number, captures);
  }

  function stored(document: CaptureState['document']): number {
    return document === undefined ? 0 : store.add(document);
  }

  function keep(resource: ResourceDigest, type: number, capture: CaptureState): void {
    take(resource, type, {
      plain: toPlain(capture),
      load: () => capture,
      storeDocument: () => stored(capture.document),
      drop: () => {},
    });
  }

  function keepPlain(resource: ResourceDigest, type: number, plain: PlainCapture, document: PlainDocument): void {
    const before = resources.size();
    const number = resources.findOrAdd(resource, 0);
    if (number === before) {
      // Nearly every resource has one capture.
      plainCaptures.set(number, plain, type, document.store());
      return;
    }
    take(resource, type, {
      plain,
      load: () => fromPlain(plain, document.read()),
      storeDocument: document.store,
      drop: () => {},
    });
  }

  function keepBare(
    digests: Uint32Array,
    row: number,
    type: number,
    kind: CaptureState['kind'],
    time: number,
    stateId: number,
  ): void {
    const before = resources.size();
    const number = resources.findOrAdd(digests, row * DIGEST_WORDS);
    if (number === before) plainCaptures.setBare(number, kind, time, stateId, type);
    else {
      const plain = { kind, time, stateId, merged: false, contradictory: false };
      keepPlain(resources.at(number), type, plain, NO_DOCUMENT);
    }
  }

  function keepNumbered(resource: ResourceDigest, capture: NumberedCapture): void {
    take(resource, capture.type, {
      plain: capture,
      load: () => load(capture),
      storeDocument: () => capture.document,
      drop: () => dropDocument(capture.document),
    });
  }

  function keepSome(others: NewestByResource, isOne: (resource: ResourceDigest) => boolean): void {
    for (let number = 0; number < others.size(); number++) {
      const resource = others.resourceAt(number);
      if (!isOne(resource)) continue;
      const plain = others.plainAt(number);
      if (plain !== undefined) keepNumbered(resource, plain);
      else for (const capture of others.capturesAt(number)) keep(resource, others.typeAt(number), capture);
    }
  }

  return {
    keep,
    keepPlain,
    keepBare,
    keepNumbered,
    keepAll: (others) => keepSome(others, () => true),
    keepSome,
    size: resources.size,
    find: resources.find,
    resourceAt: resources.at,
    typeAt: plainCaptures.typeAt,
    plainAt: plainCaptures.get,
    capturesAt,
    clear() {
      resources.clear();
      elsewhere.clear();
    },
  };
}
