import type { RegionConnection } from '../../aws/connection.ts';
import { readPages } from '../../aws/read-pages.ts';
import type { SourceShape } from '../../collected.ts';
import type { Described } from './described.ts';
import { describeMembers, type Member } from './describe-members.ts';

/**
 * Asks ElastiCache for its replication groups, serverless caches and global datastores: AWS Config records none of them.
 * A failed call ends the list of its type, and leaves the others. A global datastore is listed in several regions: here
 * it is of the region that was asked.
 * https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_DescribeReplicationGroups.html
 * https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_DescribeServerlessCaches.html
 * https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_DescribeGlobalReplicationGroups.html
 */
export async function* describeElastiCache(
  place: { accountId: string; awsRegion: string },
  connection: RegionConnection,
): AsyncGenerator<Described, void> {
  const groups = describeMembers(
    {
      ...place,
      resourceType: 'AWS::ElastiCache::ReplicationGroup',
      key: 'ReplicationGroups',
      idProperty: 'ReplicationGroupId',
    },
    readPages(
      (token) => connection.call('DescribeReplicationGroups', { Marker: token }),
      ({ Marker }) => Marker,
    ),
  );
  yield* asItems(groups, 'describe-replication-groups');

  const caches = describeMembers(
    {
      ...place,
      resourceType: 'AWS::ElastiCache::ServerlessCache',
      key: 'ServerlessCaches',
      idProperty: 'ServerlessCacheName',
    },
    readPages(
      (token) => connection.call('DescribeServerlessCaches', { NextToken: token }),
      ({ NextToken }) => NextToken,
    ),
  );
  yield* asItems(caches, 'describe-serverless-caches');

  const datastores = describeMembers(
    {
      ...place,
      resourceType: 'AWS::ElastiCache::GlobalReplicationGroup',
      key: 'GlobalReplicationGroups',
      idProperty: 'GlobalReplicationGroupId',
    },
    readPages(
      (token) => connection.call('DescribeGlobalReplicationGroups', { Marker: token, ShowMemberInfo: true }),
      ({ Marker }) => Marker,
    ),
  );
  yield* asItems(datastores, 'describe-global-replication-groups');
}

async function* asItems(members: AsyncIterable<Member>, shape: SourceShape): AsyncGenerator<Described, void> {
  for await (const member of members) {
    if (member.kind === 'listed') yield { kind: 'item', resource: member.resource, shape, item: member.member };
    else yield member;
  }
}
