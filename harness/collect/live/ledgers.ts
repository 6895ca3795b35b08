import { GLOBAL_IAM_TYPES } from '../../recording-group.ts';
import type { Collected } from '../collected.ts';
import { createLedger, type Ledger, type Place } from './ledger.ts';
import { locationOf } from './location-of.ts';

/** The ledgers of a collection: one for each account, region and type. */
export interface Ledgers {
  /** The ledger; opened if there is none. */
  at(place: Place, resourceType: string, location: string): Ledger;
  /** The open ledgers of a type at a location, but for those of no region. */
  ofType(resourceType: string, location: string): Ledger[];
  /** Closes ledgers. What of them belongs to no region is left for the end: other regions list it, too. */
  close(ledgers: readonly Ledger[]): Collected[];
  /** Closes all that are still open. */
  closeAll(): Collected[];
  find(place: Place, resourceType: string): Ledger | undefined;
  /** The open ledgers of a type. */
  all(resourceType: string): Ledger[];
}

/** The region of resources that belong to none, as AWS Config writes it. */
export const GLOBAL = 'global';

/** Types whose resources belong to no region: they are listed in several. */
const GLOBAL_TYPES: ReadonlySet<string> = new Set([...GLOBAL_IAM_TYPES, 'AWS::ElastiCache::GlobalReplicationGroup']);

/** Begins without ledgers. */
export function createLedgers(): Ledgers {
  const open = new Map<string, Ledger>();

  function at(place: Place, resourceType: string, location: string): Ledger {
    const key = keyOf(place, resourceType);
    const known = open.get(key);
    if (known !== undefined) return known;
    // Several regions list what is of none: whichever comes first, it has a location of its own.
    const isOfAccount = place.awsRegion === GLOBAL && location.startsWith(`aws:${place.accountId}/`);
    const ledger = createLedger(place, resourceType, isOfAccount ? locationOf(place) : location);
    open.set(key, ledger);
    return ledger;
  }

  function closeOne(ledger: Ledger): Collected[] {
    open.delete(keyOf(ledger, ledger.resourceType));
    if (!GLOBAL_TYPES.has(ledger.resourceType) || ledger.awsRegion === GLOBAL) return ledger.close();
    at({ ...ledger, awsRegion: GLOBAL }, ledger.resourceType, ledger.location).takeOver(ledger);
    return [];
  }

  return {
    at,
    ofType: (resourceType, location) =>
      [...open.values()].filter(
        (ledger) => ledger.resourceType === resourceType && ledger.location === location && ledger.awsRegion !== GLOBAL,
      ),
    close: (ledgers) => ledgers.flatMap(closeOne),
    closeAll: () => {
      const regional = [...open.values()].filter(({ awsRegion }) => awsRegion !== GLOBAL).flatMap(closeOne);
      return [...regional, ...[...open.values()].flatMap(closeOne)];
    },
    all: (resourceType) => [...open.values()].filter((ledger) => ledger.resourceType === resourceType),
    find: (place, resourceType) => open.get(keyOf(place, resourceType)),
  };
}

function keyOf({ accountId, awsRegion }: Place, resourceType: string): string {
  return JSON.stringify([accountId, awsRegion, resourceType]);
}
