import { isJsonObject } from '../json.ts';
import type { Collected, SourceShape } from './collected.ts';
import { CONTAINERS, isAlibabaCloudItem, shapeOfList } from './containers.ts';
import { describeObject, describeValue } from './describe-value.ts';
import { parseJson } from './parse-json.ts';
import * as problems from './problem.ts';
import type { JsonPiece, ValueBytes } from './split-json.ts';

/** Turns the pieces of one document into items. */
export interface ContainerReader {
  /** Takes the next piece; yields what it means. */
  read(piece: JsonPiece): Generator<Collected, void>;
  /** True once no further piece counts: the document is over, broken or refused. */
  isOver(): boolean;
  /** Yields how the document ended. If its bytes ended in a `failure`, that is reported instead: the rest follows from it. */
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
  const keys = new Set<string>();

  function* read(piece: JsonPiece): Generator<Collected, void> {
    switch (piece.kind) {
      case 'list':
        keys.add(piece.key);
        inItems = yield* isItems(piece.key, piece.offset);
        return;
      case 'element':
        yield* inItems && shape !== undefined ? readItem(shape, piece) : readOther(piece);
        return;
      case 'member':
        keys.add(piece.key);
        yield* readMember(piece);
        return;
      case 'document':
        return readWhole(piece);
      case 'invalid':
        return end(
          piece.expected === undefined
            ? problems.notJson(location, piece.offset)
            : problems.jsonInvalid(location, piece.offset, piece.expected, itemsRead),
        );
      case 'truncated':
        return end(problems.jsonTruncated(location, piece.offset, itemsRead));
      case 'empty':
        return end(problems.fileEmpty(location));
      case 'end':
        return end(shape === undefined ? problems.containerUnknown(location, describeObject([...keys])) : undefined);
    }
  }
}
