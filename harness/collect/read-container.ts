import { isJsonObject, type JsonValue } from '../json.ts';
import type { Collected, SourceShape } from './collected.ts';
import { isPageMark, itemListOf, shapeOfContainer, TELLING_KEYS, type ItemList } from './containers.ts';
import { describeKeys, describeValue, ENOUGH_KEYS } from './describe-value.ts';
import { parseJson } from './parse-json.ts';
import * as problems from './problems.ts';
import { readCollectionRecord } from './read-collection-record.ts';
import { readAny, readItem, readRow, readUnprocessedKey } from './read-element.ts';
import { sourceEvents } from './source-events.ts';
import type { ElementPiece, JsonPiece, MemberPiece, PlainItemsPiece, WholePiece } from './split-json.ts';
import { say } from '../sentences/say.ts';

/** Turns the pieces of a source's documents into items. */
export interface ContainerReader {
  /** Takes the next piece; yields what it means. */
  read(piece: JsonPiece): Generator<Collected, void>;
  /** True once no further piece counts: the source is refused. */
  isOver(): boolean;
  /** Yields what is left to say; if the bytes ended in a `failure`, of broken documents that alone. */
  finish(failure: problems.Problem | undefined): Generator<Collected, void>;
}

/** The document that is being read. */
interface OpenDocument {
  /** The first keys of its object, and those that tell its shape. */
  keys: string[];
  /** Its item lists so far. */
  lists: ItemList[];
  /** Where the next elements stand: in an item list, in the list that the document is, or where nothing is read. */
  inList: ItemList | 'document' | undefined;
  shape: SourceShape | undefined;
  /** How many values it has had, of those that are numbered. */
  values: number;
  /** What it is in words, if that is not to be told by its keys. */
  is: string | undefined;
  /** Of the members that say that the list goes on, where each stands. */
  pageMarks: Map<string, number>;
  isKnown: boolean;
  isBroken: boolean;
}

const OPENING_BRACE = 0x7b;

/**
 * Recognises what a source holds by its content, document by document, and reads its items.
 *
 * @param location The file as it was named.
 */
