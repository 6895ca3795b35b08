import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseControlMetadata } from '../../harness/build/control-metadata.ts';
import type { KeyFault } from '../../harness/build/analysis/analysis.ts';

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

function withCustom(change: object): object {
  return { ...metadata, custom: { ...custom, ...change } };
}

const faults: [name: string, annotations: object | undefined, faults: KeyFault[]][] = [
  [
    'none',
    undefined,
    [
      {
        keys: [],
        message: 'the package has no METADATA',
        remedy:
          'write it above: `# METADATA`, and below it title, description, related_resources, schemas: [{input: schema.controls.neptune.snapshots}] and custom, as other controls have them',
      },
    ],
  ],
  [
    'nothing but a scope',
    { scope: 'package' },
    [
      {
        keys: [],
        message: 'METADATA lacks title',
        remedy: 'write below it, as in: # title: Volumes should be encrypted',
      },
      {
        keys: [],
        message: 'METADATA lacks description',
        remedy: 'write below it, as in: # description: Checks whether a volume is encrypted.',
      },
      {
        keys: [],
        message: 'METADATA lacks related_resources',
        remedy:
          'write below it, as in: # related_resources: [{ref: https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-3}]',
      },
      {
        keys: [],
        message: 'METADATA lacks schemas',
        remedy: 'write below it, as in: # schemas: [{input: schema.controls.neptune.snapshots}]',
      },
      {
        keys: [],
        message: 'METADATA lacks custom',
        remedy:
          'write below it, as in: # custom: {id: EC2.3, severity: MEDIUM, resource_types: [AWS::EC2::Volume], messages: {not_encrypted: The volume is not encrypted.}}',
      },
    ],
  ],
  [
    'a property that is not known',
    { ...metadata, authors: [] },
    [
      {
        keys: ['authors'],
        message: 'METADATA has no key authors',
        remedy: 'it may have title, description, related_resources, schemas and custom',
      },
    ],
  ],
  [
    'an empty title',
    { ...metadata, title: '' },
    [
      {
        keys: ['title'],
        message: 'METADATA title is empty',
        remedy: 'write something, as in: title: Volumes should be encrypted',
      },
    ],
  ],
  [
    'a reference to elsewhere',
    { ...metadata, related_resources: [{ ref: 'https://example.com/' }] },
    [
      {
        keys: ['related_resources', '0', 'ref'],
        message: 'METADATA related_resources.0.ref can not be "https://example.com/"',
        remedy: 'write it as in: ref: https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-3',
      },
    ],
  ],
  [
    'two schemas',
    { ...metadata, schemas: [{}, {}] },
    [
      {
        keys: ['schemas'],
        message: 'METADATA schemas names more than one',
        remedy: 'write schemas: [{input: schema.controls.neptune.snapshots}], alone',
      },
    ],
  ],
  [
    'a misspelt property',
    withCustom({ optional_read: [] }),
    [
      {
        keys: ['custom', 'optional_read'],
        message: 'METADATA custom has no key optional_read: did you mean optional_reads?',
      },
    ],
  ],
  [
    'a misspelt property that must be there',
    withCustom({ severity: undefined, severty: 'LOW' }),
    [{ keys: ['custom', 'severty'], message: 'METADATA custom has no key severty: did you mean severity?' }],
  ],
  [
    'a severity that Security Hub does not have',
    withCustom({ severity: 'WARNING' }),
    [
      {
        keys: ['custom', 'severity'],
        message: 'METADATA custom.severity can not be "WARNING"',
        remedy: 'write INFORMATIONAL, LOW, MEDIUM, HIGH or CRITICAL',
      },
    ],
  ],
  [
    'a severity in other letters',
    withCustom({ severity: 'High' }),
    [
      {
        keys: ['custom', 'severity'],
        message: 'METADATA custom.severity can not be "High": did you mean HIGH?',
        remedy: 'write INFORMATIONAL, LOW, MEDIUM, HIGH or CRITICAL',
      },
    ],
  ],
  [
    'an id without a service',
    withCustom({ id: 'Encryption' }),
    [
      {
        keys: ['custom', 'id'],
        message: 'METADATA custom.id can not be "Encryption"',
        remedy: 'write it as in: id: EC2.3',
      },
    ],
  ],
  [
    'no messages',
    withCustom({ messages: {} }),
    [
      {
        keys: ['custom', 'messages'],
        message: 'METADATA custom.messages is empty',
        remedy: 'write something, as in: messages: {not_encrypted: The volume is not encrypted.}',
      },
    ],
  ],
  [
    'messages that are no map',
    withCustom({ messages: 'Not encrypted.' }),
    [
      {
        keys: ['custom', 'messages'],
        message: 'METADATA custom.messages can not be "Not encrypted."',
        remedy: 'write it as in: messages: {not_encrypted: The volume is not encrypted.}',
      },
    ],
  ],
  [
    'a code in other letters',
    withCustom({ messages: { 'Not-encrypted': 'Not encrypted.' } }),
    [
      {
        keys: ['custom', 'messages', 'Not-encrypted'],
        message: 'METADATA custom.messages can not have the key Not-encrypted',
        remedy: 'name it as in: not_encrypted',
      },
    ],
  ],
  [
    'a type that is no list',
    withCustom({ resource_types: 'AWS::RDS::DBInstance' }),
    [
      {
        keys: ['custom', 'resource_types'],
        message: 'METADATA custom.resource_types can not be "AWS::RDS::DBInstance"',
        remedy: 'write it as in: resource_types: [AWS::EC2::Volume]',
      },
    ],
  ],
  [
    'a control of its own that is not',
    withCustom({ own: false }),
    [{ keys: ['custom', 'own'], message: 'METADATA custom.own can not be false', remedy: 'write it as in: own: true' }],
  ],
  [
    'a parameter without a default',
    withCustom({ parameters: { days: { description: 'Days.', type: 'integer' } } }),
    [
      {
        keys: ['custom', 'parameters', 'days'],
        message: 'METADATA custom.parameters.days lacks default',
        remedy: 'write below it, as in: #       default: 7',
      },
    ],
  ],
  [
    'a parameter that is an object',
    withCustom({ parameters: { days: { description: 'Days.', type: 'object', default: {} } } }),
    [
      {
        keys: ['custom', 'parameters', 'days', 'type'],
        message: 'METADATA custom.parameters.days.type can not be "object"',
        remedy: 'write array, boolean, integer, number or string',
      },
    ],
  ],
  [
    'a parameter that is no JSON Schema',
    withCustom({ parameters: { days: { description: 'Days.', type: 'integer', minimum: 'one', default: 1 } } }),
    [
      {
        keys: ['custom', 'parameters', 'days'],
        message: 'custom.parameters.days is no JSON Schema: schema is invalid: data/minimum must be number',
      },
    ],
  ],
  [
    'a parameter with a keyword that JSON Schema does not have',
    withCustom({ parameters: { days: { description: 'Days.', type: 'integer', minimun: 1, default: 1 } } }),
    [
      {
        keys: ['custom', 'parameters', 'days'],
        message: 'custom.parameters.days is no JSON Schema: strict mode: unknown keyword: "minimun"',
      },
    ],
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
      {
        keys: ['custom', 'parameters', 'days', 'default'],
        message:
          "custom.parameters.days: the default 0.5 is refused by the parameter's own schema: default must be integer, default must be >= 1",
        remedy: 'write a default that an audit may use',
      },
      {
        keys: ['custom', 'parameters', 'states', 'default'],
        message:
          'custom.parameters.states: the default ["un"] is refused by the parameter\'s own schema: default/0 must be equal to one of the allowed values',
        remedy: 'write a default that an audit may use',
      },
    ],
  ],
  [
    'a type that JSON does not have',
    withCustom({ types: { 'configuration.size': 'integer' } }),
    [
      {
        keys: ['custom', 'types', 'configuration.size'],
        message: 'METADATA custom.types.configuration.size can not be "integer"',
        remedy: 'write array, boolean, number, object or string',
      },
    ],
  ],
  [
    'an optional read twice',
    withCustom({ optional_reads: ['tags', 'tags'] }),
    [
      {
        keys: ['custom', 'optional_reads', 1],
        message: 'METADATA custom.optional_reads names "tags" twice: remove one',
      },
    ],
  ],
  [
    'evidence that is no path',
    withCustom({ evidence: ['input.configuration[0]'] }),
    [
      {
        keys: ['custom', 'evidence', '0'],
        message: 'METADATA custom.evidence.0 can not be "input.configuration[0]"',
        remedy: 'write it as in: "configuration.listeners[].protocol"',
      },
    ],
  ],
  [
    'a join by a reference and in a region',
    withCustom({ related: { key: { type: 'AWS::KMS::Key', by: ['arn'], scope: 'region' } } }),
    [
      {
        keys: ['custom', 'related', 'key'],
        message: 'METADATA custom.related.key says by what it joins in no way, or in two',
        remedy: 'write either `by`, as in: by: [configuration.kmsKeyId], or: scope: region',
      },
    ],
  ],
  [
    'a join by nothing',
    withCustom({ related: { key: { type: 'AWS::KMS::Key' } } }),
    [
      {
        keys: ['custom', 'related', 'key'],
        message: 'METADATA custom.related.key says by what it joins in no way, or in two',
        remedy: 'write either `by`, as in: by: [configuration.kmsKeyId], or: scope: region',
      },
    ],
  ],
];

describe('METADATA is refused', () => {
  for (const [name, annotations, found] of faults) {
    test(name, () => {
      assert.deepEqual(parseControlMetadata(annotations, 'neptune.snapshots'), found);
    });
  }
});
