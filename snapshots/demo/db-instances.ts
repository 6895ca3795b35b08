import type { JsonObject } from '../../harness/json.ts';
import { arnOf, configurationItem, IRELAND, TOKYO, VIRGINIA } from './configuration-item.ts';
import { keyArns } from './kms.ts';
import { madeUpId } from './made-up-id.ts';
import { networkIds } from './network.ts';
import { type Engine, ENGINES, hostedZoneId, hostName } from './rds-engines.ts';

/** The instances of the Neptune clusters, whose encryption they share, and one of MySQL. */
export const dbInstances: JsonObject[] = [
  instance({
    name: 'graph-prod-1',
    cluster: 'graph-prod',
    zone: `${TOKYO}a`,
    engine: 'neptune',
    instanceClass: 'db.r6g.2xlarge',
    encrypted: true,
    kmsKeyId: keyArns.graphProd,
    createdAt: '2024-05-13T03:11:02.480Z',
    capturedAt: '2026-08-30T18:25:55.107Z',
    status: 'OK',
  }),
  instance({
    name: 'graph-prod-2',
    cluster: 'graph-prod',
    zone: `${TOKYO}c`,
    engine: 'neptune',
    instanceClass: 'db.r6g.2xlarge',
    encrypted: true,
    kmsKeyId: keyArns.graphProd,
    createdAt: '2024-05-13T03:11:09.713Z',
    capturedAt: '2026-08-30T18:34:26.872Z',
    status: 'OK',
  }),
  // Says that it is encrypted and not with which key: that is its cluster's.
  instance({
    name: 'graph-dr-1',
    cluster: 'graph-dr',
    zone: `${VIRGINIA}b`,
    engine: 'neptune',
    instanceClass: 'db.r6g.large',
    encrypted: true,
    createdAt: '2024-05-14T01:53:20.031Z',
    capturedAt: '2024-05-14T02:04:38.265Z',
  }),
  instance({
    name: 'graph-staging-1',
    cluster: 'graph-staging',
    zone: `${TOKYO}c`,
    engine: 'neptune',
    instanceClass: 'db.t4g.medium',
    encrypted: true,
    kmsKeyId: keyArns.awsRds,
    createdAt: '2024-06-03T05:37:12.594Z',
    capturedAt: '2024-06-03T05:49:31.440Z',
  }),
  instance({
    name: 'graph-dev-1',
    cluster: 'graph-dev',
    zone: `${TOKYO}a`,
    engine: 'neptune',
    instanceClass: 'db.t4g.medium',
    encrypted: false,
    createdAt: '2025-09-08T06:18:33.729Z',
    capturedAt: '2025-09-08T06:30:46.002Z',
  }),
  instance({
    name: 'graph-legacy-1',
    cluster: 'graph-legacy',
    zone: `${TOKYO}a`,
    engine: 'neptune',
    instanceClass: 'db.r5.large',
    encrypted: true,
    kmsKeyId: keyArns.graphLegacy,
    createdAt: '2023-02-06T04:26:48.317Z',
    capturedAt: '2024-04-01T01:16:31.528Z',
  }),
  instance({
    name: 'graph-analytics-1',
    cluster: 'graph-analytics',
    zone: `${IRELAND}a`,
    engine: 'neptune',
    instanceClass: 'db.r6g.xlarge',
    encrypted: true,
    kmsKeyId: keyArns.dataPlatform,
    createdAt: '2025-03-11T10:08:19.846Z',
    capturedAt: '2025-03-11T10:20:03.215Z',
  }),
  instance({
    name: 'graph-customs-1',
    cluster: 'graph-customs',
    zone: `${IRELAND}b`,
    engine: 'neptune',
    instanceClass: 'db.r6g.large',
    encrypted: true,
    kmsKeyId: keyArns.customs,
    createdAt: '2024-10-02T12:46:05.932Z',
    capturedAt: '2025-01-20T05:46:14.073Z',
  }),
  // Not Neptune: the control does not apply.
  instance({
    name: 'depot-roster',
    zone: `${TOKYO}c`,
    engine: 'mysql',
    instanceClass: 'db.t4g.small',
    encrypted: false,
    createdAt: '2023-07-24T07:03:51.260Z',
    capturedAt: '2024-04-01T01:16:34.909Z',
  }),
];

