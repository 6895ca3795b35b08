import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  PutConfigurationAggregatorCommand,
  PutConfigurationRecorderCommand,
  PutDeliveryChannelCommand,
  StartConfigurationRecorderCommand,
  StopConfigurationRecorderCommand,
} from '@aws-sdk/client-config-service';
import { CreateReplicationGroupCommand } from '@aws-sdk/client-elasticache';
import { CreateSecurityConfigurationCommand } from '@aws-sdk/client-emr';
import { CreateAliasCommand, CreateKeyCommand } from '@aws-sdk/client-kms';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import type { ApiCallName } from '../../harness/collect/aws/api-calls.ts';
import { type AwsConnection, connect, type RegionConnection } from '../../harness/collect/aws/connection.ts';
import { ACCOUNT, admin, createBucket, OTHER_ACCOUNT, OTHER_ROLE, outputOf, REGION, resetMoto } from './moto.ts';

const { config, elasticache, emr, kms, s3 } = admin();

let aws: AwsConnection;
let own: RegionConnection;
before(async () => {
  await resetMoto();
  aws = await connect();
  own = aws.own.inRegion(REGION);
});
after(() => aws.close());

/** Why a call failed, without AWS's own words. */
async function failureOf(call: Promise<unknown>): Promise<unknown> {
  const { reason, code } = ((await call) as { failure: { reason: string; code: string } }).failure;
  return { reason, code };
}

describe('STS', () => {
  it('says whose credentials are used: the own, or those of a role in another account', async () => {
    const other = aws.assume(OTHER_ROLE).inRegion(REGION);
    const [mine, theirs] = [await own.call('GetCallerIdentity', {}), await other.call('GetCallerIdentity', {})];
    assert.deepEqual(
      { region: aws.region, mine: outputOf(mine).Account, theirs: outputOf(theirs).Account, arn: outputOf(theirs).Arn },
      {
        region: REGION,
        mine: ACCOUNT,
        theirs: OTHER_ACCOUNT,
        arn: `arn:aws:sts::${OTHER_ACCOUNT}:assumed-role/audit/kensa`,
      },
    );
  });
});

describe('S3', () => {
  const Bucket = 'config-bucket';
  // Characters that a URL or a signature could spoil.
  const keys = ['A/ConfigHistory_AWS::RDS::DBInstance_1.json', 'A/b c+d=ü.json', 'B/2026/1/2/x.json'];
  before(async () => {
    await createBucket(admin(), Bucket);
    for (const Key of keys) await s3.send(new PutObjectCommand({ Bucket, Key, Body: Key }));
  });

  it('lists objects page by page, in the order of their keys', async () => {
    const first = outputOf(await own.call('ListObjectsV2', { Bucket, MaxKeys: 2 }));
    const second = outputOf(
      await own.call('ListObjectsV2', { Bucket, MaxKeys: 2, ContinuationToken: first.NextContinuationToken }),
    );
    assert.deepEqual(
      [first, second].map(({ Contents, IsTruncated }) => ({ keys: Contents?.map(({ Key }) => Key), IsTruncated })),
      [
        { keys: keys.slice(0, 2), IsTruncated: true },
        { keys: keys.slice(2), IsTruncated: false },
      ],
    );
  });

  it('lists the next folders of a prefix', async () => {
    const { CommonPrefixes, Contents } = outputOf(await own.call('ListObjectsV2', { Bucket, Delimiter: '/' }));
    assert.deepEqual(
      { CommonPrefixes, Contents },
      {
        CommonPrefixes: [{ Prefix: 'A/' }, { Prefix: 'B/' }],
        Contents: undefined,
      },
    );
  });

  it('gives the bytes of an object whatever its key, from any region', async () => {
    for (const Key of keys) {
      const { Body } = outputOf(await aws.own.inRegion('us-east-1').call('GetObject', { Bucket, Key }));
      assert.equal(await Body?.transformToString(), Key);
    }
  });

  it('names a bucket and an object that are not there', async () => {
    assert.deepEqual(
      [
        await failureOf(own.call('ListObjectsV2', { Bucket: 'no-such-bucket' })),
        await failureOf(own.call('GetObject', { Bucket, Key: 'no-such-key' })),
      ],
      [
        { reason: 'failed', code: 'NoSuchBucket' },
        { reason: 'failed', code: 'NoSuchKey' },
      ],
    );
  });
});

