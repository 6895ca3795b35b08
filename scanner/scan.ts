/**
 * Scans the elements of an item list: takes those that are plain, and stops in front of anything else. All memory is
 * fixed but for what the wrapper reserves at first. See docs/scanner.md.
 */
import { setAskedTypes } from './asked-types';
import { CLOSE_BRACKET, COMMA, OPEN_BRACE, SLACK, byteAt } from './bytes';
import { clearContent } from './content';
import { IDENTITY } from './identity';
import { takeItem } from './item';
import { skipSpace } from './json';
import { forgetPlaces, placeCount, placeStarts } from './places';
import {
  ASKED,
  DECISIVE,
  DIGESTS,
  DOCUMENTS,
  KINDS,
  PLACES,
  STARTS,
  STATE_IDS,
  TIMES,
  clearRecords,
  hasRow,
  row,
} from './records';
import { absorb, begin, finish, setKey } from './siphash';
import { END, FULL, MORE, ODD, setInputEnd, stop, stopped } from './stop';

export { setAskedTypes, forgetPlaces, placeCount, placeStarts, setKey, begin as beginDigest, finish as finishDigest };

/** Where in the list the next byte is. The wrapper has the same numbers. */
const FIRST_ELEMENT: u32 = 0;
const ELEMENT: u32 = 1;
const BEHIND_ELEMENT: u32 = 2;

const INPUT = memory.data((1 << 20) + SLACK, 16);
let position: u32 = FIRST_ELEMENT;

export function setPosition(to: u32): void {
  position = to;
}

export function positionInList(): u32 {
  return position;
}

export function reason(): u32 {
  return stopped;
}

/** Takes the items between two addresses of the input; returns where it stopped. */
export function scan(p: usize, end: usize): usize {
  setInputEnd(end);
  clearRecords();
  clearContent();
  while (true) {
    p = skipSpace(p);
    const byte = byteAt(p);
    if (p >= end) {
      stop(MORE);
      break;
    }
    if (position == BEHIND_ELEMENT && byte == COMMA) {
      position = ELEMENT;
      p++;
      continue;
    }
    if (position != ELEMENT && byte == CLOSE_BRACKET) {
      stop(END);
      break;
    }
    if (position == BEHIND_ELEMENT || byte != OPEN_BRACE) {
      stop(ODD);
      break;
    }
    if (!hasRow()) {
      stop(FULL);
      break;
    }
    const behind = takeItem(p);
    if (behind == 0) break;
    p = behind;
    position = BEHIND_ELEMENT;
  }
  return p;
}

export function rowCount(): u32 {
  return row;
}

/** Takes whole words for a digest. */
export function absorbWords(p: usize, end: usize): void {
  absorb(p, end);
}

export function inputArea(): usize {
  return INPUT;
}

export function identityArea(): usize {
  return IDENTITY;
}

/** Where a column is, by its number. The wrapper has the same order. */
export function column(number: u32): usize {
  switch (number) {
    case 0:
      return STARTS;
    case 1:
      return PLACES;
    case 2:
      return ASKED;
    case 3:
      return KINDS;
    case 4:
      return TIMES;
    case 5:
      return STATE_IDS;
    case 6:
      return DIGESTS;
    case 7:
      return DOCUMENTS;
    default:
      return DECISIVE;
  }
}
