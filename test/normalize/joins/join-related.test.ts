import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Related } from '../../../harness/bundle/manifest.ts';
import type { InputDocument } from '../../../harness/normalize/input-document.ts';
import { createJoins, type JoinedDocuments } from '../../../harness/normalize/joins/join-related.ts';
import { assertValidDocument } from '../assert-valid-document.ts';
import { documentOf } from '../config-items.ts';

const KEY_ID = '1234abcd-12ab-34cd-56ef-1234567890ab';
const KEY_ARN = `arn:aws:kms:ap-northeast-1:111122223333:key/${KEY_ID}`;
const KEY = documentOf({
  resourceType: 'AWS::KMS::Key',
  resourceId: KEY_ID,
  arn: KEY_ARN,
  configuration: { keyManager: 'CUSTOMER' },
});
const ALIAS = documentOf({
  resourceType: 'AWS::KMS::Alias',
  resourceId: 'alias/orders',
  configuration: { AliasName: 'alias/orders', TargetKeyId: KEY_ID },
});
const CLUSTER = documentOf({
  resourceType: 'AWS::RDS::DBCluster',
  resourceId: 'cluster-ABCDEF',
  resourceName: 'orders',
  arn: 'arn:aws:rds:ap-northeast-1:111122223333:cluster:orders',
  configuration: { dbclusterIdentifier: 'orders', kmsKeyId: KEY_ARN },
});

/** The document as a control sees it in `related`. */
function seen(document: InputDocument): Omit<InputDocument, 'provenance' | 'relationships'> {
  const { provenance: _provenance, relationships: _relationships, ...properties } = document;
  return properties;
}

function relate(
  document: InputDocument,
  related: Record<string, Related>,
  others: readonly InputDocument[],
): JoinedDocuments {
  const joined = createJoins([document, ...others]).relate(document, related);
  assertValidDocument({ ...document, related: joined.related });
  return joined;
}

function joinKey(kmsKeyId: unknown, others: readonly InputDocument[]): JoinedDocuments {
  const volume = documentOf({ resourceType: 'AWS::EC2::Volume', resourceId: 'vol-1', configuration: { kmsKeyId } });
  return relate(volume, { key: { type: 'AWS::KMS::Key', by: ['configuration.kmsKeyId'] } }, others);
}

function joinCluster(dBClusterIdentifier: string, others: readonly InputDocument[]): JoinedDocuments {
  const instance = documentOf({
    resourceType: 'AWS::RDS::DBInstance',
    resourceId: 'db-ABCDEF',
    configuration: { dBClusterIdentifier },
  });
  const by = ['configuration.dBClusterIdentifier'];
  return relate(instance, { cluster: { type: 'AWS::RDS::DBCluster', by } }, others);
}

function notRecorded(reference: string): JoinedDocuments {
  return { related: {}, unresolved: { key: { reason: 'not_recorded', reference } } };
}