describe('KMS', () => {
  it('describes a key by id, ARN and alias, and not one of another account', async () => {
    const { KeyMetadata: key } = await kms.send(new CreateKeyCommand({ Description: 'reports' }));
    await kms.send(new CreateAliasCommand({ AliasName: 'alias/reports', TargetKeyId: key?.KeyId }));
    for (const KeyId of [key?.KeyId, key?.Arn, 'alias/reports', `arn:aws:kms:${REGION}:${ACCOUNT}:alias/reports`]) {
      const { KeyMetadata } = outputOf(await own.call('DescribeKey', { KeyId }));
      assert.deepEqual(KeyMetadata, key);
    }
    const other = aws.assume(OTHER_ROLE).inRegion(REGION);
    assert.deepEqual(await failureOf(other.call('DescribeKey', { KeyId: key?.Arn })), {
      reason: 'failed',
      code: 'NotFoundException',
    });
  });
});

describe('ElastiCache', () => {
  it('describes replication groups', async () => {
    const { ReplicationGroup } = await elasticache.send(
      new CreateReplicationGroupCommand({
        ReplicationGroupId: 'sessions',
        ReplicationGroupDescription: 'web sessions',
        AtRestEncryptionEnabled: true,
      }),
    );
    const groups = outputOf(await own.call('DescribeReplicationGroups', {}));
    assert.deepEqual(groups, { ReplicationGroups: [ReplicationGroup] });
    assert.equal(groups.ReplicationGroups?.[0]?.AtRestEncryptionEnabled, true);
    const elsewhere = outputOf(await aws.own.inRegion('eu-central-1').call('DescribeReplicationGroups', {}));
    assert.deepEqual(elsewhere, { ReplicationGroups: [] });
  });
});

describe('EMR', () => {
  it('describes a security configuration, whose body is JSON text', async () => {
    const body = '{"EncryptionConfiguration":{"EnableAtRestEncryption":false,"EnableInTransitEncryption":false}}';
    await emr.send(new CreateSecurityConfigurationCommand({ Name: 'batch', SecurityConfiguration: body }));
    const { Name, SecurityConfiguration } = outputOf(
      await own.call('DescribeSecurityConfiguration', { Name: 'batch' }),
    );
    assert.deepEqual({ Name, SecurityConfiguration }, { Name: 'batch', SecurityConfiguration: body });
  });
});

