import type { CatalogueControl } from '../../build/catalogue.ts';
import type { ConfigProperties, ConfigType } from '../../build/config-properties.ts';
import type { PropertyStep } from './property-steps.ts';
import { propertySteps } from './property-steps.ts';

/** What a skeleton asks of a property. */
export type PropertyKind = 'boolean' | 'number' | 'string' | 'tags';

/** The property that the skeleton of a control reads. */
export interface ChosenProperty {
  steps: PropertyStep[];
  kind: PropertyKind;
  /** False if Config's schema does not know it, so that `custom.types` must. */
  isKnown: boolean;
  /** Other properties that the catalogue names. */
  others: string[];
}

const KINDS: Record<ConfigType, PropertyKind> = {
  boolean: 'boolean',
  cidr_block: 'string',
  date: 'string',
  float: 'number',
  integer: 'number',
  ip: 'string',
  string: 'string',
};

/**
 * Chooses what a skeleton reads: the first property that the catalogue names, else the first boolean of the resource
 * type, else any.
 * @param properties what Config's schema has of the resource type
 */
export function chooseProperty(
  facts: CatalogueControl | undefined,
  resourceType: string,
  properties: ConfigProperties,
): ChosenProperty {
  const [first, ...others] = facts?.properties?.[resourceType] ?? [];
  const isRecorded = properties['configuration'] !== undefined;
  if (first === 'tags' && isRecorded)
    return { steps: [{ name: 'tags', isList: false }], kind: 'tags', isKnown: true, others };
  const path = first === undefined || first === 'tags' ? plausiblePath(properties) : first;
  const found = propertySteps(properties, path);
  if (found !== undefined) return { steps: found.steps, kind: KINDS[found.type], isKnown: true, others };
  const steps = path.split('.').map((name) => ({ name, isList: false }));
  // A container is no plain value, so one is made up below it.
  if (steps.length === 1) steps.push({ name: 'fillIn', isList: false });
  return { steps, kind: 'boolean', isKnown: false, others };
}

function plausiblePath({ configuration }: ConfigProperties): string {
  const fields: [string, ConfigProperties | ConfigType][] =
    typeof configuration === 'object' ? Object.entries(configuration) : [];
  const plain = fields.find(([, type]) => type === 'boolean') ?? fields.find(([, type]) => typeof type === 'string');
  return `configuration.${(plain ?? fields[0])?.[0] ?? 'fillIn'}`;
}
