import type { JsonType } from '../json.ts';
import type { Related } from '../bundle/manifest.ts';
import type { ReadNode, ReadStep } from './analysis/read-tree.ts';
import { pathText } from './analysis/read-tree.ts';
import type { ConfigPropertiesByType } from '../bundle/property-types.ts';
import { configTypes, propertiesOf } from './config-properties.ts';
import type { ControlMetadata } from './control-metadata.ts';

const SCALARS: JsonType[] = ['boolean', 'number', 'string'];

/**
 * The JSON types that a control can use at a path: from how it uses the path, from Config's property schema, and from
 * `custom.types`.
 * @param resourceType the type whose documents are read
 * @returns the types, or a sentence on why they can not be told
 */
export function readTypes(
  node: ReadNode,
  resourceType: string,
  metadata: ControlMetadata,
  properties: ConfigPropertiesByType,
): JsonType[] | string {
  const path = pathText(node.steps);
  if (node.children.has('element') || node.uses.has('array')) return ['array'];
  if (node.children.size > 0 || node.uses.has('map') || isJoin(node.steps)) return ['object'];
  const used = [...node.uses].find((use) => use === 'boolean' || use === 'number' || use === 'string');
  const known = schemaTypes(node.steps, resourceType, metadata, properties);
  const declared = metadata.custom.types?.[path];
  if (known !== undefined && used !== undefined && !known.includes(used)) {
    return `input.${path} is a ${known.join(' or ')} by Config's schema, but is used as a ${used}`;
  }
  if (known !== undefined && declared !== undefined) return `custom.types declares ${path}, which Config's schema knows: remove it`;
  if (declared !== undefined && used !== undefined && declared !== used) {
    return `input.${path} is declared as a ${declared}, but is used as a ${used}`;
  }
  if (known !== undefined) return [...known];
  if (declared !== undefined) return [declared];
  if (node.uses.has('key')) return [...SCALARS, 'array', 'object'];
  return `Config's schema does not know input.${path}: if it is no misspelling, name its type under custom.types`;
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
  const join: Related | undefined = names[0] === 'related' ? custom.related?.[names[1] ?? ''] : undefined;
  const within = join === undefined ? names : names.slice(2);
  if (within[0] === 'tags') return ['string'];
  return configTypes(propertiesOf(properties, join?.type ?? resourceType), within);
}
