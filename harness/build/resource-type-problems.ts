import { nearest } from '../nearest.ts';
import type { KeyFault } from './analysis/analysis.ts';
import type { ConfigPropertiesByType } from './config-properties.ts';
import type { ControlMetadata } from './control-metadata.ts';

/**
 * Checks the resource types that a control judges and joins: Config's schema knows them, or `custom.types` tells what
 * their documents hold.
 * @returns a fault for each that is not known, with the one that was probably meant
 */
export function resourceTypeProblems({ custom }: ControlMetadata, properties: ConfigPropertiesByType): KeyFault[] {
  const declared = Object.keys(custom.types ?? {});
  const isDeclared = declared.some((path) => !path.startsWith('related.'));
  const judged = custom.resource_types.map((type, position) => ({
    type,
    keys: ['custom', 'resource_types', position],
  }));
  const joined = Object.entries(custom.related ?? {})
    .filter(([name]) => !declared.some((path) => /^related\.([^.[]+)/.exec(path)?.[1] === name))
    .map(([name, { type }]) => ({ type, keys: ['custom', 'related', name, 'type'] }));
  return [...(isDeclared ? [] : judged), ...joined]
    .filter(({ type }) => !Object.hasOwn(properties, type))
    .map(({ type, keys }) => {
      const near = nearest(type, Object.keys(properties));
      const meant = near === undefined ? 'if it is no misspelling,' : `did you mean ${near}? Otherwise`;
      return {
        keys,
        message: `Config's schema knows no resource type ${type}: ${meant} name what its documents hold under custom.types`,
      };
    });
}
