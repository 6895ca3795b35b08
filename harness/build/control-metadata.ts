import { Ajv } from 'ajv';
import type { Related, Severity } from '../bundle/manifest.ts';
import { SEVERITIES } from '../bundle/manifest.ts';
import type { JsonObject, JsonType } from '../json.ts';
import type { KeyFault } from './analysis/analysis.ts';
import { metadataFaults, noMetadata } from './metadata-faults.ts';
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

const path = {
  type: 'string',
  pattern: String.raw`^[A-Za-z][\w]*([.][\w-]+|\[\]|\{\})*$`,
  examples: ['configuration.listeners[].protocol'],
};
const resourceType = {
  type: 'string',
  pattern: '^[A-Za-z0-9]+::[A-Za-z0-9]*::[A-Za-z0-9]+$',
  examples: ['AWS::EC2::Volume'],
};
const documentation = '^https://docs[.]aws[.]amazon[.]com/';
const example = 'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-3';
const texts = { type: 'array', items: { type: 'string', minLength: 1 }, uniqueItems: true, minItems: 1 };
const code = { pattern: '^[a-z][a-z0-9_]*$', examples: ['not_encrypted'] };
const paths = { type: 'array', items: path, uniqueItems: true, minItems: 1, examples: [['configuration.kmsKeyId']] };

/** JSON Schema of a control's METADATA as `opa inspect` prints it; what is not named here is refused. */
export const controlMetadataSchema: JsonObject = {
  type: 'object',
  required: ['title', 'description', 'related_resources', 'schemas', 'custom'],
  additionalProperties: false,
  properties: {
    scope: { const: 'package' },
    title: { type: 'string', minLength: 1, examples: ['Volumes should be encrypted'] },
    description: { type: 'string', minLength: 1, examples: ['Checks whether a volume is encrypted.'] },
    related_resources: {
      type: 'array',
      minItems: 1,
      examples: [[{ ref: example }]],
      items: {
        type: 'object',
        required: ['ref'],
        properties: { ref: { type: 'string', pattern: documentation, examples: [example] } },
      },
    },
    schemas: { type: 'array', minItems: 1, maxItems: 1 },
    custom: {
      type: 'object',
      required: ['id', 'severity', 'resource_types', 'messages'],
      examples: [
        {
          id: 'EC2.3',
          severity: 'MEDIUM',
          resource_types: ['AWS::EC2::Volume'],
          messages: { not_encrypted: 'The volume is not encrypted.' },
        },
      ],
      additionalProperties: false,
      properties: {
        id: { type: 'string', pattern: '^[A-Za-z0-9]+([.][A-Za-z0-9]+)+$', examples: ['EC2.3'] },
        own: { const: true, examples: [true] },
        aliases: { ...texts, examples: [['EC2-003']] },
        severity: { enum: [...SEVERITIES], examples: ['MEDIUM'] },
        standards: { ...texts, examples: [['AWS Foundational Security Best Practices v1.0.0']] },
        resource_types: {
          type: 'array',
          items: resourceType,
          uniqueItems: true,
          minItems: 1,
          examples: [['AWS::EC2::Volume']],
        },
        described_by: { type: 'string', pattern: '^[a-z0-9-]+:[A-Za-z]+$', examples: ['ec2:DescribeVolumes'] },
        messages: {
          type: 'object',
          minProperties: 1,
          propertyNames: code,
          additionalProperties: { type: 'string', minLength: 1, examples: ['The volume is not encrypted.'] },
          examples: [{ not_encrypted: 'The volume is not encrypted.' }],
        },
        parameters: {
          type: 'object',
          minProperties: 1,
          propertyNames: { pattern: '^[a-z][A-Za-z0-9]*$', examples: ['minimumDays'] },
          additionalProperties: {
            type: 'object',
            required: ['description', 'type', 'default'],
            properties: {
              description: { type: 'string', minLength: 1, examples: ['Days that a snapshot is kept, at least.'] },
              type: { enum: ['array', 'boolean', 'integer', 'number', 'string'], examples: ['integer'] },
              default: { examples: [7] },
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
          propertyNames: { ...code, examples: ['volume'] },
          additionalProperties: {
            type: 'object',
            required: ['type'],
            additionalProperties: false,
            properties: { type: resourceType, by: paths, scope: { const: 'region' } },
            oneOf: [{ required: ['by'] }, { required: ['scope'] }],
            examples: [{ type: 'AWS::KMS::Key', by: ['configuration.kmsKeyId'] }],
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
 * @param annotations as `opa inspect` prints them; undefined if there are none
 * @param name the control's package below `data.controls`
 * @param written the METADATA as it is written, with keys that OPA does not know and passes over
 * @returns the metadata, or what is wrong with it
 */
export function parseControlMetadata(
  annotations: object | undefined,
  name: string,
  written: JsonObject = {},
): ControlMetadata | KeyFault[] {
  if (annotations === undefined) return [noMetadata(name)];
  const metadata: unknown = { ...written, ...annotations };
  if (!validate(metadata)) return metadataFaults(validate.errors ?? [], name);
  const faults = parameterProblems(metadata.custom.parameters ?? {});
  return faults.length > 0 ? faults : metadata;
}
