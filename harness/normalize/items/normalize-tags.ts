import type { ItemSpelling } from '../../collect/item-spelling.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../json.ts';
import type { Content } from './decode-content.ts';

/** How services name the parts of a tag in a list. */
const NAMES: readonly [key: string, value: string][] = [
  ['key', 'value'],
  ['Key', 'Value'],
  ['tagKey', 'tagValue'],
];

/** Where the content of items has tags, in the order in which they are looked for. */
export const TAG_PLACES: readonly [part: keyof Content, property: string][] = [
  ['configuration', 'tags'],
  ['configuration', 'tagList'],
  ['configuration', 'Tags'],
  ['supplementaryConfiguration', 'Tags'],
  ['supplementaryConfiguration', 'tags'],
];

/**
 * The tags of an item as a map: its own `tags` or, where those are absent or empty, the ones that its content has. In: a
 * map, or a list of `{key, value}`, `{Key, Value}` or `{tagKey, tagValue}`. Undefined if nothing states tags, or if any
 * of them is not text: a map without it would say that the tag is not there. That content lists none proves nothing, and
 * neither does what it lists in an item of the batch calls, which have no `tags` and whose content may be filtered
 * (https://docs.aws.amazon.com/config/latest/APIReference/API_BatchGetResourceConfig.html).
 */
export function normalizeTags(
  item: JsonObject,
  spelling: ItemSpelling,
  content: Content,
): Record<string, string> | undefined {
  const isOfBatchCall = spelling === 'api' && !Object.hasOwn(item, 'tags');
  if (isOfBatchCall) return undefined;
  const own = tagsIn(item['tags']);
  if (hasContent(item['tags'])) return own;
  for (const [part, property] of TAG_PLACES) {
    const value = content[part];
    const tags = isJsonObject(value) ? tagsIn(value[property]) : undefined;
    if (tags !== undefined && Object.keys(tags).length > 0) return tags;
  }
  return own;
}

function tagsIn(tags: JsonValue | undefined): Record<string, string> | undefined {
  const entries = Array.isArray(tags) ? tags.map(tagEntry) : isJsonObject(tags) ? Object.entries(tags) : undefined;
  return entries?.every(isText) ? Object.fromEntries(entries) : undefined;
}

function hasContent(tags: JsonValue | undefined): boolean {
  return typeof tags === 'object' && tags !== null ? Object.keys(tags).length > 0 : tags !== undefined && tags !== null;
}

function tagEntry(tag: JsonValue): [unknown, unknown] {
  if (!isJsonObject(tag)) return [undefined, undefined];
  const [key, value] = NAMES.find(([name]) => Object.hasOwn(tag, name)) ?? ['key', 'value'];
  return [tag[key], tag[value]];
}

function isText(entry: [unknown, unknown]): entry is [string, string] {
  return entry.every((part) => typeof part === 'string');
}
