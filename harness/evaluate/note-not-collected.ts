import type { ControlManifest } from '../bundle/manifest.ts';
import type { Failure } from '../collect/aws/call-failure.ts';
import { coverageDiagnostics } from '../normalize/coverage/coverage-diagnostics.ts';
import type { Inventory } from '../normalize/inventory.ts';
import { compareCoverage, type TypeCoverage, typeKey } from '../normalize/coverage/type-coverage.ts';
import { relevantTypes } from './evaluate-inventory.ts';
import { say } from '../sentences/say.ts';

const NOT_COLLECTED: Failure = {
  reason: 'not_collected',
  message: say`the collection was made for other controls, and did not ask for them`,
};

/**
 * Adds to an inventory that lists are not known: where it has a collection of an account and region, and a control needs a
 * type that was not collected there, it is unknown whether there are any. Each is a line of the coverage; a diagnostic for
 * each collection says so.
 */
export function noteNotCollected(inventory: Inventory, controls: readonly ControlManifest[]): Inventory {
  const known = new Set(inventory.coverage.filter(({ basis }) => basis === 'listing').map(typeKey));
  const needed = [...relevantTypes(controls)];
  const rows: TypeCoverage[] = [];
  for (const { location, asked, places } of inventory.collections) {
    const types = needed.filter((type) => asked.some((collected) => !Object.hasOwn(collected, type)));
    for (const { place } of places) {
      // What is in no region is needed of each region, too.
      if (place.awsRegion === 'global') continue;
      for (const resourceType of types) {
        const type = { ...place, resourceType };
        if (known.has(typeKey(type))) continue;
        known.add(typeKey(type));
        rows.push(notCollected(type, location));
      }
    }
  }
  if (rows.length === 0) return inventory;
  rows.sort(compareCoverage);
  return {
    ...inventory,
    coverage: [...inventory.coverage, ...rows].toSorted(compareCoverage),
    diagnostics: [...inventory.diagnostics, ...coverageDiagnostics(rows, [])],
  };
}

function notCollected(
  type: Pick<TypeCoverage, 'accountId' | 'awsRegion' | 'resourceType'>,
  location: string,
): TypeCoverage {
  return {
    ...type,
    location,
    basis: 'listing',
    recording: 'UNKNOWN',
    listed: 0,
    evaluated: 0,
    deleted: 0,
    failed: 0,
    failures: [],
    incomplete: NOT_COLLECTED,
  };
}
