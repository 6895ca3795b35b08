import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import {
  PutConfigurationAggregatorCommand,
  PutConfigurationRecorderCommand,
  PutDeliveryChannelCommand,
  StartConfigurationRecorderCommand,
} from '@aws-sdk/client-config-service';
import { CreateReplicationGroupCommand } from '@aws-sdk/client-elasticache';
import { CreateKeyCommand } from '@aws-sdk/client-kms';
import type { Listing } from '../../harness/collect/collected.ts';
import { collectLive } from '../../harness/collect/live/collect-live.ts';
import type { LiveOptions } from '../../harness/collect/live/live-options.ts';
import type { CollectionPlan } from '../../harness/collect/live/plan/plan-collection.ts';
import { KensaError } from '../../harness/kensa-error.ts';
import { ACCOUNT, admin, createBucket, OTHER_ACCOUNT, OTHER_ROLE, REGION, resetMoto } from './moto.ts';

const BUCKET = 'AWS::S3::Bucket';
const GROUP = 'AWS::ElastiCache::ReplicationGroup';
const KEY = 'AWS::KMS::Key';
const ELSEWHERE = 'us-east-1';
const AGGREGATOR = 'everything';

/** Of all types that AWS Config records, moto has only items of buckets. */
const BUCKETS: CollectionPlan = { types: [{ resourceType: BUCKET, keyPaths: [] }] };

before(async () => {
  await resetMoto();
  const clients = admin();
  const { config, elasticache } = clients;
  await createBucket(clients, 'records');
  await createBucket(clients, 'logs');
  await createBucket(admin(ELSEWHERE), 'elsewhere');
  await createBucket(admin(REGION, OTHER_ROLE), 'theirs');
  await config.send(
    new PutConfigurationRecorderCommand({
      ConfigurationRecorder: {
        name: 'default',
        roleARN: `arn:aws:iam::${ACCOUNT}:role/config`,
        recordingGroup: { allSupported: false, includeGlobalResourceTypes: false, resourceTypes: [BUCKET] },
      },
    }),
  );
  await config.send(new PutDeliveryChannelCommand({ DeliveryChannel: { name: 'default', s3BucketName: 'records' } }));
  await config.send(new StartConfigurationRecorderCommand({ ConfigurationRecorderName: 'default' }));
  await config.send(
    new PutConfigurationAggregatorCommand({
      ConfigurationAggregatorName: AGGREGATOR,
      AccountAggregationSources: [{ AccountIds: [ACCOUNT], AllAwsRegions: true }],
    }),
  );
  await elasticache.send(
    new CreateReplicationGroupCommand({
      ReplicationGroupId: 'sessions',
      ReplicationGroupDescription: 'web sessions',
      AtRestEncryptionEnabled: true,
    }),
  );
});

interface Outline {
  /** The items by source: shape, type and id. */
  items: Record<string, string[]>;
  /** By source; of why a list may not be whole the reason and the permission. */
  listings: Record<string, unknown[]>;
  /** All other events. */
  others: unknown[];
}

async function outlineOf(plan: CollectionPlan, options: LiveOptions): Promise<Outline> {
  const outline: Outline = { items: {}, listings: {}, others: [] };
  const listings: [string, Listing][] = [];
  for await (const event of collectLive(plan, options, {})) {
    if (event.kind === 'item') (outline.items[event.location] ??= []).push(`${event.shape} ${event.place}`);
    else if (event.kind === 'listing') listings.push([event.location, event.listing]);
    else if (event.kind !== 'source') outline.others.push(event);
  }
  // What is answered first comes first.
  for (const items of Object.values(outline.items)) items.sort();
  for (const [location, listing] of listings.toSorted(([, a], [, b]) => (nameOf(a) < nameOf(b) ? -1 : 1))) {
    (outline.listings[location] ??= []).push(listingOutline(listing));
  }
  return outline;
}

function nameOf({ awsRegion, resourceType }: Listing): string {
  return `${awsRegion} ${resourceType}`;
}

function listingOutline({ incomplete, ...listing }: Listing): unknown {
  if (incomplete === undefined) return listing;
  const [permission] = incomplete.message.split(': ');
  return { ...listing, incomplete: `${incomplete.reason} ${permission}` };
}

/** The listing of buckets; moto counts no resources, so that it can not be whole. */
function buckets(accountId: string, awsRegion: string, recording: string, listed: number): object {
  const incomplete = 'unreachable config:GetDiscoveredResourceCounts';
  return { accountId, awsRegion, resourceType: BUCKET, recording, listed, deleted: 0, incomplete };
}

/** The same of an aggregator, whose sources moto does not tell. */
function ofAggregator(awsRegion: string, listed: number): object {
  const incomplete = 'unreachable config:DescribeConfigurationAggregatorSourcesStatus';
  return { ...buckets(ACCOUNT, awsRegion, 'UNKNOWN', listed), incomplete };
}

