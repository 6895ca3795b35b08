import type { JsonObject } from '../../harness/json.ts';
import { arnOf, configurationItem, IRELAND, TOKYO, VIRGINIA } from './configuration-item.ts';
import { keyArns } from './kms.ts';
import { madeUpId } from './made-up-id.ts';

/**
 * AWS Config does not record ElastiCache. These are replication groups as the service describes them (API property names),
 * kept as items of the type under which AWS Config names them in rule results.
 * https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_ReplicationGroup.html
 */
export const elastiCache: JsonObject[] = [
  replicationGroup({
    name: 'tracking-sessions',
    region: TOKYO,
    engine: 'redis',
    encryption: { AtRestEncryptionEnabled: true, KmsKeyId: keyArns.graphProd },
    createdAt: '2024-05-27T06:14:30.118Z',
  }),
  replicationGroup({
    name: 'tracking-sessions-staging',
    region: TOKYO,
    engine: 'redis',
    encryption: { AtRestEncryptionEnabled: false },
    createdAt: '2024-05-27T06:58:12.643Z',
  }),
  // A newer engine is not a safer one.
  replicationGroup({
    name: 'address-lookup',
    region: IRELAND,
    engine: 'valkey',
    encryption: { AtRestEncryptionEnabled: false },
    createdAt: '2025-03-04T12:25:49.377Z',
  }),
  // Described by a tool that did not hand the flag on.
  replicationGroup({
    name: 'rate-limits',
    region: VIRGINIA,
    engine: 'valkey',
    encryption: {},
    createdAt: '2025-10-14T18:09:05.920Z',
  }),
];

interface ReplicationGroupFacts {
  name: string;
  region: string;
  engine: 'redis' | 'valkey';
  encryption: { AtRestEncryptionEnabled?: boolean; KmsKeyId?: string };
  createdAt: string;
}

function replicationGroup({ name, region, engine, encryption, createdAt }: ReplicationGroupFacts): JsonObject {
  const arn = arnOf('elasticache', region, `replicationgroup:${name}`);
  const host = `${name}.${madeUpId.host(`elasticache ${region}`).slice(0, 6)}`;
  const members = [`${name}-001`, `${name}-002`];
  return configurationItem({
    resourceType: 'AWS::ElastiCache::ReplicationGroup',
    resourceId: name,
    resourceName: name,
    arn,
    awsRegion: region,
    availabilityZone: 'Multiple Availability Zones',
    capturedAt: '2026-11-21T23:40:17.554Z',
    createdAt,
    configuration: {
      ReplicationGroupId: name,
      Description: ' ',
      Status: 'available',
      PendingModifiedValues: {},
      MemberClusters: members,
      NodeGroups: [
        {
          NodeGroupId: '0001',
          Status: 'available',
          PrimaryEndpoint: { Address: `${host}.ng.0001.${region}.cache.amazonaws.com`, Port: 6379 },
          ReaderEndpoint: { Address: `${host}-ro.ng.0001.${region}.cache.amazonaws.com`, Port: 6379 },
          NodeGroupMembers: members.map((member, position) => {
            return {
              CacheClusterId: member,
              CacheNodeId: '0001',
              PreferredAvailabilityZone: `${region}${position === 0 ? 'a' : 'c'}`,
              CurrentRole: position === 0 ? 'primary' : 'replica',
            };
          }),
        },
      ],
      AutomaticFailover: 'enabled',
      MultiAZ: 'enabled',
      SnapshotRetentionLimit: 1,
      SnapshotWindow: '18:00-19:00',
      ClusterEnabled: false,
      CacheNodeType: 'cache.t4g.small',
      AuthTokenEnabled: false,
      TransitEncryptionEnabled: false,
      ...encryption,
      ARN: arn,
      LogDeliveryConfigurations: [],
      ReplicationGroupCreateTime: createdAt,
      DataTiering: 'disabled',
      AutoMinorVersionUpgrade: true,
      NetworkType: 'ipv4',
      IpDiscovery: 'ipv4',
      ClusterMode: 'disabled',
      Engine: engine,
    },
  });
}
