import type { Collected } from '../../collect/collected.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import type { Collection } from './collections.ts';
import { compareText } from '../compare-text.ts';
import type { Place } from '../joins/document-index.ts';
import { nameSome } from './name-some.ts';
import { textOf } from '../items/text-of.ts';
import { say } from '../../sentences/say.ts';

/** Finds out, event by event, which snapshots are of the same account and region. */
export interface OverlapFinder {
  take(event: Collected): void;
  /**
   * One warning for the whole input; none if each account and region is in one snapshot.
   *
   * @param collections which of the snapshots are collections: they hold no more than the types that they list
   * @param relevantTypes two collections that list none of these in common do not overlap
   */
  finish(collections: readonly Collection[], relevantTypes: ReadonlySet<string>): Diagnostic[];
}

/** What AWS Config has in the snapshot of each region that records it. */
const NOT_OF_A_REGION = 'global';

/**
 * Begins to look for snapshots that overlap. Each says what exists at its time, but only in what it has: a resource that is
 * gone in the newer one is still in the older one, and no capture says so.
 */
export function findSnapshotOverlaps(): OverlapFinder {
  /** Where each is found, by account and region, as JSON. */
  const snapshots = new Map<string, { place: Place; locations: Set<string> }>();
  let last: { accountId: unknown; awsRegion: unknown; location: string } | undefined;

  function note(location: string, awsAccountId: unknown, region: unknown): void {
    if (last?.location === location && last.awsRegion === region && last.accountId === awsAccountId) return;
    last = { accountId: awsAccountId, awsRegion: region, location };
    const accountId = textOf(awsAccountId);
    const awsRegion = textOf(region);
    if (accountId === undefined || awsRegion === undefined || awsRegion === NOT_OF_A_REGION) return;
    const key = placeKey({ accountId, awsRegion });
    const known = snapshots.get(key) ?? { place: { accountId, awsRegion }, locations: new Set() };
    known.locations.add(location);
    snapshots.set(key, known);
  }

  return {
    take(event) {
      if (event.kind !== 'item' && event.kind !== 'plain items') return;
      if (event.shape !== 'snapshot') return;
      if (event.kind === 'item') {
        note(event.location, event.item['awsAccountId'], event.item['awsRegion']);
      } else {
        for (const number of new Set(event.items.placeNumbers)) {
          const place = event.items.places[number];
          note(event.location, place?.accountId, place?.awsRegion);
        }
      }
    },

    finish(collections, relevantTypes) {
      const made = new Set(collections.map(({ location }) => location));
      const places = new Map<string, { place: Place; locations: string[]; types: Map<string, string[]> }>();
      for (const [key, { place, locations }] of snapshots) {
        places.set(key, { place, locations: [...locations].filter((one) => !made.has(one)), types: new Map() });
      }
      for (const { location, places: listed } of collections) {
        for (const { place, types } of listed) {
          if (place.awsRegion === NOT_OF_A_REGION) continue;
          const known = places.get(placeKey(place)) ?? { place, locations: [], types: new Map<string, string[]>() };
          places.set(placeKey(place), known);
          for (const type of types) {
            if (relevantTypes.has(type)) known.types.set(type, [...(known.types.get(type) ?? []), location]);
          }
        }
      }
      const overlaps = Array.from(places.values(), ({ place, locations, types }) => {
        const sources = [[], ...types.values()].map((collected) => [...locations, ...collected]);
        return { place, locations: new Set(sources.filter(({ length }) => length > 1).flat()) };
      }).filter(({ locations }) => locations.size > 0);
      return overlaps.length === 0 ? [] : [snapshotsOverlap(overlaps)];
    },
  };
}

function snapshotsOverlap(overlaps: readonly { place: Place; locations: ReadonlySet<string> }[]): Diagnostic {
  const locations = new Set(overlaps.flatMap((overlap) => [...overlap.locations]));
  const places = overlaps.map(({ place }) => say`${place.awsRegion} of ${place.accountId}`);
  const names = nameSome(places.toSorted(compareText));
  return {
    code: 'SNAPSHOTS_OVERLAP',
    severity: 'warning',
    location: nameSome([...locations].toSorted(compareText)),
    message:
      (places.length === 1
        ? say`A region of an account is in more than one snapshot (${names})`
        : say`${places.length} regions of accounts are in more than one snapshot (${names})`) +
      `: ${say`of a resource the newest capture counts, but one that only an older snapshot has may be gone, and is judged as if it still existed. Leave the older snapshots out to judge only what the newest has.`}`,
  };
}

function placeKey({ accountId, awsRegion }: Place): string {
  return JSON.stringify([accountId, awsRegion]);
}
