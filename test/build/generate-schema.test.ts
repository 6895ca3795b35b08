import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ConfigPropertiesByType } from '../../harness/build/config-properties.ts';
import type { ControlMetadata } from '../../harness/build/control-metadata.ts';
import { generateSchema } from '../../harness/build/generate-schema.ts';

const properties: ConfigPropertiesByType = {
  _common: {
    accountId: 'string',
    relationships: { resourceId: 'string' },
    tags: { key: 'string', value: 'string' },
  },
  'AWS::EC2::Volume': { configuration: { createTime: 'date', encrypted: 'boolean', state: { name: 'string' } } },
  'AWS::EC2::Snapshot': { configuration: { encrypted: 'string', size: 'integer' } },
};

const volume = ['AWS::EC2::Volume'];

function schemaOf(custom: Partial<ControlMetadata['custom']>): ReturnType<typeof generateSchema> {
  return generateSchema({ custom: { resource_types: volume, ...custom } } as ControlMetadata, properties);
}

const oneOrMany = (schema: object): object => ({ anyOf: [schema, { type: 'array', items: schema }] });
const object = (fields: object): object => ({ type: 'object', additionalProperties: false, properties: fields });
const text = { type: ['string'] };

const common = {
  accountId: text,
  relationships: oneOrMany({ $ref: '#/definitions/object_1' }),
  tags: { type: 'object', additionalProperties: { type: 'string' } },
};

test('a schema admits what Config records of the resource type, once or as a list, and nothing else', () => {
  assert.deepEqual(schemaOf({}), {
    $schema: 'http://json-schema.org/draft-07/schema#',
    type: 'object',
    additionalProperties: false,
    definitions: {
      object_1: object({ resourceId: oneOrMany(text) }),
      object_2: object({ name: oneOrMany(text) }),
    },
    properties: {
      ...common,
      configuration: object({
        createTime: oneOrMany({ type: ['number', 'string'] }),
        encrypted: oneOrMany({ type: ['boolean'] }),
        state: oneOrMany({ $ref: '#/definitions/object_2' }),
      }),
      evaluatedAt: { type: 'string' },
      related: { type: 'object', additionalProperties: false, properties: {} },
    },
  });
});

test('a property that differs between the resource types may be of each type', () => {
  const { properties: admitted } = schemaOf({ resource_types: ['AWS::EC2::Volume', 'AWS::EC2::Snapshot'] });
  assert.deepEqual(
    (admitted as Record<string, unknown>)['configuration'],
    object({
      createTime: oneOrMany({ type: ['number', 'string'] }),
      encrypted: oneOrMany({ type: ['boolean', 'string'] }),
      state: oneOrMany({ $ref: '#/definitions/object_2' }),
      size: oneOrMany({ type: ['number'] }),
    }),
  );
});

test('custom.types adds properties, in lists too', () => {
  const types = { 'configuration.policy.statements[].effect': 'string', 'configuration.level': 'number' } as const;
  const { definitions, properties: admitted } = schemaOf({ types });
  assert.deepEqual(
    (admitted as Record<string, unknown>)['configuration'],
    object({
      createTime: oneOrMany({ type: ['number', 'string'] }),
      encrypted: oneOrMany({ type: ['boolean'] }),
      state: oneOrMany({ $ref: '#/definitions/object_2' }),
      policy: oneOrMany({ $ref: '#/definitions/object_4' }),
      level: oneOrMany({ type: ['number'] }),
    }),
  );
  assert.deepEqual(definitions, {
    object_1: object({ resourceId: oneOrMany(text) }),
    object_2: object({ name: oneOrMany(text) }),
    object_3: object({ effect: oneOrMany(text) }),
    object_4: object({ statements: oneOrMany({ $ref: '#/definitions/object_3' }) }),
  });
});

test('joins bring the documents of their types: one by a reference, a list by a region', () => {
  const { definitions, properties: admitted } = schemaOf({
    related: {
      snapshot: { type: 'AWS::EC2::Snapshot', by: ['configuration.snapshotId'] },
      snapshots: { type: 'AWS::EC2::Snapshot', scope: 'region' },
    },
  });
  const snapshotWith = (relationships: string): object =>
    object({
      ...common,
      relationships: oneOrMany({ $ref: `#/definitions/${relationships}` }),
      configuration: object({ encrypted: oneOrMany(text), size: oneOrMany({ type: ['number'] }) }),
    });
  const { related } = admitted as Record<string, unknown>;
  assert.deepEqual(
    related,
    object({
      snapshot: snapshotWith('object_1'),
      snapshots: { type: 'array', items: snapshotWith('object_2') },
    }),
  );
  assert.deepEqual(Object.keys(definitions as object), ['object_1', 'object_2', 'object_3', 'object_4']);
});

test('custom.types adds properties to the documents of joins', () => {
  const { properties: admitted } = schemaOf({
    related: {
      snapshot: { type: 'AWS::EC2::Snapshot', by: ['configuration.snapshotId'] },
      snapshots: { type: 'AWS::EC2::Snapshot', scope: 'region' },
    },
    types: { 'related.snapshot.configuration.tier': 'string', 'related.snapshots[].configuration.level': 'number' },
  });
  const snapshotWith = (relationships: string, configuration: object): object =>
    object({
      ...common,
      relationships: oneOrMany({ $ref: `#/definitions/${relationships}` }),
      configuration: object({ encrypted: oneOrMany(text), size: oneOrMany({ type: ['number'] }), ...configuration }),
    });
  assert.deepEqual(
    (admitted as Record<string, unknown>)['related'],
    object({
      snapshot: snapshotWith('object_1', { tier: oneOrMany(text) }),
      snapshots: { type: 'array', items: snapshotWith('object_2', { level: oneOrMany({ type: ['number'] }) }) },
    }),
  );
});
