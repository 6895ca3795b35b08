import type { Collected } from '../../collect/collected.ts';
import { itemPlace } from '../../collect/problems.ts';
import { ITEM_KINDS, type ItemBatch, type ItemPlace } from '../../collect/scanner/item-batch.ts';
import type { JsonObject } from '../../json.ts';
import type { InputDocument } from '../input-document.ts';
import { DESCRIBED_TYPES } from '../items/described-types.ts';
import { documentFacts } from '../items/document-facts.ts';
import type { CollectedItem } from '../items/normalized-item.ts';
import { originOf } from '../items/origin-of.ts';
import type { PlainDocument } from './newest-by-resource.ts';
import { createNormalizedContent } from './normalized-content.ts';
import type { PlainCapture } from './plain-capture.ts';
import { DIGEST_WORDS, type ResourceDigest } from './resource-digest.ts';
import { type ItemTaking, type SourceContent, takeItem } from './source-content.ts';

/** Plain items as collect hands them over. */
export type PlainItems = Extract<Collected, { kind: 'plain items' }>;

/** Takes what plain items of the source say: the same as `takeItem` of each of them. */
export type TakePlainItems = (source: SourceContent, event: PlainItems) => void;

const NO_DOCUMENT: PlainDocument = { store: () => 0, read: () => undefined };

/** Prepares to take plain items. */
export function createTakePlainItems(taking: ItemTaking): TakePlainItems {
  const { types, accounting, store, context } = taking;
  const normalizedContent = createNormalizedContent(context);
  /** By place, its number for the inventory; of the list of places that came last. */
  let numbers: number[] = [];
  let numbered: readonly ItemPlace[] = [];

  function typeNumber(places: readonly ItemPlace[], place: number): number {
    if (numbered !== places) {
      numbered = places;
      numbers = [];
    }
    return (numbers[place] ??= types.numberOf(placeAt(places, place)));
  }

  /** The document of a row; undefined if there is more to say of the item than columns tell. */
  function documentOf(event: PlainItems, row: number, capture: PlainCapture): PlainDocument | undefined {
    const { items, shape, location } = event;
    const place = placeAt(items.places, items.placeNumbers[row]);
    const stated = items.documentAt(row);
    const { resourceType } = place;
    const content = normalizedContent(resourceType, stated.content, () => itemOf(event, row, capture));
    if (content === undefined) return undefined;
    const facts = (): InputDocument =>
      documentFacts({
        identity: { ...place, resourceId: stated.resourceId },
        resourceName: stated.resourceName,
        arn: stated.arn,
        availabilityZone: stated.availabilityZone,
        configurationItemStatus: stated.configurationItemStatus,
        capturedAt: new Date(capture.time).toISOString(),
        source: DESCRIBED_TYPES.has(resourceType) ? 'describe' : originOf(shape, 'delivered'),
        location,
      });
    return {
      store: () => store.addText(resourceType, JSON.stringify(facts()), content),
      read: () => ({ ...facts(), ...(JSON.parse(content) as object) }),
    };
  }

  function takeRow(source: SourceContent, event: PlainItems, row: number): void {
    const { items, location } = event;
    const capture = captureAt(items, row);
    const isAsked = (items.askedTypes[row] ?? -1) >= 0;
    const isDocument = capture.kind === 'document';
    const document = isAsked && isDocument ? documentOf(event, row, capture) : NO_DOCUMENT;
    if (document === undefined) {
      takeItem(source, itemOf(event, row, capture), taking);
      return;
    }
    const placeNumber = items.placeNumbers[row] ?? 0;
    const { resourceType } = placeAt(items.places, placeNumber);
    const type = typeNumber(items.places, placeNumber);
    const resource = digestAt(items, row);
    source.items++;
    source.itemsWithIdentity++;
    if (isAsked) accounting.countOutcome(location, resource, type, isDocument ? 'evaluated' : 'deleted');
    const captures = isDocument && DESCRIBED_TYPES.has(resourceType) ? source.described : source.recorded;
    captures.keepPlain(resource, type, capture, document);
  }

  return (source, event) => {
    let newest = -1;
    for (let row = 0; row < event.items.length; row++) {
      takeRow(source, event, row);
      newest = Math.max(newest, event.items.times[row] ?? -1);
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
  const { content, arn, ...stated } = items.documentAt(row);
  const item: JsonObject = {
    awsAccountId: accountId,
    awsRegion,
    resourceType,
    ...stated,
    ...(arn !== undefined && { ARN: arn }),
    configurationItemCaptureTime: new Date(time).toISOString(),
    configurationStateId: stateId,
    ...(JSON.parse(content) as JsonObject),
  };
  return { kind: 'item', location, shape, place: itemPlace(firstNumber + row, items.offsetAt(row)), item };
}
