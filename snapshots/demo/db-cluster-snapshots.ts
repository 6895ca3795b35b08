import type { JsonObject } from '../../harness/json.ts';
import { arnOf, configurationItem, IRELAND, TOKYO, VIRGINIA } from './configuration-item.ts';
import { keyArns } from './kms.ts';
import { madeUpId } from './made-up-id.ts';
import { networkIds } from './network.ts';
import { type Engine, ENGINES } from './rds-engines.ts';

/** Backups of the clusters: automated, by hand, and by AWS Backup. */
export const dbClusterSnapshots: JsonObject[] = [
  snapshot({
    name: 'rds:graph-prod-2026-11-21-17-06',
    cluster: 'graph-prod',
    region: TOKYO,
    engine: 'neptune',
    type: 'automated',
    encryption: { storageEncrypted: true, kmsKeyId: keyArns.graphProd },
    createdAt: '2026-11-21T17:06:12.355Z',
    capturedAt: '2026-11-21T17:14:48.019Z',
  }),
  snapshot({
    name: 'graph-prod-before-engine-upgrade',
    cluster: 'graph-prod',
    region: TOKYO,
    engine: 'neptune',
    type: 'manual',
    encryption: { storageEncrypted: true, kmsKeyId: keyArns.graphProd },
    createdAt: '2026-08-30T16:40:33.702Z',
    capturedAt: '2026-08-30T17:02:19.486Z',
  }),
  snapshot({
    name: `awsbackup:job-${madeUpId.uuid('backup graph-dr')}`,
    cluster: 'graph-dr',
    region: VIRGINIA,
    engine: 'neptune',
    type: 'awsbackup',
    encryption: { storageEncrypted: true, kmsKeyId: keyArns.graphProdReplica },
    createdAt: '2026-11-15T05:00:41.190Z',
    capturedAt: '2026-11-15T05:12:27.843Z',
  }),
  // Backups of a cluster that is not encrypted are not either.
  snapshot({
    name: 'rds:graph-dev-2026-11-21-17-11',
    cluster: 'graph-dev',
    region: TOKYO,
    engine: 'neptune',
    type: 'automated',
    encryption: { storageEncrypted: false },
    createdAt: '2026-11-21T17:11:30.128Z',
    capturedAt: '2026-11-21T17:19:05.664Z',
  }),
  // All that is left of the deleted cluster graph-trial.
  snapshot({
    name: 'graph-trial-final',
    cluster: 'graph-trial',
    region: TOKYO,
    engine: 'neptune',
    type: 'manual',
    encryption: { storageEncrypted: false },
    createdAt: '2026-09-30T08:52:14.975Z',
    capturedAt: '2026-09-30T09:03:50.732Z',
  }),
  // Captured while it was being made; the item says nothing of encryption.
  snapshot({
    name: 'graph-customs-before-migration',
    cluster: 'graph-customs',
    region: IRELAND,
    engine: 'neptune',
    type: 'manual',
    encryption: {},
    creating: true,
    createdAt: '2026-11-21T23:57:02.416Z',
    capturedAt: '2026-11-21T23:58:41.207Z',
  }),
  // Other engines: the control does not apply.
  snapshot({
    name: 'rds:orders-2026-11-21-17-03',
    cluster: 'orders',
    region: TOKYO,
    engine: 'aurora-mysql',
    type: 'automated',
    encryption: { storageEncrypted: false },
    createdAt: '2026-11-21T17:03:44.590Z',
    capturedAt: '2026-11-21T17:10:22.371Z',
  }),
  snapshot({
    name: 'tariffs-2026-10-release',
    cluster: 'tariffs',
    region: IRELAND,
    engine: 'docdb',
    type: 'manual',
    encryption: { storageEncrypted: true, kmsKeyId: keyArns.dataEurope },
    createdAt: '2026-10-05T13:20:09.847Z',
    capturedAt: '2026-10-05T13:31:16.250Z',
  }),
];

interface SnapshotFacts {
  name: string;
  cluster: string;
  region: string;
  engine: Exclude<Engine, 'mysql'>;
  type: 'automated' | 'awsbackup' | 'manual';
  encryption: { storageEncrypted?: boolean; kmsKeyId?: string };
  creating?: true;
  createdAt: string;
  capturedAt: string;
}

function snapshot(facts: SnapshotFacts): JsonObject {
  const { name, cluster, region, engine } = facts;
  const arn = arnOf('rds', region, `cluster-snapshot:${name}`);
  const { vpc } = networkIds(region);
  return configurationItem({
    resourceType: 'AWS::RDS::DBClusterSnapshot',
    resourceId: name,
    resourceName: name,
    arn,
    awsRegion: region,
    availabilityZone: 'Multiple Availability Zones',
    capturedAt: facts.capturedAt,
    createdAt: facts.createdAt,
    relationships: [
      { resourceId: vpc, resourceType: 'AWS::EC2::VPC', name: 'Is associated with ' },
      { resourceName: cluster, resourceType: 'AWS::RDS::DBCluster', name: 'Is associated with ' },
    ],
    configuration: {
      availabilityZones: ['a', 'b', 'c'].map((zone) => `${region}${zone}`),
      snapshotCreateTime: Date.parse(facts.createdAt),
      engine,
      engineMode: 'provisioned',
      allocatedStorage: 1,
      status: facts.creating === true ? 'creating' : 'available',
      port: ENGINES[engine].port,
      vpcId: vpc,
      masterUsername: 'admin',
      engineVersion: ENGINES[engine].version,
      licenseModel: ENGINES[engine].licenseModel,
      snapshotType: facts.type,
      percentProgress: facts.creating === true ? 0 : 100,
      ...facts.encryption,
      tagList: [],
      iamdatabaseAuthenticationEnabled: engine === 'neptune',
      dbclusterSnapshotArn: arn,
      dbclusterIdentifier: cluster,
      dbclusterSnapshotIdentifier: name,
    },
    supplementaryConfiguration: {
      DBClusterSnapshotAttributes: [{ attributeName: 'restore', attributeValues: [] }],
      Tags: [],
    },
  });
}
