import { createDigestTable } from './digest-table.ts';
import type { DocumentStore } from './document-store.ts';
import { addCapture, type CaptureState, type NewestCaptures } from './newest-captures.ts';
import { fromPlain, isPlainOlder, isSamePlain, type PlainCapture, toPlain } from './plain-capture.ts';
import { createPlainCaptures, type NumberedCapture } from './plain-captures.ts';
import type { ResourceDigest } from './resource-digest.ts';

/**
 * The newest captures of each resource, of which there may be millions. Most resources have one, and numbers tell all of
 * it but its document, which is in a store: such a resource takes about 50 bytes. Those of any other are held as they are.
 */
export interface NewestByResource {
  /** Adds a capture of a resource, as far as it is not older than those that are known. `type` is a number for its type. */
  keep(resource: ResourceDigest, type: number, capture: CaptureState): void;
  /** Adds the captures of all resources of others, whose documents are in the same store; they are of no more use then. */
  keepAll(others: NewestByResource): void;
  size(): number;
  /** The number of a resource, from 0. */
  find(resource: ResourceDigest): number | undefined;
  resourceAt(number: number): ResourceDigest;
  typeAt(number: number): number;
  /** The only capture of a resource; undefined if there are more, or numbers do not tell it. */
  plainAt(number: number): NumberedCapture | undefined;
  /** The captures of a resource, with copies of the documents. */
  capturesAt(number: number): NewestCaptures;
}

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
    return fromPlain(capture, capture.document === 0 ? undefined : store.read(capture.document));
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
        plainCaptures.set(number, { ...plain, type, document: incoming.storeDocument() });
      } else if (known.document !== 0 || !isSamePlain(plain, known)) {
        weigh(number, type, incoming);
      }
    } else if (plain === undefined) {
      holdElsewhere(resources.add(resource), type, [incoming.load()]);
    } else {
      plainCaptures.set(resources.add(resource), { ...plain, type, document: incoming.storeDocument() });
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
      plainCaptures.set(number, { ...plain, type, document: stored(only?.document) });
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

  return {
    keep,
    keepAll(others) {
      for (let number = 0; number < others.size(); number++) {
        const resource = others.resourceAt(number);
        const type = others.typeAt(number);
        const plain = others.plainAt(number);
        if (plain === undefined) {
          for (const capture of others.capturesAt(number)) keep(resource, type, capture);
        } else {
          take(resource, type, {
            plain,
            load: () => load(plain),
            storeDocument: () => plain.document,
            drop: () => dropDocument(plain.document),
          });
        }
      }
    },
    size: resources.size,
    find: resources.find,
    resourceAt: resources.at,
    typeAt: plainCaptures.typeAt,
    plainAt: plainCaptures.get,
    capturesAt,
  };
}
