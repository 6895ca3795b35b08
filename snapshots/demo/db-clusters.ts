import type { JsonObject } from '../../harness/json.ts';
import { arnOf, configurationItem, IRELAND, tagList, TOKYO, VIRGINIA } from './configuration-item.ts';
import { keyArns } from './kms.ts';
import { madeUpId } from './made-up-id.ts';
import { networkIds } from './network.ts';
import { type Engine, ENGINES, hostedZoneId, hostName } from './rds-engines.ts';

/** The clusters, of which AWS Config records Neptune's and DocumentDB's beside Aurora's. */
export const dbClusters: JsonObject[] = [
  // The parcel graph and its copy in Virginia, each with the multi-Region key of its region: as it should be.
  cluster({
    name: 'graph-prod',
    region: TOKYO,
    engine: 'neptune',
    kmsKeyId: keyArns.graphProd,
    members: ['graph-prod-1', 'graph-prod-2'],
    tags: { environment: 'production', system: 'parcel-graph' },
    createdAt: '2024-05-13T03:05:29.614Z',
    capturedAt: '2026-08-30T18:22:07.351Z',
    status: 'OK',
  }),
  cluster({
    name: 'graph-dr',
    region: VIRGINIA,
    engine: 'neptune',
    kmsKeyId: keyArns.graphProdReplica,
    members: ['graph-dr-1'],
    tags: { environment: 'production', system: 'parcel-graph' },
    createdAt: '2024-05-14T01:47:13.208Z',
    capturedAt: '2024-05-14T01:58:44.930Z',
  }),
  // Encrypted, but with the key that AWS manages.
  cluster({
    name: 'graph-staging',
    region: TOKYO,
    engine: 'neptune',
    kmsKeyId: keyArns.awsRds,
    members: ['graph-staging-1'],
    tags: { environment: 'staging', system: 'parcel-graph' },
    createdAt: '2024-06-03T05:31:40.077Z',
    capturedAt: '2024-06-03T05:44:02.619Z',
  }),
  // Set up by hand, not encrypted at all.
  cluster({
    name: 'graph-dev',
    region: TOKYO,
    engine: 'neptune',
    members: ['graph-dev-1'],
    tags: { environment: 'development', system: 'parcel-graph' },
    createdAt: '2025-09-08T06:12:55.483Z',
    capturedAt: '2025-09-08T06:25:17.246Z',
  }),
  // A customer managed key that will be gone in seventeen days, and the data with it.
  cluster({
    name: 'graph-legacy',
    region: TOKYO,
    engine: 'neptune',
    kmsKeyId: keyArns.graphLegacy,
    members: ['graph-legacy-1'],
    tags: { environment: 'production', system: 'parcel-graph' },
    createdAt: '2023-02-06T04:20:11.905Z',
    capturedAt: '2024-04-01T01:16:20.144Z',
  }),
  // The key is the data platform team's: whether it is theirs or AWS's can not be seen in this account.
  cluster({
    name: 'graph-analytics',
    region: IRELAND,
    engine: 'neptune',
    kmsKeyId: keyArns.dataPlatform,
    members: ['graph-analytics-1'],
    tags: { environment: 'production', system: 'network-planning' },
    createdAt: '2025-03-11T10:02:36.750Z',
    capturedAt: '2025-03-11T10:14:58.390Z',
  }),
  // The key is of this account, but there is no item of it.
  cluster({
    name: 'graph-customs',
    region: IRELAND,
    engine: 'neptune',
    kmsKeyId: keyArns.customs,
    members: ['graph-customs-1'],
    tags: { environment: 'production', system: 'customs' },
    createdAt: '2024-10-02T12:40:27.169Z',
    capturedAt: '2025-01-20T05:46:10.588Z',
  }),
  // Other engines: the control does not apply, whether they are encrypted or not.
  cluster({
    name: 'orders',
    region: TOKYO,
    engine: 'aurora-mysql',
    members: [],
    tags: { environment: 'production', system: 'orders' },
    createdAt: '2023-04-19T02:11:08.336Z',
    capturedAt: '2024-04-01T01:16:25.871Z',
  }),
  cluster({
    name: 'tariffs',
    region: IRELAND,
    engine: 'docdb',
    kmsKeyId: keyArns.dataEurope,
    members: [],
    tags: { environment: 'production', system: 'customs' },
    createdAt: '2025-02-04T08:55:47.012Z',
    capturedAt: '2025-02-04T09:07:31.466Z',
  }),
  // Deleted, and no longer of interest, although it was not encrypted. Delivered snapshots leave deleted resources out;
  // this item is as the history files of those days hold it.
  configurationItem({
    resourceType: 'AWS::RDS::DBCluster',
    resourceId: madeUpId.rds('cluster', 'graph-trial'),
    awsRegion: TOKYO,
    capturedAt: '2026-09-30T09:15:40.291Z',
    status: 'ResourceDeleted',
  }),
];

