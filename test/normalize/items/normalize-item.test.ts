import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { JsonObject, JsonValue } from '../../../harness/json.ts';
import type { InputDocument } from '../../../harness/normalize/input-document.ts';
import { normalizeItem } from '../../../harness/normalize/items/normalize-item.ts';
import type { NormalizedItem } from '../../../harness/normalize/items/normalized-item.ts';
import { assertValidDocument } from '../assert-valid-document.ts';
import {
  asApiItem,
  asConsoleItem,
  collected,
  dbCluster,
  dbClusterSnapshot,
  dbInstance,
  deliveredItem,
  emrSecurityConfiguration,
  kmsAlias,
  kmsKey,
  redshiftCluster,
  replicationGroup,
} from '../config-items.ts';

const CAPTURED_AT = '2026-03-02T04:05:06.789Z';
const BUCKET = { resourceType: 'AWS::S3::Bucket', resourceId: 'logs' };

function normalize(item: JsonObject): NormalizedItem {
  const before = structuredClone(item);
  const normalized = normalizeItem(collected(item));
  assert.deepEqual(item, before, 'the item was changed');
  if (normalized.kind === 'document') assertValidDocument(normalized.document);
  return normalized;
}

function documentFrom(item: JsonObject): InputDocument {
  const normalized = normalize(item);
  assert.equal(normalized.kind, 'document');
  assert.deepEqual(normalized.diagnostics, []);
  return normalized.document;
}

function diagnosticsOf(item: JsonObject): unknown {
  const normalized = normalize(item);
  assert.equal(normalized.kind, 'document');
  return { configuration: normalized.document.configuration, diagnostics: normalized.diagnostics };
}

function unreadable(path: string): object {
  return {
    code: 'ITEM_CONTENT_UNREADABLE',
    severity: 'error',
    location: 'snapshot.json, item 1',
    message:
      `${path} is text that does not hold the expected JSON, so no control can pass on what it should state. ` +
      'Take the item from AWS again; the text may have been cut off.',
  };
}

function withoutIdentity(missing: string): object {
  const isPlace = missing.split(', ').every((property) => ['ARN', 'accountId', 'awsRegion'].includes(property));
  return {
    kind: 'unusable',
    diagnostic: {
      code: 'ITEM_WITHOUT_IDENTITY',
      severity: 'error',
      location: 'snapshot.json, item 1',
      message:
        `The item has no usable ${missing}, so its resource is unknown and was not judged. ` +
        `Take the item from AWS again, or ${isPlace ? 'say with --account and --region where it is' : 'restore what was removed from it'}.`,
    },
  };
}

