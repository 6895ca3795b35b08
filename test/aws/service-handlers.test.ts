import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CallInput } from '../../harness/collect/aws/api-calls.ts';
import { keyArn } from '../control-items.ts';
import {
  IRELAND,
  KEY_IDS,
  NOT_ENCRYPTED,
  OTHER_ACCOUNT,
  OWN_ACCOUNT,
  STRANGE_ACCOUNT,
  TOKYO,
} from './example-items.ts';
import { globalReplicationGroup, keyWorld, replicationGroup, serverlessCache } from './example-services.ts';
import { listsOf, outputOf } from './output-of.ts';
import { withAws } from './with-aws.ts';

const CREATED = new Date('2024-01-15T08:30:00.120Z');

function region(RegionName: string, RegionOptStatus: string): object {
  return { RegionName, RegionOptStatus };
}

function named(Name: string): object {
  return { Name, CreationDateTime: CREATED };
}

describe('the other services', () => {
  it('describe replication groups, lists in lists', () =>
    withAws({}, async ({ tokyo }) => {
      assert.deepEqual(await listsOf(tokyo, 'DescribeReplicationGroups', {}), [
        [
          replicationGroup('carts', { AtRestEncryptionEnabled: false }),
          replicationGroup('limits', { AtRestEncryptionEnabled: true }),
        ],
        [
          replicationGroup('sessions', {
            AtRestEncryptionEnabled: true,
            KmsKeyId: keyArn(KEY_IDS.graph, OWN_ACCOUNT, TOKYO),
            GlobalReplicationGroupInfo: {
              GlobalReplicationGroupId: 'ldgnf-sessions',
              GlobalReplicationGroupMemberRole: 'PRIMARY',
            },
          }),
        ],
      ]);
      assert.deepEqual(await tokyo.call('DescribeReplicationGroups', { ReplicationGroupId: 'none' }), {
        failure: {
          reason: 'failed',
          code: 'ReplicationGroupNotFoundFault',
          message:
            'elasticache:DescribeReplicationGroups: ReplicationGroupNotFoundFault: ReplicationGroup none not found.',
        },
      });
    }));

  it('describe serverless caches and global datastores', () =>
    withAws({}, async ({ tokyo }) => {
      assert.deepEqual(await listsOf(tokyo, 'DescribeServerlessCaches', {}), [
        [serverlessCache('a'), serverlessCache('b')],
        [serverlessCache('c')],
      ]);
      const asked = { ShowMemberInfo: true };
      assert.deepEqual(await listsOf(tokyo, 'DescribeGlobalReplicationGroups', asked), [
        [globalReplicationGroup('ldgnf-sessions'), globalReplicationGroup('ldgnf-2')],
        [globalReplicationGroup('ldgnf-3')],
      ]);
    }));

  it('describe nothing where there is nothing', () =>
    withAws({}, async ({ connection }) => {
      const ireland = connection.own.inRegion(IRELAND);
      const outputs = [
        outputOf(await ireland.call('DescribeReplicationGroups', {})),
        outputOf(await ireland.call('DescribeServerlessCaches', {})),
        outputOf(await ireland.call('DescribeGlobalReplicationGroups', {})),
        outputOf(await ireland.call('ListSecurityConfigurations', {})),
      ];
      assert.deepEqual(outputs, [
        { ReplicationGroups: [] },
        { ServerlessCaches: [] },
        { GlobalReplicationGroups: [] },
        { SecurityConfigurations: [] },
      ]);
    }));

  it('describe security configurations', () =>
    withAws({}, async ({ tokyo }) => {
      assert.deepEqual(await listsOf(tokyo, 'ListSecurityConfigurations', {}), [
        [named('adhoc'), named('batch')],
        [named('streaming')],
      ]);
      assert.deepEqual(outputOf(await tokyo.call('DescribeSecurityConfiguration', { Name: 'adhoc' })), {
        Name: 'adhoc',
        SecurityConfiguration: JSON.stringify(NOT_ENCRYPTED),
        CreationDateTime: CREATED,
      });
      assert.deepEqual(await tokyo.call('DescribeSecurityConfiguration', { Name: 'none' }), {
        failure: {
          reason: 'failed',
          code: 'InvalidRequestException',
          message:
            'elasticmapreduce:DescribeSecurityConfiguration: InvalidRequestException: Security configuration with name ' +
            "'none' does not exist.",
        },
      });
    }));

  it('describe keys by id, ARN and alias, and those of another account if they may', () =>
    withAws({}, async ({ tokyo }) => {
      const { metadata } = keyWorld(KEY_IDS.graph, OWN_ACCOUNT, 'CUSTOMER');
      const ids = [KEY_IDS.graph, keyArn(KEY_IDS.graph, OWN_ACCOUNT), 'alias/graph'];
      for (const KeyId of [...ids, `arn:aws:kms:${TOKYO}:${OWN_ACCOUNT}:alias/graph`]) {
        assert.deepEqual(outputOf(await tokyo.call('DescribeKey', { KeyId })), { KeyMetadata: metadata });
      }
      const shared = keyArn(KEY_IDS.shared, OTHER_ACCOUNT);
      assert.deepEqual(outputOf(await tokyo.call('DescribeKey', { KeyId: shared })), {
        KeyMetadata: keyWorld(KEY_IDS.shared, OTHER_ACCOUNT, 'CUSTOMER').metadata,
      });
      const denied = [keyArn(KEY_IDS.secret, OTHER_ACCOUNT), keyArn(KEY_IDS.secret, STRANGE_ACCOUNT)];
      for (const KeyId of denied) {
        assert.deepEqual(await tokyo.call('DescribeKey', { KeyId }), {
          failure: {
            reason: 'denied',
            code: 'AccessDeniedException',
            message:
              `kms:DescribeKey: AccessDeniedException: User: arn:aws:sts::${OWN_ACCOUNT}:assumed-role/auditor/kensa is not ` +
              `authorized to perform: kms:DescribeKey on resource: ${KeyId} because the resource does not exist in this ` +
              'Region, no resource-based policies allow access, or a resource-based policy explicitly denies access',
          },
        });
      }
      const unknown = { failure: { reason: 'failed', code: 'NotFoundException', message: '' } };
      unknown.failure.message = "kms:DescribeKey: NotFoundException: Key 'alias/none' does not exist";
      assert.deepEqual(await tokyo.call('DescribeKey', { KeyId: 'alias/none' }), unknown);
    }));

  it('list the regions of the account, enabled or not', () =>
    withAws({}, async ({ tokyo }) => {
      assert.deepEqual(await listsOf(tokyo, 'ListRegions', {}), [
        [region('ap-east-1', 'DISABLED'), region(TOKYO, 'ENABLED_BY_DEFAULT')],
        [region(IRELAND, 'ENABLED_BY_DEFAULT')],
      ]);
      const enabled = { RegionOptStatusContains: ['ENABLED', 'ENABLED_BY_DEFAULT'] } satisfies CallInput<'ListRegions'>;
      assert.deepEqual(outputOf(await tokyo.call('ListRegions', enabled)), {
        Regions: [region(TOKYO, 'ENABLED_BY_DEFAULT'), region(IRELAND, 'ENABLED_BY_DEFAULT')],
      });
    }));
});
