import { isJsonObject, type JsonValue } from '../json.ts';

/** How AWS Config spells the key and the value of a tag in a list. */
const SPELLINGS = [
  ['key', 'value'],
  ['Key', 'Value'],
  ['tagKey', 'tagValue'],
] as const;

/**
 * The tags of an item as a map. In: the map of a configuration item, or a list of keys and values. Undefined if there are
 * no tags in either form, or if any of them is not text: a map without it would say that the tag is not there.
 */
export function normalizeTags(tags: JsonValue | undefined): Record<string, string> | undefined {
  const entries = Array.isArray(tags) ? tags.map(entryOf) : isJsonObject(tags) ? Object.entries(tags) : undefined;
  return entries?.every(isText) ? Object.fromEntries(entries) : undefined;
}

function entryOf(tag: JsonValue): [unknown, unknown] {
  if (!isJsonObject(tag)) return [undefined, undefined];
  const [key, value] = SPELLINGS.find(([name]) => Object.hasOwn(tag, name)) ?? SPELLINGS[0];
  return [tag[key], tag[value]];
}

function isText(entry: [unknown, unknown]): entry is [string, string] {
  return entry.every((part) => typeof part === 'string');
}