describe('a delivered item', () => {
  it('becomes a document with the names of AWS Config', () => {
    const identity = {
      accountId: '111122223333',
      awsRegion: 'ap-northeast-1',
      resourceType: 'AWS::RDS::DBCluster',
      resourceId: 'cluster-ABCDEFGHIJ0123456789KLMNOP',
    };
    assert.deepEqual(normalize(dbCluster()), {
      kind: 'document',
      identity,
      capturedAt: CAPTURED_AT,
      stateId: 1772424306789,
      document: {
        ...identity,
        resourceName: 'orders',
        arn: 'arn:aws:rds:ap-northeast-1:111122223333:cluster:orders',
        availabilityZone: 'Multiple Availability Zones',
        tags: { team: 'shop' },
        configuration: {
          dbclusterIdentifier: 'orders',
          dbClusterResourceId: 'cluster-ABCDEFGHIJ0123456789KLMNOP',
          engine: 'neptune',
          storageEncrypted: true,
          kmsKeyId: 'arn:aws:kms:ap-northeast-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
          clusterCreateTime: 1767225600000,
        },
        supplementaryConfiguration: {},
        relationships: [
          { resourceType: 'AWS::RDS::DBInstance', resourceName: 'orders-1', relationshipName: 'Contains' },
        ],
        configurationItemStatus: 'OK',
        configurationItemCaptureTime: CAPTURED_AT,
        provenance: { source: 'snapshot', location: 'snapshot.json', capturedAt: CAPTURED_AT },
      },
      diagnostics: [],
    });
  });

  it('keeps nulls and retyped values inside its content', () => {
    assert.deepEqual(documentFrom(dbInstance()).configuration, dbInstance()['configuration']);
    assert.deepEqual(documentFrom(redshiftCluster()).configuration, redshiftCluster()['configuration']);
  });

  const items = {
    'AWS::RDS::DBCluster': dbCluster(),
    'AWS::RDS::DBInstance': dbInstance(),
    'AWS::RDS::DBClusterSnapshot': dbClusterSnapshot(),
    'AWS::Redshift::Cluster': redshiftCluster(),
    'AWS::EMR::SecurityConfiguration': emrSecurityConfiguration({ EncryptionConfiguration: {} }),
    'AWS::KMS::Key': { ...kmsKey(), supplementaryConfiguration: { Policy: '{"Statement":[]}', Tags: [] } },
    'AWS::KMS::Alias': kmsAlias(),
  };
  for (const [type, item] of Object.entries(items)) {
    it(`gives the same document in the shapes of the API and the console: ${type}`, () => {
      const document = documentFrom(item);
      assert.equal(document.resourceType, type);
      assert.deepEqual(documentFrom(asApiItem(item)), document);
      assert.deepEqual(documentFrom(asConsoleItem(item)), document);
    });
  }
});

describe('identity', () => {
  it('takes account and region from the ARN where the item lacks them', () => {
    const { awsAccountId: _account, awsRegion: _region, ...item } = dbCluster();
    assert.deepEqual(documentFrom(item), documentFrom(dbCluster()));
    assert.deepEqual(documentFrom({ ...item, accountId: null, awsRegion: '' }), documentFrom(dbCluster()));
    assert.deepEqual(documentFrom({ ...item, accountId: 111122223333, awsRegion: {} }), documentFrom(dbCluster()));
  });

  it('keeps account and region that contradict the ARN as they were recorded', () => {
    const { accountId, awsRegion, arn } = documentFrom({
      ...dbCluster(),
      awsAccountId: '444455556666',
      awsRegion: 'eu-west-1',
    });
    assert.deepEqual([accountId, awsRegion, arn], ['444455556666', 'eu-west-1', dbCluster()['ARN']]);
  });

  it('falls back from a null or empty spelling to the other', () => {
    const item = { ...dbCluster(), accountId: null, arn: '' };
    assert.deepEqual(documentFrom(item), documentFrom(dbCluster()));
  });

  const missing: Record<string, [JsonObject, string]> = {
    'no account': [{ awsAccountId: null }, 'accountId'],
    'an account that is a number': [{ awsAccountId: 111122223333 }, 'accountId'],
    'no region': [{ awsRegion: null }, 'awsRegion'],
    'no type': [{ resourceType: null }, 'resourceType'],
    'an empty id': [{ resourceId: '' }, 'resourceId'],
    'an account with half a character': [{ awsAccountId: '1\ud800' }, 'accountId'],
    'an id with half a character': [{ resourceId: 'logs\udc00' }, 'resourceId'],
    'an id that is a list': [{ resourceId: ['logs'] }, 'resourceId'],
    'an ARN without account and region': [
      { awsAccountId: null, awsRegion: null, ARN: 'arn:aws:s3:::logs' },
      'accountId, awsRegion',
    ],
    'an ARN that AWS itself owns': [
      { awsAccountId: null, awsRegion: null, ARN: 'arn:aws:iam::aws:policy/ReadOnlyAccess' },
      'accountId, awsRegion',
    ],
    'an ARN that is none': [{ awsAccountId: null, ARN: 'arn:aws:broken' }, 'accountId'],
    'nothing at all': [
      { awsAccountId: null, awsRegion: null, resourceType: null, resourceId: null },
      'accountId, awsRegion, resourceType, resourceId',
    ],
  };
  for (const [name, [properties, words]] of Object.entries(missing)) {
    it(`says what is missing: ${name}`, () => {
      assert.deepEqual(normalize(deliveredItem({ ...BUCKET, ...properties })), withoutIdentity(words));
    });
  }
});

