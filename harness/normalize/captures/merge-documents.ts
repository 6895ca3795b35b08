import { isJsonObject, type JsonValue } from '../../json.ts';
import { compareText } from '../compare-text.ts';
import type { InputDocument } from '../input-document.ts';
import { normalizeTime } from '../items/normalize-time.ts';

/** What an item states of its resource: here two items of one capture must not differ. */
const CONTENT: ReadonlySet<string> = new Set(['configuration', 'supplementaryConfiguration', 'tags']);

/** What differing values merge to. */
const CONTRADICTION: unique symbol = Symbol('contradiction');

/**
 * Merges two documents of one resource that can not be told apart by time: each may say what the other leaves out.
 * However many are merged, and in whatever order, the result is the same.
 * @returns undefined if they contradict each other
 */
export function mergeDocuments(left: InputDocument, right: InputDocument): InputDocument | undefined {
  const merged: Record<string, unknown> = { ...left };
  for (const [property, value] of Object.entries(right)) {
    const known = merged[property];
    if (known === undefined) merged[property] = value;
    else if (CONTENT.has(property)) {
      const content = mergeValues(known as JsonValue, value as JsonValue);
      if (content === CONTRADICTION) return undefined;
      merged[property] = content;
    } else merged[property] = greater(known, value);
  }
  return merged as unknown as InputDocument;
}

/** The document without what it states of its resource: no control can pass on it. */
export function withoutContent(document: InputDocument): InputDocument {
  return Object.fromEntries(
    Object.entries(document).filter(([name]) => !CONTENT.has(name)),
  ) as unknown as InputDocument;
}

function mergeValues(left: JsonValue, right: JsonValue): JsonValue | typeof CONTRADICTION {
  if (left === right) return left;
  if (isSameTime(left, right)) return left;
  if (isSameTime(right, left)) return right;
  if (Array.isArray(left) && Array.isArray(right)) {
    if (left.length !== right.length) return CONTRADICTION;
    const elements = left.map((element, position) => mergeValues(element, right[position] ?? null));
    if (elements.includes(CONTRADICTION)) return CONTRADICTION;
    return elements.every((element, position) => element === left[position]) ? left : (elements as JsonValue[]);
  }
  if (!isJsonObject(left) || !isJsonObject(right)) return CONTRADICTION;
  let merged = left;
  for (const [key, value] of Object.entries(right)) {
    const known = Object.hasOwn(merged, key) ? merged[key] : undefined;
    const one = known === undefined ? value : mergeValues(known, value);
    if (one === CONTRADICTION) return CONTRADICTION;
    if (one === known) continue;
    // Copied once, and only if there is something new: mostly items of one capture say the same.
    if (merged === left) merged = Object.fromEntries(Object.entries(left));
    Object.defineProperty(merged, key, { value: one, enumerable: true, configurable: true, writable: true });
  }
  return merged;
}

/** True for milliseconds since 1970 and the same time as text: advanced queries write some times otherwise than items. */
function isSameTime(milliseconds: JsonValue, text: JsonValue): boolean {
  return (
    typeof milliseconds === 'number' && typeof text === 'string' && normalizeTime(text) === normalizeTime(milliseconds)
  );
}

/** The document with its properties in an order that does not tell which of those merged came first. */
export function inOrder(document: InputDocument): InputDocument {
  return sorted(document as unknown as JsonValue) as unknown as InputDocument;
}

function sorted(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isJsonObject(value)) return value;
  const entries = Object.entries(value).map(([key, child]): [string, JsonValue] => [key, sorted(child)]);
  return Object.fromEntries(entries.toSorted(([left], [right]) => compareText(left, right)));
}

/** Of two names or places of one resource either will do, but always the same. */
function greater(left: unknown, right: unknown): unknown {
  return compareText(JSON.stringify(left), JSON.stringify(right)) > 0 ? left : right;
}