interface InstanceFacts {
  name: string;
  cluster?: string;
  zone: string;
  engine: Engine;
  instanceClass: string;
  encrypted: boolean;
  kmsKeyId?: string;
  createdAt: string;
  capturedAt: string;
  status?: 'OK';
}

function instance(facts: InstanceFacts): JsonObject {
  const { name, cluster, zone, engine, kmsKeyId } = facts;
  const region = zone.slice(0, -1);
  const resourceId = madeUpId.rds('db', name);
  const arn = arnOf('rds', region, `db:${name}`);
  const { version, port, parameterGroup, licenseModel } = ENGINES[engine];
  const { vpc, subnetA, subnetC, database } = networkIds(region);
  return configurationItem({
    resourceType: 'AWS::RDS::DBInstance',
    resourceId,
    resourceName: name,
    arn,
    awsRegion: region,
    availabilityZone: zone,
    capturedAt: facts.capturedAt,
    createdAt: facts.createdAt,
    ...(facts.status !== undefined && { status: facts.status }),
    relationships: [
      {
        resourceId: `data-${region}`,
        resourceType: 'AWS::RDS::DBSubnetGroup',
        name: 'Is associated with DBSubnetGroup',
      },
      {
        resourceId: database,
        resourceType: 'AWS::EC2::SecurityGroup',
        name: 'Is associated with SecurityGroup',
      },
    ],
    configuration: {
      dBInstanceIdentifier: name,
      dBInstanceClass: facts.instanceClass,
      engine,
      dBInstanceStatus: 'available',
      masterUsername: 'admin',
      endpoint: { address: hostName(name, '', region, engine), port, hostedZoneId: hostedZoneId(region) },
      allocatedStorage: cluster === undefined ? 50 : 1,
      instanceCreateTime: facts.createdAt,
      preferredBackupWindow: '17:00-17:30',
      backupRetentionPeriod: 7,
      dBSecurityGroups: [],
      vpcSecurityGroups: [{ vpcSecurityGroupId: database, status: 'active' }],
      dBParameterGroups: [{ dBParameterGroupName: parameterGroup, parameterApplyStatus: 'in-sync' }],
      availabilityZone: zone,
      dBSubnetGroup: {
        dBSubnetGroupName: `data-${region}`,
        dBSubnetGroupDescription: 'Databases',
        vpcId: vpc,
        subnetGroupStatus: 'Complete',
        subnets: [
          { subnetIdentifier: subnetA, subnetAvailabilityZone: { name: `${region}a` }, subnetStatus: 'Active' },
          { subnetIdentifier: subnetC, subnetAvailabilityZone: { name: `${region}c` }, subnetStatus: 'Active' },
        ],
      },
      preferredMaintenanceWindow: 'sun:18:30-sun:19:00',
      pendingModifiedValues: { processorFeatures: [] },
      multiAZ: false,
      engineVersion: version,
      autoMinorVersionUpgrade: true,
      readReplicaDBInstanceIdentifiers: [],
      readReplicaDBClusterIdentifiers: [],
      licenseModel,
      optionGroupMemberships: [],
      publiclyAccessible: false,
      statusInfos: [],
      storageType: cluster === undefined ? 'gp3' : 'aurora',
      dbInstancePort: 0,
      ...(cluster !== undefined && { dBClusterIdentifier: cluster }),
      storageEncrypted: facts.encrypted,
      ...(kmsKeyId !== undefined && { kmsKeyId }),
      dbiResourceId: resourceId,
      cACertificateIdentifier: 'rds-ca-rsa2048-g1',
      domainMemberships: [],
      copyTagsToSnapshot: true,
      monitoringInterval: 0,
      promotionTier: 1,
      dBInstanceArn: arn,
      iAMDatabaseAuthenticationEnabled: engine === 'neptune',
      performanceInsightsEnabled: false,
      enabledCloudwatchLogsExports: [],
      processorFeatures: [],
      deletionProtection: false,
      associatedRoles: [],
      tagList: [],
      customerOwnedIpEnabled: false,
      networkType: 'IPV4',
    },
    supplementaryConfiguration: { Tags: [] },
  });
}
