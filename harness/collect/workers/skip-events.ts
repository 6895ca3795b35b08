import type { Collected } from '../collected.ts';
import { batchOf, columnsFrom, type ItemBatch } from '../scanner/item-batch.ts';

/** How many events it is, if each plain item counts as one: what the scanner hands out together is not always the same. */
export function eventCount(event: Collected): number {
  return event.kind === 'plain items' ? event.items.length : 1;
}

/** The events of a source but for the first `count`, as {@link eventCount} counts them. */
export async function* skipEvents(
  events: AsyncGenerator<Collected, void>,
  count: number,
): AsyncGenerator<Collected, void> {
  let left = count;
  for await (const event of events) {
    const skipped = Math.min(left, eventCount(event));
    left -= skipped;
    if (skipped === 0) {
      yield event;
    } else if (event.kind === 'plain items' && skipped < event.items.length) {
      yield { ...event, firstNumber: event.firstNumber + skipped, items: itemsFrom(event.items, skipped) };
    }
  }
}

function itemsFrom(items: ItemBatch, row: number): ItemBatch {
  return batchOf(columnsFrom(items.columns, row), {
    length: items.length - row,
    firstIndex: items.firstIndex + row,
    places: items.places,
    offsetOfMemory: items.offsetOfMemory,
  });
}
