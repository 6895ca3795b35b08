import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { describeElastiCache } from '../../../../harness/collect/live/describe/describe-elasticache.ts';
import type { Described } from '../../../../harness/collect/live/describe/described.ts';
import type { JsonObject } from '../../../../harness/json.ts';
import { allOf, answering, failed, PLACE } from './describe-answers.ts';

const GROUP = 'AWS::ElastiCache::ReplicationGroup';
const CACHE = 'AWS::ElastiCache::ServerlessCache';
const DATASTORE = 'AWS::ElastiCache::GlobalReplicationGroup';

const GROUPS = 'DescribeReplicationGroups {}';
const CACHES = 'DescribeServerlessCaches {}';
const DATASTORES = 'DescribeGlobalReplicationGroups {"ShowMemberInfo":true}';
const $metadata = { httpStatusCode: 200, requestId: 'a', attempts: 1 };
const NONE = {
  [GROUPS]: { $metadata, ReplicationGroups: [] },
  [CACHES]: { $metadata, ServerlessCaches: [] },
  [DATASTORES]: { $metadata, GlobalReplicationGroups: [] },
};
/** The calls of an account that has nothing, or of which each fails. */
const EACH_ONCE = [GROUPS, CACHES, DATASTORES];

const DENIED = { reason: 'denied', code: 'AccessDenied', message: 'elasticache:x: AccessDenied: not allowed' } as const;
const BECAUSE_DENIED = { reason: DENIED.reason, message: DENIED.message };

function group(id: string): Described {
  return item(GROUP, 'describe-replication-groups', id, { ReplicationGroupId: id });
}

function item(
  resourceType: string,
  shape: Extract<Described, { kind: 'item' }>['shape'],
  resourceId: string,
  content: JsonObject,
): Described {
  return { kind: 'item', resource: { ...PLACE, resourceType, resourceId }, shape, item: content };
}

function incomplete(resourceType: string, message: string): Described {
  return { kind: 'incomplete', resourceType, failure: { reason: 'malformed', message } };
}

function unread(place: string): Described {
  return {
    kind: 'unread',
    resource: { ...PLACE, resourceType: GROUP, resourceId: place },
    failure: {
      reason: 'malformed',
      message: `${place} has no usable ReplicationGroupId, so it is unknown which resource it is`,
    },
  };
}

async function describedBy(answers: Record<string, unknown>, calls?: readonly string[]): Promise<Described[]> {
  const connection = answering({ ...NONE, ...answers });
  const all = await allOf(describeElastiCache(PLACE, connection));
  if (calls !== undefined) assert.deepEqual(connection.calls, calls);
  return all;
}

