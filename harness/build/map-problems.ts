import { CONTAINERS } from './analysis/record-reads.ts';
import type { ConfigPropertiesByType } from './config-properties.ts';
import { configFields, propertiesOf } from './config-properties.ts';
import type { ControlMetadata } from './control-metadata.ts';
import { documentOf } from './document-of.ts';

/** The fields by which Config's schema describes the entries of a map. */
const ENTRY: ReadonlySet<string> = new Set(['key', 'tag', 'value']);

/**
 * Checks `custom.maps`. What is read of a map need not be there, so nothing whose fields are known may be called one.
 * @returns a sentence for each path that is no map
 */
export function mapProblems(
  resourceType: string,
  { custom }: ControlMetadata,
  properties: ConfigPropertiesByType,
): string[] {
  return (custom.maps ?? []).flatMap((path) => {
    const { type, within } = documentOf(path.replaceAll(/\[\]|\{\}/g, '').split('.'), resourceType, custom);
    if (CONTAINERS.has(within.join('.'))) return [`custom.maps names ${path}, which is no map`];
    const declared = Object.keys(custom.types ?? {}).some((field) => field.startsWith(`${path}.`));
    const known = configFields(propertiesOf(properties, type), within).some((name) => !ENTRY.has(name));
    if (!declared && !known) return [];
    return [
      `custom.maps names ${path}, whose fields ${known ? "Config's schema" : 'custom.types'} names: it is no map`,
    ];
  });
}
