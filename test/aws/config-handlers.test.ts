import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { apiItem, baseItem } from '../fixtures/encode-item.ts';
import { IRELAND, OWN_ACCOUNT, TOKYO } from './example-items.ts';
import { exampleWorld, OTHER_ROLE } from './example-world.ts';
import { itemsNamed, withTime } from './recorded.ts';
import { listsOf, outputOf } from './output-of.ts';
import { withAws } from './with-aws.ts';

const CLUSTER = 'AWS::RDS::DBCluster';
const REDSHIFT = 'AWS::Redshift::Cluster';
const UPDATED = new Date('2026-11-20T10:00:00.000Z');

function identifier(resourceType: string, resourceId: string, resourceName: string = resourceId): object {
  return { resourceType, resourceId, resourceName };
}

describe('the recorder of AWS Config', () => {
  it('records what the world says', () =>
    withAws({}, async ({ tokyo, connection }) => {
      assert.deepEqual(outputOf(await tokyo.call('DescribeConfigurationRecorders', {})), {
        ConfigurationRecorders: [
          {
            name: 'default',
            roleARN: `arn:aws:iam::${OWN_ACCOUNT}:role/config`,
            recordingGroup: { allSupported: true, includeGlobalResourceTypes: true, resourceTypes: [] },
          },
        ],
      });
      const other = connection.assume(OTHER_ROLE).inRegion(TOKYO);
      const { ConfigurationRecorders = [] } = outputOf(await other.call('DescribeConfigurationRecorders', {}));
      assert.deepEqual(ConfigurationRecorders[0]?.recordingGroup, {
        allSupported: false,
        exclusionByResourceTypes: { resourceTypes: [REDSHIFT] },
        recordingStrategy: { useOnly: 'EXCLUSION_BY_RESOURCE_TYPES' },
      });
    }));

  it('runs, is stopped or fails', () =>
    withAws({}, async ({ tokyo, connection }) => {
      const well = {
        name: 'default',
        recording: true,
        lastStatus: 'SUCCESS',
        lastStatusChangeTime: UPDATED,
        lastErrorCode: 'NA',
        lastErrorMessage: 'NA',
      };
      const statuses = [tokyo, connection.own.inRegion(IRELAND), connection.assume(OTHER_ROLE).inRegion(TOKYO)].map(
        async (region) => outputOf(await region.call('DescribeConfigurationRecorderStatus', {})),
      );
      assert.deepEqual(await Promise.all(statuses), [
        { ConfigurationRecordersStatus: [well] },
        { ConfigurationRecordersStatus: [{ ...well, recording: false }] },
        {
          ConfigurationRecordersStatus: [
            {
              ...well,
              lastStatus: 'FAILURE',
              lastErrorCode: 'AccessDenied',
              lastErrorMessage: 'The role of the recorder may not describe resources',
            },
          ],
        },
      ]);
    }));

  it('need not be there', () => {
    const world = { ownAccount: OWN_ACCOUNT, accounts: { [OWN_ACCOUNT]: { regions: { [TOKYO]: {} } } } };
    return withAws({ world }, async ({ tokyo }) => {
      assert.deepEqual(outputOf(await tokyo.call('DescribeConfigurationRecorders', {})), {
        ConfigurationRecorders: [],
      });
      assert.deepEqual(outputOf(await tokyo.call('DescribeConfigurationRecorderStatus', {})), {
        ConfigurationRecordersStatus: [],
      });
      assert.deepEqual(await tokyo.call('ListDiscoveredResources', { resourceType: CLUSTER }), {
        failure: {
          reason: 'failed',
          code: 'NoAvailableConfigurationRecorderException',
          message:
            'config:ListDiscoveredResources: NoAvailableConfigurationRecorderException: Configuration recorder is not ' +
            'available to record resource configurations. Please create a configuration recorder.',
        },
      });
    });
  });
});

