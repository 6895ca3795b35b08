import type { ItemScanner } from './scanner/item-scanner.ts';
import { splitJson, type JsonPiece, type Splitter } from './split-json.ts';
import { isWhiteSpace } from './white-space.ts';

const NEWLINE = 0x0a;
const OPENING_BRACE = 0x7b;

/** `{`, `[` and `"`: what a document behind another begins with; no other value holds anything to read. */
const OPENINGS: ReadonlySet<number> = new Set([OPENING_BRACE, 0x5b, 0x22]);

/**
 * Splits a source into its JSON documents, of which there may be several one after the other: one on each line (NDJSON),
 * or each over many lines. The pieces are those of `splitJson`, document by document.
 *
 * A broken document does not take the following ones with it if they begin with a brace at the start of a line: such a
 * brace ends a document that can not be valid if the brace is part of it, and is tried as a beginning behind one that is
 * broken. So no valid document is ever split. Within an item list this holds only in a source that has documents on
 * lines; elsewhere a broken element ends at its own brackets, and the others are read.
 *
 * @param start The offset of the first chunk's first byte.
 * @param isItemList As for `splitJson`.
 * @param scanner As for `splitJson`.
 */
export function splitDocuments(
  start: number,
  isItemList: (key: string) => boolean,
  scanner?: ItemScanner,
): Splitter<void> {
  let state: 'between' | 'broken' | 'first' | 'within' = 'first';
  let splitter = splitJson(start, isItemList, scanner);
  let passed = start;
  /** A document ended before another that begins with a brace at the start of a line, and had none of those within. */
  let onLines = false;
  /** There was such a brace within the current or last document. */
  let braceWithin = false;
  /** The document behind a broken one was only a guess, as nothing tells that documents stand on lines. */
  let isGuess = false;
  let hasGuessedWrong = false;
  let lastByte = 0;
  let lastVisible = 0;

  function* push(chunk: Uint8Array): Generator<JsonPiece, void> {
    let position = 0;
    while (position < chunk.length) {
      const before = position === 0 ? lastByte : chunk[position - 1];
      if (before === NEWLINE && chunk[position] === OPENING_BRACE) yield* startLine();
      const part = chunk.subarray(position, nextBraceLine(chunk, position + 1));
      yield* pushPart(part);
      lastVisible = lastVisibleOf(part) ?? lastVisible;
      position += part.length;
    }
    lastByte = chunk.at(-1) ?? lastByte;
  }

  /** Decides what a brace at the start of a line begins. */
  function* startLine(): Generator<JsonPiece, void> {
    if (state === 'between') {
      if (!braceWithin) onLines = true;
    } else if (state === 'broken') {
      if (onLines || !(braceWithin || hasGuessedWrong)) {
        isGuess = !onLines;
        state = 'between';
      }
    } else if (state === 'within') {
      yield* splitter.release();
      if (splitter.mayHoldObjectOnNewLine(lastVisible)) {
        braceWithin = true;
      } else if (onLines || splitter.isHeld()) {
        yield* splitter.finish();
        state = 'between';
      }
    }
  }

  function* pushPart(part: Uint8Array): Generator<JsonPiece, void> {
    let position = 0;
    while (position < part.length && state !== 'broken') {
      if (state !== 'within') {
        const byte = part[position] as number;
        if (isWhiteSpace(byte)) {
          position++;
          continue;
        }
        if (state === 'between' && !OPENINGS.has(byte)) {
          yield { kind: 'invalid', offset: passed + position, expected: 'the end of the file' };
          breakOff();
          break;
        }
        splitter = splitJson(passed + position, isItemList, scanner);
        state = 'within';
        braceWithin = false;
      }
      position += yield* splitter.push(part.subarray(position));
      if (splitter.isBroken()) breakOff();
      else if (splitter.isOver()) state = 'between';
    }
    passed += part.length;
  }

  function breakOff(): void {
    state = 'broken';
    if (isGuess && !onLines) hasGuessedWrong = true;
  }

  function* finish(): Generator<JsonPiece, void> {
    if (state === 'first') yield { kind: 'empty' };
    else if (state === 'within') yield* splitter.finish();
  }

  return { push, finish };
}

/** The next brace behind a line break from `start` on, or the end. */
function nextBraceLine(chunk: Uint8Array, start: number): number {
  for (let newline = start - 1; ; newline++) {
    newline = chunk.indexOf(NEWLINE, newline);
    if (newline === -1) return chunk.length;
    if (chunk[newline + 1] === OPENING_BRACE) return newline + 1;
  }
}

function lastVisibleOf(part: Uint8Array): number | undefined {
  for (let position = part.length - 1; position >= 0; position--) {
    const byte = part[position] as number;
    if (!isWhiteSpace(byte)) return byte;
  }
  return undefined;
}