describe('an account', () => {
  const own = `aws:${ACCOUNT}/${REGION}`;

  it('gives what is listed, and says that the list could not be checked', async () => {
    assert.deepEqual(await outlineOf(BUCKETS, {}), {
      items: {
        [own]: [`batch-get-resource-config ${BUCKET} logs`, `batch-get-resource-config ${BUCKET} records`],
      },
      listings: { [own]: [buckets(ACCOUNT, REGION, 'RECORDED', 2)] },
      others: [],
    });
  });

  it('gives the same where a query silently returns nothing', async () => {
    const expression = `SELECT resourceId WHERE resourceType = '${BUCKET}'`;
    const queried: CollectionPlan = { types: [{ resourceType: BUCKET, expression, keyPaths: [] }] };
    assert.deepEqual(await outlineOf(queried, {}), await outlineOf(BUCKETS, {}));
  });

  it('gives each region its own, and says where nothing is recorded', async () => {
    const elsewhere = `aws:${ACCOUNT}/${ELSEWHERE}`;
    assert.deepEqual(await outlineOf(BUCKETS, { regions: [REGION, ELSEWHERE] }), {
      items: {
        [own]: [`batch-get-resource-config ${BUCKET} logs`, `batch-get-resource-config ${BUCKET} records`],
        [elsewhere]: [`batch-get-resource-config ${BUCKET} elsewhere`],
      },
      listings: {
        [own]: [buckets(ACCOUNT, REGION, 'RECORDED', 2)],
        [elsewhere]: [buckets(ACCOUNT, ELSEWHERE, 'NO_RECORDER', 1)],
      },
      others: [],
    });
  });

  it('describes what AWS Config does not record', async () => {
    const described = { accountId: ACCOUNT, awsRegion: REGION, recording: 'DESCRIBED', listed: 0, deleted: 0 };
    const { items, listings, others } = await outlineOf({ types: [{ resourceType: GROUP, keyPaths: [] }] }, {});
    assert.deepEqual(
      { items, others },
      { items: { [own]: [`describe-replication-groups ${GROUP} sessions`] }, others: [] },
    );
    assert.deepEqual(Object.values(listings).flat(), [
      { ...described, resourceType: GROUP, listed: 1 },
      {
        ...described,
        resourceType: 'AWS::ElastiCache::ServerlessCache',
        incomplete: 'unreachable elasticache:DescribeServerlessCaches',
      },
      {
        ...described,
        awsRegion: 'global',
        resourceType: 'AWS::ElastiCache::GlobalReplicationGroup',
        incomplete: 'unreachable elasticache:DescribeGlobalReplicationGroups',
      },
    ]);
  });

  it('describes a key that a recorded resource names', async () => {
    // The item of a bucket, as moto has it, names no key: a bucket that is called like one stands in for it.
    const awsRegion = 'eu-central-1';
    const clients = admin(awsRegion, OTHER_ROLE);
    const { KeyMetadata } = await clients.kms.send(new CreateKeyCommand({}));
    const keyId = KeyMetadata?.KeyId ?? '';
    await createBucket(clients, keyId);
    const plan: CollectionPlan = {
      types: [
        { resourceType: BUCKET, keyPaths: ['name'] },
        { resourceType: KEY, keyPaths: [] },
      ],
    };
    const theirs = `aws:${OTHER_ACCOUNT}/${awsRegion}`;
    const listing = buckets(OTHER_ACCOUNT, awsRegion, 'NO_RECORDER', 1);
    assert.deepEqual(await outlineOf(plan, { regions: [awsRegion], roleArns: [OTHER_ROLE] }), {
      items: { [theirs]: [`batch-get-resource-config ${BUCKET} ${keyId}`, `describe-key ${KEY} ${keyId}`] },
      listings: { [theirs]: [{ ...listing, resourceType: KEY }, listing] },
      others: [],
    });
  });

  it('is not begun if its regions are not known', async () => {
    await assert.rejects(outlineOf(BUCKETS, { regions: 'all' }), (error) => {
      assert.ok(error instanceof KensaError);
      assert.equal(error.code, 'AWS_UNREACHABLE');
      assert.match(error.message, /account:ListRegions/);
      return true;
    });
  });
});

describe('a role', () => {
  it('gives what is in its account, and nothing of the own', async () => {
    const theirs = `aws:${OTHER_ACCOUNT}/${REGION}`;
    assert.deepEqual(await outlineOf(BUCKETS, { roleArns: [OTHER_ROLE] }), {
      items: { [theirs]: [`batch-get-resource-config ${BUCKET} theirs`] },
      listings: { [theirs]: [buckets(OTHER_ACCOUNT, REGION, 'NO_RECORDER', 1)] },
      others: [],
    });
  });
});

describe('an aggregator', () => {
  it('gives what its regions list, and says that they may not be all', async () => {
    const location = `aws:aggregator/${AGGREGATOR}`;
    assert.deepEqual(await outlineOf(BUCKETS, { aggregator: AGGREGATOR }), {
      items: {
        [location]: ['elsewhere', 'logs', 'records'].map((id) => `batch-get-aggregate-resource-config ${BUCKET} ${id}`),
      },
      listings: { [location]: [ofAggregator(REGION, 2), ofAggregator(ELSEWHERE, 1)] },
      others: [],
    });
  });
});