describe('a reference', () => {
  it('hands out the related document without its provenance and relationships', () => {
    const cluster: InputDocument = {
      ...CLUSTER,
      availabilityZone: 'Multiple Availability Zones',
      tags: { team: 'shop' },
      supplementaryConfiguration: { a: 1 },
      relationships: [{ resourceName: 'orders-1' }],
      configurationItemStatus: 'OK',
      configurationItemCaptureTime: '2026-03-02T04:05:06.789Z',
    };
    assert.deepEqual(joinCluster('orders', [cluster]), {
      related: {
        cluster: {
          accountId: '111122223333',
          awsRegion: 'ap-northeast-1',
          resourceType: 'AWS::RDS::DBCluster',
          resourceId: 'cluster-ABCDEF',
          resourceName: 'orders',
          arn: 'arn:aws:rds:ap-northeast-1:111122223333:cluster:orders',
          tags: { team: 'shop' },
          configuration: { dbclusterIdentifier: 'orders', kmsKeyId: KEY_ARN },
          supplementaryConfiguration: { a: 1 },
        },
      },
      unresolved: {},
    });
  });

  it('is the first of its paths that holds text', () => {
    const by = ['configuration.none', 'configuration.null', 'configuration.list.0', 'configuration.empty'];
    const configuration = { null: null, list: [KEY_ID], empty: '', number: 7, nested: { key: KEY_ID } };
    const document = documentOf({ resourceType: 'AWS::EC2::Volume', resourceId: 'vol-1', configuration });
    const paths = [...by, 'configuration.number', 'configuration.nested.key', 'resourceId'];
    const joined = relate(document, { key: { type: 'AWS::KMS::Key', by: paths } }, [KEY]);
    assert.deepEqual(joined, { related: { key: seen(KEY) }, unresolved: {} });
  });

  it('is absent if no path holds text, also not by way of the prototype', () => {
    const document = documentOf({ resourceType: 'AWS::EC2::Volume', resourceId: 'vol-1', configuration: 'text' });
    const by = ['configuration.kmsKeyId', 'constructor.name', 'related.key.arn', 'configuration.length'];
    const joined = relate(document, { key: { type: 'AWS::KMS::Key', by } }, [KEY]);
    assert.deepEqual(joined, { related: {}, unresolved: { key: { reason: 'absent' } } });
  });

  it('may lead through a join named before', () => {
    const instance = documentOf({
      resourceType: 'AWS::RDS::DBInstance',
      resourceId: 'db-ABCDEF',
      configuration: { dBClusterIdentifier: 'orders', kmsKeyId: null },
    });
    const related = {
      cluster: { type: 'AWS::RDS::DBCluster', by: ['configuration.dBClusterIdentifier'] },
      key: { type: 'AWS::KMS::Key', by: ['configuration.kmsKeyId', 'related.cluster.configuration.kmsKeyId'] },
    };
    assert.deepEqual(relate(instance, related, [CLUSTER, KEY]), {
      related: { cluster: seen(CLUSTER), key: seen(KEY) },
      unresolved: {},
    });
    assert.deepEqual(relate(instance, related, [KEY]), {
      related: {},
      unresolved: { cluster: { reason: 'not_recorded', reference: 'orders' }, key: { reason: 'absent' } },
    });
  });
});

describe('an ARN', () => {
  const found = { related: { cluster: seen(CLUSTER) }, unresolved: {} };

  it('finds the document of that ARN, whatever the partition', () => {
    assert.deepEqual(joinCluster('arn:aws:rds:ap-northeast-1:111122223333:cluster:orders', [CLUSTER]), found);
    assert.deepEqual(joinCluster('arn:aws-cn:rds:ap-northeast-1:111122223333:cluster:orders', [CLUSTER]), found);
  });

  it('finds a document in another account and region if it is in the input', () => {
    const arn = 'arn:aws:rds:eu-west-1:444455556666:cluster:orders';
    const other = { ...CLUSTER, accountId: '444455556666', awsRegion: 'eu-west-1', arn };
    assert.deepEqual(joinCluster(arn, [CLUSTER, other]), { related: { cluster: seen(other) }, unresolved: {} });
  });

  it('finds a document that has no ARN by id or name', () => {
    const { arn, ...cluster } = CLUSTER;
    assert.ok(arn);
    const expected = { related: { cluster: seen(cluster) }, unresolved: {} };
    assert.deepEqual(joinCluster(arn, [cluster]), expected);
    assert.deepEqual(
      joinCluster('arn:aws:rds:ap-northeast-1:111122223333:cluster:cluster-ABCDEF', [cluster]),
      expected,
    );
  });

  it('does not find a document of another ARN with the same last part', () => {
    const reference = 'arn:aws:rds:ap-northeast-1:111122223333:cluster-snapshot:orders';
    assert.deepEqual(joinCluster(reference, [CLUSTER]), {
      related: {},
      unresolved: { cluster: { reason: 'not_recorded', reference } },
    });
  });

  const missing = {
    'arn:aws:rds:ap-northeast-1:111122223333:cluster:other': 'not_recorded',
    'arn:aws:rds:eu-west-1:111122223333:cluster:orders': 'other_region',
    'arn:aws:rds:ap-northeast-1:444455556666:cluster:orders': 'other_account',
    'arn:aws:rds:eu-west-1:444455556666:cluster:orders': 'other_account',
    'arn:aws:broken': 'not_recorded',
    'arn:aws:s3:::orders-bucket': 'not_recorded',
  } as const;
  for (const [reference, reason] of Object.entries(missing)) {
    it(`${reference} is not found: ${reason}`, () => {
      assert.deepEqual(joinCluster(reference, [CLUSTER]), {
        related: {},
        unresolved: { cluster: { reason, reference } },
      });
    });
  }

  it('that two documents claim is ambiguous', () => {
    const reference = 'arn:aws:rds:ap-northeast-1:111122223333:cluster:orders';
    const impostor = { ...CLUSTER, resourceId: 'cluster-OTHER' };
    assert.deepEqual(joinCluster(reference, [CLUSTER, impostor]), {
      related: {},
      unresolved: { cluster: { reason: 'ambiguous', reference } },
    });
  });
});

