import type { Projection } from '../../project-document.ts';

/** The parts of an item's content, in the order of scanner/item-properties.ts. */
export const CONTENT_PARTS = ['tags', 'configuration', 'relationships', 'supplementaryConfiguration'] as const;

/** Where content states tags that the item itself does not. */
const TAGS_IN_CONFIGURATION: readonly string[] = ['tags', 'tagList', 'Tags'];
const TAGS_IN_SUPPLEMENTARY: readonly string[] = ['Tags', 'tags'];

const WHOLE: Projection = new Map();

/**
 * What of an item is kept for a document of which `projection` is kept: tags also where content states them. Tags and
 * relationships are kept as they are, since a document has them in another form.
 */
export function contentProjection(projection: Projection): Projection {
  const content: Projection = new Map();
  for (const part of CONTENT_PARTS) {
    const below = projection.get(part);
    if (below !== undefined) content.set(part, part === 'tags' || part === 'relationships' ? WHOLE : below);
  }
  if (content.has('tags')) {
    addProperties(content, 'configuration', TAGS_IN_CONFIGURATION);
    addProperties(content, 'supplementaryConfiguration', TAGS_IN_SUPPLEMENTARY);
  }
  return content;
}

function addProperties(content: Projection, part: string, properties: readonly string[]): void {
  const below = content.get(part);
  if (below?.size === 0) return;
  content.set(part, new Map([...(below ?? []), ...properties.map((property) => [property, WHOLE] as const)]));
}
