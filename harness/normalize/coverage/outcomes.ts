import { createDigestTable } from '../captures/digest-table.ts';
import { createUint32List } from '../captures/number-list.ts';
import type { ResourceDigest } from '../captures/resource-digest.ts';
import type { ResourceFailure } from './type-coverage.ts';

/** What became of a resource: it is gone, its content is known, or why that is not. */
export type Outcome = 'deleted' | 'evaluated' | ResourceFailure;

/** What became of a resource of the type with this number. */
export type OutcomeEntry = [resource: ResourceDigest, type: number, outcome: Outcome];

/** What became of the resources of one type. */
export interface TypeOutcomes {
  deleted: number;
  evaluated: number;
  failures: ResourceFailure[];
}

/**
 * What became of each resource that a source tells of, which may be millions: a digest, a slot to find it by and a number,
 * some 30 bytes each. Only failures are held as they are.
 */
export interface Outcomes {
  /**
   * `type` is a number for its type. If several things are said of a resource, its content counts, or else why there is
   * none.
   */
  keep(resource: ResourceDigest, type: number, outcome: Outcome): void;
  keepAll(entries: Iterable<OutcomeEntry>): void;
  has(resource: ResourceDigest, type: number): boolean;
  /** Takes out those of a type; what is said of them later is kept anew. */
  take(type: number): TypeOutcomes;
  /** True if all were taken out. */
  isEmpty(): boolean;
}

/** What says more comes later. */
export const KINDS = ['deleted', 'failed', 'evaluated'] as const;

type Kind = (typeof KINDS)[number];

/** Those of one type since it was last taken out. */
interface Tally {
  number: number;
  type: number;
  counts: Record<Kind, number>;
  /** By number of the resource. */
  failures: Map<number, ResourceFailure>;
}

/** Makes an empty one. */
export function createOutcomes(): Outcomes {
  const resources = createDigestTable();
  /** Of each resource the number of its tally, times the number of kinds, and its kind. */
  const places = createUint32List();
  const byType = new Map<number, Tally>();
  const tallies: (Tally | undefined)[] = [];

  function tallyOf(type: number): Tally {
    let tally = byType.get(type);
    if (tally === undefined) {
      const counts = { deleted: 0, failed: 0, evaluated: 0 };
      tally = { number: tallies.length, type, counts, failures: new Map() };
      tallies.push(tally);
      byType.set(type, tally);
    }
    return tally;
  }

  function placeOf(number: number): { tally: Tally | undefined; kind: Kind } {
    const place = places.get(number);
    return { tally: tallies[Math.floor(place / KINDS.length)], kind: KINDS[place % KINDS.length] ?? 'deleted' };
  }

  function keep(resource: ResourceDigest, type: number, outcome: Outcome): void {
    const tally = tallyOf(type);
    const known = resources.find(resource);
    const place = known === undefined ? undefined : placeOf(known);
    const kind = typeof outcome === 'string' ? outcome : 'failed';
    if (place?.tally === tally) {
      if (KINDS.indexOf(kind) <= KINDS.indexOf(place.kind)) return;
      tally.counts[place.kind]--;
    }
    const number = known ?? resources.add(resource);
    tally.counts[kind]++;
    places.set(number, tally.number * KINDS.length + KINDS.indexOf(kind));
    if (typeof outcome === 'string') tally.failures.delete(number);
    else tally.failures.set(number, outcome);
  }

  return {
    keep,
    keepAll(entries) {
      for (const [resource, type, outcome] of entries) keep(resource, type, outcome);
    },
    has(resource, type) {
      const tally = byType.get(type);
      const number = resources.find(resource);
      return tally !== undefined && number !== undefined && placeOf(number).tally === tally;
    },
    take(type) {
      const tally = byType.get(type);
      if (tally === undefined) return { deleted: 0, evaluated: 0, failures: [] };
      byType.delete(type);
      tallies[tally.number] = undefined;
      const { deleted, evaluated } = tally.counts;
      return { deleted, evaluated, failures: [...tally.failures.values()] };
    },
    isEmpty: () => byType.size === 0,
  };
}