describe('status', () => {
  const identity = { accountId: '111122223333', awsRegion: 'ap-northeast-1', ...BUCKET };
  const statuses: Record<string, NormalizedItem['kind']> = {
    ResourceDeleted: 'deleted',
    ResourceDeletedNotRecorded: 'deleted',
    ResourceNotRecorded: 'notRecorded',
  };
  for (const [configurationItemStatus, kind] of Object.entries(statuses)) {
    it(`${configurationItemStatus} is ${kind}`, () => {
      const item = deliveredItem({ ...BUCKET, ARN: null, configuration: 'null', configurationItemStatus });
      assert.deepEqual(normalize(item), { kind, identity, capturedAt: CAPTURED_AT, stateId: 1772424306789 });
    });
  }

  for (const configurationItemStatus of ['OK', 'ResourceDiscovered', 'SomethingNew']) {
    it(`${configurationItemStatus} is a document`, () => {
      const document = documentFrom({ ...dbCluster(), configurationItemStatus });
      assert.deepEqual(document, { ...documentFrom(dbCluster()), configurationItemStatus });
    });
  }

  for (const configurationItemStatus of [null, 7]) {
    it(`${configurationItemStatus} is a document without a status`, () => {
      const { configurationItemStatus: _status, ...expected } = documentFrom(dbCluster());
      assert.deepEqual(documentFrom({ ...dbCluster(), configurationItemStatus }), expected);
    });
  }
});

describe('what an item lacks', () => {
  it('is left out of the document, as is null and what has the wrong type', () => {
    const expected = {
      accountId: '111122223333',
      awsRegion: 'ap-northeast-1',
      ...BUCKET,
      provenance: { source: 'snapshot', location: 'snapshot.json' },
    };
    const properties = [
      'resourceName',
      'ARN',
      'availabilityZone',
      'tags',
      'configuration',
      'supplementaryConfiguration',
      'relationships',
      'configurationItemStatus',
      'configurationItemCaptureTime',
      'configurationStateId',
    ];
    const bare: JsonObject = { awsAccountId: '111122223333', awsRegion: 'ap-northeast-1', ...BUCKET };
    const withNulls = { ...bare, ...Object.fromEntries(properties.map((property) => [property, null])) };
    const withWrongTypes = {
      ...bare,
      resourceName: 1,
      ARN: {},
      availabilityZone: ['a'],
      tags: 'a=b',
      relationships: {},
      configurationItemStatus: false,
      configurationItemCaptureTime: {},
      configurationStateId: [],
    };
    for (const item of [bare, withNulls, withWrongTypes]) {
      const { accountId, awsRegion, resourceType, resourceId } = expected;
      assert.deepEqual(normalize(item), {
        kind: 'document',
        identity: { accountId, awsRegion, resourceType, resourceId },
        document: expected,
        diagnostics: [],
      });
    }
  });
});

describe('tags', () => {
  const cases: [string, JsonValue, Record<string, string> | undefined][] = [
    ['a map', { a: '1', b: '' }, { a: '1', b: '' }],
    ['a map with values that are not text', { a: '1', b: null, c: 3 }, undefined],
    ['a list', [{ key: 'a', value: '1', tag: 'a=1' }], { a: '1' }],
    [
      'a list in other spellings',
      [
        { Key: 'a', Value: '1' },
        { tagKey: 'b', tagValue: '2' },
      ],
      { a: '1', b: '2' },
    ],
    ['a list with an odd element', [{ key: 'b', value: '2' }, 'a'], undefined],
    ['a list with a tag without a value', [{ key: 'a' }, { key: 'b', value: '2' }], undefined],
    ['an empty map', {}, {}],
    ['an empty list', [], {}],
    ['text', 'a=1', undefined],
  ];
  for (const [name, tags, expected] of cases) {
    it(name, () => assert.deepEqual(documentFrom(deliveredItem({ ...BUCKET, tags })).tags, expected));
  }
});

