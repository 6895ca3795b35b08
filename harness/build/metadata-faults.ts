import type { ErrorObject } from 'ajv';
import { stringify } from 'yaml';
import type { JsonValue } from '../json.ts';
import { isJsonObject } from '../json.ts';
import { nearest } from '../nearest.ts';
import type { KeyFault, Keys } from './analysis/analysis.ts';

/** What is said where a package has no METADATA at all. */
export function noMetadata(name: string): KeyFault {
  return {
    keys: [],
    message: 'the package has no METADATA',
    remedy: `write it above: \`# METADATA\`, and below it title, description, related_resources, ${schemasLine(name)} and custom, as other controls have them`,
  };
}

/**
 * Says what is wrong with METADATA, and what to write instead. A key that is misspelt is not said to be missing, too.
 * @param errors what Ajv says of it, with schemas and data
 * @param name the control's package below `data.controls`
 */
export function metadataFaults(errors: readonly ErrorObject[], name: string): KeyFault[] {
  const meant = new Set(
    errors.flatMap((error) => {
      const near = error.keyword === 'additionalProperties' ? nearestKey(error) : undefined;
      return near === undefined ? [] : [JSON.stringify([...keysOf(error), near])];
    }),
  );
  return errors.flatMap((error) => {
    const missing: unknown = error.params['missingProperty'];
    const isMeant = missing !== undefined && meant.has(JSON.stringify([...keysOf(error), missing]));
    return isMeant ? [] : (faultOf(error, name) ?? []);
  });
}

function faultOf(error: ErrorObject, name: string): KeyFault | undefined {
  const { keyword, params, schema, parentSchema, data, schemaPath, propertyName } = error;
  const keys = keysOf(error);
  const place = placeText(keys);
  const asIn = keys.length === 1 && keys[0] === 'schemas' ? schemasLine(name) : exampleLine(keys.at(-1), parentSchema);
  if (propertyName !== undefined) {
    return {
      keys: [...keys, propertyName],
      message: `${place} can not have the key ${propertyName}`,
      remedy: `name it as in: ${exampleLine(undefined, parentSchema)}`,
    };
  }
  switch (keyword) {
    case 'required': {
      // What is one of two is said of both.
      if (schemaPath.includes('/oneOf/')) return undefined;
      const key = String(params['missingProperty']);
      const line = key === 'schemas' ? schemasLine(name) : exampleLine(key, propertyOf(parentSchema, key));
      return {
        keys,
        message: `${place} lacks ${key}`,
        remedy: `write below it, as in: # ${'  '.repeat(keys.length)}${line}`,
      };
    }
    case 'additionalProperties': {
      const key = String(params['additionalProperty']);
      const near = nearestKey(error);
      const known = knownKeys(error).filter((one) => one !== 'scope');
      const message = `${place} has no key ${key}${near === undefined ? '' : `: did you mean ${near}?`}`;
      return {
        keys: [...keys, key],
        message,
        ...(near === undefined && { remedy: `it may have ${listed(known, 'and')}` }),
      };
    }
    case 'enum': {
      const allowed = schema as string[];
      const near = typeof data === 'string' ? nearest(data, allowed) : undefined;
      const message = `${place} can not be ${shown(data)}${near === undefined ? '' : `: did you mean ${near}?`}`;
      return { keys, message, remedy: `write ${listed(allowed, 'or')}` };
    }
    case 'uniqueItems': {
      const again = Math.max(Number(params['i']), Number(params['j']));
      const element: unknown = (data as unknown[])[again];
      return { keys: [...keys, again], message: `${place} names ${shown(element)} twice: remove one` };
    }
    case 'minItems':
    case 'minLength':
    case 'minProperties':
      return { keys, message: `${place} is empty`, remedy: `write something, as in: ${asIn}` };
    case 'maxItems':
      return { keys, message: `${place} names more than one`, remedy: `write ${asIn}, alone` };
    case 'oneOf':
      return {
        keys,
        message: `${place} says by what it joins in no way, or in two`,
        remedy: 'write either `by`, as in: by: [configuration.kmsKeyId], or: scope: region',
      };
    case 'propertyNames':
      return undefined;
    default:
      return { keys, message: `${place} can not be ${shown(data)}`, remedy: `write it as in: ${asIn}` };
  }
}

function keysOf({ instancePath }: ErrorObject): Keys {
  return instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function placeText(keys: Keys): string {
  return ['METADATA', keys.join('.')].join(' ').trim();
}

function schemasLine(name: string): string {
  return `schemas: [{input: schema.controls.${name}}]`;
}

/** A line of YAML with an example that the schema has. */
function exampleLine(key: string | number | undefined, schema: unknown): string {
  const example = exampleOf(schema);
  if (example === undefined) return `${key ?? ''}: …`;
  const value = stringify(example, { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: false }).trim();
  return key === undefined || /^\d+$/.test(String(key)) ? value : `${key}: ${value}`;
}

function exampleOf(schema: unknown): JsonValue | undefined {
  const examples: unknown = isJsonObject(schema) ? schema['examples'] : undefined;
  return Array.isArray(examples) ? (examples as JsonValue[])[0] : undefined;
}

function propertyOf(schema: unknown, key: string): unknown {
  const properties = isJsonObject(schema) ? schema['properties'] : undefined;
  return isJsonObject(properties) ? properties[key] : undefined;
}

function knownKeys({ parentSchema }: ErrorObject): string[] {
  const properties: unknown = parentSchema?.['properties'];
  return isJsonObject(properties) ? Object.keys(properties) : [];
}

function nearestKey(error: ErrorObject): string | undefined {
  return nearest(String(error.params['additionalProperty']), knownKeys(error));
}

function shown(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function listed(words: readonly string[], conjunction: 'and' | 'or'): string {
  return `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1) ?? ''}`;
}
