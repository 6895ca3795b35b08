import type { Bundle } from './bundle/bundle.ts';
import type { ControlManifest } from './bundle/manifest.ts';
import { type CollectionPlan, planCollection } from './collect/live/plan/plan-collection.ts';
import { relevantTypes } from './evaluate/evaluate-inventory.ts';

/**
 * What to ask AWS for so that these controls of the bundle can judge.
 *
 * @param others properties that something else reads of the resources that they judge
 */
export function livePlan(
  { properties }: Bundle,
  controls: readonly ControlManifest[],
  others: readonly string[] = [],
): CollectionPlan {
  return planCollection(controls, relevantTypes(controls), properties, others);
}
