import type { Collected, CollectedTypes } from '../../collect/collected.ts';
import { compareText } from '../compare-text.ts';
import type { Place } from '../joins/document-index.ts';

/** A file that `kensa collect` wrote. */
export interface Collection {
  location: string;
  /** What was asked for; several if the file holds several collections. */
  asked: CollectedTypes[];
  /** The accounts and regions that it has lists of, each with the types listed there. */
  places: { place: Place; types: ReadonlySet<string> }[];
}

/** Finds the collections among the sources, event by event. */
export interface CollectionFinder {
  take(event: Collected): void;
  /** By location. */
  finish(): Collection[];
}

/** Begins to look for collections. */
export function findCollections(): CollectionFinder {
  const asked = new Map<string, CollectedTypes[]>();
  /** By location, then by account and region, as JSON. */
  const listed = new Map<string, Map<string, Set<string>>>();
  return {
    take(event) {
      if (event.kind === 'collection') {
        asked.set(event.location, [...(asked.get(event.location) ?? []), event.types]);
      } else if (event.kind === 'listing') {
        const { accountId, awsRegion, resourceType } = event.listing;
        const places = listed.get(event.location) ?? new Map<string, Set<string>>();
        listed.set(event.location, places);
        const place = JSON.stringify([accountId, awsRegion]);
        places.set(place, (places.get(place) ?? new Set()).add(resourceType));
      }
    },
    finish() {
      const locations = [...asked].toSorted(([left], [right]) => compareText(left, right));
      return locations.map(([location, types]) => {
        const places = Array.from(listed.get(location) ?? [], ([place, ofPlace]) => {
          const [accountId, awsRegion] = JSON.parse(place) as [string, string];
          return { place: { accountId, awsRegion }, types: ofPlace };
        });
        return { location, asked: types, places };
      });
    },
  };
}