describe('the resources of AWS Config', () => {
  it('are counted by type, the most first', () =>
    withAws({}, async ({ tokyo }) => {
      const counts = await listsOf(tokyo, 'GetDiscoveredResourceCounts', {});
      assert.deepEqual(counts, [
        [
          { resourceType: CLUSTER, count: 8 },
          { resourceType: 'AWS::RDS::DBClusterSnapshot', count: 4 },
        ],
        [
          { resourceType: 'AWS::EMR::SecurityConfiguration', count: 3 },
          { resourceType: 'AWS::RDS::DBInstance', count: 3 },
        ],
        [
          { resourceType: REDSHIFT, count: 3 },
          { resourceType: 'AWS::KMS::Alias', count: 2 },
        ],
        [
          { resourceType: 'AWS::KMS::Key', count: 2 },
          { resourceType: 'AWS::Config::ConfigurationRecorder', count: 1 },
        ],
      ]);
      const asked = { resourceTypes: [REDSHIFT, 'AWS::S3::Bucket'] };
      assert.deepEqual(outputOf(await tokyo.call('GetDiscoveredResourceCounts', asked)), {
        totalDiscoveredResources: 3,
        resourceCounts: [{ resourceType: REDSHIFT, count: 3 }],
      });
    }));

  it('are listed page by page, without those that are deleted', () =>
    withAws({}, async ({ tokyo }) => {
      const asked = { resourceType: CLUSTER } as const;
      assert.deepEqual(await listsOf(tokyo, 'ListDiscoveredResources', asked), [
        [identifier(CLUSTER, 'cluster-GRAPHDEV', 'graph-dev'), identifier(CLUSTER, 'cluster-GRAPHOLD', 'graph-old')],
        [
          identifier(CLUSTER, 'cluster-GRAPHPROD', 'graph-prod'),
          identifier(CLUSTER, 'cluster-GRAPHSECRET', 'graph-secret'),
        ],
        [
          identifier(CLUSTER, 'cluster-GRAPHSHARED', 'graph-shared'),
          identifier(CLUSTER, 'cluster-GRAPHSTAGING', 'graph-staging'),
        ],
        [identifier(CLUSTER, 'cluster-GRAPHSTRANGE', 'graph-strange'), identifier(CLUSTER, 'cluster-ORDERS', 'orders')],
      ]);
    }));

  it('refuse a token of another call', () =>
    withAws({}, async ({ tokyo }) => {
      const { nextToken } = outputOf(await tokyo.call('GetDiscoveredResourceCounts', {}));
      const asked = { resourceType: CLUSTER, nextToken } as const;
      assert.deepEqual(await tokyo.call('ListDiscoveredResources', asked), {
        failure: {
          reason: 'failed',
          code: 'InvalidNextTokenException',
          message: 'config:ListDiscoveredResources: InvalidNextTokenException: The nextToken provided is invalid',
        },
      });
    }));

  it('are got in batches, without tags, relationships and what is deleted', () =>
    withAws({}, async ({ tokyo }) => {
      const [exports = {}] = itemsNamed('exports');
      const resourceKeys = ['exports', 'nowhere'].map(
        (resourceId) => ({ resourceType: REDSHIFT, resourceId }) as const,
      );
      const deleted = { resourceType: CLUSTER, resourceId: 'cluster-GRAPHTRIAL' } as const;
      const result = await tokyo.call('BatchGetResourceConfig', { resourceKeys: [...resourceKeys, deleted] });
      assert.deepEqual(outputOf(result), {
        baseConfigurationItems: [withTime(exports, baseItem)],
        unprocessedResourceKeys: [],
      });
      assert.deepEqual(baseItem(exports)['supplementaryConfiguration'], { LoggingStatus: '{"loggingEnabled":false}' });
    }));

  it('have a history, the newest first', () =>
    withAws({ world: { ...exampleWorld, pageSize: 1 } }, async ({ tokyo }) => {
      const [created = {}, deleted = {}] = itemsNamed('graph-trial');
      const asked = { resourceType: CLUSTER, resourceId: 'cluster-GRAPHTRIAL' } as const;
      assert.deepEqual(await listsOf(tokyo, 'GetResourceConfigHistory', asked), [
        [withTime(deleted, apiItem)],
        [withTime(created, apiItem)],
      ]);
      const unknown = { ...asked, resourceId: 'cluster-NOWHERE' };
      assert.deepEqual(await tokyo.call('GetResourceConfigHistory', unknown), {
        failure: {
          reason: 'failed',
          code: 'ResourceNotDiscoveredException',
          message:
            'config:GetResourceConfigHistory: ResourceNotDiscoveredException: Resource resourceId = cluster-NOWHERE, ' +
            'resourceType = AWS::RDS::DBCluster is unknown or has not been discovered',
        },
      });
    }));
});

