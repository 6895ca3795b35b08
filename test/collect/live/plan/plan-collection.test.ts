import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import type { ControlManifest, Read } from '../../../../harness/bundle/manifest.ts';
import type { ConfigPropertiesByType } from '../../../../harness/bundle/property-types.ts';
import {
  type CollectionPlan,
  planCollection,
  type TypePlan,
} from '../../../../harness/collect/live/plan/plan-collection.ts';
import { relevantTypes } from '../../../../harness/evaluate/evaluate-inventory.ts';
import { EXAMPLE_CONTROLS } from '../../../aws/example-world.ts';
import { bundle } from '../../../auditing.ts';

const CLUSTER = 'AWS::RDS::DBCluster';
const INSTANCE = 'AWS::RDS::DBInstance';
const KEY = 'AWS::KMS::Key';
const ALIAS = 'AWS::KMS::Alias';

const PROPERTIES: ConfigPropertiesByType = {
  [CLUSTER]: {
    configuration: {
      engine: 'string',
      kmsKeyId: 'string',
      storageEncrypted: 'boolean',
      pendingModifiedValues: { engineVersion: 'string' },
      dbclusterMembers: { isClusterWriter: 'boolean' },
      ipAddress: 'string',
      ipaddressPermissions: 'string',
    },
    supplementaryConfiguration: { Policy: 'string' },
  },
  [INSTANCE]: { configuration: { dBClusterIdentifier: 'string' } },
  [KEY]: { configuration: { keyState: 'string' } },
  [ALIAS]: { configuration: { AliasName: 'string', TargetKeyId: 'string' } },
};

const IDENTITY =
  'accountId, awsRegion, resourceType, resourceId, resourceName, arn, availabilityZone, ' +
  'configurationItemCaptureTime, configurationItemStatus, configurationStateId';

function read(path: string, ...types: Read['types']): Read {
  return { path, types: types.length > 0 ? types : ['string'], optional: false };
}

const CONFIGURATION = read('configuration', 'object');

function control(facts: Partial<ControlManifest>): ControlManifest {
  return {
    id: 'Test.1',
    aliases: [],
    title: '',
    description: '',
    severity: 'LOW',
    standards: [],
    resourceTypes: [CLUSTER],
    references: [],
    messages: {},
    translations: { ja: { title: '', description: '', messages: {} } },
    parameters: {},
    related: {},
    evidence: [],
    package: '',
    reads: {},
    ...facts,
  };
}

function plan(facts: Partial<ControlManifest>): CollectionPlan {
  const one = control(facts);
  return planCollection([one], relevantTypes([one]), PROPERTIES);
}

/** What is selected of a cluster besides its identity; undefined if no query would do. */
function selected(reads: Read[], evidence: string[] = []): string | undefined {
  const { types } = plan({ reads: { [CLUSTER]: reads }, evidence });
  const [type] = types;
  const [, fields] = /^SELECT (.+) WHERE resourceType = 'AWS::RDS::DBCluster'$/.exec(type?.expression ?? '') ?? [];
  return fields?.replace(`${IDENTITY}, `, '');
}

describe('what is selected of a type', () => {
  const cases: [name: string, reads: Read[], evidence: string[], selected: string | undefined][] = [
    ['the plain values that are read', [CONFIGURATION, read('configuration.engine')], [], 'configuration.engine'],
    [
      'values that may be absent',
      [CONFIGURATION, { ...read('configuration.engine'), optional: true }],
      [],
      'configuration.engine',
    ],
    [
      'evidence',
      [CONFIGURATION, read('configuration.engine')],
      ['configuration.kmsKeyId', 'arn'],
      'configuration.engine, configuration.kmsKeyId',
    ],
    [
      'values below an object, and not the object',
      [
        CONFIGURATION,
        read('configuration.pendingModifiedValues', 'object'),
        read('configuration.pendingModifiedValues.engineVersion'),
      ],
      [],
      'configuration.pendingModifiedValues.engineVersion',
    ],
    [
      'tags and relationships as a whole',
      [CONFIGURATION, read('configuration.engine'), read('tags.team'), read('relationships[].resourceId')],
      [],
      'configuration.engine, relationships, tags',
    ],
    ['supplementary values', [read('supplementaryConfiguration.Policy')], [], 'supplementaryConfiguration.Policy'],
    ['nothing but the identity', [read('resourceId')], [], IDENTITY],
    ['nothing where a read is unknown', [CONFIGURATION, read('configuration.backtrackWindow')], [], undefined],
    [
      'nothing where evidence is unknown',
      [CONFIGURATION, read('configuration.engine')],
      ['configuration.x'],
      undefined,
    ],
    ['nothing where evidence is an object', [read('configuration.engine')], ['configuration'], undefined],
    ['nothing where only the content as such is read', [CONFIGURATION], [], undefined],
    [
      'nothing where content is looked at as a whole',
      [{ ...CONFIGURATION, whole: true }, read('configuration.engine')],
      [],
      undefined,
    ],
    [
      'nothing where an object may be absent: a row has no empty one',
      [
        CONFIGURATION,
        { ...read('configuration.pendingModifiedValues', 'object'), optional: true },
        read('configuration.pendingModifiedValues.engineVersion'),
      ],
      [],
      undefined,
    ],
    [
      'nothing where elements are read',
      [CONFIGURATION, read('configuration.dbclusterMembers[].isClusterWriter', 'boolean')],
      [],
      undefined,
    ],
    [
      'nothing where an object is read that AWS has as a value',
      [read('configuration.engine', 'object')],
      [],
      undefined,
    ],
    [
      'nothing where two names differ in their capitals only',
      [read('configuration.ipAddress'), read('configuration.ipaddressPermissions')],
      [],
      undefined,
    ],
  ];
  for (const [name, reads, evidence, expected] of cases) {
    it(name, () => assert.equal(selected(reads, evidence), expected));
  }

  it('nothing where the query would be longer than AWS takes', () => {
    const paths = Array.from({ length: 150 }, (_, index) => `property${index}OfThatType`);
    const properties = { [CLUSTER]: { configuration: Object.fromEntries(paths.map((path) => [path, 'string'])) } };
    const expressionFor = (count: number): number | undefined => {
      const reads = { [CLUSTER]: paths.slice(0, count).map((path) => read(`configuration.${path}`)) };
      const { types } = planCollection([control({ reads })], new Set([CLUSTER]), properties as ConfigPropertiesByType);
      return types[0]?.expression?.length;
    };
    assert.deepEqual([expressionFor(108), expressionFor(109)], [4096, undefined]);
  });
});

