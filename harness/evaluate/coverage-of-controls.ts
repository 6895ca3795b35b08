import type { ControlManifest } from '../bundle/manifest.ts';
import type { Recording } from '../collect/collected.ts';
import type { Inventory } from '../normalize/inventory.ts';
import { addsUp } from '../normalize/coverage/type-coverage.ts';
import type { Coverage, CoverageRow } from './coverage.ts';

/** What it means for a control that there was nothing to judge where AWS Config records like this. */
const WITHOUT_RESOURCES: Record<Recording, Extract<Coverage, 'INCOMPLETE' | 'NO_RESOURCES' | 'NOT_RECORDED'>> = {
  DESCRIBED: 'NO_RESOURCES',
  NO_RECORDER: 'NOT_RECORDED',
  NOT_RECORDED: 'NOT_RECORDED',
  RECORDED: 'NO_RESOURCES',
  RECORDER_FAILING: 'INCOMPLETE',
  RECORDER_STOPPED: 'NOT_RECORDED',
  UNKNOWN: 'INCOMPLETE',
};

/** Of several regions the first of these counts. */
const WORST_FIRST: readonly Coverage[] = ['DENIED', 'INCOMPLETE', 'NOT_RECORDED'];

/**
 * Says of each control whether it had anything to judge; if not, whether that means that nothing is there.
 *
 * @returns coverage by control id
 */
export function coverageOfControls(
  controls: readonly ControlManifest[],
  inventory: Inventory,
  rows: readonly CoverageRow[],
): Map<string, Coverage> {
  const notRecorded = new Set(inventory.notRecordedTypes.map(({ resourceType }) => resourceType));
  return new Map(
    controls.map(({ id, resourceTypes, describedBy }) => {
      if (resourceTypes.some((type) => inventory.documents.has(type))) return [id, 'EVALUATED'];
      const own = rows.filter(({ resourceType }) => resourceTypes.includes(resourceType));
      const unseen = new Set(own.map(withoutResources));
      const isUnasked = describedBy !== undefined && own.length === 0;
      if (isUnasked || resourceTypes.some((type) => notRecorded.has(type))) unseen.add('NOT_RECORDED');
      return [id, WORST_FIRST.find((coverage) => unseen.has(coverage)) ?? 'NO_RESOURCES'];
    }),
  );
}

function withoutResources(row: CoverageRow): Coverage {
  if (row.incomplete !== undefined) return row.incomplete.reason === 'denied' ? 'DENIED' : 'INCOMPLETE';
  return addsUp(row) ? WITHOUT_RESOURCES[row.recording] : 'INCOMPLETE';
}
