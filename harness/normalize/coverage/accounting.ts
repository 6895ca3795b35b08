import type { Collected } from '../../collect/collected.ts';
import { compareResources } from '../compare-resources.ts';
import { compareText } from '../compare-text.ts';
import { contentFailure } from '../items/content-failure.ts';
import type { NormalizedItem } from '../items/normalized-item.ts';
import { createOutcomeLog, type OutcomeLog } from './outcome-log.ts';
import { createOutcomes, type Outcome, type Outcomes } from './outcomes.ts';
import type { SpillFile } from '../../spill/spill-file.ts';
import { once } from '../../once.ts';
import { digestResource, type ResourceDigest } from '../captures/resource-digest.ts';
import { compareCoverage, type TypeCoverage, typeKey } from './type-coverage.ts';
import type { TypeNumbers } from '../captures/type-numbers.ts';

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
  /** Counts an item of a relevant type: of the resource with this digest, and of the type with this number. */
  count(
    location: string,
    resource: ResourceDigest,
    type: number,
    item: Exclude<NormalizedItem, { kind: 'unusable' }>,
  ): void;
  /** The same, if it is known what became of it. */
  countOutcome(location: string, resource: ResourceDigest, type: number, outcome: Outcome): void;
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

/**
 * Starts to count. `types` gives the numbers.
 *
 * @param openFile opens a file for what has no room in memory; without it all stays there
 */
export function createAccounting(types: TypeNumbers, openFile?: () => SpillFile): Accounting {
  const fileOfLogs = openFile && once(openFile);
  /** By location, what became of resources that listings may still ask for. */
  const settled = new Map<string, Outcomes>();
  /** By location, what was said of resources since the last settlement. */
  let part = new Map<string, OutcomeLog>();
  let listings: ListingEvent[] = [];
  /** By location and type, then by resource id. */
  const unread = new Map<string, Map<string, UnreadResource>>();
  const notRecorded: UnreadResource[] = [];
  const coverage: TypeCoverage[] = [];

  function rowOf({ location, listing }: ListingEvent): TypeCoverage {
    const { accountId, awsRegion, resourceType, recording, listed, incomplete } = listing;
    const type = types.numberOf(listing);
    const outcomes = settled.get(location) ?? createOutcomes();
    const unreadHere = unread.get(sourceKey(location, typeKey(listing))) ?? new Map<string, UnreadResource>();
    for (const [resourceId, { resource }] of unreadHere) {
      if (outcomes.has(digestResource(resource), type)) unreadHere.delete(resourceId);
    }
    // Items that come later belong to another listing.
    const { evaluated, deleted, failures } = outcomes.take(type);
    if (outcomes.isEmpty()) settled.delete(location);
    for (const { resourceId, ...failure } of failures) {
      if (failure.reason !== 'not_recorded') continue;
      notRecorded.push({ location, resource: { accountId, awsRegion, resourceType, resourceId }, failure });
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
      evaluated,
      deleted: listing.deleted + deleted,
      failed: failures.length,
      failures: failures.toSorted((left, right) => compareText(left.resourceId, right.resourceId)),
      ...(incomplete !== undefined && { incomplete }),
    };
  }

  /** `ending`: the location of which no listing comes any more. */
  function closeListings(ending?: string): void {
    const listed = new Set(listings.map(({ location }) => location));
    for (const [location, log] of part) {
      if (location === ending && !listed.has(location)) continue;
      const outcomes = settled.get(location) ?? createOutcomes();
      settled.set(location, outcomes);
      outcomes.keepAll(log.entries());
    }
    part = new Map();
    coverage.push(...listings.map(rowOf));
    listings = [];
  }

  function countOutcome(location: string, resource: ResourceDigest, type: number, outcome: Outcome): void {
    let log = part.get(location);
    if (log === undefined) {
      log = createOutcomeLog(fileOfLogs);
      part.set(location, log);
    }
    log.add(resource, type, outcome);
  }

  return {
    count: (location, resource, type, item) => countOutcome(location, resource, type, outcomeOf(item)),
    countOutcome,

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
      closeListings(isLast ? location : undefined);
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

function outcomeOf(item: Exclude<NormalizedItem, { kind: 'unusable' }>): Outcome {
  if (item.kind === 'deleted') return 'deleted';
  const failure = contentFailure(item);
  return failure === undefined ? 'evaluated' : { resourceId: item.identity.resourceId, ...failure };
}

function sourceKey(location: string, type: string): string {
  return JSON.stringify([location, type]);
}

function compareUnread(left: UnreadResource, right: UnreadResource): number {
  return compareResources(left.resource, right.resource) || compareText(left.location, right.location);
}
