import { isJsonObject, type JsonValue } from '../json.ts';
import type { Collected, SourceShape } from './collected.ts';
import { CONTAINERS, isAlibabaCloudItem, isPageMark, shapeOfList } from './containers.ts';
import { describeKeys, describeValue, ENOUGH_KEYS } from './describe-value.ts';
import { parseJson } from './parse-json.ts';
import * as problems from './problems.ts';
import type { ElementPiece, JsonPiece, MemberPiece, WholePiece } from './split-json.ts';

/** Turns the pieces of one document into items. */
export interface ContainerReader {
  /** Takes the next piece; yields what it means. */
  read(piece: JsonPiece): Generator<Collected, void>;
  /** True once no further piece counts: the document is complete, broken or refused. */
  isOver(): boolean;
  /** Yields what holds for the document as a whole, and how it ended: if in a `failure` of its bytes, by that alone. */
  finish(failure: problems.Problem | undefined): Generator<Collected, void>;
}

/** Recognises the container of one document by its content and reads its items. `location` is the file as it was named. */
export function readContainer(location: string): ContainerReader {
  let shape: SourceShape | undefined;
  let announced = false;
  let inItems = false;
  let itemsRead = 0;
  let over = false;
  let ending: problems.Problem | undefined;
  let whole: string | undefined;
  const keys: string[] = [];
  /** Of the members that say that the list goes on, where each stands. */
  const pageMarks = new Map<string, number>();

  function* read(piece: JsonPiece): Generator<Collected, void> {
    switch (piece.kind) {
      case 'list':
        noteKey(piece.key);
        inItems = yield* opensItems(piece.key, piece.offset);
        return;
      case 'element':
        if (inItems && shape !== undefined) yield* readItem(shape, piece);
        else yield* readOther(piece);
        return;
      case 'member':
        noteKey(piece.key);
        yield* readMember(piece);
        return;
      case 'whole':
        return readWhole(piece);
      case 'not-json':
        return end(problems.notJson(location, piece.offset));
      case 'invalid':
        return end(problems.jsonInvalid(location, piece.offset, piece.expected, itemsRead));
      case 'truncated':
        return end(problems.jsonTruncated(location, piece.offset, itemsRead));
      case 'empty':
        return end(problems.fileEmpty(location));
      case 'end':
        return end(shape === undefined ? problems.containerUnknown(location, whole ?? describeKeys(keys)) : undefined);
    }
  }

  function* finish(failure: problems.Problem | undefined): Generator<Collected, void> {
    yield* announce();
    if (shape !== undefined) {
      for (const [key, offset] of pageMarks) yield problems.pageIncomplete(location, offset, key);
    }
    const last = failure ?? ending;
    if (last !== undefined) yield last;
  }

  /** True if the value of `key` holds this document's items. */
  function* opensItems(key: string, offset: number): Generator<Collected, boolean> {
    const found = shapeOfList(key);
    if (found === undefined) return false;
    if (shape === undefined) {
      shape = found;
      return true;
    }
    if (shape !== found) {
      yield problems.secondContainer(location, offset, CONTAINERS[shape].list, CONTAINERS[found].list);
      return false;
    }
    yield* announce();
    yield { kind: 'restart', location };
    itemsRead = 0;
    return true;
  }

  function* readItem(itemShape: SourceShape, piece: ElementPiece): Generator<Collected, void> {
    const place = problems.itemPlace(piece.index, piece.offset);
    const parsed = parseJson(piece.bytes);
    const item = 'value' in parsed && isJsonObject(parsed.value) ? parsed.value : undefined;
    if (item !== undefined && itemShape === 'snapshot' && isAlibabaCloudItem(item)) {
      shape = undefined;
      return end(problems.alibabaCloud(location));
    }
    yield* announce();
    if (item !== undefined) {
      itemsRead++;
      yield { kind: 'item', location, shape: itemShape, place, item };
    } else if ('value' in parsed) {
      yield problems.itemNotObject(location, place, describeValue(parsed.value));
    } else {
      yield problems.itemUnreadable(location, place, parsed.problem);
    }
  }

  function* readMember(piece: MemberPiece): Generator<Collected, void> {
    if (yield* opensItems(piece.key, piece.offset)) {
      yield* announce();
      yield problems.itemsNotList(location, piece.offset, piece.key);
    }
    yield* readOther(piece);
  }

  /** A value that holds no items only has to be JSON. */
  function* readOther(piece: ElementPiece | MemberPiece): Generator<Collected, void> {
    const parsed = parseJson(piece.bytes);
    if ('value' in parsed) {
      if (piece.kind === 'member' && isPageMark(piece.key)) notePageMark(piece, parsed.value);
      return;
    }
    if (parsed.problem === 'too deep' || parsed.problem === 'too large') {
      yield problems.valueUnchecked(location, piece.offset, parsed.problem);
    } else {
      end(problems.jsonInvalid(location, piece.offset, 'a valid value', itemsRead));
    }
  }

  function readWhole(piece: WholePiece): void {
    const parsed = parseJson(piece.bytes);
    if ('value' in parsed) whole = describeValue(parsed.value);
    else if (parsed.problem === 'too deep') whole = 'a list';
    else if (parsed.problem === 'too large') whole = 'a single large value';
    else end(problems.notJson(location, piece.offset));
  }

  function* announce(): Generator<Collected, void> {
    if (shape === undefined || announced) return;
    announced = true;
    yield { kind: 'source', location, shape };
  }

  function notePageMark({ key, offset }: MemberPiece, value: JsonValue): void {
    if (value === null || value === '') pageMarks.delete(key);
    else pageMarks.set(key, offset);
  }

  function noteKey(key: string): void {
    if (keys.length < ENOUGH_KEYS) keys.push(key);
  }

  function end(problem: problems.Problem | undefined): void {
    over = true;
    ending ??= problem;
  }

  return { read, isOver: () => over, finish };
}