describe('an id or a name', () => {
  const found = { related: { cluster: seen(CLUSTER) }, unresolved: {} };

  it('finds by id', () => assert.deepEqual(joinCluster('cluster-ABCDEF', [CLUSTER]), found));

  it('finds by name', () => assert.deepEqual(joinCluster('orders', [CLUSTER]), found));

  it('finds an RDS name in any case, and an id in its own case only', () => {
    assert.deepEqual(joinCluster('Orders', [CLUSTER]), found);
    assert.deepEqual(joinCluster('CLUSTER-abcdef', [CLUSTER]), {
      related: {},
      unresolved: { cluster: { reason: 'not_recorded', reference: 'CLUSTER-abcdef' } },
    });
  });

  for (const property of ['dbclusterIdentifier', 'dBClusterIdentifier']) {
    it(`finds a cluster without resourceName by ${property}`, () => {
      const { resourceName: _name, ...rest } = CLUSTER;
      const cluster = { ...rest, configuration: { [property]: 'orders' } };
      assert.deepEqual(joinCluster('orders', [cluster]), { related: { cluster: seen(cluster) }, unresolved: {} });
    });
  }

  it('of one resource by its id and of another by its name is ambiguous', () => {
    const namesake = { ...CLUSTER, resourceId: 'cluster-OTHER', resourceName: 'cluster-ABCDEF', configuration: {} };
    assert.deepEqual(joinCluster('cluster-ABCDEF', [CLUSTER]), found);
    assert.deepEqual(joinCluster('cluster-ABCDEF', [namesake, CLUSTER]), {
      related: {},
      unresolved: { cluster: { reason: 'ambiguous', reference: 'cluster-ABCDEF' } },
    });
  });

  it('of two resources is ambiguous', () => {
    const namesake = { ...CLUSTER, resourceId: 'cluster-OTHER' };
    assert.deepEqual(joinCluster('orders', [CLUSTER, namesake]), {
      related: {},
      unresolved: { cluster: { reason: 'ambiguous', reference: 'orders' } },
    });
  });

  it('looks in its own account, region and type only', () => {
    const others = [
      { ...CLUSTER, accountId: '444455556666' },
      { ...CLUSTER, awsRegion: 'eu-west-1' },
      { ...CLUSTER, resourceType: 'AWS::RDS::GlobalCluster' },
    ];
    assert.deepEqual(joinCluster('orders', others), {
      related: {},
      unresolved: { cluster: { reason: 'not_recorded', reference: 'orders' } },
    });
  });

  it('outside RDS is found in its own case only', () => {
    const role = documentOf({ resourceType: 'AWS::IAM::Role', resourceId: 'AROA1', resourceName: 'Deploy' });
    const document = documentOf({ resourceType: 'AWS::S3::Bucket', resourceId: 'deploy', resourceName: 'Deploy' });
    const join = (by: string): JoinedDocuments =>
      relate(document, { role: { type: 'AWS::IAM::Role', by: [by] } }, [role]);
    assert.deepEqual(join('resourceName'), { related: { role: seen(role) }, unresolved: {} });
    assert.deepEqual(join('resourceId'), {
      related: {},
      unresolved: { role: { reason: 'not_recorded', reference: 'deploy' } },
    });
  });
});

