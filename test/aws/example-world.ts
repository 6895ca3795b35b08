import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { ConfigProperties, ConfigPropertiesByType, ConfigType } from '../../harness/bundle/property-types.ts';
import type { JsonObject } from '../../harness/json.ts';
import { keyArn } from '../control-items.ts';
import type { AwsWorld } from './aws-world.ts';
import {
  ENCRYPTED,
  HONG_KONG,
  IRELAND,
  KEY_IDS,
  NOT_ENCRYPTED,
  OTHER_ACCOUNT,
  otherIreland,
  otherTokyo,
  OWN_ACCOUNT,
  ownIreland,
  ownTokyo,
  TOKYO,
} from './example-items.ts';
import { globalReplicationGroup, keyWorld, replicationGroup, serverlessCache } from './example-services.ts';

/** The role of the other account that the own account may assume. */
export const OTHER_ROLE: string = `arn:aws:iam::${OTHER_ACCOUNT}:role/auditor`;
/** The aggregator of the own account in Tokyo. */
export const AGGREGATOR = 'everything';
/** The bucket to which AWS Config delivers. */
export const BUCKET = 'config-deliveries';

const PROPERTIES = JSON.parse(readFileSync('policies/config-properties.json', 'utf8')) as ConfigPropertiesByType;

function leaves(value: ConfigProperties | ConfigType, path: string): string[] {
  if (typeof value === 'string') return [path];
  return Object.entries(value).flatMap(([name, below]) => leaves(below, path === '' ? name : `${path}.${name}`));
}

/** What advanced queries know, by AWS Config's own property schema. */
export const QUERYABLE: Record<string, readonly string[]> = Object.fromEntries(
  Object.entries(PROPERTIES).map(([type, properties]) => [type, leaves(properties, '')]),
);

/** A snapshot as AWS Config delivers it, and its key. */
export function delivery(
  accountId: string,
  awsRegion: string,
  day: string,
  items: readonly JsonObject[],
): [string, Uint8Array] {
  // Months and days have no zero in front in a folder, and one in a file.
  const [year, month, date] = day.split('-').map(Number);
  const folder = `AWSLogs/${accountId}/Config/${awsRegion}/${year}/${month}/${date}/ConfigSnapshot`;
  const id = '7f5a2c1e-0000-4000-8000-1a2b3c4d5e6f';
  const name = `${accountId}_Config_${awsRegion}_ConfigSnapshot_${day.replaceAll('-', '')}T100315Z_${id}.json.gz`;
  const snapshot = { fileVersion: '1.0', configSnapshotId: id, configurationItems: items };
  return [`${folder}/${name}`, gzipSync(JSON.stringify(snapshot))];
}

/** The controls that the example world has resources for: others come to the pack without it. */
export const EXAMPLE_CONTROLS: string[] = [
  'EMR.3',
  'EMR.4',
  'ElastiCache.4',
  'Kensa.Neptune.1',
  'Neptune.6',
  'Redshift.7',
];

/**
 * Two accounts with two regions each, and one region that is not enabled. Every type that its controls judge or join, with
 * every verdict; more than one page of several; keys that AWS Config has not recorded, here and in the other account;
 * a security configuration whose body AWS Config left out; recorders that record everything, are stopped, fail, or leave
 * types out; an aggregator over all.
 */
