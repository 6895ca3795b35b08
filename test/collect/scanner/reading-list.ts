import assert from 'node:assert/strict';
import { scanValue, startValue } from '../../../harness/collect/scan-value.ts';
import { ITEM_KINDS, type ItemBatch } from '../../../harness/collect/scanner/item-batch.ts';
import type { ItemScanner, ListPosition, ScannerStop } from '../../../harness/collect/scanner/item-scanner.ts';
import type { JsonObject } from '../../../harness/json.ts';
import { plainItem, type PlainItem } from './plain-item.ts';

/** What is found in a list: plain items, and in front of what the scanner stopped; `rest` are the bytes from there. */
export type Found =
  | ({ found: 'item' } & PlainItem)
  | { found: 'odd' | 'end' | 'more'; place: ListPosition['place']; offset: number; index: number };

/**
 * What the scanner finds in a list that comes in chunks. The elements that it does not take are passed over, and it goes
 * on behind them; the list begins at `start` of its source.
 */
export function scanList(scanner: ItemScanner, chunks: readonly Uint8Array[], start: number): Found[] {
  const all: Found[] = [];
  const list = Buffer.concat(chunks);
  let pending = [...chunks];
  scanner.start({ place: 'first element', offset: start, index: 0 });
  while (true) {
    const chunk = pending.shift();
    const stop = chunk === undefined ? scanner.release() : push(scanner, chunk, all);
    if (stop === 'more') continue;
    const rest = Buffer.concat([...stop.rest, ...pending]);
    assert.deepEqual(rest, list.subarray(stop.offset - start));
    const { place, offset, index } = stop;
    all.push({ found: chunk === undefined ? 'more' : stop.kind, place, offset, index });
    const end = stop.kind === 'odd' && chunk !== undefined ? elementEnd(rest, place) : -1;
    if (end === -1) return all;
    pending = [...behind([...stop.rest, ...pending], end)];
    scanner.start({ place: 'after element', offset: offset + end, index: index + 1 });
  }
}

function push(scanner: ItemScanner, chunk: Uint8Array, all: Found[]): ScannerStop | 'more' {
  const batches = scanner.push(chunk);
  for (let next = batches.next(); ; next = batches.next()) {
    if (next.done === true) return next.value;
    for (let row = 0; row < next.value.length; row++) all.push({ found: 'item', ...itemAt(next.value, row) });
  }
}

/** A row of a batch as an item. */
export function itemAt(batch: ItemBatch, row: number): PlainItem {
  const kind = ITEM_KINDS[batch.kinds[row] as number] as PlainItem['kind'];
  const askedType = batch.askedTypes[row] as number;
  const item: PlainItem = {
    offset: batch.offsetAt(row),
    index: batch.firstIndex + row,
    place: { ...(batch.places[batch.placeNumbers[row] as number] as PlainItem['place']) },
    askedType,
    kind,
    time: batch.times[row] as number,
    stateId: batch.stateIds[row] as number,
    digest: [...batch.digests.subarray(row * 4, row * 4 + 4)],
  };
  if (kind !== 'document' || askedType === -1) return item;
  const { facts, content } = batch.documentAt(row);
  return { ...item, document: { facts: parsed(`{${facts.toString()}}`), content: parsed(content.toString()) } };
}

function parsed(json: string): JsonObject {
  return JSON.parse(json) as JsonObject;
}

function* behind(chunks: readonly Uint8Array[], bytes: number): Generator<Uint8Array> {
  let left = bytes;
  for (const chunk of chunks) {
    if (left < chunk.length) yield chunk.subarray(left);
    left = Math.max(0, left - chunk.length);
  }
}

/** Where an element that begins here ends; -1 if none begins or it is not complete. */
function elementEnd(bytes: Uint8Array, place: ListPosition['place']): number {
  const scan = place === 'after element' ? undefined : startValue(bytes[0] as number);
  return scan === undefined ? -1 : scanValue(scan, bytes, 0);
}

/**
 * What must be found in a list, whatever its chunks are. Undefined in place of the last find if the list breaks off in an
 * element: how early it is known to be odd is the scanner's.
 */
export function expectedIn(list: Uint8Array, start: number): (Found | undefined)[] {
  const all: (Found | undefined)[] = [];
  let place: ListPosition['place'] = 'first element';
  let index = 0;
  let at = 0;
  while (true) {
    while (at < list.length && [0x20, 0x09, 0x0a, 0x0d].includes(list[at] as number)) at++;
    const position = { place, offset: start + at, index };
    const byte = at === list.length ? undefined : String.fromCharCode(list[at] as number);
    if (byte === undefined) return [...all, { found: 'more', ...position }];
    if (byte === ']' && place !== 'element') return [...all, { found: 'end', ...position }];
    if (place === 'after element' && byte === ',') {
      place = 'element';
      at++;
      continue;
    }
    const begins = place !== 'after element' && startValue(list[at] as number) !== undefined;
    if (!begins) return [...all, { found: 'odd', ...position }];
    const end = elementEnd(list.subarray(at), place);
    // A scalar that goes on to the end of the bytes is odd all the same.
    if (end === -1) return [...all, byte === '{' ? undefined : { found: 'odd', ...position }];
    const item = plainItem(list.subarray(at, at + end), start + at, index);
    all.push(item === undefined ? { found: 'odd', ...position } : { found: 'item', ...item });
    place = 'after element';
    at += end;
    index++;
  }
}