describe('a join of the region', () => {
  const related = { aliases: { type: 'AWS::KMS::Alias', scope: 'region' } } as const;
  const group = documentOf({ resourceType: 'AWS::ElastiCache::ReplicationGroup', resourceId: 'sessions' });

  it('is the list of all documents in the own account and region', () => {
    const second = { ...ALIAS, resourceId: 'alias/second' };
    const elsewhere = [
      { ...ALIAS, accountId: '444455556666' },
      { ...ALIAS, awsRegion: 'eu-west-1' },
    ];
    assert.deepEqual(relate(group, related, [...elsewhere, ALIAS, KEY, second]), {
      related: { aliases: [seen(ALIAS), seen(second)] },
      unresolved: {},
    });
  });

  it('is not recorded if there is none, because that proves nothing', () => {
    const elsewhere = { ...ALIAS, awsRegion: 'eu-west-1' };
    assert.deepEqual(relate(group, related, [elsewhere]), {
      related: {},
      unresolved: { aliases: { reason: 'not_recorded' } },
    });
  });

  it('is the same list for every document', () => {
    const joins = createJoins([ALIAS, KEY, CLUSTER]);
    assert.equal(joins.relate(KEY, related).related['aliases'], joins.relate(CLUSTER, related).related['aliases']);
  });
});

