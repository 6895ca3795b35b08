import type { ControlManifest } from '../bundle/manifest.ts';
import type { Inventory } from '../normalize/inventory.ts';
import type { CoverageRow } from './coverage.ts';
import { relevantTypes } from './evaluate-inventory.ts';

/**
 * Says of each account, region and type how its resources are accounted for, with the controls that need them. That a
 * recorder leaves out what AWS Config can not record, or what no control needs, says nothing.
 *
 * @returns sorted by account, region and type, as in the inventory
 */
export function coverageRows(controls: readonly ControlManifest[], { coverage }: Inventory): CoverageRow[] {
  const idsOf = new Map<string, string[]>();
  for (const control of controls) {
    for (const type of relevantTypes([control])) idsOf.set(type, [...(idsOf.get(type) ?? []), control.id]);
  }
  const described = new Set(controls.flatMap((one) => (one.describedBy === undefined ? [] : one.resourceTypes)));
  return coverage
    .filter(
      ({ basis, resourceType }) => basis === 'listing' || (idsOf.has(resourceType) && !described.has(resourceType)),
    )
    .map((row) => ({ ...row, controls: idsOf.get(row.resourceType) ?? [] }));
}
