import type { JsonObject } from '../../json.ts';
import type { NormalizeContext } from '../items/normalize-context.ts';
import { isKeptAsItStands } from '../items/keep-content.ts';
import { normalizeContent } from '../items/normalize-content.ts';
import { createContentMemory } from './content-memory.ts';
import { isPlainJson } from './is-plain-json.ts';

/**
 * What a delivered item states, normalized, as the JSON of an object in UTF-8; undefined if that does not tell all that
 * there is to say of it. In: the same as it stands there, as far as it is kept.
 */
export type NormalizedContent = (resourceType: string, stated: Buffer) => Uint8Array | undefined;

/** Prepares to normalize the content of plain items: most of it is as it stands, or like that of another. */
export function createNormalizedContent(context: NormalizeContext): NormalizedContent {
  const contents = createContentMemory();
  const asTheyStand = new Set(
    Array.from(context.kept ?? []).flatMap(([type, kept]) => (isKeptAsItStands(type, kept) ? [type] : [])),
  );

  function normalize(resourceType: string, text: string): string | undefined {
    const item = JSON.parse(text) as JsonObject;
    const { stated, unreadable } = normalizeContent(item, resourceType, 'delivered', context);
    if (unreadable.length > 0 || !isPlainJson(stated)) return undefined;
    const { configuration, supplementaryConfiguration, tags, relationships } = stated;
    return JSON.stringify({ configuration, supplementaryConfiguration, tags, relationships });
  }

  return (resourceType, stated) => {
    if (asTheyStand.has(resourceType)) return stated;
    const text = stated.toString();
    const content = contents.recall(resourceType, text, () => normalize(resourceType, text));
    if (content === undefined) return undefined;
    return content === text ? stated : Buffer.from(content);
  };
}
