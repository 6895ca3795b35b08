import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { CreateReplicationGroupCommand } from '@aws-sdk/client-elasticache';
import { CreateSecurityConfigurationCommand } from '@aws-sdk/client-emr';
import { CreateAliasCommand, CreateKeyCommand, DisableKeyCommand } from '@aws-sdk/client-kms';
import { type AwsConnection, connect, type RegionConnection } from '../../harness/collect/aws/connection.ts';
import { describeElastiCache } from '../../harness/collect/live/describe/describe-elasticache.ts';
import { describeKey } from '../../harness/collect/live/describe/describe-key.ts';
import { describeSecurityConfigurations } from '../../harness/collect/live/describe/describe-security-configurations.ts';
import type { Described } from '../../harness/collect/live/describe/described.ts';
import { ACCOUNT, admin, OTHER_ACCOUNT, OTHER_ROLE, REGION, resetMoto } from './moto.ts';

const place = { accountId: ACCOUNT, awsRegion: REGION };

let aws: AwsConnection;
let own: RegionConnection;
let other: RegionConnection;
before(async () => {
  await resetMoto();
  aws = await connect();
  own = aws.own.inRegion(REGION);
  other = aws.assume(OTHER_ROLE).inRegion(REGION);
});
after(() => aws.close());

/** What was described; of items the named properties, of failures the reason. */
function outline(described: Described | undefined, ...properties: string[]): unknown {
  switch (described?.kind) {
    case 'item': {
      const { item, ...rest } = described;
      return { ...rest, item: Object.fromEntries(properties.map((name) => [name, item[name]])) };
    }
    case 'unread':
    case 'incomplete':
      return { ...described, failure: described.failure.reason };
    case 'deleted':
    case undefined:
      return described;
  }
}

async function outlines(all: AsyncIterable<Described>, ...properties: string[]): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const described of all) found.push(outline(described, ...properties));
  return found;
}

describe('describeElastiCache', () => {
  // moto answers neither of the two.
  const unanswered = ['ServerlessCache', 'GlobalReplicationGroup'].map((type) => ({
    kind: 'incomplete',
    resourceType: `AWS::ElastiCache::${type}`,
    failure: 'unreachable',
  }));

  it('gives the replication groups of an account and region, and says which lists it could not get', async () => {
    const { elasticache } = admin();
    for (const [id, encrypted] of [
      ['sessions', true],
      ['carts', false],
    ] as const) {
      await elasticache.send(
        new CreateReplicationGroupCommand({
          ReplicationGroupId: id,
          ReplicationGroupDescription: id,
          AtRestEncryptionEnabled: encrypted,
        }),
      );
    }
    const group = (resourceId: string, AtRestEncryptionEnabled: boolean): unknown => ({
      kind: 'item',
      resource: { ...place, resourceType: 'AWS::ElastiCache::ReplicationGroup', resourceId },
      shape: 'describe-replication-groups',
      item: {
        ARN: `arn:aws:elasticache:${REGION}:${ACCOUNT}:replicationgroup:${resourceId}`,
        AtRestEncryptionEnabled,
        Status: 'available',
      },
    });
    assert.deepEqual(await outlines(describeElastiCache(place, own), 'ARN', 'AtRestEncryptionEnabled', 'Status'), [
      group('sessions', true),
      group('carts', false),
      ...unanswered,
    ]);
  });

  it('gives nothing of another account', async () => {
    assert.deepEqual(await outlines(describeElastiCache({ ...place, accountId: OTHER_ACCOUNT }, other)), unanswered);
  });
});

/** A key that KMS did not describe. */
function unread(accountId: string, resourceId: string): unknown {
  return {
    kind: 'unread',
    resource: { accountId, awsRegion: REGION, resourceType: 'AWS::KMS::Key', resourceId },
    failure: 'failed',
  };
}

describe('describeKey', () => {
  it('gives a key by whatever names it, in its present state', async () => {
    const { kms } = admin();
    const { KeyMetadata } = await kms.send(new CreateKeyCommand({}));
    const { KeyId: resourceId = '', Arn = '' } = KeyMetadata ?? {};
    await kms.send(new CreateAliasCommand({ AliasName: 'alias/reports', TargetKeyId: resourceId }));
    await kms.send(new DisableKeyCommand({ KeyId: resourceId }));
    for (const name of [resourceId, Arn, 'alias/reports', `arn:aws:kms:${REGION}:${ACCOUNT}:alias/reports`]) {
      assert.deepEqual(
        outline(await describeKey(place, own, name, false), 'Arn', 'AWSAccountId', 'Enabled', 'KeyManager', 'KeyState'),
        {
          kind: 'item',
          resource: { ...place, resourceType: 'AWS::KMS::Key', resourceId },
          shape: 'describe-key',
          item: { Arn, AWSAccountId: ACCOUNT, Enabled: false, KeyManager: 'CUSTOMER', KeyState: 'Disabled' },
        },
      );
    }
  });

  it('says of a key of another account, and of one that is not there, that it could not be read', async () => {
    const { kms } = admin(REGION, OTHER_ROLE);
    const { KeyMetadata } = await kms.send(new CreateKeyCommand({}));
    const { KeyId = '', Arn = '' } = KeyMetadata ?? {};
    assert.deepEqual(
      [outline(await describeKey(place, own, Arn, false)), outline(await describeKey(place, own, 'alias/none', false))],
      [unread(OTHER_ACCOUNT, KeyId), unread(ACCOUNT, 'alias/none')],
    );
  });
});

describe('describeSecurityConfigurations', () => {
  it('gives the body that AWS Config left out, and says what is gone and that the list is not whole', async () => {
    const resourceType = 'AWS::EMR::SecurityConfiguration';
    const SecurityConfiguration = '{"EncryptionConfiguration":{"EnableAtRestEncryption":false}}';
    await admin().emr.send(new CreateSecurityConfigurationCommand({ Name: 'batch', SecurityConfiguration }));
    const recorded = new Map([
      ['batch', 'without body'],
      ['gone', 'without body'],
      ['known', 'whole'],
    ] as const);
    assert.deepEqual(
      await outlines(describeSecurityConfigurations(place, own, recorded), 'Name', 'SecurityConfiguration'),
      [
        { kind: 'incomplete', resourceType, failure: 'unreachable' },
        {
          kind: 'item',
          resource: { ...place, resourceType, resourceId: 'batch' },
          shape: 'describe-security-configuration',
          item: { Name: 'batch', SecurityConfiguration },
        },
        { kind: 'deleted', resource: { ...place, resourceType, resourceId: 'gone' } },
      ],
    );
  });
});
