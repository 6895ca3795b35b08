import type { GlobalReplicationGroup, ReplicationGroup, ServerlessCache } from '@aws-sdk/client-elasticache';
import { keyArn } from '../control-items.ts';
import type { KeyWorld } from './aws-world.ts';
import { OWN_ACCOUNT, TOKYO } from './example-items.ts';

const CREATED = new Date('2024-05-27T06:14:30.118Z');

/** A replication group, with all that has lists in it. */
export function replicationGroup(
  name: string,
  encryption: Partial<ReplicationGroup>,
  accountId: string = OWN_ACCOUNT,
): ReplicationGroup {
  return {
    ReplicationGroupId: name,
    Description: 'of <tests> & "others"',
    Status: 'available',
    MemberClusters: [`${name}-001`, `${name}-002`],
    NodeGroups: [
      {
        NodeGroupId: '0001',
        Status: 'available',
        PrimaryEndpoint: { Address: `${name}.cache.amazonaws.com`, Port: 6379 },
        NodeGroupMembers: [{ CacheClusterId: `${name}-001`, CacheNodeId: '0001', CurrentRole: 'primary' }],
      },
    ],
    ARN: `arn:aws:elasticache:${TOKYO}:${accountId}:replicationgroup:${name}`,
    ReplicationGroupCreateTime: CREATED,
    Engine: 'valkey',
    ...encryption,
  };
}

/** A serverless cache. */
export function serverlessCache(name: string): ServerlessCache {
  return {
    ServerlessCacheName: name,
    Status: 'available',
    Engine: 'valkey',
    CreateTime: CREATED,
    CacheUsageLimits: { DataStorage: { Maximum: 10, Unit: 'GB' } },
    SecurityGroupIds: ['sg-0123456789abcdef0'],
    SubnetIds: ['subnet-0123456789abcdef0', 'subnet-0123456789abcdef1'],
    ARN: `arn:aws:elasticache:${TOKYO}:${OWN_ACCOUNT}:serverlesscache:${name}`,
  };
}

/** A global datastore of the group sessions and of one elsewhere. */
export function globalReplicationGroup(name: string): GlobalReplicationGroup {
  return {
    GlobalReplicationGroupId: name,
    Status: 'available',
    Engine: 'valkey',
    Members: [
      { ReplicationGroupId: 'sessions', ReplicationGroupRegion: TOKYO, Role: 'PRIMARY', Status: 'associated' },
      { ReplicationGroupId: 'elsewhere', ReplicationGroupRegion: 'us-west-2', Role: 'SECONDARY', Status: 'associated' },
    ],
    AtRestEncryptionEnabled: true,
    ARN: `arn:aws:elasticache::${OWN_ACCOUNT}:globalreplicationgroup:${name}`,
  };
}

/** A key as KMS describes it. */
export function keyWorld(
  keyId: string,
  accountId: string,
  keyManager: 'AWS' | 'CUSTOMER',
  more: Partial<KeyWorld> = {},
): KeyWorld {
  return {
    metadata: {
      KeyId: keyId,
      AWSAccountId: accountId,
      Arn: keyArn(keyId, accountId, TOKYO),
      CreationDate: CREATED,
      Enabled: true,
      Description: '',
      KeyManager: keyManager,
      KeyState: 'Enabled',
      Origin: 'AWS_KMS',
      MultiRegion: false,
    },
    ...more,
  };
}