describe('relationships', () => {
  it('have trimmed labels under one name; what is not an object is left out', () => {
    const relationships = [
      { resourceType: 'AWS::EC2::VPC', resourceId: 'vpc-1', resourceName: null, name: 'Is contained in ' },
      { resourceType: 'AWS::EC2::Subnet', resourceId: 'subnet-1', relationshipName: 'Is attached to ' },
      { resourceName: 'orders', relatedEvents: [] },
      'AWS::EC2::VPC',
      null,
    ];
    assert.deepEqual(documentFrom(deliveredItem({ ...BUCKET, relationships })).relationships, [
      { resourceType: 'AWS::EC2::VPC', resourceId: 'vpc-1', relationshipName: 'Is contained in' },
      { resourceType: 'AWS::EC2::Subnet', resourceId: 'subnet-1', relationshipName: 'Is attached to' },
      { resourceName: 'orders' },
    ]);
  });
});

describe('content as text', () => {
  it('is decoded, also when it says null', () => {
    assert.deepEqual(documentFrom(deliveredItem({ ...BUCKET, configuration: '{"name":"logs","tags":null}' })), {
      ...documentFrom(deliveredItem(BUCKET)),
      configuration: { name: 'logs', tags: null },
    });
    const nulls = deliveredItem({ ...BUCKET, configuration: 'null', supplementaryConfiguration: ' null ' });
    const { supplementaryConfiguration: _empty, ...expected } = documentFrom(deliveredItem(BUCKET));
    assert.deepEqual(documentFrom(nulls), expected);
  });

  for (const text of ['{"name":"lo', '', 'logs', '[1]', '7', '"{}"', '['.repeat(100_000) + ']'.repeat(100_000)]) {
    it(`stays as it is and is reported if it is not an object: ${text.slice(0, 20)}`, () => {
      assert.deepEqual(diagnosticsOf(deliveredItem({ ...BUCKET, configuration: text })), {
        configuration: text,
        diagnostics: [unreadable('configuration')],
      });
    });
  }

  for (const configuration of [7, true, ['a']]) {
    it(`${JSON.stringify(configuration)} is passed on for the control to refuse`, () => {
      const document = documentFrom(deliveredItem({ ...BUCKET, configuration }));
      assert.deepEqual(document.configuration, configuration);
    });
  }

  it('decodes a whole supplementaryConfiguration, and the objects and lists in it', () => {
    const supplementary = {
      AccessControlList: '{"grantSet":null}',
      Policy: '{\n  "Statement" : [ ]\n}',
      Attributes: ' [{"attributeName":"restore"}]',
      IsRequesterPaysEnabled: 'false',
      DelaySeconds: '300',
      Nothing: 'null',
      Text: 'a {text}',
      Object: { a: '{"b":1}' },
      Flag: true,
      Absent: null,
    };
    const expected = {
      AccessControlList: { grantSet: null },
      Policy: { Statement: [] },
      Attributes: [{ attributeName: 'restore' }],
      IsRequesterPaysEnabled: 'false',
      DelaySeconds: '300',
      Nothing: 'null',
      Text: 'a {text}',
      Object: { a: '{"b":1}' },
      Flag: true,
      Absent: null,
    };
    for (const supplementaryConfiguration of [supplementary, JSON.stringify(supplementary)]) {
      const document = documentFrom(deliveredItem({ ...BUCKET, supplementaryConfiguration }));
      assert.deepEqual(document.supplementaryConfiguration, expected);
    }
  });

  it('reports each value of supplementaryConfiguration that is cut off, and leaves it', () => {
    const supplementaryConfiguration = { Policy: '{"Statement":[', Tags: '[', Text: 'plain' };
    const normalized = normalize(deliveredItem({ ...BUCKET, supplementaryConfiguration }));
    assert.equal(normalized.kind, 'document');
    assert.deepEqual(normalized.document.supplementaryConfiguration, supplementaryConfiguration);
    assert.deepEqual(normalized.diagnostics, [
      unreadable('supplementaryConfiguration.Policy'),
      unreadable('supplementaryConfiguration.Tags'),
    ]);
  });

  it('reports a supplementaryConfiguration that is cut off as a whole, and leaves it', () => {
    const normalized = normalize(deliveredItem({ ...BUCKET, supplementaryConfiguration: '{"Policy":' }));
    assert.equal(normalized.kind, 'document');
    assert.deepEqual(normalized.document.supplementaryConfiguration, '{"Policy":');
    assert.deepEqual(normalized.diagnostics, [unreadable('supplementaryConfiguration')]);
  });
});

