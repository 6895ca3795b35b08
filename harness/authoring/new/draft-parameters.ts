import type { CatalogueParameter } from '../../build/catalogue.ts';
import { FILL_IN } from '../../build/fill-in-problems.ts';
import type { ParameterSchema } from '../../build/control-metadata.ts';
import type { JsonValue } from '../../json.ts';

/**
 * Restates parameters of the catalogue as `custom.parameters` has them: as JSON Schemas with a default. Left out is what
 * AWS has set for good, and what the catalogue knows no type of.
 */
export function draftParameters(parameters: readonly CatalogueParameter[]): Record<string, ParameterSchema> {
  return Object.fromEntries(
    parameters
      .filter(({ customizable, type }) => customizable !== false && type !== undefined)
      .map((parameter) => [parameterName(parameter.name), draft(parameter)]),
  );
}

/** With the keys that AWS's rules on tags take, where the catalogue does not say so. */
export function withTagKeys(parameters: Record<string, ParameterSchema>): Record<string, ParameterSchema> {
  if (Object.values(parameters).some(({ type }) => type === 'array')) return parameters;
  const description = `${FILL_IN}: what requiredTagKeys means, and its default; the catalogue names no parameter.`;
  const items = { type: 'string', minLength: 1 };
  return { ...parameters, requiredTagKeys: { description, type: 'array', items, uniqueItems: true, default: [] } };
}

function parameterName(name: string): string {
  const word = name.replaceAll(/[^A-Za-z0-9]/g, '');
  return `${word.slice(0, 1).toLowerCase()}${word.slice(1)}`;
}

function draft({ name, type = '', default: stated, allowed }: CatalogueParameter): ParameterSchema {
  const says = [type, allowed, `default ${stated ?? 'none'}`].filter((word) => word !== undefined).join('; ');
  const description = `${FILL_IN}: what ${parameterName(name)} means, and its default; AWS says: ${says}.`;
  if (/List\b/.test(type)) {
    const [, maximum] = /maximum of (\d+)|1-(\d+) items/.exec(type)?.filter((part) => part !== undefined) ?? [];
    const items = plainSchema(type.replace(/List.*/, ''), allowed);
    return {
      description,
      type: 'array',
      items,
      ...(maximum !== undefined && { maxItems: Number(maximum) }),
      uniqueItems: true,
      default: listOf(stated).map((word) => valueOf(word, items['type'])),
    };
  }
  const schema = plainSchema(type, allowed);
  const value = stated === undefined ? undefined : valueOf(stated, schema['type']);
  // AWS states the default of a choice as all that it takes, in some places.
  const isAllowed = value !== undefined && (!Array.isArray(schema['enum']) || schema['enum'].includes(value));
  return { description, ...schema, default: isAllowed ? value : plainDefault(schema) };
}

/** The schema of one value, by AWS's name of the type and what it allows: `7 to 35`, or a list. */
function plainSchema(type: string, allowed = ''): ParameterSchema {
  if (type === 'Boolean') return { type: 'boolean' };
  if (type === 'Enum') {
    const values = listOf(allowed);
    const areNumbers = values.length > 0 && values.every((value) => /^\d+$/.test(value));
    const schema = { type: areNumbers ? 'integer' : 'string' };
    return values.length === 0 ? schema : { ...schema, enum: values.map((value) => valueOf(value, schema.type)) };
  }
  if (type === 'Integer' || type === 'Double') {
    const [, minimum, maximum] = /^([\d.]+) to ([\d.]+)$/.exec(allowed) ?? [];
    return {
      type: type === 'Integer' ? 'integer' : 'number',
      ...(minimum !== undefined && { minimum: Number(minimum), maximum: Number(maximum) }),
    };
  }
  return { type: 'string', minLength: 1 };
}

function plainDefault({ type, enum: values, minimum }: ParameterSchema): JsonValue {
  if (Array.isArray(values) && values[0] !== undefined) return values[0];
  if (type === 'boolean') return false;
  return type === 'string' ? FILL_IN : (minimum ?? 0);
}

function listOf(text = ''): string[] {
  const inner = text.replaceAll(/^\[|\]$/g, '').trim();
  return inner === '' ? [] : inner.split(/\s*,\s*/);
}

function valueOf(word: string, type: JsonValue | undefined): JsonValue {
  if (type === 'boolean') return word.toLowerCase() === 'true';
  return type === 'integer' || type === 'number' ? Number(word) : word;
}