describe('AWS Config', () => {
  const resourceType = 'AWS::S3::Bucket';
  const item = {
    version: '1.3',
    accountId: ACCOUNT,
    configurationItemStatus: 'ResourceDiscovered',
    resourceType,
    resourceId: 'records',
    resourceName: 'records',
    arn: 'arn:aws:s3:::records',
    awsRegion: REGION,
  };
  before(async () => {
    await resetMoto();
    await createBucket(admin(), 'records');
    await createBucket(admin('us-east-1'), 'elsewhere');
  });

  /** What tells one item from another: all but times and content. */
  function identityOf(of: object | undefined): unknown {
    return Object.fromEntries(Object.entries(of ?? {}).filter(([name]) => name in item));
  }

  it('tells recorders and how they are', async () => {
    const recorder = {
      name: 'default',
      roleARN: `arn:aws:iam::${ACCOUNT}:role/config`,
      recordingGroup: { allSupported: false, includeGlobalResourceTypes: false, resourceTypes: [resourceType] },
    } as const;
    assert.deepEqual(outputOf(await own.call('DescribeConfigurationRecorders', {})), { ConfigurationRecorders: [] });

    await config.send(
      new PutConfigurationRecorderCommand({
        ConfigurationRecorder: {
          ...recorder,
          recordingGroup: { ...recorder.recordingGroup, resourceTypes: [resourceType] },
        },
      }),
    );
    const { ConfigurationRecorders } = outputOf(await own.call('DescribeConfigurationRecorders', {}));
    assert.deepEqual(
      ConfigurationRecorders?.map(({ name, recordingGroup }) => ({ name, types: recordingGroup?.resourceTypes })),
      [{ name: 'default', types: [resourceType] }],
    );

    const isRecording = async (): Promise<(boolean | undefined)[] | undefined> => {
      const { ConfigurationRecordersStatus } = outputOf(await own.call('DescribeConfigurationRecorderStatus', {}));
      return ConfigurationRecordersStatus?.map(({ recording }) => recording);
    };
    await config.send(new PutDeliveryChannelCommand({ DeliveryChannel: { name: 'default', s3BucketName: 'records' } }));
    const states = [await isRecording()];
    await config.send(new StartConfigurationRecorderCommand({ ConfigurationRecorderName: 'default' }));
    states.push(await isRecording());
    await config.send(new StopConfigurationRecorderCommand({ ConfigurationRecorderName: 'default' }));
    states.push(await isRecording());
    assert.deepEqual(states, [[false], [true], [false]]);
  });

  it('lists the resources of one region, and gives their items', async () => {
    const identifier = { resourceType, resourceId: 'records', resourceName: 'records' };
    assert.deepEqual(outputOf(await own.call('ListDiscoveredResources', { resourceType })), {
      resourceIdentifiers: [identifier],
    });
    const keys = ['records', 'elsewhere', 'gone'].map((resourceId) => ({ resourceType, resourceId }) as const);
    const { baseConfigurationItems, unprocessedResourceKeys } = outputOf(
      await own.call('BatchGetResourceConfig', { resourceKeys: keys }),
    );
    assert.deepEqual(baseConfigurationItems?.map(identityOf), [item]);
    assert.deepEqual(unprocessedResourceKeys, []);
    assert.ok(baseConfigurationItems?.[0]?.configurationItemCaptureTime instanceof Date);
    assert.equal(JSON.parse(baseConfigurationItems[0].configuration ?? '').name, 'records');
  });

  it('gives the history of a resource, and an error for one that it does not know', async () => {
    const { configurationItems } = outputOf(
      await own.call('GetResourceConfigHistory', { resourceType, resourceId: 'records', limit: 1 }),
    );
    assert.deepEqual(configurationItems?.map(identityOf), [item]);
    assert.deepEqual(
      await failureOf(own.call('GetResourceConfigHistory', { resourceType, resourceId: 'gone', limit: 1 })),
      { reason: 'failed', code: 'ResourceNotDiscoveredException' },
    );
  });

  it('lists and gives the resources of an aggregator, those of all regions', async () => {
    const ConfigurationAggregatorName = 'organization';
    await config.send(
      new PutConfigurationAggregatorCommand({
        ConfigurationAggregatorName,
        AccountAggregationSources: [{ AccountIds: [ACCOUNT], AllAwsRegions: true }],
      }),
    );
    const identifier = (ResourceId: string, SourceRegion: string) =>
      ({
        SourceAccountId: ACCOUNT,
        SourceRegion,
        ResourceType: resourceType,
        ResourceId,
        ResourceName: ResourceId,
      }) as const;
    const listed = outputOf(
      await own.call('ListAggregateDiscoveredResources', { ConfigurationAggregatorName, ResourceType: resourceType }),
    );
    assert.deepEqual(listed, {
      ResourceIdentifiers: [identifier('elsewhere', 'us-east-1'), identifier('records', REGION)],
    });
    const ResourceIdentifiers = [...(listed.ResourceIdentifiers ?? []), identifier('gone', REGION)];
    const { BaseConfigurationItems, UnprocessedResourceIdentifiers } = outputOf(
      await own.call('BatchGetAggregateResourceConfig', { ConfigurationAggregatorName, ResourceIdentifiers }),
    );
    assert.deepEqual(BaseConfigurationItems?.map(identityOf), [
      {
        ...item,
        resourceId: 'elsewhere',
        resourceName: 'elsewhere',
        arn: 'arn:aws:s3:::elsewhere',
        awsRegion: 'us-east-1',
      },
      item,
    ]);
    assert.deepEqual(UnprocessedResourceIdentifiers, [identifier('gone', REGION)]);
    assert.deepEqual(
      await failureOf(
        own.call('ListAggregateDiscoveredResources', {
          ConfigurationAggregatorName: 'none',
          ResourceType: resourceType,
        }),
      ),
      { reason: 'failed', code: 'NoSuchConfigurationAggregatorException' },
    );
  });
});

describe('what moto does not answer', () => {
  it('is a failure with the name of the permission, not an exception', async () => {
    const calls: ApiCallName[] = [
      'DescribeConfigurationAggregatorSourcesStatus',
      'DescribeGlobalReplicationGroups',
      'DescribeServerlessCaches',
      'GetDiscoveredResourceCounts',
      'ListRegions',
      'ListSecurityConfigurations',
    ];
    const failures: unknown[] = [];
    for (const name of calls) {
      const { failure } = (await own.call(name, {})) as { failure: { reason: string; message: string } };
      failures.push([name, failure.reason, failure.message.split(': ')[0]]);
    }
    assert.deepEqual(failures, [
      [
        'DescribeConfigurationAggregatorSourcesStatus',
        'unreachable',
        'config:DescribeConfigurationAggregatorSourcesStatus',
      ],
      ['DescribeGlobalReplicationGroups', 'unreachable', 'elasticache:DescribeGlobalReplicationGroups'],
      ['DescribeServerlessCaches', 'unreachable', 'elasticache:DescribeServerlessCaches'],
      ['GetDiscoveredResourceCounts', 'unreachable', 'config:GetDiscoveredResourceCounts'],
      ['ListRegions', 'malformed', 'account:ListRegions'],
      ['ListSecurityConfigurations', 'unreachable', 'elasticmapreduce:ListSecurityConfigurations'],
    ]);
  });
});
