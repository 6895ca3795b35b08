import type { Collected } from '../../collect/collected.ts';
import { itemPlace } from '../../collect/problems.ts';
import { ITEM_KINDS, type ItemPlace, type PlainDocument as StatedDocument } from '../../collect/scanner/item-batch.ts';
import type { JsonObject } from '../../json.ts';
import type { InputDocument } from '../input-document.ts';
import { DESCRIBED_TYPES } from '../items/described-types.ts';
import { documentFacts } from '../items/document-facts.ts';
import { isKeptAsItStands } from '../items/keep-content.ts';
import { normalizeItem } from '../items/normalize-item.ts';
import type { CollectedItem } from '../items/normalized-item.ts';
import { originOf } from '../items/origin-of.ts';
import { createContentMemory } from './content-memory.ts';
import type { PlainDocument } from './newest-by-resource.ts';
import { type PlainCapture, toPlain } from './plain-capture.ts';
import type { ResourceDigest } from './resource-digest.ts';
import { type ItemTaking, type SourceContent, takeItem } from './source-content.ts';

/** Plain items as collect hands them over. */
export type PlainItems = Extract<Collected, { kind: 'plain items' }>;

/** Takes what plain items of the source say: the same as `takeItem` of each of them. */
export type TakePlainItems = (source: SourceContent, event: PlainItems) => void;

const NO_DOCUMENT: PlainDocument = { store: () => 0, read: () => undefined };

/** Prepares to take plain items. */
export function createTakePlainItems(taking: ItemTaking): TakePlainItems {
  const { types, accounting, store, context } = taking;
  const contents = createContentMemory();
  /** By place, its number for the inventory; of the list of places that came last. */
  let numbers: number[] = [];
  let numbered: readonly ItemPlace[] = [];

  function typeNumber(places: readonly ItemPlace[], place: number): number {
    if (numbered !== places) {
      numbered = places;
      numbers = [];
    }
    const known = numbers[place];
    if (known !== undefined) return known;
    const number = types.numberOf(placeAt(places, place));
    numbers[place] = number;
    return number;
  }

  const asTheyStand = new Set(
    Array.from(context.kept ?? []).flatMap(([type, kept]) => (isKeptAsItStands(type, kept) ? [type] : [])),
  );

  /** What a document states, normalized, as JSON; undefined if that does not tell all that there is to say of it. */
  function normalizedContent(item: () => CollectedItem, type: string, stated: string): string | undefined {
    // A null is as if it were not there.
    if (asTheyStand.has(type) && (stated === '{}' || stated.startsWith('{"configuration":{'))) return stated;
    return contents.recall(type, stated, () => {
      const normalized = normalizeItem(item(), context);
      if (normalized.kind !== 'document' || normalized.diagnostics.length > 0) return undefined;
      const { kind, document } = normalized;
      if (toPlain({ kind, document }) === undefined) return undefined;
      const { configuration, supplementaryConfiguration, tags, relationships } = document;
      return JSON.stringify({ configuration, supplementaryConfiguration, tags, relationships });
    });
  }

  return (source, event) => {
    const { items, shape, location } = event;
    const { digests } = items;
    let newest = -1;
    for (let row = 0; row < items.length; row++) {
      const place = placeAt(items.places, items.placeNumbers[row]);
      const type = typeNumber(items.places, items.placeNumbers[row] ?? 0);
      const time = items.times[row] ?? 0;
      const at = 4 * row;
      const resource: ResourceDigest = [
        digests[at] ?? 0,
        digests[at + 1] ?? 0,
        digests[at + 2] ?? 0,
        digests[at + 3] ?? 0,
      ];
      const kind = ITEM_KINDS[items.kinds[row] ?? 0] ?? 'document';
      const stateId = items.stateIds[row] ?? 0;
      const capture: PlainCapture = { kind, time, stateId, merged: false, contradictory: false };
      const isDescribed = kind === 'document' && DESCRIBED_TYPES.has(place.resourceType);
      let document = NO_DOCUMENT;
      if ((items.askedTypes[row] ?? -1) >= 0 && kind === 'document') {
        const stated = items.documentAt(row);
        const item = (): CollectedItem =>
          itemOf(event, place, stated, capture, itemPlace(event.firstNumber + row, items.offsetAt(row)));
        const content = normalizedContent(item, place.resourceType, stated.content);
        if (content === undefined) {
          takeItem(source, item(), taking);
          continue;
        }
        document = documentOf(() => {
          const facts = documentFacts({
            identity: { ...place, resourceId: stated.resourceId },
            resourceName: stated.resourceName,
            arn: stated.arn,
            availabilityZone: stated.availabilityZone,
            configurationItemStatus: stated.configurationItemStatus,
            capturedAt: new Date(time).toISOString(),
            source: isDescribed ? 'describe' : originOf(shape, 'delivered'),
            location,
          });
          return [place.resourceType, JSON.stringify(facts), content];
        });
      }
      source.items++;
      source.itemsWithIdentity++;
      if (time > newest) newest = time;
      if ((items.askedTypes[row] ?? -1) >= 0) {
        accounting.countOutcome(location, resource, type, kind === 'document' ? 'evaluated' : 'deleted');
      }
      (isDescribed ? source.described : source.recorded).keepPlain(resource, type, capture, document);
    }
    const newestTime = newest < 0 ? '' : new Date(newest).toISOString();
    if (newestTime > source.newestCaptureTime) source.newestCaptureTime = newestTime;
  };

  function documentOf(texts: () => [type: string, facts: string, content: string]): PlainDocument {
    return {
      store: () => store.addText(...texts()),
      read: () => {
        const [, facts, content] = texts();
        return { ...parsed(facts), ...parsed(content) } as InputDocument;
      },
    };
  }
}

function placeAt(places: readonly ItemPlace[], number: number | undefined): ItemPlace {
  const place = places[number ?? 0];
  if (place === undefined) throw new RangeError(`no place has the number ${number}`);
  return place;
}

function parsed(text: string): object {
  return JSON.parse(text) as object;
}

/** The item as it would have come alone, as far as anything of it is kept. */
function itemOf(
  { location, shape }: PlainItems,
  { accountId, awsRegion, resourceType }: ItemPlace,
  { content, arn, ...stated }: StatedDocument,
  { time, stateId }: PlainCapture,
  place: string,
): CollectedItem {
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
  return { kind: 'item', location, shape, place, item };
}