function selecting(property: string, resourceType: string): Omit<TypePlan, 'keyPaths'> {
  const expression = `SELECT ${IDENTITY}, ${property} WHERE resourceType = '${resourceType}'`;
  return { resourceType, expression, properties: [property] };
}

describe('planCollection', () => {
  it('follows joins: their references, what is read of the joined, and keys by their aliases', () => {
    const joining = plan({
      resourceTypes: [INSTANCE],
      reads: {
        [INSTANCE]: [
          CONFIGURATION,
          read('related', 'object'),
          { ...read('related.key', 'object'), optional: true },
          read('related.key.configuration', 'object'),
          read('related.key.configuration.keyState'),
        ],
      },
      related: {
        cluster: { type: CLUSTER, by: ['configuration.dBClusterIdentifier'] },
        key: { type: KEY, by: ['related.cluster.configuration.kmsKeyId'] },
        aliases: { type: ALIAS, scope: 'region' },
      },
      evidence: ['related.key.arn'],
    });
    assert.deepEqual(joining, {
      types: [
        { ...selecting('configuration.TargetKeyId', ALIAS), keyPaths: [] },
        { ...selecting('configuration.keyState', KEY), keyPaths: [] },
        { ...selecting('configuration.kmsKeyId', CLUSTER), keyPaths: ['kmsKeyId'] },
        { ...selecting('configuration.dBClusterIdentifier', INSTANCE), keyPaths: [] },
      ],
    });
  });

  it('has no query for a type that the schema does not know', () => {
    const one = control({ resourceTypes: ['AWS::X::Y'], reads: { 'AWS::X::Y': [read('resourceId')] } });
    const expected = { types: [{ resourceType: 'AWS::X::Y', keyPaths: [] }] };
    assert.deepEqual(planCollection([one], new Set(['AWS::X::Y']), PROPERTIES), expected);
  });

  it('asks for whole items where the pack needs what no query has', () => {
    const controls = bundle.manifest.controls.filter(({ id }) => EXAMPLE_CONTROLS.includes(id));
    const { types } = planCollection(controls, relevantTypes(controls), bundle.properties);
    assert.deepEqual(
      types.map(({ resourceType, expression }) => [resourceType, expression === undefined ? 'items' : 'rows']),
      [
        ['AWS::EMR::SecurityConfiguration', 'items'],
        ['AWS::ElastiCache::ReplicationGroup', 'items'],
        ['AWS::KMS::Alias', 'rows'],
        ['AWS::KMS::Key', 'rows'],
        ['AWS::RDS::DBCluster', 'items'],
        ['AWS::RDS::DBClusterSnapshot', 'rows'],
        ['AWS::RDS::DBInstance', 'rows'],
        ['AWS::Redshift::Cluster', 'items'],
      ],
    );
  });
});

test('what something else reads of the judged types is asked for with what the controls read', () => {
  const one = control({
    reads: { [CLUSTER]: [CONFIGURATION, read('configuration.kmsKeyId')] },
    related: { kms_key: { type: KEY, by: ['configuration.kmsKeyId'] } },
  });
  const propertiesOf = (others: string[]): (string[] | undefined)[] =>
    planCollection([one], relevantTypes([one]), PROPERTIES, others).types.map(({ properties }) => properties);
  const without = propertiesOf([]);
  const withTags = propertiesOf(['tags']);
  assert.deepEqual(
    withTags.map((properties, index) => properties?.filter((name) => !without[index]?.includes(name))),
    without.map((properties) => properties && (properties.includes('configuration.kmsKeyId') ? ['tags'] : [])),
  );
  assert.ok(withTags.some((properties) => properties?.includes('tags')));
});
