import type { JsonObject } from '../../harness/json.ts';
import { ACCOUNT, arnOf, configurationItem, IRELAND, TOKYO, VIRGINIA } from './configuration-item.ts';
import { madeUpId } from './made-up-id.ts';

const GRAPH_PROD = madeUpId.multiRegionKey('graph-prod');

/** The keys of the account, and those that others name although there is no item of them. */
export interface KeyArns {
  graphProd: string;
  graphProdReplica: string;
  graphLegacy: string;
  dataEurope: string;
  /** The key that AWS manages for RDS, Neptune and DocumentDB. */
  awsRds: string;
  /** Of the data platform team's account, from which there are no items. */
  dataPlatform: string;
  /** Of this account, and yet without an item. */
  customs: string;
}

export const keyArns: KeyArns = {
  graphProd: arnOf('kms', TOKYO, `key/${GRAPH_PROD}`),
  graphProdReplica: arnOf('kms', VIRGINIA, `key/${GRAPH_PROD}`),
  graphLegacy: arnOf('kms', TOKYO, `key/${madeUpId.uuid('key graph-legacy')}`),
  dataEurope: arnOf('kms', IRELAND, `key/${madeUpId.uuid('key data-europe')}`),
  awsRds: arnOf('kms', TOKYO, `key/${madeUpId.uuid('key aws/rds')}`),
  dataPlatform: `arn:aws:kms:${IRELAND}:444455556666:key/${madeUpId.uuid('key data-platform')}`,
  customs: arnOf('kms', IRELAND, `key/${madeUpId.uuid('key customs')}`),
};

const NOBODY_ELSE: JsonObject = {
  Version: '2012-10-17',
  Id: 'key-default-1',
  Statement: [
    {
      Sid: 'Enable IAM User Permissions',
      Effect: 'Allow',
      Principal: { AWS: `arn:aws:iam::${ACCOUNT}:root` },
      Action: 'kms:*',
      Resource: '*',
    },
  ],
};

const THROUGH_RDS: JsonObject = {
  Version: '2012-10-17',
  Id: 'auto-rds-2',
  Statement: [
    {
      Sid: 'Allow use through RDS by all principals of the account',
      Effect: 'Allow',
      Principal: { AWS: '*' },
      Action: ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:CreateGrant'],
      Resource: '*',
      Condition: {
        StringEquals: { 'kms:CallerAccount': ACCOUNT, 'kms:ViaService': `rds.${TOKYO}.amazonaws.com` },
      },
    },
  ],
};

/** The keys of the account and their aliases. */
export const kms: JsonObject[] = [
  // One multi-Region key for the graph and its copy in Virginia: two items with one id.
  key({
    arn: keyArns.graphProd,
    description: 'Parcel graph, production',
    createdAt: '2024-05-13T02:20:18.000Z',
    capturedAt: '2024-05-13T02:31:40.126Z',
    multiRegion: 'PRIMARY',
    status: 'OK',
  }),
  key({
    arn: keyArns.graphProdReplica,
    description: 'Parcel graph, production (replica for disaster recovery)',
    createdAt: '2024-05-13T02:24:51.000Z',
    capturedAt: '2024-05-13T02:32:07.454Z',
    multiRegion: 'REPLICA',
  }),
  // Somebody has cleaned up; the cluster graph-legacy still runs on it.
  key({
    arn: keyArns.graphLegacy,
    description: 'Parcel graph before the move to graph-prod',
    createdAt: '2023-02-06T04:02:37.000Z',
    capturedAt: '2026-11-09T06:48:12.933Z',
    deletionAt: '2026-12-09T06:47:58.000Z',
    status: 'OK',
  }),
  key({
    arn: keyArns.dataEurope,
    description: 'Data of European customers',
    createdAt: '2025-01-21T09:15:02.000Z',
    capturedAt: '2025-01-21T09:22:46.580Z',
  }),
  key({
    arn: keyArns.awsRds,
    description: 'Default key that protects my RDS database volumes when no other key is defined',
    createdAt: '2023-02-01T01:10:44.000Z',
    capturedAt: '2024-04-01T01:14:31.205Z',
    managedByAws: true,
  }),
  alias({ name: 'alias/graph-prod', target: keyArns.graphProd, capturedAt: '2024-05-13T02:33:10.818Z' }),
  alias({ name: 'alias/graph-prod', target: keyArns.graphProdReplica, capturedAt: '2024-05-13T02:34:55.031Z' }),
  alias({ name: 'alias/graph-legacy', target: keyArns.graphLegacy, capturedAt: '2024-04-01T01:14:36.660Z' }),
  alias({ name: 'alias/data-europe', target: keyArns.dataEurope, capturedAt: '2025-01-21T09:23:19.247Z' }),
  alias({ name: 'alias/aws/rds', target: keyArns.awsRds, capturedAt: '2024-04-01T01:14:39.512Z' }),
];

