import { CLOSE_BRACE, CLOSE_BRACKET, COLON, COMMA, OPEN_BRACE, OPEN_BRACKET, byteAt, sameBytes } from './bytes';
import { putByte, putSpan } from './content';
import { skipSpace } from './json';
import { skipColon, skipString, skipValue } from './skip';
import { ODD, stop } from './stop';

/**
 * A node says what is kept of a value, as the wrapper lays it out (harness/collect/scanner/lay-out-types.ts):
 * the node for every element or entry (or NONE), the number of properties, and for each of them the address and length of
 * its name, the node for its value, and in which object it was last seen.
 */
const PROPERTIES: usize = 8;
const PROPERTY: usize = 16;

/** Keeps all. */
const ALL: usize = 0;
/** In place of a node: of this nothing is kept or, of elements, they have none of their own. */
export const NONE: usize = 1;

/** Numbers the objects that are walked, to notice a key that comes twice. */
let objects: u32 = 0;

/**
 * Writes what is kept of a checked value: a value of a kind that the node does not expect stays as it is. Stops if a key
 * on the way is escaped, or if one that the node names comes twice.
 */
export function projectValue(p: usize, node: usize): usize {
  if (node != ALL) {
    const byte = byteAt(p);
    const every = load<u32>(node);
    if (byte == OPEN_BRACE) return projectObject(p, node, every);
    if (byte == OPEN_BRACKET && every != NONE) return projectList(p, every);
  }
  const behind = skipValue(p);
  putSpan(p, behind);
  return behind;
}

function projectList(p: usize, every: usize): usize {
  putByte(OPEN_BRACKET);
  p = skipSpace(p + 1);
  if (byteAt(p) != CLOSE_BRACKET) {
    while (true) {
      if ((p = projectValue(p, every)) == 0) return 0;
      p = skipSpace(p);
      if (byteAt(p) != COMMA) break;
      putByte(COMMA);
      p = skipSpace(p + 1);
    }
  }
  putByte(CLOSE_BRACKET);
  return p + 1;
}

function projectObject(p: usize, node: usize, every: usize): usize {
  const object = ++objects;
  let isFirst = true;
  putByte(OPEN_BRACE);
  p = skipSpace(p + 1);
  if (byteAt(p) != CLOSE_BRACE) {
    while (true) {
      const key = p;
      const behindKey = skipString(key + 1);
      if (hasEscape(key, behindKey)) return stop(ODD);
      p = skipColon(behindKey);
      const property = findProperty(node, key + 1, <u32>(behindKey - key - 2));
      if (property != 0) {
        if (load<u32>(property, 12) == object) return stop(ODD);
        store<u32>(property, object, 12);
      }
      if (property != 0 || every != NONE) {
        if (!isFirst) putByte(COMMA);
        isFirst = false;
        putSpan(key, behindKey);
        putByte(COLON);
        p = projectValue(p, every == NONE ? load<u32>(property, 8) : property == 0 ? every : ALL);
        if (p == 0) return 0;
      } else {
        p = skipValue(p);
      }
      p = skipSpace(p);
      if (byteAt(p) != COMMA) break;
      p = skipSpace(p + 1);
    }
  }
  putByte(CLOSE_BRACE);
  return p + 1;
}

/** The first quote behind a key's own is its end, unless a backslash comes before it. */
function hasEscape(key: usize, behind: usize): bool {
  const backslash = i8x16.splat(0x5c);
  for (let p = key; p < behind; p += 16) {
    const escapes = <u32>i8x16.bitmask(i8x16.eq(v128.load(p), backslash));
    if (escapes != 0 && p + ctz<u32>(escapes) < behind) return true;
  }
  return false;
}

function findProperty(node: usize, key: usize, length: u32): usize {
  let property = node + PROPERTIES;
  const end = property + load<u32>(node, 4) * PROPERTY;
  for (; property < end; property += PROPERTY) {
    if (load<u32>(property, 4) == length && sameBytes(load<u32>(property), key, length)) return property;
  }
  return 0;
}
