import type { Bundle } from '../harness/bundle/bundle.ts';
import type { JsonObject } from '../harness/json.ts';
import { prepareInputs } from './prepare-inputs.ts';

/**
 * Counts the judged items of a file, and those of which all that controls read, joins included, was the same in an item
 * of their type before: no verdict can be remembered of more than these.
 */
export async function countRepeats(bundle: Bundle, file: string): Promise<{ judged: number; repeated: number }> {
  const inputs = await prepareInputs(bundle, file);
  const distinct = new Set(
    inputs.map(({ json }) => JSON.stringify({ ...(JSON.parse(json) as JsonObject), resourceId: null })),
  );
  return { judged: inputs.length, repeated: inputs.length - distinct.size };
}
