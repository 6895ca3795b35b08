import type { NormalizeContext } from '../items/normalize-context.ts';
import { isKeptAsItStands } from '../items/keep-content.ts';
import { normalizeItem } from '../items/normalize-item.ts';
import type { CollectedItem } from '../items/normalized-item.ts';
import { createContentMemory } from './content-memory.ts';
import { toPlain } from './plain-capture.ts';

/**
 * What an item states, normalized, as JSON; undefined if that does not tell all that there is to say of it.
 *
 * @param stated its content as it stands there, as far as it is kept
 * @param item makes the item as it would have come alone
 */
export type NormalizedContent = (resourceType: string, stated: string, item: () => CollectedItem) => string | undefined;

/** Prepares to normalize the content of plain items: most of it is as it stands, or like that of another. */
export function createNormalizedContent(context: NormalizeContext): NormalizedContent {
  const contents = createContentMemory();
  const asTheyStand = new Set(
    Array.from(context.kept ?? []).flatMap(([type, kept]) => (isKeptAsItStands(type, kept) ? [type] : [])),
  );

  function normalize(item: CollectedItem): string | undefined {
    const normalized = normalizeItem(item, context);
    if (normalized.kind !== 'document' || normalized.diagnostics.length > 0) return undefined;
    const { kind, document } = normalized;
    if (toPlain({ kind, document }) === undefined) return undefined;
    const { configuration, supplementaryConfiguration, tags, relationships } = document;
    return JSON.stringify({ configuration, supplementaryConfiguration, tags, relationships });
  }

  return (resourceType, stated, item) => {
    // A null is as if it were not there.
    const isPlain = stated === '{}' || stated.startsWith('{"configuration":{');
    if (isPlain && asTheyStand.has(resourceType)) return stated;
    return contents.recall(resourceType, stated, () => normalize(item()));
  };
}
