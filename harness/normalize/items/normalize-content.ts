import type { ConfigProperties } from '../../bundle/property-types.ts';
import type { ItemSpelling } from '../../collect/item-spelling.ts';
import type { JsonObject } from '../../json.ts';
import type { InputDocument } from '../input-document.ts';
import { decodeContent } from './decode-content.ts';
import { keepStated } from './keep-content.ts';
import type { NormalizeContext } from './normalize-context.ts';
import { normalizeRelationships } from './normalize-relationships.ts';
import { normalizeTags } from './normalize-tags.ts';

/** What an item states of its resource, as a document has it. */
export type StatedContent = Pick<
  InputDocument,
  'configuration' | 'supplementaryConfiguration' | 'tags' | 'relationships'
>;

/**
 * Normalizes what a configuration item states of its resource, as far as it is kept.
 *
 * @returns the content, and the paths of text that does not hold the JSON that it should; it is left as it came
 */
export function normalizeContent(
  item: JsonObject,
  resourceType: string,
  spelling: ItemSpelling,
  context: NormalizeContext,
): { stated: StatedContent; unreadable: string[] } {
  if (context.contentOf?.has(resourceType) === false) return { stated: {}, unreadable: [] };
  const kept = context.kept?.get(resourceType);
  const properties = propertiesOf(resourceType, context);
  const { content, unreadable } = decodeContent(item, { resourceType, spelling, properties, kept });
  const tags = normalizeTags(item, spelling, content);
  const relationships = normalizeRelationships(item['relationships']);
  const stated: StatedContent = {
    ...(tags !== undefined && { tags }),
    ...content,
    ...(relationships !== undefined && { relationships }),
  };
  return { stated: kept === undefined ? stated : keepStated(stated, kept), unreadable };
}

/** A type of the input may be named like a property of every object. */
function propertiesOf(resourceType: string, { properties = {} }: NormalizeContext): ConfigProperties | undefined {
  return Object.hasOwn(properties, resourceType) ? properties[resourceType] : undefined;
}
