import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ConfigProperties, ConfigPropertiesByType, ConfigType } from '../bundle/property-types.ts';
import type { JsonType } from '../json.ts';

export type { ConfigProperties, ConfigPropertiesByType, ConfigType };

/** Config's names of property types, and the JSON types that they have in items; dates are text or epoch milliseconds. */
const JSON_TYPES: Record<ConfigType, readonly JsonType[]> = {
  boolean: ['boolean'],
  cidr_block: ['string'],
  date: ['number', 'string'],
  float: ['number'],
  integer: ['number'],
  ip: ['string'],
  string: ['string'],
};

/** Reads `policies/config-properties.json`, the facts of AWS Config's own property schema; `_common` is of every item. */
export async function readConfigProperties(policies: string): Promise<ConfigPropertiesByType> {
  return JSON.parse(await readFile(join(policies, 'config-properties.json'), 'utf8')) as ConfigPropertiesByType;
}

/** The properties of one resource type, those of every item among them. */
export function propertiesOf(all: ConfigPropertiesByType, resourceType: string): ConfigProperties {
  return { ...all['_common'], ...all[resourceType] };
}

/** The JSON types of a property by Config's schema; undefined if the schema does not know it as a plain value. */
export function configTypes(properties: ConfigProperties, names: readonly string[]): readonly JsonType[] | undefined {
  const property = propertyAt(properties, names);
  return typeof property === 'string' ? JSON_TYPES[property] : undefined;
}

/** The names of the fields that a property has by Config's schema. */
export function configFields(properties: ConfigProperties, names: readonly string[]): string[] {
  const property = propertyAt(properties, names);
  return typeof property === 'object' ? Object.keys(property) : [];
}

function propertyAt(properties: ConfigProperties, names: readonly string[]): ConfigProperties | ConfigType | undefined {
  let at: ConfigProperties | ConfigType | undefined = properties;
  for (const name of names) at = typeof at === 'object' && Object.hasOwn(at, name) ? at[name] : undefined;
  return at;
}

/** JSON types of one of Config's types. */
export function jsonTypes(type: ConfigType): readonly JsonType[] {
  return JSON_TYPES[type];
}