export const exampleWorld: AwsWorld = {
  ownAccount: OWN_ACCOUNT,
  queryable: QUERYABLE,
  accounts: {
    [OWN_ACCOUNT]: {
      regions: {
        [HONG_KONG]: { optStatus: 'DISABLED' },
        [TOKYO]: {
          recorder: { recordingGroup: { allSupported: true, includeGlobalResourceTypes: true, resourceTypes: [] } },
          items: ownTokyo,
          aggregators: [
            {
              name: AGGREGATOR,
              sources: [
                { accountId: OWN_ACCOUNT, awsRegion: TOKYO, status: 'SUCCEEDED' },
                { accountId: OWN_ACCOUNT, awsRegion: IRELAND, status: 'OUTDATED' },
                { accountId: OTHER_ACCOUNT, awsRegion: TOKYO, status: 'SUCCEEDED' },
                {
                  accountId: OTHER_ACCOUNT,
                  awsRegion: IRELAND,
                  status: 'FAILED',
                  LastErrorCode: 'ResourceNotFoundException',
                  LastErrorMessage: 'The source has not authorized the aggregator',
                },
              ],
            },
          ],
          keys: [
            keyWorld(KEY_IDS.graph, OWN_ACCOUNT, 'CUSTOMER', { aliases: ['alias/graph'] }),
            keyWorld(KEY_IDS.awsRds, OWN_ACCOUNT, 'AWS', { aliases: ['alias/aws/rds'] }),
            keyWorld(KEY_IDS.unrecorded, OWN_ACCOUNT, 'CUSTOMER'),
          ],
          securityConfigurations: [
            { name: 'adhoc', body: JSON.stringify(NOT_ENCRYPTED) },
            { name: 'batch', body: JSON.stringify(ENCRYPTED) },
            { name: 'streaming', body: JSON.stringify(NOT_ENCRYPTED) },
          ],
          replicationGroups: [
            replicationGroup('carts', { AtRestEncryptionEnabled: false }),
            replicationGroup('limits', { AtRestEncryptionEnabled: true }),
            replicationGroup('sessions', {
              AtRestEncryptionEnabled: true,
              KmsKeyId: keyArn(KEY_IDS.graph, OWN_ACCOUNT, TOKYO),
              GlobalReplicationGroupInfo: {
                GlobalReplicationGroupId: 'ldgnf-sessions',
                GlobalReplicationGroupMemberRole: 'PRIMARY',
              },
            }),
          ],
          serverlessCaches: ['a', 'b', 'c'].map(serverlessCache),
          globalReplicationGroups: ['ldgnf-sessions', 'ldgnf-2', 'ldgnf-3'].map(globalReplicationGroup),
        },
        [IRELAND]: {
          recorder: {
            recordingGroup: { allSupported: true, includeGlobalResourceTypes: false, resourceTypes: [] },
            status: { recording: false },
          },
          items: ownIreland,
        },
      },
    },
    [OTHER_ACCOUNT]: {
      roles: [OTHER_ROLE],
      regions: {
        [HONG_KONG]: { optStatus: 'DISABLED' },
        [TOKYO]: {
          recorder: {
            recordingGroup: {
              allSupported: false,
              exclusionByResourceTypes: { resourceTypes: ['AWS::Redshift::Cluster'] },
              recordingStrategy: { useOnly: 'EXCLUSION_BY_RESOURCE_TYPES' },
            },
            status: {
              lastStatus: 'FAILURE',
              lastErrorCode: 'AccessDenied',
              lastErrorMessage: 'The role of the recorder may not describe resources',
            },
          },
          items: otherTokyo,
          keys: [
            keyWorld(KEY_IDS.shared, OTHER_ACCOUNT, 'CUSTOMER', { readableBy: [OWN_ACCOUNT] }),
            keyWorld(KEY_IDS.secret, OTHER_ACCOUNT, 'CUSTOMER'),
          ],
          securityConfigurations: [{ name: 'batch', body: JSON.stringify(NOT_ENCRYPTED) }],
          replicationGroups: [replicationGroup('queue', { AtRestEncryptionEnabled: false }, OTHER_ACCOUNT)],
        },
        [IRELAND]: {
          recorder: {
            recordingGroup: {
              allSupported: false,
              resourceTypes: ['AWS::RDS::DBClusterSnapshot', 'AWS::Redshift::Cluster'],
              recordingStrategy: { useOnly: 'INCLUSION_BY_RESOURCE_TYPES' },
            },
          },
          items: otherIreland,
        },
      },
    },
  },
  buckets: {
    [BUCKET]: {
      awsRegion: TOKYO,
      objects: {
        [`AWSLogs/${OWN_ACCOUNT}/Config/ConfigWritabilityCheckFile`]: new Uint8Array(),
        ...Object.fromEntries([
          delivery(OWN_ACCOUNT, TOKYO, '2026-11-09', ownTokyo.slice(0, 2)),
          delivery(OWN_ACCOUNT, TOKYO, '2026-11-20', ownTokyo),
          delivery(OWN_ACCOUNT, IRELAND, '2026-11-20', ownIreland),
          delivery(OTHER_ACCOUNT, TOKYO, '2026-11-20', otherTokyo),
        ]),
      },
    },
  },
};
