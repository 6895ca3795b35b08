import type { JsonType } from '../json.ts';
import type { KeyFault } from './analysis/analysis.ts';
import type { ReadNode, ReadStep } from './analysis/read-tree.ts';
import { pathText } from './analysis/read-tree.ts';
import type { ConfigPropertiesByType } from './config-properties.ts';
import { configTypes, propertiesOf } from './config-properties.ts';
import type { ControlMetadata } from './control-metadata.ts';
import { documentOf } from './document-of.ts';
import { nearestProperty } from './property-kind.ts';

const SCALARS: JsonType[] = ['boolean', 'number', 'string'];

/**
 * The JSON types that a control can use at a path: from how it uses the path, from Config's property schema, and from
 * `custom.types`.
 * @param resourceType the type whose documents are read
 * @returns the types, or why they can not be told: a sentence on the read, or what is wrong in METADATA
 */
export function readTypes(
  node: ReadNode,
  resourceType: string,
  metadata: ControlMetadata,
  properties: ConfigPropertiesByType,
): JsonType[] | string | KeyFault {
  const path = pathText(node.steps);
  if (node.children.has('element') || node.uses.has('array')) return ['array'];
  if (node.children.size > 0 || node.uses.has('map') || isJoin(node.steps)) return ['object'];
  const used = [...node.uses].find((use) => use === 'boolean' || use === 'number' || use === 'string');
  const known = schemaTypes(node.steps, resourceType, metadata, properties);
  const declared = metadata.custom.types?.[path];
  if (known !== undefined && used !== undefined && !known.includes(used)) {
    return `input.${path} is a ${known.join(' or ')} by Config's schema, but is used as a ${used}`;
  }
  if (known !== undefined && declared !== undefined) {
    const keys = ['custom', 'types', path];
    return { keys, message: `custom.types declares ${path}, which Config's schema knows: remove it` };
  }
  if (declared !== undefined && used !== undefined && declared !== used) {
    return `input.${path} is declared as a ${declared}, but is used as a ${used}`;
  }
  // A value that is compared must not be of a type that sorts before or after all others.
  const compared = node.uses.has('scalar');
  if (known !== undefined && used !== undefined) return [used];
  if (known !== undefined && known.length > 1 && compared) {
    return `input.${path} is a ${known.join(' or ')} by Config's schema, so what it is compared with must tell its type: a constant, a parameter, or input.evaluatedAt`;
  }
  if (known !== undefined) return [...known];
  if ((declared === 'array' || declared === 'object') && compared) {
    return `input.${path} is declared as an ${declared}, but is compared as a plain value: name what is in it`;
  }
  if (declared !== undefined) return [declared];
  if (node.uses.has('key')) return [...SCALARS, 'array', 'object'];
  const near = nearestProperty(path, resourceType, metadata, properties);
  const meant = near === undefined ? 'if it is no misspelling,' : `did you mean ${near}? Otherwise`;
  return `Config's schema does not know input.${path}: ${meant} name its type under custom.types`;
}

function isJoin(steps: readonly ReadStep[]): boolean {
  return steps.length === 2 && steps[0]?.kind === 'field' && steps[0].name === 'related';
}

function schemaTypes(
  steps: readonly ReadStep[],
  resourceType: string,
  { custom }: ControlMetadata,
  properties: ConfigPropertiesByType,
): readonly JsonType[] | undefined {
  const names = steps.flatMap((step) => (step.kind === 'field' ? [step.name] : []));
  if (names[0] === 'evaluatedAt') return ['string'];
  const { type, within } = documentOf(names, resourceType, custom);
  if (within[0] === 'tags') return ['string'];
  // Of the types that a control judges, one may have a property that another has not: there it is absent.
  const types = type === resourceType ? [type, ...custom.resource_types] : [type];
  for (const one of types) {
    const known = configTypes(propertiesOf(properties, one), within);
    if (known !== undefined) return known;
  }
  return undefined;
}
