import type { JsonObject } from '../json.ts';
import { SEVERITIES } from './manifest.ts';

const text: JsonObject = { type: 'string', minLength: 1 };
const texts: JsonObject = { type: 'array', items: text };
const jsonTypes: JsonObject = {
  type: 'array',
  minItems: 1,
  items: { enum: ['array', 'boolean', 'null', 'number', 'object', 'string'] },
};

const read: JsonObject = {
  type: 'object',
  required: ['path', 'types', 'optional'],
  additionalProperties: false,
  properties: {
    path: text,
    types: jsonTypes,
    optional: { type: 'boolean' },
    whole: { const: true },
    applicability: { const: true },
  },
};

const related: JsonObject = {
  type: 'object',
  required: ['type'],
  additionalProperties: false,
  properties: { type: text, by: { ...texts, minItems: 1 }, scope: { const: 'region' } },
  oneOf: [{ required: ['by'] }, { required: ['scope'] }],
};

const translation: JsonObject = {
  type: 'object',
  required: ['title', 'description', 'messages'],
  additionalProperties: false,
  properties: { title: text, description: text, messages: { type: 'object', additionalProperties: text } },
};

const control: JsonObject = {
  type: 'object',
  required: [
    'id',
    'aliases',
    'title',
    'description',
    'severity',
    'standards',
    'resourceTypes',
    'references',
    'messages',
    'translations',
    'parameters',
    'related',
    'evidence',
    'package',
    'reads',
  ],
  additionalProperties: false,
  properties: {
    id: text,
    aliases: texts,
    title: text,
    description: text,
    severity: { enum: [...SEVERITIES] },
    standards: texts,
    resourceTypes: { ...texts, minItems: 1 },
    references: texts,
    messages: { type: 'object', additionalProperties: text },
    translations: {
      type: 'object',
      required: ['ja'],
      additionalProperties: false,
      properties: { ja: translation },
    },
    parameters: { type: 'object' },
    related: { type: 'object', additionalProperties: related },
    evidence: texts,
    describedBy: text,
    package: text,
    reads: { type: 'object', additionalProperties: { type: 'array', items: read } },
  },
};

/** JSON Schema of the manifest, of the one version that this kensa reads. */
export const manifestSchema: JsonObject = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  type: 'object',
  required: ['schemaVersion', 'revision', 'opaVersion', 'controls', 'resourceTypes', 'inputSchema'],
  additionalProperties: false,
  properties: {
    schemaVersion: { const: 1 },
    revision: { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' },
    opaVersion: text,
    controls: { type: 'array', items: control },
    resourceTypes: {
      type: 'object',
      additionalProperties: {
        type: 'object',
        required: ['entrypoint', 'controls'],
        additionalProperties: false,
        properties: { entrypoint: text, controls: { type: 'object', additionalProperties: text } },
      },
    },
    inputSchema: { type: 'object' },
  },
};
