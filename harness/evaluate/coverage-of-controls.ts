import type { ControlManifest } from '../bundle/manifest.ts';
import type { Inventory } from '../normalize/inventory.ts';
import { CONFIGURATION_RECORDER, isTypeLeftOut } from '../normalize/recorded-types.ts';
import type { Coverage } from './coverage.ts';

/**
 * Says of each control whether it had anything to judge; if not, whether that means that nothing is there.
 * @returns coverage by control id
 */
export function coverageOfControls(controls: readonly ControlManifest[], inventory: Inventory): Map<string, Coverage> {
  const notRecorded = new Set(inventory.notRecordedTypes.map(({ resourceType }) => resourceType));
  const recorders = [...(inventory.documents.get(CONFIGURATION_RECORDER) ?? [])];
  return new Map(
    controls.map(({ id, resourceTypes, describedBy }) => {
      if (resourceTypes.some((type) => inventory.documents.has(type))) return [id, 'EVALUATED'];
      const unseen = resourceTypes.some((type) => notRecorded.has(type) || isTypeLeftOut(recorders, type));
      return [id, describedBy !== undefined || unseen ? 'NOT_RECORDED' : 'NO_RESOURCES'];
    }),
  );
}
