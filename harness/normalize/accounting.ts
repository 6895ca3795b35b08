import type { Failure } from '../collect/aws/call-failure.ts';
import type { Collected } from '../collect/collected.ts';
import { compareResources } from './compare-resources.ts';
import { compareText } from './compare-text.ts';
import { contentFailure } from './content-failure.ts';
import type { NormalizedItem } from './normalized-item.ts';
import { compareCoverage, type ResourceFailure, type TypeCoverage, typeKey } from './type-coverage.ts';

/** A resource that AWS listed, and whose content is not known. */
export type UnreadResource = Omit<Extract<Collected, { kind: 'unread' }>, 'kind'>;

/** What AWS said of all resources of a type. */
export type ListingEvent = Extract<Collected, { kind: 'listing' }>;

/** What became of the resources that AWS listed. */
export interface Accounts {
  /** One for each listing; sorted. */
  coverage: TypeCoverage[];
  /** Those whose content the same source does not hold either; sorted. */
  unread: UnreadResource[];
  /** Those of which AWS Config returned no more than that it does not record them; sorted. */
  notRecorded: UnreadResource[];
}

/** Counts what became of each resource that AWS listed, apart from those who list and ask. */
export interface Accounting {
  /** Counts an item of a relevant type. `type` is its account, region and type, as JSON. */
  count(location: string, type: string, item: Exclude<NormalizedItem, { kind: 'unusable' }>): void;
  unread(resource: UnreadResource): void;
  list(listing: ListingEvent): void;
  /** Takes back what was counted since the last `settle`. */
  restart(): void;
  /**
   * A part of the input ends, and with it the listings so far. `isLast`: nothing more comes from its location, so that
   * what no listing asked for can be forgotten.
   */
  settle(location: string, isLast: boolean): void;
  finish(): Accounts;
}

type Outcome = 'deleted' | 'evaluated' | Failure;

/** By location, then by type, then by resource id. */
type Outcomes = Map<string, Map<string, Map<string, Outcome>>>;

/** Starts to count. */
export function createAccounting(): Accounting {
  const settled: Outcomes = new Map();
  let part: Outcomes = new Map();
  let listings: ListingEvent[] = [];
  /** By location and type, then by resource id. */
  const unread = new Map<string, Map<string, UnreadResource>>();
  const notRecorded: UnreadResource[] = [];
  const coverage: TypeCoverage[] = [];

  function rowOf({ location, listing }: ListingEvent): TypeCoverage {
    const { accountId, awsRegion, resourceType, recording, listed, incomplete } = listing;
    const type = typeKey(listing);
    const outcomes = settled.get(location)?.get(type) ?? new Map<string, Outcome>();
    // Items that come later belong to another listing.
    settled.get(location)?.delete(type);
    const row = { evaluated: 0, deleted: listing.deleted };
    const failures: ResourceFailure[] = [];
    const unreadHere = unread.get(sourceKey(location, type)) ?? new Map<string, UnreadResource>();
    for (const [resourceId, outcome] of outcomes) {
      unreadHere.delete(resourceId);
      if (typeof outcome === 'string') row[outcome] += 1;
      else failures.push({ resourceId, ...outcome });
      if (typeof outcome === 'string' || outcome.reason !== 'not_recorded') continue;
      notRecorded.push({ location, resource: { accountId, awsRegion, resourceType, resourceId }, failure: outcome });
    }
    for (const [resourceId, { failure }] of unreadHere) failures.push({ resourceId, ...failure });
    return {
      accountId,
      awsRegion,
      resourceType,
      location,
      basis: 'listing',
      recording,
      listed,
      ...row,
      failed: failures.length,
      failures: failures.toSorted((left, right) => compareText(left.resourceId, right.resourceId)),
      ...(incomplete !== undefined && { incomplete }),
    };
  }

  function closeListings(): void {
    for (const [place, byType] of part) {
      if (!settled.has(place)) {
        settled.set(place, byType);
        continue;
      }
      for (const [type, byResource] of byType) {
        for (const [resourceId, outcome] of byResource) keep(settled, place, type, resourceId, outcome);
      }
    }
    part = new Map();
    coverage.push(...listings.map(rowOf));
    listings = [];
  }

  return {
    count(location, type, item) {
      keep(part, location, type, item.identity.resourceId, outcomeOf(item));
    },

    unread({ location, resource, failure }) {
      const key = sourceKey(location, typeKey(resource));
      const known = unread.get(key) ?? new Map<string, UnreadResource>();
      unread.set(key, known.set(resource.resourceId, { location, resource, failure }));
    },

    list(listing) {
      listings.push(listing);
    },

    restart() {
      part = new Map();
    },

    settle(location, isLast) {
      closeListings();
      if (isLast) settled.delete(location);
    },

    finish() {
      closeListings();
      return {
        coverage: coverage.toSorted(compareCoverage),
        unread: Array.from(unread.values(), (byId) => [...byId.values()])
          .flat()
          .toSorted(compareUnread),
        notRecorded: notRecorded.toSorted(compareUnread),
      };
    },
  };
}

/** If a source says several things of a resource, its content counts, or else why there is none. */
function keep(outcomes: Outcomes, location: string, type: string, resourceId: string, outcome: Outcome): void {
  let byType = outcomes.get(location);
  if (byType === undefined) outcomes.set(location, (byType = new Map()));
  let byResource = byType.get(type);
  if (byResource === undefined) byType.set(type, (byResource = new Map()));
  const known = byResource.get(resourceId);
  if (known === undefined || rank(outcome) > rank(known)) byResource.set(resourceId, outcome);
}

function rank(outcome: Outcome): number {
  if (outcome === 'evaluated') return 2;
  return outcome === 'deleted' ? 0 : 1;
}

function outcomeOf(item: Exclude<NormalizedItem, { kind: 'unusable' }>): Outcome {
  return item.kind === 'deleted' ? 'deleted' : (contentFailure(item) ?? 'evaluated');
}

function sourceKey(location: string, type: string): string {
  return JSON.stringify([location, type]);
}

function compareUnread(left: UnreadResource, right: UnreadResource): number {
  return compareResources(left.resource, right.resource) || compareText(left.location, right.location);
}
