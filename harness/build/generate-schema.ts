import type { JsonObject } from '../json.ts';
import type { ConfigProperties, ConfigPropertiesByType } from './config-properties.ts';
import { jsonTypes, propertiesOf } from './config-properties.ts';
import type { ControlMetadata } from './control-metadata.ts';
import { propertyNames } from './property-kind.ts';

/** Properties by name; a leaf holds JSON types. */
interface PropertyTree {
  [name: string]: PropertyTree | readonly string[];
}

/**
 * Makes the JSON Schema that `opa check` holds a control's references to `input` against: Config's own properties of
 * its resource types, those that `custom.types` adds, and the documents that its joins bring. Nothing that the control
 * merely reads is admitted, so that a misspelling is an error.
 */
export function generateSchema({ custom }: ControlMetadata, properties: ConfigPropertiesByType): JsonObject {
  const definitions: JsonObject = {};
  const document: PropertyTree = {};
  for (const type of custom.resource_types) merge(document, propertiesOf(properties, type));
  const declared = Object.entries(custom.types ?? {}).map(([path, type]) => ({ names: propertyNames(path), type }));
  for (const { names, type } of declared) if (names[0] !== 'related') add(document, names, [type]);
  const related = Object.entries(custom.related ?? {}).map(([name, { type, ...join }]) => {
    const target: PropertyTree = {};
    merge(target, propertiesOf(properties, type));
    for (const { names, type: added } of declared)
      if (names[0] === 'related' && names[1] === name) add(target, names.slice(2), [added]);
    const schema = topLevel(target, definitions);
    return [name, 'scope' in join ? { type: 'array', items: schema } : schema] as const;
  });
  const schema = topLevel(document, definitions);
  return {
    ...schema,
    $schema: 'http://json-schema.org/draft-07/schema#',
    definitions,
    properties: {
      ...(schema['properties'] as JsonObject),
      evaluatedAt: { type: 'string' },
      related: { type: 'object', additionalProperties: false, properties: Object.fromEntries(related) },
    },
  };
}

function merge(tree: PropertyTree, properties: ConfigProperties): void {
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === 'string') add(tree, [name], jsonTypes(value));
    else {
      const child = tree[name];
      const branch = child === undefined || Array.isArray(child) ? {} : (child as PropertyTree);
      tree[name] = branch;
      merge(branch, value);
    }
  }
}

function add(tree: PropertyTree, [name, ...rest]: readonly string[], types: readonly string[]): void {
  if (name === undefined) return;
  const known = tree[name];
  if (rest.length === 0) {
    tree[name] = Array.isArray(known) ? [...new Set([...(known as readonly string[]), ...types])] : types;
    return;
  }
  const branch = known === undefined || Array.isArray(known) ? {} : (known as PropertyTree);
  tree[name] = branch;
  add(branch, rest, types);
}

function topLevel(tree: PropertyTree, definitions: JsonObject): JsonObject {
  const entries = Object.entries(tree).map(
    ([name, child]) => [name, name === 'tags' ? TAGS : property(name, child, definitions)] as const,
  );
  return { type: 'object', additionalProperties: false, properties: Object.fromEntries(entries) };
}

const TAGS: JsonObject = { type: 'object', additionalProperties: { type: 'string' } };

/** The containers of a document are objects; below them Config's schema does not tell lists apart. */
function property(name: string, child: PropertyTree | readonly string[], definitions: JsonObject): JsonObject {
  return name === 'relationships' ? oneOrMany(child, definitions) : one(child, definitions);
}

function one(child: PropertyTree | readonly string[], definitions: JsonObject): JsonObject {
  if (Array.isArray(child)) return { type: [...(child as readonly string[])] };
  const entries = Object.entries(child).map(
    ([name, below]) => [name, oneOrMany(below as PropertyTree, definitions)] as const,
  );
  return { type: 'object', additionalProperties: false, properties: Object.fromEntries(entries) };
}

/** Objects are defined once and referred to: written out twice, each level would double all below it. */
function oneOrMany(child: PropertyTree | readonly string[], definitions: JsonObject): JsonObject {
  let schema = one(child, definitions);
  if (!Array.isArray(child)) {
    const name = `object_${Object.keys(definitions).length + 1}`;
    definitions[name] = schema;
    schema = { $ref: `#/definitions/${name}` };
  }
  return { anyOf: [schema, { type: 'array', items: schema }] };
}
