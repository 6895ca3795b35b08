import type { ControlManifest } from '../../../bundle/manifest.ts';
import type { CollectedTypes } from '../../collected.ts';
import { type CollectionPlan, usesOf } from './plan-collection.ts';
import { isSelected, type PathUse } from './queryable-paths.ts';

/** What a collection by this plan asks for. */
export function collectedTypes({ types }: CollectionPlan): CollectedTypes {
  return Object.fromEntries(types.map(({ resourceType, properties }) => [resourceType, properties ?? 'all']));
}

/**
 * The types of which a collection does not have all that a control reads: those that were not asked for, and those of which
 * an advanced query selected less.
 *
 * @param needed Every type that the control judges or joins.
 * @param collected What was asked for.
 * @returns by type, how the control uses what was not asked for; `all` if nothing of the type was
 */
export function typesNotCollected(
  control: ControlManifest,
  needed: ReadonlySet<string>,
  collected: CollectedTypes,
): Map<string, PathUse[] | 'all'> {
  const uses = usesOf(control);
  const missing = new Map<string, PathUse[] | 'all'>();
  for (const type of needed) {
    const asked = Object.hasOwn(collected, type) ? collected[type] : undefined;
    const unasked = uses.flatMap(({ resourceType, use }) =>
      resourceType === type && asked !== undefined && !isSelected(use, asked) ? use : [],
    );
    if (asked === undefined) missing.set(type, 'all');
    else if (unasked.length > 0) missing.set(type, unasked);
  }
  return missing;
}