export function readContainer(location: string): ContainerReader {
  const events = sourceEvents(location);
  let document = openDocument();
  let documentsBefore = 0;
  let valuesBefore = 0;
  let isOver = false;

  function* read(piece: JsonPiece): Generator<Collected, void> {
    switch (piece.kind) {
      case 'list':
        if (!document.isBroken) yield* openList(piece.key, piece.offset);
        break;
      case 'element':
        if (!document.isBroken) yield* readElement(piece);
        break;
      case 'plain items':
        if (!document.isBroken) yield* readPlainItems(piece);
        break;
      case 'member':
        if (!document.isBroken) yield* readMember(piece);
        break;
      case 'whole':
        yield* readWhole(piece);
        break;
      case 'not-json':
        isOver = true;
        breakOff(problems.notJson(location, piece.offset));
        break;
      case 'invalid':
        breakOff(problems.jsonInvalid(location, piece.offset, piece.expected, events.itemsRead()));
        yield* closeDocument();
        break;
      case 'truncated':
        breakOff(problems.jsonTruncated(location, piece.offset, events.itemsRead()));
        yield* closeDocument();
        break;
      case 'empty':
        breakOff(problems.fileEmpty(location));
        break;
      case 'end':
        yield* closeDocument();
        break;
    }
    if (events.isRefused()) isOver = true;
  }

  function* openList(key: string | undefined, offset: number): Generator<Collected, void> {
    const list = key === undefined ? undefined : itemListOf(key);
    if (list === undefined) {
      document.inList = 'document';
      document.is = 'a list';
      return;
    }
    noteKey(list.key);
    const [first] = document.lists;
    if (first !== undefined && first.shape !== list.shape) {
      document.inList = undefined;
      yield problems.secondContainer(location, offset, first.key, list.key);
      return;
    }
    if (document.lists.includes(list) && document.lists.some(isOfCollection)) {
      document.inList = undefined;
      yield problems.listTwice(location, offset, list.key);
      return;
    }
    document.inList = list;
    if (first === undefined) events.newContainer();
    if (!document.lists.includes(list)) {
      document.lists.push(list);
    } else if (list.elements !== 'unprocessed keys') {
      yield* events.shape(shapeIn(list));
      yield problems.listAgain(location, offset, list.key);
      yield* events.restart();
    }
  }

  function* readElement(piece: ElementPiece): Generator<Collected, void> {
    const list = document.inList;
    if (list === undefined) {
      yield* readOther(piece);
      return;
    }
    document.values = Math.max(document.values, piece.index + 1);
    const place = problems.itemPlace(valuesBefore + piece.index + 1, piece.offset);
    const parsed = parseJson(piece.bytes);
    if ('problem' in parsed) {
      if (list !== 'document' && isCertain(list)) yield* events.shape(shapeIn(list));
      yield* events.unreadable(problems.itemUnreadable(location, place, parsed.problem));
      return;
    }
    const element = { events, location, place, value: parsed.value };
    if (list === 'document') {
      if (yield* readAny(element)) document.isKnown = true;
    } else if (list.elements === 'messages') {
      if (yield* readAny(element, list.shape)) document.isKnown = true;
    } else if (list.elements === 'rows') {
      if (yield* readRow(element, list.shape)) document.isKnown = true;
    } else if (list.elements === 'items') {
      yield* readItem(element, shapeIn(list, parsed.value));
    } else if (list.elements === 'collection records') {
      yield* readCollectionRecord(element, shapeIn(list));
    } else {
      yield* readUnprocessedKey(element, list.shape);
    }
  }

  function* readPlainItems({ items }: PlainItemsPiece): Generator<Collected, void> {
    const list = document.inList;
    // Of a list that is not read it is enough that it is JSON.
    if (list === undefined || list === 'document') return;
    document.values = Math.max(document.values, items.firstIndex + items.length);
    yield* events.plainItems(shapeIn(list), items, valuesBefore + items.firstIndex + 1);
  }

  function* readMember(piece: MemberPiece): Generator<Collected, void> {
    noteKey(piece.key);
    const list = itemListOf(piece.key);
    if (list?.elements === 'items' || list?.elements === 'collection records') {
      yield* openList(piece.key, piece.offset);
      if (document.inList === list) {
        yield* events.shape(shapeIn(list));
        yield problems.itemsNotList(location, piece.offset, piece.key);
      }
    }
    const value = yield* readOther(piece);
    if (!isPageMark(piece.key)) return;
    // One that comes twice says by either that there is more.
    if (value !== undefined && value !== null && value !== '') document.pageMarks.set(piece.key, piece.offset);
  }

  /** Reads a value that holds no items, and therefore only has to be JSON. */
  function* readOther({ bytes, offset }: ElementPiece | MemberPiece): Generator<Collected, JsonValue | undefined> {
    const parsed = parseJson(bytes);
    if ('value' in parsed) return parsed.value;
    if (parsed.problem === 'too deep' || parsed.problem === 'too large') {
      yield* events.unreadable(problems.valueUnchecked(location, offset, parsed.problem));
    } else {
      breakOff(problems.jsonInvalid(location, offset, say`a valid value`, events.itemsRead()));
    }
    return undefined;
  }

  function* readWhole({ bytes, offset }: WholePiece): Generator<Collected, void> {
    document.values = 1;
    const place = problems.itemPlace(valuesBefore + 1, offset);
    const parsed = parseJson(bytes);
    if ('value' in parsed) {
      document.is = describeValue(parsed.value);
      document.isKnown = yield* readAny({ events, location, place, value: parsed.value });
    } else if (documentsBefore === 0 && bytes instanceof Uint8Array && bytes[0] !== OPENING_BRACE) {
      isOver = true;
      breakOff(problems.notJson(location, offset));
    } else {
      document.isKnown = true;
      yield* events.unreadable(problems.itemUnreadable(location, place, parsed.problem));
    }
  }

  function breakOff(problem: problems.Problem): void {
    if (!document.isBroken) events.broken(problem);
    document.isBroken = true;
  }

  function* closeDocument(): Generator<Collected, void> {
    yield* sayShape();
    if (document.isKnown) {
      for (const [key, offset] of document.pageMarks) yield problems.pageIncomplete(location, offset, key);
    } else if (!document.isBroken) {
      events.unknownDocument(document.is ?? describeKeys(document.keys));
    }
    documentsBefore++;
    valuesBefore += document.values;
    document = openDocument();
  }

  /** Says the shape of a container that no element has told. */
  function* sayShape(): Generator<Collected, void> {
    const [first] = document.lists;
    if (first !== undefined && isCertain(first)) {
      document.isKnown = true;
      yield* events.shape(shapeIn(first));
    } else if (document.inList !== undefined && document.values === 0 && !document.isBroken) {
      document.isKnown = true;
      yield* events.shape(first?.shape ?? 'items');
    }
  }

  function shapeIn(list: ItemList, firstItem?: JsonValue): SourceShape {
    document.shape ??= shapeOfContainer(list, document.keys, isJsonObject(firstItem) ? firstItem : undefined);
    return document.shape;
  }

  function noteKey(key: string): void {
    const { keys } = document;
    if (keys.length < ENOUGH_KEYS || (TELLING_KEYS.has(key) && !keys.includes(key))) keys.push(key);
  }

  return {
    read,
    isOver: () => isOver,
    *finish(failure) {
      if (!events.isRefused()) yield* sayShape();
      else events.unknownDocument(document.is ?? describeKeys(document.keys));
      yield* events.finish(failure);
    },
  };
}

function openDocument(): OpenDocument {
  return {
    keys: [],
    lists: [],
    inList: undefined,
    shape: undefined,
    values: 0,
    is: undefined,
    pageMarks: new Map(),
    isKnown: false,
    isBroken: false,
  };
}

/** True for a list whose name says enough: nothing but AWS's own output has it. */
function isCertain({ elements }: ItemList): boolean {
  return elements === 'items' || elements === 'unprocessed keys' || elements === 'collection records';
}

/** True for the list that is beside the items of a collection, so that these can not be taken back alone. */
function isOfCollection({ elements }: ItemList): boolean {
  return elements === 'collection records';
}