describe('the body of an EMR security configuration', () => {
  const body = { EncryptionConfiguration: { EnableAtRestEncryption: true } };

  it('is an object, however it was recorded', () => {
    const expected = { Id: 'batch', Name: 'batch', SecurityConfiguration: body };
    const asText = emrSecurityConfiguration(JSON.stringify(body));
    for (const item of [emrSecurityConfiguration(body), asText, asApiItem(asText)]) {
      assert.deepEqual(documentFrom(item).configuration, expected);
    }
  });

  it('stays empty, null or absent if it is', () => {
    const absent = { ...emrSecurityConfiguration({}), configuration: { Id: 'batch', Name: 'batch' } };
    assert.deepEqual(documentFrom(absent).configuration, { Id: 'batch', Name: 'batch' });
    for (const empty of [{}, null]) {
      assert.deepEqual(documentFrom(emrSecurityConfiguration(empty)).configuration, {
        Id: 'batch',
        Name: 'batch',
        SecurityConfiguration: empty,
      });
    }
    const { configuration: _none, ...withoutConfiguration } = emrSecurityConfiguration({});
    assert.equal(documentFrom(withoutConfiguration).configuration, undefined);
  });

  for (const text of ['', 'null', '[]', '{"EncryptionConfiguration":']) {
    it(`stays text and is reported if it is not an object: ${JSON.stringify(text)}`, () => {
      assert.deepEqual(diagnosticsOf(emrSecurityConfiguration(text)), {
        configuration: { Id: 'batch', Name: 'batch', SecurityConfiguration: text },
        diagnostics: [unreadable('configuration.SecurityConfiguration')],
      });
    });
  }

  it('is decoded for its own type only', () => {
    const configuration = { SecurityConfiguration: '{}' };
    assert.deepEqual(documentFrom(deliveredItem({ ...BUCKET, configuration })).configuration, configuration);
  });
});