interface KeyFacts {
  arn: string;
  description: string;
  createdAt: string;
  capturedAt: string;
  status?: 'OK';
  managedByAws?: true;
  multiRegion?: 'PRIMARY' | 'REPLICA';
  deletionAt?: string;
}

function key(facts: KeyFacts): JsonObject {
  const { keyId, region } = partsOf(facts.arn);
  return configurationItem({
    resourceType: 'AWS::KMS::Key',
    resourceId: keyId,
    arn: facts.arn,
    awsRegion: region,
    availabilityZone: 'Not Applicable',
    capturedAt: facts.capturedAt,
    createdAt: facts.createdAt,
    ...(facts.status !== undefined && { status: facts.status }),
    configuration: {
      keyId,
      arn: facts.arn,
      creationDate: Date.parse(facts.createdAt),
      enabled: facts.deletionAt === undefined,
      description: facts.description,
      keyUsage: 'ENCRYPT_DECRYPT',
      keyState: facts.deletionAt === undefined ? 'Enabled' : 'PendingDeletion',
      ...(facts.deletionAt !== undefined && { deletionDate: Date.parse(facts.deletionAt) }),
      origin: 'AWS_KMS',
      keyManager: facts.managedByAws === true ? 'AWS' : 'CUSTOMER',
      customerMasterKeySpec: 'SYMMETRIC_DEFAULT',
      keySpec: 'SYMMETRIC_DEFAULT',
      encryptionAlgorithms: ['SYMMETRIC_DEFAULT'],
      signingAlgorithms: [],
      multiRegion: facts.multiRegion !== undefined,
      ...(facts.multiRegion !== undefined && {
        multiRegionConfiguration: {
          multiRegionKeyType: facts.multiRegion,
          primaryKey: { arn: keyArns.graphProd, region: TOKYO },
          replicaKeys: [{ arn: keyArns.graphProdReplica, region: VIRGINIA }],
        },
      }),
      awsaccountId: ACCOUNT,
    },
    // AWS Config states the rotation of customer managed keys only.
    supplementaryConfiguration:
      facts.managedByAws === true
        ? { Policy: prettyPrinted(THROUGH_RDS), Tags: [] }
        : { Policy: prettyPrinted(NOBODY_ELSE), KeyRotationStatus: facts.deletionAt === undefined, Tags: [] },
  });
}

function alias(facts: { name: string; target: string; capturedAt: string }): JsonObject {
  const { keyId, region } = partsOf(facts.target);
  return configurationItem({
    resourceType: 'AWS::KMS::Alias',
    resourceId: facts.name,
    resourceName: facts.name,
    arn: arnOf('kms', region, facts.name),
    awsRegion: region,
    availabilityZone: 'Regional',
    capturedAt: facts.capturedAt,
    configuration: { AliasName: facts.name, TargetKeyId: keyId },
  });
}

function partsOf(keyArn: string): { keyId: string; region: string } {
  const [, , , region = '', , resource = ''] = keyArn.split(':');
  return { keyId: resource.replace('key/', ''), region };
}

/** AWS Config keeps key policies as text with spaces around the colons. */
function prettyPrinted(policy: JsonObject): string {
  return JSON.stringify(policy, null, 2).replaceAll('": ', '" : ');
}
