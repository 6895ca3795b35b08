import { Ajv, type ErrorObject } from 'ajv';
import type { Related, Severity } from '../bundle/manifest.ts';
import { SEVERITIES } from '../bundle/manifest.ts';
import type { JsonObject, JsonType } from '../json.ts';
import { isJsonObject } from '../json.ts';
import { nearest } from '../nearest.ts';
import { parameterProblems } from './parameter-problems.ts';

/** One parameter: a JSON Schema with a description and a default. */
export type ParameterSchema = JsonObject;

/** A control's METADATA, with `custom`'s own names. */
export interface ControlMetadata {
  title: string;
  description: string;
  related_resources: { ref: string }[];
  schemas: { schema: { value: string }[] }[];
  custom: {
    id: string;
    /** True for a control that is not of Security Hub's catalogue. */
    own?: boolean;
    aliases?: string[];
    severity: Severity;
    standards?: string[];
    resource_types: string[];
    described_by?: string;
    messages: Record<string, string>;
    parameters?: Record<string, ParameterSchema>;
    types?: Record<string, JsonType>;
    maps?: string[];
    optional_reads?: string[];
    related?: Record<string, Related>;
    evidence?: string[];
    /** Where the control decides otherwise than AWS's own rule, and why; for its page. */
    deviations?: string[];
    /** How other tools decide, where it matters; for its page. */
    peers?: string[];
  };
}

const path = { type: 'string', pattern: String.raw`^[A-Za-z][\w]*([.][\w-]+|\[\]|\{\})*$` };
const resourceType = { type: 'string', pattern: '^[A-Za-z0-9]+::[A-Za-z0-9]*::[A-Za-z0-9]+$' };
const documentation = '^https://docs[.]aws[.]amazon[.]com/';
const texts = { type: 'array', items: { type: 'string', minLength: 1 }, uniqueItems: true, minItems: 1 };
const paths = { type: 'array', items: path, uniqueItems: true, minItems: 1 };

/** JSON Schema of a control's METADATA as `opa inspect` prints it; what is not named here is refused. */
export const controlMetadataSchema: JsonObject = {
  type: 'object',
  required: ['title', 'description', 'related_resources', 'schemas', 'custom'],
  additionalProperties: false,
  properties: {
    scope: { const: 'package' },
    title: { type: 'string', minLength: 1 },
    description: { type: 'string', minLength: 1 },
    related_resources: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['ref'],
        properties: { ref: { type: 'string', pattern: documentation } },
      },
    },
    schemas: { type: 'array', minItems: 1, maxItems: 1 },
    custom: {
      type: 'object',
      required: ['id', 'severity', 'resource_types', 'messages'],
      additionalProperties: false,
      properties: {
        id: { type: 'string', pattern: '^[A-Za-z0-9]+([.][A-Za-z0-9]+)+$' },
        own: { const: true },
        aliases: { type: 'array', items: { type: 'string', minLength: 1 }, uniqueItems: true, minItems: 1 },
        severity: { enum: [...SEVERITIES] },
        standards: { type: 'array', items: { type: 'string', minLength: 1 }, uniqueItems: true, minItems: 1 },
        resource_types: { type: 'array', items: resourceType, uniqueItems: true, minItems: 1 },
        described_by: { type: 'string', pattern: '^[a-z0-9-]+:[A-Za-z]+$' },
        messages: {
          type: 'object',
          minProperties: 1,
          propertyNames: { pattern: '^[a-z][a-z0-9_]*$' },
          additionalProperties: { type: 'string', minLength: 1 },
        },
        parameters: {
          type: 'object',
          minProperties: 1,
          propertyNames: { pattern: '^[a-z][A-Za-z0-9]*$' },
          additionalProperties: {
            type: 'object',
            required: ['description', 'type', 'default'],
            properties: {
              description: { type: 'string', minLength: 1 },
              type: { enum: ['array', 'boolean', 'integer', 'number', 'string'] },
            },
          },
        },
        types: {
          type: 'object',
          minProperties: 1,
          propertyNames: path,
          additionalProperties: { enum: ['array', 'boolean', 'number', 'object', 'string'] },
        },
        maps: paths,
        optional_reads: paths,
        evidence: paths,
        deviations: texts,
        peers: texts,
        related: {
          type: 'object',
          minProperties: 1,
          propertyNames: { pattern: '^[a-z][a-z0-9_]*$' },
          additionalProperties: {
            type: 'object',
            required: ['type'],
            additionalProperties: false,
            properties: { type: resourceType, by: paths, scope: { const: 'region' } },
            oneOf: [{ required: ['by'] }, { required: ['scope'] }],
          },
        },
      },
    },
  },
};

const validate = new Ajv({ allErrors: true, strict: false, verbose: true }).compile<ControlMetadata>(
  controlMetadataSchema,
);

/**
 * Checks a control's METADATA.
 * @param name the control's package below `data.controls`
 * @returns the metadata, or what is wrong with it, one sentence a fault
 */
export function parseControlMetadata(annotations: unknown, name: string): ControlMetadata | string[] {
  if (!validate(annotations)) return (validate.errors ?? []).map((error) => fault(error, name));
  const problems = parameterProblems(annotations.custom.parameters ?? {});
  return problems.length > 0 ? problems : annotations;
}

function fault(
  { instancePath, keyword, message = 'is wrong', params, parentSchema }: ErrorObject,
  name: string,
): string {
  const place = `METADATA ${instancePath.slice(1).replaceAll('/', '.') || 'of the package'}`;
  if (params['pattern'] === documentation) return `${place} must be a page of docs.aws.amazon.com`;
  if (params['missingProperty'] === 'schemas')
    return `${place} ${message}: write \`- input: schema.controls.${name}\` below \`schemas:\``;
  if (keyword === 'enum') return `${place} ${message}: ${(params['allowedValues'] as string[]).join(', ')}`;
  if (keyword === 'additionalProperties') {
    const unknown = String(params['additionalProperty']);
    const known: unknown = parentSchema?.['properties'];
    const near = nearest(unknown, isJsonObject(known) ? Object.keys(known) : []);
    return `${place} ${message} (${unknown})${near === undefined ? '' : `: did you mean ${near}?`}`;
  }
  return `${place} ${message}`;
}
