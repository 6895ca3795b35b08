import type { Collected } from '../../collect/collected.ts';
import { itemPlace } from '../../collect/problems.ts';
import { ITEM_KINDS, type ItemBatch, type ItemPlace } from '../../collect/scanner/item-batch.ts';
import type { JsonObject } from '../../json.ts';
import type { InputDocument } from '../input-document.ts';
import { DESCRIBED_TYPES } from '../items/described-types.ts';
import type { CollectedItem } from '../items/normalized-item.ts';
import { originOf } from '../items/origin-of.ts';
import { NO_DOCUMENT, type PlainDocument } from './newest-by-resource.ts';
import { createNormalizedContent } from './normalized-content.ts';
import type { PlainCapture } from './plain-capture.ts';
import { type CommonFacts, commonFacts, plainFacts } from './plain-facts.ts';
import { DIGEST_WORDS, type ResourceDigest } from './resource-digest.ts';
import { type ItemTaking, type SourceContent, takeItem } from './source-content.ts';

/** Plain items as collect hands them over. */
export type PlainItems = Extract<Collected, { kind: 'plain items' }>;

/** Takes what plain items of the source say: the same as `takeItem` of each of them. */
export type TakePlainItems = (source: SourceContent, event: PlainItems) => void;

/** What is the same for all items of a place. */
interface KnownPlace {
  place: ItemPlace;
  /** Its type's number for the inventory. */
  type: number;
  isDescribed: boolean;
  /** Of the items that came last: one source may hold containers of several shapes. */
  common?: Pick<PlainItems, 'location' | 'shape'> & { facts: CommonFacts };
}

/** Prepares to take plain items. */
export function createTakePlainItems(taking: ItemTaking): TakePlainItems {
  const { types, accounting, store, context } = taking;
  const normalizedContent = createNormalizedContent(context);
  /** By place; of the list of places that came last. */
  let known: KnownPlace[] = [];
  let knownOf: readonly ItemPlace[] = [];

  function knownPlace(places: readonly ItemPlace[], number: number): KnownPlace {
    if (knownOf !== places) {
      knownOf = places;
      known = [];
    }
    return (known[number] ??= newPlace(placeAt(places, number)));
  }

  function newPlace(place: ItemPlace): KnownPlace {
    return { place, type: types.numberOf(place), isDescribed: DESCRIBED_TYPES.has(place.resourceType) };
  }

  function commonFactsOf(ofPlace: KnownPlace, { shape, location }: PlainItems): CommonFacts {
    const { common } = ofPlace;
    if (common !== undefined && common.location === location && common.shape === shape) return common.facts;
    const source = ofPlace.isDescribed ? 'describe' : originOf(shape, 'delivered');
    const facts = commonFacts(ofPlace.place, { source, location });
    ofPlace.common = { location, shape, facts };
    return facts;
  }

  /** The document of a row; undefined if there is more to say of the item than columns tell. */
  function documentOf(event: PlainItems, row: number, ofPlace: KnownPlace, time: number): PlainDocument | undefined {
    const { resourceType } = ofPlace.place;
    const stated = event.items.documentAt(row);
    const content = normalizedContent(resourceType, stated.content);
    if (content === undefined) return undefined;
    const facts = plainFacts(stated.facts, commonFactsOf(ofPlace, event), time);
    return {
      store: () => store.addTexts(resourceType, { facts, content, digests: event.items.decisive, row }),
      read: () => ({ ...(parsed(...facts) as unknown as InputDocument), ...parsed(content) }),
    };
  }

  /** Takes an item of a type that is asked for. */
  function takeAsked(source: SourceContent, event: PlainItems, row: number): void {
    const { items, location } = event;
    const capture = captureAt(items, row);
    const isDocument = capture.kind === 'document';
    const ofPlace = knownPlace(items.places, items.placeNumbers[row] ?? 0);
    const document = isDocument ? documentOf(event, row, ofPlace, capture.time) : NO_DOCUMENT;
    if (document === undefined) {
      takeItem(source, itemOf(event, row, capture), taking);
      return;
    }
    const { type, isDescribed } = ofPlace;
    const resource = digestAt(items, row);
    source.items++;
    source.itemsWithIdentity++;
    accounting.countOutcome(location, resource, type, isDocument ? 'evaluated' : 'deleted');
    const captures = isDocument && isDescribed ? source.described : source.recorded;
    captures.keepPlain(resource, type, capture, document);
  }

  /** Takes an item of another type. Most items are, so it makes no objects. */
  function takeOther(source: SourceContent, items: ItemBatch, row: number): void {
    const { type, isDescribed } = knownPlace(items.places, items.placeNumbers[row] ?? 0);
    const kind = ITEM_KINDS[items.kinds[row] ?? 0] ?? 'document';
    const captures = isDescribed && kind === 'document' ? source.described : source.recorded;
    captures.keepBare(items.digests, row, type, kind, items.times[row] ?? 0, items.stateIds[row] ?? 0);
    source.items++;
    source.itemsWithIdentity++;
  }

  return (source, event) => {
    let newest = -1;
    const { items } = event;
    for (let row = 0; row < items.length; row++) {
      if ((items.askedTypes[row] ?? -1) >= 0) takeAsked(source, event, row);
      else takeOther(source, items, row);
      newest = Math.max(newest, items.times[row] ?? -1);
    }
    const newestTime = newest < 0 ? '' : new Date(newest).toISOString();
    if (newestTime > source.newestCaptureTime) source.newestCaptureTime = newestTime;
  };
}

function captureAt({ kinds, times, stateIds }: ItemBatch, row: number): PlainCapture {
  return {
    kind: ITEM_KINDS[kinds[row] ?? 0] ?? 'document',
    time: times[row] ?? 0,
    stateId: stateIds[row] ?? 0,
    merged: false,
    contradictory: false,
  };
}

function digestAt({ digests }: ItemBatch, row: number): ResourceDigest {
  const at = DIGEST_WORDS * row;
  return [digests[at] ?? 0, digests[at + 1] ?? 0, digests[at + 2] ?? 0, digests[at + 3] ?? 0];
}

function placeAt(places: readonly ItemPlace[], number: number | undefined): ItemPlace {
  const place = places[number ?? 0];
  if (place === undefined) throw new RangeError(`no place has the number ${number}`);
  return place;
}

/** The item as it would have come alone, as far as anything of it is kept. */
function itemOf(
  { location, shape, items, firstNumber }: PlainItems,
  row: number,
  { time, stateId }: PlainCapture,
): CollectedItem {
  const { accountId, awsRegion, resourceType } = placeAt(items.places, items.placeNumbers[row]);
  const { facts, content } = items.documentAt(row);
  const { arn, ...stated } = parsed(OPENING, facts, CLOSING);
  const item: JsonObject = {
    awsAccountId: accountId,
    awsRegion,
    resourceType,
    ...stated,
    ...(arn !== undefined && { ARN: arn }),
    configurationItemCaptureTime: new Date(time).toISOString(),
    configurationStateId: stateId,
    ...parsed(content),
  };
  return { kind: 'item', location, shape, place: itemPlace(firstNumber + row, items.offsetAt(row)), item };
}

const OPENING = Buffer.from('{');
const CLOSING = Buffer.from('}');

/** The object whose JSON is in these pieces. */
function parsed(...pieces: readonly Uint8Array[]): JsonObject {
  return JSON.parse(Buffer.concat(pieces).toString()) as JsonObject;
}
