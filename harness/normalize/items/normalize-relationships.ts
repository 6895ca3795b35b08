import { isJsonObject, type JsonObject, type JsonValue } from '../../json.ts';
import type { Relationship } from '../input-document.ts';
import { textOf } from './text-of.ts';

/**
 * The relationships of an item. The label is `name` in delivered items and `relationshipName` elsewhere; AWS ends many
 * labels with a space. Undefined if the item has no list of them; what is not an object in that list is left out.
 */
export function normalizeRelationships(relationships: JsonValue | undefined): Relationship[] | undefined {
  return Array.isArray(relationships) ? relationships.filter(isJsonObject).map(normalizeRelationship) : undefined;
}

function normalizeRelationship(relationship: JsonObject): Relationship {
  const resourceType = textOf(relationship['resourceType']);
  const resourceId = textOf(relationship['resourceId']);
  const resourceName = textOf(relationship['resourceName']);
  const relationshipName = (textOf(relationship['relationshipName']) ?? textOf(relationship['name']))?.trim();
  return {
    ...(resourceType !== undefined && { resourceType }),
    ...(resourceId !== undefined && { resourceId }),
    ...(resourceName !== undefined && { resourceName }),
    ...(relationshipName !== undefined && { relationshipName }),
  };
}
