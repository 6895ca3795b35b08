import type { JsonObject } from '../json.ts';
import type { Collected, SourceShape } from './collected.ts';
import { isAlibabaCloudItem } from './containers.ts';
import type { OversizedItem } from './oversized-item.ts';
import type { ItemBatch } from './scanner/item-batch.ts';
import * as problems from './problems.ts';
import type { ValuePart } from './value-part.ts';

/** How many values may come before the first one that kensa knows. */
const MAX_UNKNOWN = 100;

/** Says what a reader found in a source, in the right order: a shape before its items, doubts only once they are settled. */
export interface SourceEvents {
  /** A container begins that can be restarted: its shape is to be said even if it is that of what came before. */
  newContainer(): void;
  /** What follows is of this shape. */
  shape(shape: SourceShape): Generator<Collected, void>;
  item(shape: SourceShape, place: string, item: JsonObject, oversized?: OversizedItem): Generator<Collected, void>;
  /** Plain items, with the number of the first of them. */
  plainItems(shape: SourceShape, items: ItemBatch, firstNumber: number): Generator<Collected, void>;
  /** What a value holds that stands in no container. */
  parts(parts: readonly ValuePart[], place: string): Generator<Collected, void>;
  /** A value that kensa does not know; `is` describes it in words. */
  unknown(place: string, is: string): Generator<Collected, void>;
  /** A value that could not be read, so that it is unknown what it is. */
  unreadable(problem: problems.Problem): Generator<Collected, void>;
  /** A document in which nothing is known, described in words. */
  unknownDocument(is: string): void;
  /** A document that is broken. */
  broken(problem: problems.Problem): void;
  /** The last container's items are given again: forget them. */
  restart(): Generator<Collected, void>;
  /** True once it is clear that the source is none of kensa's. */
  isRefused(): boolean;
  /** Those that count. */
  itemsRead(): number;
  /** Says what is left; if the bytes ended in a `failure`, of broken documents that alone, as they may follow from it. */
  finish(failure: problems.Problem | undefined): Generator<Collected, void>;
}

/** Begins a source. `location` is the file as it was named. */
export function sourceEvents(location: string): SourceEvents {
  let current: SourceShape | undefined;
  let isNew = false;
  let refusal: problems.Problem | undefined;
  /** What was met before anything was known. */
  let doubts: { problem: problems.Problem; isUnknown: boolean }[] = [];
  let unknownDocument: string | undefined;
  const brokenDocuments: problems.Problem[] = [];
  const withoutItem = new Map<string, number>();
  let read = 0;
  let readOfContainer = 0;

  function* shape(found: SourceShape): Generator<Collected, void> {
    if (current === found && !isNew) return;
    current = found;
    isNew = false;
    readOfContainer = 0;
    yield { kind: 'source', location, shape: found };
    for (const { problem } of doubts) yield problem;
    doubts = [];
  }

  function* item(
    found: SourceShape,
    place: string,
    content: JsonObject,
    oversized?: OversizedItem,
  ): Generator<Collected, void> {
    if (isAlibabaCloudItem(content)) {
      refusal = problems.alibabaCloud(location);
      return;
    }
    yield* shape(found);
    read++;
    readOfContainer++;
    yield { kind: 'item', location, shape: found, place, item: content, ...(oversized !== undefined && { oversized }) };
  }

  function* plainItems(found: SourceShape, items: ItemBatch, firstNumber: number): Generator<Collected, void> {
    yield* shape(found);
    read += items.length;
    readOfContainer += items.length;
    yield { kind: 'plain items', location, shape: found, items, firstNumber };
  }

  function* parts(found: readonly ValuePart[], place: string): Generator<Collected, void> {
    for (const part of found) {
      if (part.kind === 'item') {
        yield* item(part.shape, place, part.item, part.oversized);
      } else {
        yield* shape('event');
        if (part.kind === 'unreadable') yield problems.messageUnreadable(location, place, part.property);
        else withoutItem.set(part.messageType, (withoutItem.get(part.messageType) ?? 0) + 1);
      }
    }
  }

  function* doubt(problem: problems.Problem, isUnknown: boolean): Generator<Collected, void> {
    if (current === undefined) doubts.push({ problem, isUnknown });
    else yield problem;
  }

  function* finish(failure: problems.Problem | undefined): Generator<Collected, void> {
    const last = failure ?? refusal;
    if (last !== undefined) {
      yield last;
      return;
    }
    yield* brokenDocuments;
    if (current === undefined) {
      for (const { problem, isUnknown } of doubts) if (!isUnknown) yield problem;
      const isUnreadable = doubts.length > 0 && doubts.every(({ isUnknown }) => !isUnknown);
      if (unknownDocument !== undefined && !isUnreadable) yield problems.containerUnknown(location, unknownDocument);
    }
  }

  return {
    newContainer() {
      isNew = true;
    },
    shape,
    item,
    plainItems,
    parts,
    unknown: (place, is) => doubt(problems.itemUnknown(location, place, is), true),
    unreadable: (problem) => doubt(problem, false),
    unknownDocument(is) {
      unknownDocument ??= is;
    },
    broken(problem) {
      brokenDocuments.push(problem);
    },
    *restart() {
      read -= readOfContainer;
      readOfContainer = 0;
      yield { kind: 'restart', location };
    },
    isRefused: () => refusal !== undefined || doubts.length >= MAX_UNKNOWN,
    itemsRead: () => read,
    *finish(failure) {
      yield* finish(failure);
      if (withoutItem.size > 0) yield problems.messagesWithoutItem(location, withoutItem);
    },
  };
}
