import { isJsonObject, type JsonValue } from '../json.ts';

/**
 * The tags of an item as a map. In: the map of a configuration item, or the list of `{key, value}` of a query result.
 * What is not text is left out; undefined if there are no tags in either form.
 */
export function normalizeTags(tags: JsonValue | undefined): Record<string, string> | undefined {
  if (Array.isArray(tags)) return textEntries(tags.filter(isJsonObject).map((tag) => [tag['key'], tag['value']]));
  return isJsonObject(tags) ? textEntries(Object.entries(tags)) : undefined;
}

function textEntries(entries: [unknown, unknown][]): Record<string, string> {
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => entry.every((part) => typeof part === 'string')),
  );
}
