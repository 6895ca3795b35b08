import type { AskedTypes } from '../collect/scanner/item-scanner.ts';
import type { Projection } from '../project-document.ts';

/** All that an item states. */
const WHOLE_ITEM: Projection = new Map(
  ['configuration', 'supplementaryConfiguration', 'tags', 'relationships'].map((part) => [part, new Map()]),
);

/**
 * What a reader is to hand out of the items of each type that an inventory holds documents of.
 *
 * @param kept what of documents is kept, by type; of a type that is not there all is
 */
export function askedTypes(kept: ReadonlyMap<string, Projection>, types: ReadonlySet<string>): AskedTypes {
  return new Map(Array.from(types, (type) => [type, kept.get(type) ?? WHOLE_ITEM]));
}