interface ClusterFacts {
  name: string;
  region: string;
  engine: Exclude<Engine, 'mysql'>;
  /** Without it the storage is not encrypted, and the item has no such property. */
  kmsKeyId?: string;
  /** Names of its instances, the writer first. */
  members: string[];
  tags: Record<string, string>;
  createdAt: string;
  capturedAt: string;
  status?: 'OK';
}

function cluster(facts: ClusterFacts): JsonObject {
  const { name, region, engine, kmsKeyId, tags } = facts;
  const resourceId = madeUpId.rds('cluster', name);
  const arn = arnOf('rds', region, `cluster:${name}`);
  const zones = ['a', 'b', 'c'].map((zone) => `${region}${zone}`);
  const { version, port, parameterGroup } = ENGINES[engine];
  const { database } = networkIds(region);
  const production = tags['environment'] === 'production';
  return configurationItem({
    resourceType: 'AWS::RDS::DBCluster',
    resourceId,
    resourceName: name,
    arn,
    awsRegion: region,
    availabilityZone: 'Multiple Availability Zones',
    capturedAt: facts.capturedAt,
    createdAt: facts.createdAt,
    ...(facts.status !== undefined && { status: facts.status }),
    tags,
    relationships: [
      ...facts.members.map((member) => {
        return { resourceName: member, resourceType: 'AWS::RDS::DBInstance', name: 'Contains ' };
      }),
      { resourceName: `data-${region}`, resourceType: 'AWS::RDS::DBSubnetGroup', name: 'Is associated with ' },
      {
        resourceId: database,
        resourceType: 'AWS::EC2::SecurityGroup',
        name: 'Is associated with ',
      },
    ],
    configuration: {
      allocatedStorage: 1,
      availabilityZones: zones,
      backupRetentionPeriod: production ? 14 : 1,
      status: 'available',
      endpoint: hostName(name, 'cluster-', region, engine),
      readerEndpoint: hostName(name, 'cluster-ro-', region, engine),
      customEndpoints: [],
      multiAZ: facts.members.length > 1,
      engine,
      engineVersion: version,
      port,
      masterUsername: 'admin',
      preferredBackupWindow: '17:00-17:30',
      preferredMaintenanceWindow: 'sun:18:00-sun:18:30',
      readReplicaIdentifiers: [],
      vpcSecurityGroups: [{ vpcSecurityGroupId: database, status: 'active' }],
      hostedZoneId: hostedZoneId(region),
      storageEncrypted: kmsKeyId !== undefined,
      ...(kmsKeyId !== undefined && { kmsKeyId }),
      dbClusterResourceId: resourceId,
      associatedRoles: [],
      clusterCreateTime: Date.parse(facts.createdAt),
      enabledCloudwatchLogsExports: production ? ['audit'] : [],
      engineMode: 'provisioned',
      deletionProtection: production,
      httpEndpointEnabled: false,
      copyTagsToSnapshot: true,
      crossAccountClone: false,
      domainMemberships: [],
      tagList: tagList(tags),
      autoMinorVersionUpgrade: true,
      networkType: 'IPV4',
      dbclusterIdentifier: name,
      iamdatabaseAuthenticationEnabled: engine === 'neptune',
      dbsubnetGroup: `data-${region}`,
      dbclusterOptionGroupMemberships: [],
      dbclusterParameterGroup: parameterGroup,
      dbclusterMembers: facts.members.map((member, position) => {
        const writer = position === 0;
        return {
          isClusterWriter: writer,
          promotionTier: 1,
          dbinstanceIdentifier: member,
          clusterWriter: writer,
          dbclusterParameterGroupStatus: 'in-sync',
        };
      }),
      dbclusterArn: arn,
    },
    supplementaryConfiguration: { Tags: tagList(tags) },
  });
}