describe('a replication group', () => {
  const expected = {
    accountId: '111122223333',
    awsRegion: 'ap-northeast-1',
    resourceType: 'AWS::ElastiCache::ReplicationGroup',
    resourceId: 'sessions',
    arn: 'arn:aws:elasticache:ap-northeast-1:111122223333:replicationgroup:sessions',
    configuration: replicationGroup(),
    provenance: { source: 'describe', location: 'groups.json' },
  };
  const source = { location: 'groups.json', shape: 'describe-replication-groups' } as const;

  it('is a document with the element of the API as its configuration', () => {
    const { accountId, awsRegion, resourceType, resourceId } = expected;
    const normalized = normalizeItem(collected(replicationGroup(), source));
    assert.deepEqual(normalized, {
      kind: 'document',
      identity: { accountId, awsRegion, resourceType, resourceId },
      document: expected,
      diagnostics: [],
    });
    if (normalized.kind === 'document') assertValidDocument(normalized.document);
  });

  it('inside a snapshot counts as described too', () => {
    const item = {
      resourceType: 'AWS::ElastiCache::ReplicationGroup',
      resourceId: 'sessions',
      ARN: expected.arn,
      configuration: replicationGroup(),
    };
    assert.deepEqual(documentFrom(item), {
      ...expected,
      provenance: { source: 'describe', location: 'snapshot.json' },
    });
  });

  const missing: [JsonObject, string][] = [
    [{ ARN: null }, 'ARN'],
    [{ ARN: 'sessions' }, 'ARN'],
    [{ ARN: 'arn:aws:elasticache::111122223333:replicationgroup:sessions' }, 'ARN'],
    [{ ReplicationGroupId: '' }, 'ReplicationGroupId'],
    [{ ARN: null, ReplicationGroupId: null }, 'ARN, ReplicationGroupId'],
  ];
  for (const [properties, words] of missing) {
    it(`cannot be named: ${JSON.stringify(properties)}`, () => {
      const item = { ...replicationGroup(), ...properties };
      const shape = 'describe-replication-groups';
      assert.deepEqual(normalizeItem(collected(item, { shape })), withoutIdentity(words));
    });
  }
});

describe('hostile items', () => {
  it('keep a key __proto__ as data', () => {
    const hostile = '{"__proto__":{"engine":"neptune"},"a":1}';
    const item = JSON.parse(
      `{"awsAccountId":"111122223333","awsRegion":"ap-northeast-1","resourceType":"AWS::EMR::SecurityConfiguration",` +
        `"resourceId":"x","__proto__":{"resourceName":"inherited"},"tags":{"__proto__":"t"},` +
        `"configuration":{"__proto__":{"b":2},"SecurityConfiguration":"{}"},"supplementaryConfiguration":${hostile}}`,
    ) as JsonObject;
    const document = documentFrom(item);
    assert.equal(document.resourceName, undefined);
    assert.equal(JSON.stringify(document.tags), '{"__proto__":"t"}');
    assert.equal(JSON.stringify(document.configuration), '{"__proto__":{"b":2},"SecurityConfiguration":{}}');
    assert.equal(JSON.stringify(document.supplementaryConfiguration), hostile);
    assert.equal(Object.hasOwn(Object.prototype, 'engine'), false);
  });

  it('may be nested 500 levels deep, as objects and as text', () => {
    const deep = '{"a":'.repeat(499) + '{}' + '}'.repeat(499);
    const document = documentFrom(deliveredItem({ ...BUCKET, configuration: JSON.parse(deep) as JsonObject }));
    assert.equal(JSON.stringify(document.configuration), deep);
    assert.deepEqual(documentFrom(deliveredItem({ ...BUCKET, configuration: deep })), document);
  });

  it('are not decoded from deeper text', () => {
    const deeper = '{"a":'.repeat(500) + '{}' + '}'.repeat(500);
    assert.deepEqual(diagnosticsOf(deliveredItem({ ...BUCKET, configuration: deeper })), {
      configuration: deeper,
      diagnostics: [unreadable('configuration')],
    });
  });

  it('may have a type named like a property of every object', () => {
    const item = deliveredItem({ resourceType: 'constructor', resourceId: 'x', configuration: { a: '{}' } });
    assert.deepEqual(documentFrom(item).configuration, { a: '{}' });
  });
});

describe('normalization', () => {
  it('of a document that is written out and read again changes nothing', () => {
    for (const item of [dbCluster(), kmsKey(), redshiftCluster(), emrSecurityConfiguration('{"a":{}}')]) {
      const document = documentFrom(item);
      assert.deepEqual(documentFrom(JSON.parse(JSON.stringify(document)) as JsonObject), document);
    }
  });
});
