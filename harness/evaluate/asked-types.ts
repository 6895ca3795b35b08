import type { AskedContent, AskedTypes } from '../collect/scanner/asked-content.ts';
import type { Projection } from '../project-document.ts';
import { decisiveContent } from './content-key.ts';
import type { TypePlan } from './type-plan.ts';

/** All that an item states. */
const WHOLE_ITEM: Projection = new Map(
  ['configuration', 'supplementaryConfiguration', 'tags', 'relationships'].map((part) => [part, new Map()]),
);

/**
 * What a reader is to hand out of the items of each type that an inventory holds documents of.
 *
 * @param kept what of documents is kept, by type; of a type that is not there all is
 * @param plans of the types that controls judge
 */
export function askedTypes(
  kept: ReadonlyMap<string, Projection>,
  types: ReadonlySet<string>,
  plans: ReadonlyMap<string, TypePlan>,
): AskedTypes {
  return new Map(Array.from(types, (type) => [type, askedContent(kept.get(type) ?? WHOLE_ITEM, plans.get(type))]));
}

function askedContent(kept: Projection, plan: TypePlan | undefined): AskedContent {
  const decisive = plan && decisiveContent(plan);
  return { kept, ...(decisive !== undefined && { decisive }) };
}
