/** AWS Config's name of a property type. */
export type ConfigType = 'boolean' | 'cidr_block' | 'date' | 'float' | 'integer' | 'ip' | 'string';

/** Properties by name: a tree whose leaves name the type. Lists are not marked; a leaf may be one value or many. */
export interface ConfigProperties {
  [name: string]: ConfigProperties | ConfigType;
}

/** Properties by resource type, as AWS Config's own property schema has them. */
export type ConfigPropertiesByType = Record<string, ConfigProperties>;
