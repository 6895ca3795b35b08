import type { Failure } from '../aws/call-failure.ts';
import type { Collected, ListedResource, Listing, Recording } from '../collected.ts';
import { say } from '../../sentences/say.ts';

/** An account and region; the region is `global` for types that belong to none. */
export interface Place {
  accountId: string;
  awsRegion: string;
}

/** How a resource is named within its ledger. */
type Named = Pick<ListedResource, 'resourceId' | 'resourceName'>;

/**
 * What became of a listed resource. `elsewhere`: it turned out to belong to another region, whose ledger has it. A
 * failure may have the resource's name beside it.
 */
export type Outcome = 'deleted' | 'elsewhere' | 'item' | 'listed' | { failure: Failure; resourceName?: string };

/**
 * Keeps each resource of one type in one account and region, and what became of it, so that at the end every listed one
 * was handed out, is gone, or is unread with its reason. A resource counts once, however often AWS lists it; the best
 * that became of it counts.
 */
export interface Ledger extends Place {
  readonly resourceType: string;
  readonly location: string;
  /** Of what may be recorded in several regions, the best counts. */
  record(recording: Recording): void;
  /** AWS lists the resource. */
  list(resource: Named): void;
  /** Its item is there. False if one was there before: then it must not be handed out again. */
  item(resource: Named): boolean;
  /** Its item is not handed out after all, as the failure of another call left it without what is read of it. */
  withdraw(resource: Named, failure: Failure): void;
  deleted(resource: Named): void;
  unread(resource: Named, failure: Failure): void;
  elsewhere(resource: Named): void;
  /** The list may not be whole; the first reason counts, but for an interruption, which all else gives way to. */
  incomplete(failure: Failure): void;
  outcomeOf(resourceId: string): Outcome | undefined;
  /** How many distinct resources are known, also those that belong elsewhere. */
  size(): number;
  /** Takes over from the ledger of a region what did not become an item there, for a type that belongs to no region. */
  takeOver(other: Ledger): void;
  readonly outcomes: ReadonlyMap<string, Outcome>;
  readonly state: { readonly recording: Recording; readonly incomplete: Failure | undefined };
  /** What to tell of it at the end: every unread resource, then the listing. */
  close(): Collected[];
}

/** Worst first. */
const RECORDINGS: readonly Recording[] = [
  'NO_RECORDER',
  'NOT_RECORDED',
  'UNKNOWN',
  'RECORDER_STOPPED',
  'RECORDER_FAILING',
  'RECORDED',
  'DESCRIBED',
];

const NOTHING_CAME: Failure = { reason: 'not_returned', message: say`AWS listed it, and returned nothing of it` };

/** Opens an empty ledger. */
export function createLedger({ accountId, awsRegion }: Place, resourceType: string, location: string): Ledger {
  const outcomes = new Map<string, Outcome>();
  let recording: Recording | undefined;
  let incomplete: Failure | undefined;

  function settle({ resourceId }: Named, outcome: Outcome): void {
    if (rankOf(outcome) > rankOf(outcomes.get(resourceId))) outcomes.set(resourceId, outcome);
  }

  function unread(resource: Named, { reason, message }: Failure): void {
    const { resourceName } = resource;
    settle(resource, { failure: { reason, message }, ...(resourceName !== undefined && { resourceName }) });
  }

  const ledger: Ledger = {
    accountId,
    awsRegion,
    resourceType,
    location,
    outcomes,
    get state() {
      return { recording: recording ?? 'UNKNOWN', incomplete };
    },
    record(next) {
      if (recording === undefined || RECORDINGS.indexOf(next) > RECORDINGS.indexOf(recording)) recording = next;
    },
    list: (resource) => settle(resource, 'listed'),
    item(resource) {
      if (outcomes.get(resource.resourceId) === 'item') return false;
      settle(resource, 'item');
      return true;
    },
    withdraw(resource, failure) {
      outcomes.delete(resource.resourceId);
      unread(resource, failure);
    },
    deleted: (resource) => settle(resource, 'deleted'),
    unread,
    elsewhere: (resource) => settle(resource, 'elsewhere'),
    incomplete({ reason, message }) {
      if (incomplete === undefined || reason === 'interrupted') incomplete = { reason, message };
    },
    outcomeOf: (resourceId) => outcomes.get(resourceId),
    size: () => outcomes.size,
    takeOver(other) {
      ledger.record(other.state.recording);
      if (other.state.incomplete !== undefined) ledger.incomplete(other.state.incomplete);
      for (const [resourceId, outcome] of other.outcomes) {
        if (outcome !== 'item' && outcome !== 'elsewhere') settle({ resourceId }, outcome);
      }
    },
    close() {
      const events: Collected[] = [];
      let listed = 0;
      let deleted = 0;
      for (const [resourceId, outcome] of outcomes) {
        if (outcome === 'elsewhere') continue;
        listed += 1;
        if (outcome === 'deleted') deleted += 1;
        if (outcome === 'item' || outcome === 'deleted') continue;
        const { failure, resourceName } =
          outcome === 'listed' ? { failure: NOTHING_CAME, resourceName: undefined } : outcome;
        const resource: ListedResource = {
          accountId,
          awsRegion,
          resourceType,
          resourceId,
          ...(resourceName !== undefined && { resourceName }),
        };
        events.push({ kind: 'unread', location, resource, failure });
      }
      const listing: Listing = {
        accountId,
        awsRegion,
        resourceType,
        recording: ledger.state.recording,
        listed,
        deleted,
        ...(incomplete !== undefined && { incomplete }),
      };
      events.push({ kind: 'listing', location, listing });
      return events;
    },
  };
  return ledger;
}

function rankOf(outcome: Outcome | undefined): number {
  if (outcome === undefined) return 0;
  if (typeof outcome === 'object') return 2;
  return { listed: 1, deleted: 3, elsewhere: 4, item: 5 }[outcome];
}
