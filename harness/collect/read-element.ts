import { decodeJson } from '../decode-json.ts';
import { isJsonObject, type JsonValue } from '../json.ts';
import type { Collected, SourceShape } from './collected.ts';
import { describeValue } from './describe-value.ts';
import { isLikeItem } from './item-spelling.ts';
import { itemNotObject, itemNotReturned, itemUnreadable } from './problems.ts';
import { recogniseValue } from './recognise-value.ts';
import type { SourceEvents } from './source-events.ts';

/** A value to read, and what is done with it: how it is called, and where what it says goes. */
export interface Element {
  events: SourceEvents;
  location: string;
  place: string;
  value: JsonValue;
}

/** Reads an element of a list that can hold nothing but items. */
export function* readItem({ events, location, place, value }: Element, shape: SourceShape): Generator<Collected, void> {
  if (isJsonObject(value)) {
    yield* events.item(shape, place, value);
  } else {
    yield* events.shape(shape);
    yield itemNotObject(location, place, describeValue(value));
  }
}

/**
 * Reads an element of `Results`: a row as JSON text, as the API returns it, or as an object. Returns true if kensa knows it.
 * https://docs.aws.amazon.com/config/latest/APIReference/API_SelectResourceConfig.html
 */
export function* readRow(element: Element, shape: SourceShape): Generator<Collected, boolean> {
  const { events, location, place, value } = element;
  if (typeof value === 'string') {
    const row = decodeJson(value);
    if (row !== undefined) {
      yield* readItem({ ...element, value: row }, shape);
    } else {
      yield* events.shape(shape);
      yield itemUnreadable(location, place, 'not valid JSON');
    }
  } else if (isJsonObject(value) && isLikeItem(value)) {
    yield* events.item(shape, place, value);
  } else {
    yield* events.unknown(place, describeValue(value));
    return false;
  }
  return true;
}

/**
 * Reads a value that may be anything. Returns true if kensa knows it.
 *
 * @param shape That of an item without anything around it.
 */
export function* readAny(
  { events, place, value }: Element,
  shape: SourceShape = 'items',
): Generator<Collected, boolean> {
  const parts = recogniseValue(value, shape);
  if (parts === undefined) yield* events.unknown(place, describeValue(value));
  else yield* events.parts(parts, place);
  return parts !== undefined;
}

/** Reads the key of a resource that AWS Config was asked for and did not return. */
export function* readUnprocessedKey(
  { events, location, place, value }: Element,
  shape: SourceShape,
): Generator<Collected, void> {
  const { resourceType, ResourceType, resourceId, ResourceId } = isJsonObject(value) ? value : {};
  const named = [resourceType ?? ResourceType, resourceId ?? ResourceId].filter((part) => typeof part === 'string');
  yield* events.shape(shape);
  yield itemNotReturned(location, place, named.length > 0 ? named.join(' ') : 'a resource');
}
