import type { ConfigPropertiesByType } from '../bundle/property-types.ts';
import { joinedTypes } from '../normalize/joins/join-related.ts';
import type { PackControl } from './pack.ts';

/**
 * The properties of the resource types that the controls judge or join: what a host needs to restore values that some
 * shapes of items retype. Types that Config's schema does not know are left out.
 */
export function bundleProperties(
  controls: readonly PackControl[],
  properties: ConfigPropertiesByType,
): ConfigPropertiesByType {
  const types = controls.flatMap(({ metadata: { custom } }) => [
    ...custom.resource_types,
    ...Object.values(custom.related ?? {}).flatMap(joinedTypes),
  ]);
  const known = [...new Set(types)].toSorted().filter((type) => Object.hasOwn(properties, type));
  return Object.fromEntries(known.map((type) => [type, properties[type] ?? {}]));
}
