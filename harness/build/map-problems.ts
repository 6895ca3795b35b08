import type { KeyFault } from './analysis/analysis.ts';
import { CONTAINERS } from './analysis/record-reads.ts';
import type { ConfigPropertiesByType } from './config-properties.ts';
import { configFields, propertiesOf } from './config-properties.ts';
import type { ControlMetadata } from './control-metadata.ts';
import { documentOf } from './document-of.ts';

/** The fields by which Config's schema describes the entries of a map. */
const ENTRY: ReadonlySet<string> = new Set(['key', 'tag', 'value']);

/**
 * Checks `custom.maps`. What is read of a map need not be there, so nothing whose fields are known may be called one.
 * @returns a fault for each path that is no map
 */
export function mapProblems(
  resourceType: string,
  { custom }: ControlMetadata,
  properties: ConfigPropertiesByType,
): KeyFault[] {
  return (custom.maps ?? []).flatMap((path, position) => {
    const keys = ['custom', 'maps', position];
    const { type, within } = documentOf(path.replaceAll(/\[\]|\{\}/g, '').split('.'), resourceType, custom);
    if (CONTAINERS.has(within.join('.')))
      return [{ keys, message: `custom.maps names ${path}, which is no map: remove it` }];
    const declared = Object.keys(custom.types ?? {}).some((field) => field.startsWith(`${path}.`));
    const known = configFields(propertiesOf(properties, type), within).some((name) => !ENTRY.has(name));
    if (!declared && !known) return [];
    const knows = known ? "Config's schema" : 'custom.types';
    return [{ keys, message: `custom.maps names ${path}, whose fields ${knows} names: it is no map, so remove it` }];
  });
}
