import type { JsonObject } from '../../harness/json.ts';
import { arnOf, configurationItem, IRELAND, tagList, TOKYO, VIRGINIA } from './configuration-item.ts';
import { madeUpId } from './made-up-id.ts';
import { networkIds } from './network.ts';

/** The data warehouses, and how their traffic to S3 flows. */
export const redshift: JsonObject[] = [
  // Two captures of one cluster: an older delivery holds the one before enhanced VPC routing was enabled. The newest
  // counts, wherever it stands in the file.
  cluster({
    name: 'warehouse',
    zone: `${TOKYO}a`,
    routing: { enhancedVpcRouting: true, pendingModifiedValues: {} },
    createdAt: '2024-02-15T03:30:27.540Z',
    capturedAt: '2026-10-18T15:44:09.612Z',
    status: 'OK',
  }),
  cluster({
    name: 'warehouse',
    zone: `${TOKYO}a`,
    routing: { enhancedVpcRouting: false, pendingModifiedValues: {} },
    createdAt: '2024-02-15T03:30:27.540Z',
    capturedAt: '2024-04-01T01:17:02.286Z',
  }),
  cluster({
    name: 'warehouse-europe',
    zone: `${IRELAND}b`,
    routing: { enhancedVpcRouting: false, pendingModifiedValues: {} },
    createdAt: '2025-02-18T11:05:53.114Z',
    capturedAt: '2025-02-18T11:21:40.537Z',
  }),
  // The change was asked for and waits for the maintenance window.
  cluster({
    name: 'finance-reports',
    zone: `${VIRGINIA}c`,
    routing: { enhancedVpcRouting: false, pendingModifiedValues: { enhancedVpcRouting: true } },
    createdAt: '2025-04-07T14:12:38.901Z',
    capturedAt: '2026-11-20T10:03:15.448Z',
    status: 'OK',
  }),
  // Captured while it was being made, when AWS Config knew little of it.
  cluster({
    name: 'network-planning',
    zone: `${IRELAND}a`,
    routing: { pendingModifiedValues: {} },
    creating: true,
    createdAt: '2026-11-21T22:31:06.225Z',
    capturedAt: '2026-11-21T22:33:29.780Z',
  }),
];

interface ClusterFacts {
  name: string;
  zone: string;
  routing: { enhancedVpcRouting?: boolean; pendingModifiedValues: JsonObject };
  creating?: true;
  createdAt: string;
  capturedAt: string;
  status?: 'OK';
}

function cluster(facts: ClusterFacts): JsonObject {
  const { name, zone } = facts;
  const region = zone.slice(0, -1);
  const tags = { system: 'reporting', environment: 'production' };
  const { vpc, database } = networkIds(region);
  const host = `${name}.${madeUpId.host(`redshift ${region}`)}.${region}.redshift.amazonaws.com`;
  return configurationItem({
    resourceType: 'AWS::Redshift::Cluster',
    resourceId: name,
    resourceName: name,
    arn: arnOf('redshift', region, `cluster:${name}`),
    awsRegion: region,
    availabilityZone: zone,
    capturedAt: facts.capturedAt,
    createdAt: facts.createdAt,
    ...(facts.status !== undefined && { status: facts.status }),
    tags,
    relationships: [
      {
        resourceId: 'default.redshift-2.0',
        resourceName: 'default.redshift-2.0',
        resourceType: 'AWS::Redshift::ClusterParameterGroup',
        name: 'Is associated with ClusterParameterGroup',
      },
      {
        resourceId: database,
        resourceType: 'AWS::EC2::SecurityGroup',
        name: 'Is associated with SecurityGroup',
      },
      { resourceId: vpc, resourceType: 'AWS::EC2::VPC', name: 'Is associated with Vpc' },
    ],
    configuration: {
      clusterIdentifier: name,
      nodeType: 'ra3.large',
      clusterStatus: facts.creating === true ? 'creating' : 'available',
      clusterAvailabilityStatus: facts.creating === true ? 'Modifying' : 'Available',
      masterUsername: 'admin',
      dBName: 'parcels',
      ...(facts.creating === undefined && { endpoint: { address: host, port: 5439 } }),
      clusterCreateTime: facts.createdAt,
      automatedSnapshotRetentionPeriod: 7,
      manualSnapshotRetentionPeriod: -1,
      clusterSecurityGroups: [],
      vpcSecurityGroups: [{ vpcSecurityGroupId: database, status: 'active' }],
      clusterParameterGroups: [
        {
          parameterGroupName: 'default.redshift-2.0',
          parameterApplyStatus: 'in-sync',
          clusterParameterStatusList: [],
        },
      ],
      clusterSubnetGroupName: 'data',
      vpcId: vpc,
      availabilityZone: zone,
      preferredMaintenanceWindow: 'sat:16:00-sat:16:30',
      clusterVersion: '1.0',
      allowVersionUpgrade: true,
      numberOfNodes: 2,
      publiclyAccessible: false,
      encrypted: true,
      clusterNodes: [],
      clusterRevisionNumber: '118502',
      tags: tagList(tags),
      kmsKeyId: 'AWS_OWNED_KMS_KEY',
      iamRoles: [],
      maintenanceTrackName: 'current',
      elasticResizeNumberOfNodeOptions: '[3,4]',
      deferredMaintenanceWindows: [],
      availabilityZoneRelocationStatus: 'disabled',
      clusterNamespaceArn: arnOf('redshift', region, `namespace:${madeUpId.uuid(`namespace ${name}`)}`),
      multiAZ: 'Disabled',
      ...facts.routing,
    },
    supplementaryConfiguration: { LoggingStatus: { loggingEnabled: false } },
  });
}