function row(resourceId: string, more: object): string {
  return JSON.stringify({ resourceId, tags: [], configuration: { engine: 'neptune', ...more } });
}

describe('advanced queries', () => {
  it('return rows with what was selected, nested', () =>
    withAws({}, async ({ tokyo }) => {
      const Expression =
        'SELECT resourceId, configuration.engine, configuration.storageEncrypted, tags ' +
        "WHERE resourceType = 'AWS::RDS::DBClusterSnapshot' AND configuration.engine IN ('neptune', 'docdb')";
      assert.deepEqual(await listsOf(tokyo, 'SelectResourceConfig', { Expression }), [
        [row('graph-dev-1', { storageEncrypted: false }), row('graph-dev-2', {})],
        [row('graph-prod-1', { storageEncrypted: true })],
      ]);
    }));

  it('say which fields they select', () =>
    withAws({}, async ({ tokyo }) => {
      const Expression = "SELECT resourceId, configuration.engine WHERE resourceId = 'cluster-ORDERS'";
      assert.deepEqual(outputOf(await tokyo.call('SelectResourceConfig', { Expression })), {
        Results: ['{"resourceId":"cluster-ORDERS","configuration":{"engine":"aurora-mysql"}}'],
        QueryInfo: { SelectFields: [{ Name: 'resourceId' }, { Name: 'configuration.engine' }] },
      });
    }));

  it('know nothing of some properties and types, and do not say so', () =>
    withAws({}, async ({ tokyo }) => {
      const of = async (Expression: string): Promise<unknown> =>
        outputOf(await tokyo.call('SelectResourceConfig', { Expression })).Results;
      assert.deepEqual(
        await of("SELECT configuration.Name, configuration.SecurityConfiguration WHERE resourceId = 'adhoc'"),
        ['{"configuration":{"Name":"adhoc"}}'],
      );
      assert.deepEqual(await of("SELECT configuration WHERE resourceId = 'batch'"), [
        '{"configuration":{"Id":"batch","Name":"batch"}}',
      ]);
      assert.deepEqual(await of("SELECT resourceId WHERE resourceType = 'AWS::ElastiCache::ReplicationGroup'"), []);
    }));

  it('have no object of which nothing is there', () =>
    withAws({}, async ({ tokyo }) => {
      const Expression =
        'SELECT resourceId, configuration.enhancedVpcRouting, configuration.pendingModifiedValues.enhancedVpcRouting ' +
        "WHERE resourceId = 'exports'";
      assert.deepEqual(outputOf(await tokyo.call('SelectResourceConfig', { Expression })).Results, [
        '{"resourceId":"exports","configuration":{"enhancedVpcRouting":false}}',
      ]);
    }));

  it('are refused if they are none', () =>
    withAws({}, async ({ tokyo }) => {
      assert.deepEqual(await tokyo.call('SelectResourceConfig', { Expression: 'SELECT a WHERE b LIKE c' }), {
        failure: {
          reason: 'failed',
          code: 'InvalidExpressionException',
          message: 'config:SelectResourceConfig: InvalidExpressionException: Could not parse: SELECT a WHERE b LIKE c',
        },
      });
    }));
});