describe('a KMS key', () => {
  const found = { related: { key: seen(KEY) }, unresolved: {} };
  const references = {
    'key ARN': KEY_ARN,
    'key id': KEY_ID,
    'alias name': 'alias/orders',
    'alias ARN': 'arn:aws:kms:ap-northeast-1:111122223333:alias/orders',
  };
  for (const [name, reference] of Object.entries(references)) {
    it(`is found by ${name}`, () => assert.deepEqual(joinKey(reference, [ALIAS, KEY]), found));
  }

  it('is found by an alias in the spelling of the API', () => {
    const alias = {
      ...ALIAS,
      resourceId: 'alias-1',
      configuration: { aliasName: 'alias/orders', targetKeyId: KEY_ARN },
    };
    assert.deepEqual(joinKey('alias/orders', [alias, KEY]), found);
  });

  it('of another region with the same id is not the one meant', () => {
    const id = 'mrk-1234abcd12ab34cd56ef1234567890ab';
    const replica = (awsRegion: string): InputDocument => ({
      ...KEY,
      awsRegion,
      resourceId: id,
      arn: `arn:aws:kms:${awsRegion}:111122223333:key/${id}`,
    });
    const [tokyo, dublin] = [replica('ap-northeast-1'), replica('eu-west-1')];
    assert.deepEqual(joinKey(id, [dublin, tokyo]), { related: { key: seen(tokyo) }, unresolved: {} });
    assert.deepEqual(joinKey(dublin.arn, [tokyo, dublin]), { related: { key: seen(dublin) }, unresolved: {} });
    assert.deepEqual(joinKey(id, [dublin]), {
      related: {},
      unresolved: { key: { reason: 'not_recorded', reference: id } },
    });
    assert.deepEqual(joinKey(dublin.arn, [tokyo]), {
      related: {},
      unresolved: { key: { reason: 'other_region', reference: dublin.arn } },
    });
  });

  it('of another account is found by its ARN only', () => {
    const arn = `arn:aws:kms:ap-northeast-1:444455556666:key/${KEY_ID}`;
    const other = { ...KEY, accountId: '444455556666', arn };
    assert.deepEqual(joinKey(arn, [KEY, other]), { related: { key: seen(other) }, unresolved: {} });
    assert.deepEqual(joinKey(arn, [KEY]), {
      related: {},
      unresolved: { key: { reason: 'other_account', reference: arn } },
    });
    assert.deepEqual(joinKey(KEY_ID, [other]), {
      related: {},
      unresolved: { key: { reason: 'not_recorded', reference: KEY_ID } },
    });
  });

  it("is looked for in its alias's own account and region", () => {
    const reference = 'arn:aws:kms:eu-west-1:444455556666:alias/orders';
    const place = { accountId: '444455556666', awsRegion: 'eu-west-1' };
    const [otherKey, otherAlias] = [
      { ...KEY, ...place, arn: `arn:aws:kms:eu-west-1:444455556666:key/${KEY_ID}` },
      { ...ALIAS, ...place },
    ];
    const input = [KEY, ALIAS, otherKey, otherAlias];
    assert.deepEqual(joinKey(reference, input), { related: { key: seen(otherKey) }, unresolved: {} });
    const notFound = { related: {}, unresolved: { key: { reason: 'other_account', reference } } };
    assert.deepEqual(joinKey(reference, [KEY, ALIAS, otherAlias]), notFound);
    assert.deepEqual(joinKey(reference, [KEY, ALIAS, otherKey]), notFound);
  });

  it('is not found by an alias that points out of its account or region, nor if its recorded ARN is of another key', () => {
    const elsewhere = { ...KEY, awsRegion: 'eu-west-1', arn: `arn:aws:kms:eu-west-1:111122223333:key/${KEY_ID}` };
    const alias = { ...ALIAS, configuration: { AliasName: 'alias/orders', TargetKeyId: elsewhere.arn } };
    assert.deepEqual(joinKey('alias/orders', [elsewhere, alias]).related, {});
    const mistaken = { ...KEY, arn: elsewhere.arn };
    assert.deepEqual(joinKey(KEY_ID, [mistaken]), notRecorded(KEY_ID));
  });

  it('is not found by an alias that is not in the input, points nowhere or is none', () => {
    const pointless = [
      { ...ALIAS, configuration: {} },
      { ...ALIAS, configuration: 'text' },
    ];
    assert.deepEqual(joinKey('alias/aws/rds', [KEY, ALIAS]), notRecorded('alias/aws/rds'));
    for (const alias of pointless) assert.deepEqual(joinKey('alias/orders', [KEY, alias]), notRecorded('alias/orders'));
    assert.deepEqual(joinKey('AWS_OWNED_KMS_KEY', [KEY]), notRecorded('AWS_OWNED_KMS_KEY'));
    const queue = `arn:aws:sqs:ap-northeast-1:111122223333:key/${KEY_ID}`;
    assert.deepEqual(joinKey(queue, [KEY]), notRecorded(queue));
  });

  it('is not found by an ARN of KMS that names neither key nor alias, or no account or region', () => {
    const malformed = [
      `arn:aws:kms:ap-northeast-1:111122223333:${KEY_ID}`,
      `arn:aws:kms:::key/${KEY_ID}`,
      `arn:aws:kms:ap-northeast-1::key/${KEY_ID}`,
      'arn:aws:kms::111122223333:alias/orders',
    ];
    for (const reference of malformed) assert.deepEqual(joinKey(reference, [KEY, ALIAS]), notRecorded(reference));
  });

  it('is ambiguous if two aliases bear the name', () => {
    const aliases = ['one', 'two'].map((resourceId) => ({ ...ALIAS, resourceId }));
    assert.deepEqual(joinKey('alias/orders', [KEY, ...aliases]), {
      related: {},
      unresolved: { key: { reason: 'ambiguous', reference: 'alias/orders' } },
    });
  });
});
