import type { Collected } from '../collected.ts';
import type { ItemPlace } from '../scanner/item-batch.ts';
import { type PackedItems, packItems, unpackItems } from './packed-items.ts';

type PlainItems = Extract<Collected, { kind: 'plain items' }>;
type OtherEvent = Exclude<Collected, { kind: 'plain items' }>;

/** Plain items on their way to another thread. */
interface SentItems extends Pick<PlainItems, 'location' | 'shape' | 'firstNumber'> {
  kind: 'packed items';
  items: PackedItems;
  /** The places are numbered anew from here on. */
  forgetPlaces: boolean;
  /** Those that were numbered since the last event. */
  newPlaces: readonly ItemPlace[];
}

/** An event on its way to another thread. */
export type SentEvent = OtherEvent | SentItems;

/** Prepares to send the events of a scanner, in their order. */
export function createEventSender(): (event: Collected) => SentEvent {
  let places: readonly ItemPlace[] | undefined;
  let sent = 0;
  return (event) => {
    if (event.kind !== 'plain items') return event;
    const { items, location, shape, firstNumber } = event;
    const forgetPlaces = items.places !== places;
    if (forgetPlaces) sent = 0;
    places = items.places;
    const newPlaces = places.slice(sent);
    sent = places.length;
    return { kind: 'packed items', location, shape, firstNumber, items: packItems(items), forgetPlaces, newPlaces };
  };
}

/** Prepares to receive what one sender sends, in its order: the same events as came to it. */
export function createEventReceiver(): (sent: SentEvent) => Collected {
  let places: ItemPlace[] = [];
  return (sent) => {
    if (sent.kind !== 'packed items') return sent;
    const { location, shape, firstNumber, forgetPlaces, newPlaces } = sent;
    if (forgetPlaces) places = [];
    places.push(...newPlaces);
    return { kind: 'plain items', location, shape, firstNumber, items: unpackItems(sent.items, places) };
  };
}
