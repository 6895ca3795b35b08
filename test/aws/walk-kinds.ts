import type { AuditOptions } from '../../harness/audit.ts';
import { API_CALLS } from '../../harness/collect/aws/api-calls.ts';
import type { JsonObject } from '../../harness/json.ts';
import { keyArn } from '../control-items.ts';
import type { AwsWorld, RecorderWorld } from './aws-world.ts';
import {
  ENCRYPTED,
  HONG_KONG,
  IRELAND,
  KEY_IDS,
  NOT_ENCRYPTED,
  OTHER_ACCOUNT,
  otherTokyo,
  OWN_ACCOUNT,
  ownIreland,
  ownTokyo,
  TOKYO,
} from './example-items.ts';
import { globalReplicationGroup, keyWorld, replicationGroup, serverlessCache } from './example-services.ts';
import { AGGREGATOR, BUCKET, delivery, EXAMPLE_CONTROLS, OTHER_ROLE, QUERYABLE } from './example-world.ts';

/** A way to collect from a world in which all is well, so that whatever a fault makes worse can be seen. */
export interface WalkKind {
  name: string;
  world: AwsWorld;
  options: (profile: string, timeout: number) => Pick<AuditOptions, 'controls' | 'live' | 's3' | 'sources'>;
}

/** Nothing waits for its turn. */
const RATES = Object.fromEntries(Object.keys(API_CALLS).map((name) => [name, 1000]));

/** Few resources of every type, of which each verdict is one. */
const OF_TOKYO =
  'default cluster-GRAPHPROD cluster-GRAPHOLD cluster-GRAPHSHARED cluster-GRAPHDEV cluster-GRAPHTRIAL cluster-ORDERS db-GRAPHPROD1 ' +
  'graph-prod-1 graph-dev-1 reports exports batch streaming adhoc alias/graph ' +
  KEY_IDS.graph;

function named(items: readonly JsonObject[], names: string): JsonObject[] {
  return items.filter(({ resourceId }) => names.split(' ').includes(resourceId as string));
}

const TOKYO_ITEMS = named(ownTokyo, OF_TOKYO);
// The recorder of the example is stopped there.
const IRELAND_ITEMS = ownIreland.filter(({ resourceId }) => resourceId !== 'default');
const OTHER_TOKYO_ITEMS = named(otherTokyo, `default cluster-GRAPHA cluster-GRAPHB graph-b-1 batch ${KEY_IDS.shared}`);

const RECORDER: RecorderWorld = { recordingGroup: { allSupported: true, resourceTypes: [] } };

const WORLD: AwsWorld = {
  ownAccount: OWN_ACCOUNT,
  queryable: QUERYABLE,
  pageSizes: { ListRegions: 1, ListSecurityConfigurations: 1, DescribeServerlessCaches: 1 },
  accounts: {
    [OWN_ACCOUNT]: {
      regions: {
        [HONG_KONG]: { optStatus: 'DISABLED' },
        [TOKYO]: {
          recorder: RECORDER,
          items: TOKYO_ITEMS,
          aggregators: [
            {
              name: AGGREGATOR,
              sources: [
                { accountId: OWN_ACCOUNT, awsRegion: TOKYO, status: 'SUCCEEDED' },
                { accountId: OWN_ACCOUNT, awsRegion: IRELAND, status: 'SUCCEEDED' },
                { accountId: OTHER_ACCOUNT, awsRegion: TOKYO, status: 'SUCCEEDED' },
              ],
            },
          ],
          keys: [
            keyWorld(KEY_IDS.graph, OWN_ACCOUNT, 'CUSTOMER', { aliases: ['alias/graph'] }),
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
            }),
          ],
          serverlessCaches: ['a', 'b'].map(serverlessCache),
          globalReplicationGroups: ['ldgnf-sessions'].map(globalReplicationGroup),
        },
        [IRELAND]: { recorder: RECORDER, items: IRELAND_ITEMS },
      },
    },
    [OTHER_ACCOUNT]: {
      roles: [OTHER_ROLE],
      regions: {
        [TOKYO]: {
          recorder: RECORDER,
          items: OTHER_TOKYO_ITEMS,
          keys: [keyWorld(KEY_IDS.shared, OTHER_ACCOUNT, 'CUSTOMER', { readableBy: [OWN_ACCOUNT] })],
          securityConfigurations: [{ name: 'batch', body: JSON.stringify(NOT_ENCRYPTED) }],
          replicationGroups: [replicationGroup('queue', { AtRestEncryptionEnabled: false }, OTHER_ACCOUNT)],
        },
      },
    },
  },
  buckets: {
    [BUCKET]: {
      awsRegion: TOKYO,
      objects: Object.fromEntries([
        [`AWSLogs/${OWN_ACCOUNT}/Config/ConfigWritabilityCheckFile`, new Uint8Array()],
        delivery(OWN_ACCOUNT, TOKYO, '2026-11-09', TOKYO_ITEMS.slice(0, 2)),
        delivery(OWN_ACCOUNT, TOKYO, '2026-11-20', TOKYO_ITEMS),
        delivery(OWN_ACCOUNT, IRELAND, '2026-11-20', IRELAND_ITEMS),
        delivery(OTHER_ACCOUNT, TOKYO, '2026-11-20', OTHER_TOKYO_ITEMS),
      ]),
    },
  },
};

/** Calls with the own credentials, in all regions. */
export const ACCOUNT: WalkKind = {
  name: 'account',
  world: WORLD,
  options: (profile, timeout) => ({
    controls: EXAMPLE_CONTROLS,
    live: { profile, timeout, rates: RATES, regions: 'all' },
  }),
};

/** All that a role has of its own is how to begin: a few types will do. */
export const ROLE: WalkKind = {
  name: 'role',
  world: WORLD,
  options: (profile, timeout) => ({
    controls: ['ElastiCache.*', 'EMR.*', 'Neptune.6'],
    live: { profile, timeout, rates: RATES, regions: [TOKYO], roleArns: [OTHER_ROLE] },
  }),
};

export const ORGANIZATION: WalkKind = {
  name: 'aggregator',
  world: WORLD,
  options: (profile, timeout) => ({
    controls: EXAMPLE_CONTROLS,
    live: { profile, timeout, rates: RATES, aggregator: AGGREGATOR },
  }),
};

export const SNAPSHOTS: WalkKind = {
  name: 'bucket',
  world: WORLD,
  options: (profile, timeout) => ({ sources: [`s3://${BUCKET}/AWSLogs/`], s3: { profile, timeout, rates: RATES } }),
};