describe('describeElastiCache', () => {
  it('hands out replication groups, serverless caches and global datastores, as the AWS CLI prints them', async () => {
    const described = await describedBy(
      {
        [GROUPS]: {
          $metadata,
          ReplicationGroups: [
            {
              ReplicationGroupId: 'sessions',
              KmsKeyId: undefined,
              MemberClusters: [],
              AtRestEncryptionEnabled: true,
              ReplicationGroupCreateTime: new Date('2024-01-15T08:30:00.120Z'),
            },
          ],
        },
        [CACHES]: { $metadata, ServerlessCaches: [{ ServerlessCacheName: 'carts', Endpoint: { Port: 6379 } }] },
        [DATASTORES]: {
          $metadata,
          GlobalReplicationGroups: [{ GlobalReplicationGroupId: 'ldgnf-sessions', Members: [{ Role: 'PRIMARY' }] }],
        },
      },
      EACH_ONCE,
    );
    assert.deepEqual(described, [
      item(GROUP, 'describe-replication-groups', 'sessions', {
        ReplicationGroupId: 'sessions',
        MemberClusters: [],
        AtRestEncryptionEnabled: true,
        ReplicationGroupCreateTime: '2024-01-15T08:30:00.120Z',
      }),
      item(CACHE, 'describe-serverless-caches', 'carts', { ServerlessCacheName: 'carts', Endpoint: { Port: 6379 } }),
      item(DATASTORE, 'describe-global-replication-groups', 'ldgnf-sessions', {
        GlobalReplicationGroupId: 'ldgnf-sessions',
        Members: [{ Role: 'PRIMARY' }],
      }),
    ]);
  });

  it('says nothing where there is nothing', async () => {
    assert.deepEqual(await describedBy({}, EACH_ONCE), []);
  });

  it('reads every page of each, an empty one too, and ends at an empty mark', async () => {
    const described = await describedBy(
      {
        [GROUPS]: { ReplicationGroups: [{ ReplicationGroupId: 'a' }], Marker: '1' },
        'DescribeReplicationGroups {"Marker":"1"}': { ReplicationGroups: [], Marker: '2' },
        'DescribeReplicationGroups {"Marker":"2"}': { ReplicationGroups: [{ ReplicationGroupId: 'b' }], Marker: '' },
        [CACHES]: { ServerlessCaches: [], NextToken: '1' },
        'DescribeServerlessCaches {"NextToken":"1"}': { ServerlessCaches: [{ ServerlessCacheName: 'c' }] },
        [DATASTORES]: { GlobalReplicationGroups: [{ GlobalReplicationGroupId: 'd' }], Marker: '1' },
        'DescribeGlobalReplicationGroups {"Marker":"1","ShowMemberInfo":true}': {
          GlobalReplicationGroups: [{ GlobalReplicationGroupId: 'e' }],
        },
      },
      [
        GROUPS,
        'DescribeReplicationGroups {"Marker":"1"}',
        'DescribeReplicationGroups {"Marker":"2"}',
        CACHES,
        'DescribeServerlessCaches {"NextToken":"1"}',
        DATASTORES,
        'DescribeGlobalReplicationGroups {"Marker":"1","ShowMemberInfo":true}',
      ],
    );
    assert.deepEqual(described, [
      group('a'),
      group('b'),
      item(CACHE, 'describe-serverless-caches', 'c', { ServerlessCacheName: 'c' }),
      item(DATASTORE, 'describe-global-replication-groups', 'd', { GlobalReplicationGroupId: 'd' }),
      item(DATASTORE, 'describe-global-replication-groups', 'e', { GlobalReplicationGroupId: 'e' }),
    ]);
  });

  it('hands out once what is listed again', async () => {
    const described = await describedBy({
      [GROUPS]: { ReplicationGroups: [{ ReplicationGroupId: 'a' }, { ReplicationGroupId: 'b' }], Marker: '1' },
      'DescribeReplicationGroups {"Marker":"1"}': {
        ReplicationGroups: [{ ReplicationGroupId: 'b' }, { ReplicationGroupId: 'c' }],
      },
    });
    assert.deepEqual(described, [group('a'), group('b'), group('c')]);
  });

  it('keeps what it read before a token came twice', async () => {
    const described = await describedBy({
      [GROUPS]: { ReplicationGroups: [{ ReplicationGroupId: 'a' }], Marker: '1' },
      'DescribeReplicationGroups {"Marker":"1"}': { ReplicationGroups: [{ ReplicationGroupId: 'b' }], Marker: '1' },
    });
    assert.deepEqual(described, [
      group('a'),
      group('b'),
      incomplete(GROUP, 'AWS returned the same next token twice, so the list would never end'),
    ]);
  });

  it('keeps what it read before a later page failed', async () => {
    const described = await describedBy({
      [GROUPS]: { ReplicationGroups: [{ ReplicationGroupId: 'a' }], Marker: '1' },
      'DescribeReplicationGroups {"Marker":"1"}': failed(DENIED),
    });
    assert.deepEqual(described, [
      group('a'),
      { kind: 'incomplete', resourceType: GROUP, failure: BECAUSE_DENIED },
    ] satisfies Described[]);
  });

  for (const [call, resourceType] of [
    [GROUPS, GROUP],
    [CACHES, CACHE],
    [DATASTORES, DATASTORE],
  ] as const) {
    it(`lacks ${resourceType} alone if that call fails`, async () => {
      const expected = [{ kind: 'incomplete', resourceType, failure: BECAUSE_DENIED }];
      assert.deepEqual(await describedBy({ [call]: failed(DENIED) }, EACH_ONCE), expected);
    });
  }

  it('guesses nothing from an error that may mean that a region lacks the feature', async () => {
    const failure = { reason: 'failed', message: 'elasticache:DescribeServerlessCaches: InvalidAction' } as const;
    assert.deepEqual(await describedBy({ [CACHES]: failed({ ...failure, code: 'InvalidAction' }) }, EACH_ONCE), [
      { kind: 'incomplete', resourceType: CACHE, failure },
    ] satisfies Described[]);
  });

  it('takes a page without the list for no list', async () => {
    for (const page of [{}, { ReplicationGroups: 'none' }, { ReplicationGroups: {} }, { ReplicationGroups: null }]) {
      assert.deepEqual(await describedBy({ [GROUPS]: { ...page, Marker: '1' } }, EACH_ONCE), [
        incomplete(GROUP, 'AWS returned an answer without a list of ReplicationGroups'),
      ]);
    }
  });

  it('names a member that names no resource by its place, over all pages', async () => {
    const described = await describedBy({
      [GROUPS]: {
        ReplicationGroups: [null, { ReplicationGroupId: 'a' }, 'b', ['c'], undefined, {}],
        Marker: '1',
      },
      'DescribeReplicationGroups {"Marker":"1"}': {
        ReplicationGroups: [{ ReplicationGroupId: '' }, { ReplicationGroupId: 7 }, { ReplicationGroupId: 'd' }],
      },
    });
    assert.deepEqual(described, [
      unread('ReplicationGroups[0]'),
      group('a'),
      ...[2, 3, 4, 5, 6, 7].map((position) => unread(`ReplicationGroups[${position}]`)),
      group('d'),
    ]);
  });
});
