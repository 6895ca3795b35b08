import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseControlMetadata } from '../../harness/build/control-metadata.ts';
import type { JsonObject } from '../../harness/json.ts';

const custom = {
  id: 'Neptune.6',
  severity: 'MEDIUM',
  resource_types: ['AWS::RDS::DBClusterSnapshot'],
  messages: { not_encrypted: 'The snapshot is not encrypted.' },
};

const metadata = {
  scope: 'package',
  title: 'Snapshots should be encrypted',
  description: 'Checks whether a snapshot is encrypted.',
  related_resources: [
    { ref: 'https://docs.aws.amazon.com/securityhub/latest/userguide/neptune-controls.html#neptune-6' },
  ],
  schemas: [{ path: [{ type: 'var', value: 'input' }], schema: [{ type: 'var', value: 'schema' }] }],
  custom,
};

const everything = {
  ...custom,
  own: true,
  aliases: ['Neptune-006'],
  described_by: 'rds:DescribeDBClusterSnapshots',
  parameters: { minimumDays: { description: 'Days.', type: 'integer', minimum: 1, default: 7 } },
  types: { 'configuration.rules[].port': 'number', 'configuration.labels{}.name': 'string' },
  maps: ['configuration.labels'],
  optional_reads: ['configuration.kmsKeyId'],
  related: {
    key: { type: 'AWS::KMS::Key', by: ['configuration.kmsKeyId', 'related.cluster.configuration.kmsKeyId'] },
    aliases: { type: 'AWS::KMS::Alias', scope: 'region' },
  },
  evidence: ['configuration.status'],
};

for (const [name, right] of [
  ['METADATA with what is required', metadata],
  ['METADATA with all that is known', { ...metadata, custom: everything }],
] as const) {
  test(`${name} is taken as it is`, () => {
    assert.deepEqual(parseControlMetadata(right, 'neptune.snapshots'), right);
  });
}

function withCustom(change: JsonObject): JsonObject {
  return { ...metadata, custom: { ...custom, ...change } };
}

const SCHEMAS = ': write `- input: schema.controls.neptune.snapshots` below `schemas:`';

const faults: [name: string, annotations: unknown, messages: string[]][] = [
  [
    'none',
    {},
    ['title', 'description', 'related_resources', 'schemas', 'custom'].map(
      (property) =>
        `METADATA of the package must have required property '${property}'${property === 'schemas' ? SCHEMAS : ''}`,
    ),
  ],
  [
    'a property that is not known',
    { ...metadata, authors: [] },
    ['METADATA of the package must NOT have additional properties (authors)'],
  ],
  ['an empty title', { ...metadata, title: '' }, ['METADATA title must NOT have fewer than 1 characters']],
  [
    'a reference to elsewhere',
    { ...metadata, related_resources: [{ ref: 'https://example.com/' }] },
    ['METADATA related_resources.0.ref must be a page of docs.aws.amazon.com'],
  ],
  ['two schemas', { ...metadata, schemas: [{}, {}] }, ['METADATA schemas must NOT have more than 1 items']],
  [
    'a misspelt property',
    withCustom({ optional_read: [] }),
    ['METADATA custom must NOT have additional properties (optional_read): did you mean optional_reads?'],
  ],
  [
    'a severity that Security Hub does not have',
    withCustom({ severity: 'WARNING' }),
    ['METADATA custom.severity must be equal to one of the allowed values: INFORMATIONAL, LOW, MEDIUM, HIGH, CRITICAL'],
  ],
  [
    'an id without a service',
    withCustom({ id: 'Encryption' }),
    ['METADATA custom.id must match pattern "^[A-Za-z0-9]+([.][A-Za-z0-9]+)+$"'],
  ],
  ['no messages', withCustom({ messages: {} }), ['METADATA custom.messages must NOT have fewer than 1 properties']],
  [
    'a parameter without a default',
    withCustom({ parameters: { days: { description: 'Days.', type: 'integer' } } }),
    ["METADATA custom.parameters.days must have required property 'default'"],
  ],
  [
    'a parameter that is an object',
    withCustom({ parameters: { days: { description: 'Days.', type: 'object', default: {} } } }),
    [
      'METADATA custom.parameters.days.type must be equal to one of the allowed values: array, boolean, integer, number, string',
    ],
  ],
  [
    'a parameter that is no JSON Schema',
    withCustom({ parameters: { days: { description: 'Days.', type: 'integer', minimum: 'one', default: 1 } } }),
    ['custom.parameters.days is no JSON Schema: schema is invalid: data/minimum must be number'],
  ],
  [
    'a parameter with a keyword that JSON Schema does not have',
    withCustom({ parameters: { days: { description: 'Days.', type: 'integer', minimun: 1, default: 1 } } }),
    ['custom.parameters.days is no JSON Schema: strict mode: unknown keyword: "minimun"'],
  ],
  [
    'defaults that are not as they must be',
    withCustom({
      parameters: {
        days: { description: 'Days.', type: 'integer', minimum: 1, default: 0.5 },
        states: { description: 'States.', type: 'array', items: { enum: ['on', 'off'] }, default: ['un'] },
      },
    }),
    [
      "custom.parameters.days: the default 0.5 is refused by the parameter's own schema: default must be integer, default must be >= 1",
      'custom.parameters.states: the default ["un"] is refused by the parameter\'s own schema: default/0 must be equal to one of the allowed values',
    ],
  ],
  [
    'a type that JSON does not have',
    withCustom({ types: { 'configuration.size': 'integer' } }),
    [
      'METADATA custom.types.configuration.size must be equal to one of the allowed values: array, boolean, number, object, string',
    ],
  ],
  [
    'an optional read twice',
    withCustom({ optional_reads: ['tags', 'tags'] }),
    ['METADATA custom.optional_reads must NOT have duplicate items (items ## 1 and 0 are identical)'],
  ],
  [
    'a join by a reference and in a region',
    withCustom({ related: { key: { type: 'AWS::KMS::Key', by: ['arn'], scope: 'region' } } }),
    ['METADATA custom.related.key must match exactly one schema in oneOf'],
  ],
  [
    'a join by nothing',
    withCustom({ related: { key: { type: 'AWS::KMS::Key' } } }),
    [
      "METADATA custom.related.key must have required property 'by'",
      "METADATA custom.related.key must have required property 'scope'",
      'METADATA custom.related.key must match exactly one schema in oneOf',
    ],
  ],
];

describe('METADATA is refused', () => {
  for (const [name, annotations, messages] of faults) {
    test(name, () => {
      assert.deepEqual(parseControlMetadata(annotations, 'neptune.snapshots'), messages);
    });
  }
});
