import { isJsonObject, type JsonObject, type JsonValue } from '../../json.ts';
import { joinProjections, type Projection, projectDocument } from '../../project-document.ts';
import type { Content } from './decode-content.ts';
import { keepsDocuments } from './embedded-documents.ts';
import type { StatedContent } from './normalize-content.ts';
import { TAG_PLACES } from './normalize-tags.ts';

/** The properties of a document that its item states, and that are kept as far as they are read. */
const STATED = ['configuration', 'supplementaryConfiguration', 'tags', 'relationships'] as const;

/**
 * What of a part of an item's content is needed to make its document: what is kept of it, and where it may have tags.
 *
 * @param kept paths of the document; without it all is needed
 * @returns undefined if nothing of an object is needed; what is no object stays as it is, for a control's proof to refuse
 */
export function keepPart(
  part: keyof Content,
  value: JsonValue | undefined,
  kept: Projection | undefined,
): JsonValue | undefined {
  if (kept === undefined || !isJsonObject(value)) return value;
  const projection = partProjection(part, kept);
  return projection === undefined ? undefined : keepBelow(value, projection);
}

/** The paths of a part that {@link keepPart} keeps; undefined if there are none. */
export function partProjection(part: keyof Content, kept: Projection): Projection | undefined {
  const read = kept.get(part);
  const tagNames = kept.has('tags') ? TAG_PLACES.flatMap(([place, name]) => (place === part ? [name] : [])) : [];
  if (tagNames.length === 0) return read;
  const tags: Projection = new Map(tagNames.map((name) => [name, new Map()]));
  return read === undefined ? tags : joinProjections(read, tags);
}

/**
 * True if what is kept of a delivered item is the same once it is normalized: only of its `configuration`, and no document
 * that is embedded there.
 */
export function isKeptAsItStands(resourceType: string, kept: Projection): boolean {
  const isOfConfiguration = STATED.every((property) => property === 'configuration' || !kept.has(property));
  return isOfConfiguration && kept.size > 0 && !keepsDocuments(resourceType, kept);
}

/** No more of what an item states than is kept. */
export function keepStated(stated: StatedContent, kept: Projection): StatedContent {
  const entries = STATED.flatMap((property) => {
    const value = stated[property] as JsonValue | undefined;
    const projection = kept.get(property);
    if (value === undefined) return [];
    if (!isJsonObject(value) && (property === 'configuration' || property === 'supplementaryConfiguration')) {
      return [[property, value]];
    }
    return projection === undefined ? [] : [[property, isJsonObject(value) ? keepBelow(value, projection) : value]];
  });
  return Object.fromEntries(entries) as StatedContent;
}

function keepBelow(value: JsonObject, projection: Projection): JsonObject {
  return projection.size === 0 ? value : projectDocument(value, projection);
}
