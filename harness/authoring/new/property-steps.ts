import type { ConfigProperties, ConfigType } from '../../build/config-properties.ts';

/** A name on the way to a property. */
export interface PropertyStep {
  name: string;
  /** True if it is taken for a list; Config's schema does not tell. */
  isList: boolean;
}

/** Words that end like a plural and are none. */
const SINGULAR = /(ss|us|is|Access|Address|Class|Days|Settings|Hours|Minutes|Options|Seconds|Status|Tokens|Values)$/;

/**
 * Follows a path of the catalogue to a plain value, taking the first that decides where it ends at an object.
 * @returns the way and the type; undefined if Config's schema does not know the path
 */
export function propertySteps(
  properties: ConfigProperties,
  path: string,
): { steps: PropertyStep[]; type: ConfigType } | undefined {
  const steps: PropertyStep[] = [];
  let at: ConfigProperties | ConfigType | undefined = properties;
  for (const name of path.split('.')) {
    at = typeof at === 'object' && Object.hasOwn(at, name) ? at[name] : undefined;
    if (at === undefined) return undefined;
    steps.push({ name, isList: isPlural(name, at, steps.length) });
  }
  while (typeof at === 'object') {
    const fields: [string, ConfigProperties | ConfigType][] = Object.entries(at);
    const [name, next] = fields.find(([, type]) => type === 'boolean') ?? fields[0] ?? [];
    if (name === undefined || next === undefined) return undefined;
    steps.push({ name, isList: isPlural(name, next, steps.length) });
    at = next;
  }
  return at === undefined ? undefined : { steps, type: at };
}

/** The containers of a document are objects, and numbers and booleans are counted and asked for one by one. */
function isPlural(name: string, type: ConfigProperties | ConfigType, depth: number): boolean {
  if (depth === 0 || !name.endsWith('s') || SINGULAR.test(name)) return false;
  // CloudFront's lists stand in objects, beside their number.
  return typeof type === 'object' ? !Object.hasOwn(type, 'items') : type === 'string';
}
