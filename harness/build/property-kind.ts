import { nearest } from '../nearest.ts';
import type { ConfigPropertiesByType } from './config-properties.ts';
import { configFields, configTypes, propertiesOf } from './config-properties.ts';
import type { ControlMetadata } from './control-metadata.ts';
import { documentOf } from './document-of.ts';

/** What a path leads to: a plain value or a list of them, or what holds others. */
export type PropertyKind = 'container' | 'value';

/** The names of a path's properties, without the marks of elements and of a map's values. */
export function propertyNames(path: string): string[] {
  return path.replaceAll(/\[\]|\{\}/g, '').split('.');
}

/**
 * Finds what a path of a document leads to, by Config's schema, `custom.types` and `custom.maps`.
 * @returns undefined if none of them knows the path
 */
export function propertyKind(
  path: string,
  resourceType: string,
  { custom }: ControlMetadata,
  properties: ConfigPropertiesByType,
): PropertyKind | undefined {
  const names = propertyNames(path);
  const { type, within } = documentOf(names, resourceType, custom);
  if (within.length === 0) return 'container';
  if (within[0] === 'tags') return within.length > 1 || path.endsWith('{}') ? 'value' : 'container';
  for (const [declared, declaredType] of Object.entries(custom.types ?? {})) {
    const known = propertyNames(declared);
    if (isPrefix(names, known) && known.length > names.length) return 'container';
    if (isPrefix(known, names) && known.length === names.length)
      return declaredType === 'array' || declaredType === 'object' ? 'container' : 'value';
  }
  if ((custom.maps ?? []).some((map) => isPrefix(propertyNames(map), names))) return 'value';
  const known = propertiesOf(properties, type);
  if (configTypes(known, within) !== undefined) return 'value';
  return configFields(known, within).length > 0 ? 'container' : undefined;
}

/** The path that was probably meant by one that is not known: with the first unknown name, and what is nearest to it. */
export function nearestProperty(
  path: string,
  resourceType: string,
  { custom }: ControlMetadata,
  properties: ConfigPropertiesByType,
): string | undefined {
  const names = propertyNames(path);
  const { type, within } = documentOf(names, resourceType, custom);
  const known = propertiesOf(properties, type);
  const depth = within.findIndex((name, position) => !configFields(known, within.slice(0, position)).includes(name));
  const near = nearest(within[depth] ?? '', configFields(known, within.slice(0, depth)));
  if (depth < 0 || near === undefined) return undefined;
  return [...names.slice(0, names.length - within.length + depth), near].join('.');
}

function isPrefix(names: readonly string[], of: readonly string[]): boolean {
  return names.every((name, position) => of[position] === name);
}
