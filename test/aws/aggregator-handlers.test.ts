import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { baseItem } from '../fixtures/encode-item.ts';
import { IRELAND, OTHER_ACCOUNT, OWN_ACCOUNT, TOKYO } from './example-items.ts';
import { AGGREGATOR } from './example-world.ts';
import { itemsNamed, withTime } from './recorded.ts';
import { listsOf, outputOf } from './output-of.ts';
import { withAws } from './with-aws.ts';

const CLUSTER = 'AWS::RDS::DBCluster';
const REDSHIFT = 'AWS::Redshift::Cluster';
const UPDATED = new Date('2026-11-20T10:00:00.000Z');

function status(SourceId: string, AwsRegion: string, LastUpdateStatus: string): object {
  return { SourceId, SourceType: 'ACCOUNT', AwsRegion, LastUpdateStatus, LastUpdateTime: UPDATED };
}

function row(awsRegion: string, resourceId: string): string {
  return JSON.stringify({ accountId: OWN_ACCOUNT, awsRegion, resourceId });
}

describe('an aggregator', () => {
  const ConfigurationAggregatorName = AGGREGATOR;

  it('says how it stands with its sources', () =>
    withAws({}, async ({ tokyo }) => {
      const asked = { ConfigurationAggregatorName };
      const pages = await listsOf(tokyo, 'DescribeConfigurationAggregatorSourcesStatus', asked);
      assert.deepEqual(pages, [
        [status(OWN_ACCOUNT, TOKYO, 'SUCCEEDED'), status(OWN_ACCOUNT, IRELAND, 'OUTDATED')],
        [
          status(OTHER_ACCOUNT, TOKYO, 'SUCCEEDED'),
          {
            ...status(OTHER_ACCOUNT, IRELAND, 'FAILED'),
            LastErrorCode: 'ResourceNotFoundException',
            LastErrorMessage: 'The source has not authorized the aggregator',
          },
        ],
      ]);
    }));

  it('counts by type, account or region', () =>
    withAws({}, async ({ tokyo }) => {
      const asked = {
        ConfigurationAggregatorName,
        Filters: { ResourceType: CLUSTER },
        GroupByKey: 'ACCOUNT_ID',
      } as const;
      assert.deepEqual(outputOf(await tokyo.call('GetAggregateDiscoveredResourceCounts', asked)), {
        TotalDiscoveredResources: 12,
        GroupByKey: 'ACCOUNT_ID',
        GroupedResourceCounts: [
          { GroupName: OWN_ACCOUNT, ResourceCount: 9 },
          { GroupName: OTHER_ACCOUNT, ResourceCount: 3 },
        ],
      });
      const types = {
        ConfigurationAggregatorName,
        Filters: { AccountId: OTHER_ACCOUNT },
        GroupByKey: 'RESOURCE_TYPE',
      } as const;
      assert.deepEqual(await listsOf(tokyo, 'GetAggregateDiscoveredResourceCounts', types), [
        [
          { GroupName: CLUSTER, ResourceCount: 3 },
          { GroupName: 'AWS::KMS::Key', ResourceCount: 2 },
        ],
        [
          { GroupName: 'AWS::Config::ConfigurationRecorder', ResourceCount: 1 },
          { GroupName: 'AWS::EMR::SecurityConfiguration', ResourceCount: 1 },
        ],
        [
          { GroupName: 'AWS::RDS::DBClusterSnapshot', ResourceCount: 1 },
          { GroupName: 'AWS::RDS::DBInstance', ResourceCount: 1 },
        ],
      ]);
    }));

  it('lists, without a source that has failed', () =>
    withAws({}, async ({ tokyo }) => {
      const listed = (SourceRegion: string, name: string): object => ({
        SourceAccountId: OWN_ACCOUNT,
        SourceRegion,
        ResourceId: name,
        ResourceType: REDSHIFT,
        ResourceName: name,
      });
      const asked = { ConfigurationAggregatorName, ResourceType: REDSHIFT } as const;
      assert.deepEqual(await listsOf(tokyo, 'ListAggregateDiscoveredResources', asked), [
        [listed(TOKYO, 'exports'), listed(TOKYO, 'imports')],
        [listed(TOKYO, 'reports'), listed(IRELAND, 'europe')],
      ]);
      const ireland = { ...asked, Filters: { Region: IRELAND } };
      assert.deepEqual(outputOf(await tokyo.call('ListAggregateDiscoveredResources', ireland)), {
        ResourceIdentifiers: [listed(IRELAND, 'europe')],
      });
    }));

  it('gets in batches', () =>
    withAws({}, async ({ tokyo }) => {
      const [exports = {}] = itemsNamed('exports');
      const place = { SourceAccountId: OWN_ACCOUNT, ResourceType: REDSHIFT, ResourceId: 'exports' } as const;
      const ResourceIdentifiers = [TOKYO, IRELAND].map((SourceRegion) => ({ ...place, SourceRegion }));
      const asked = { ConfigurationAggregatorName, ResourceIdentifiers };
      assert.deepEqual(outputOf(await tokyo.call('BatchGetAggregateResourceConfig', asked)), {
        BaseConfigurationItems: [withTime(exports, baseItem)],
        UnprocessedResourceIdentifiers: [],
      });
    }));

  it('is queried', () =>
    withAws({}, async ({ tokyo }) => {
      const Expression = "SELECT accountId, awsRegion, resourceId WHERE resourceType = 'AWS::Redshift::Cluster'";
      const asked = { ConfigurationAggregatorName, Expression };
      assert.deepEqual(await listsOf(tokyo, 'SelectAggregateResourceConfig', asked), [
        [row(TOKYO, 'exports'), row(TOKYO, 'imports')],
        [row(TOKYO, 'reports'), row(IRELAND, 'europe')],
      ]);
    }));

  it('has a name', () =>
    withAws({}, async ({ tokyo }) => {
      const asked = { ConfigurationAggregatorName: 'nothing' };
      assert.deepEqual(await tokyo.call('DescribeConfigurationAggregatorSourcesStatus', asked), {
        failure: {
          reason: 'failed',
          code: 'NoSuchConfigurationAggregatorException',
          message:
            'config:DescribeConfigurationAggregatorSourcesStatus: NoSuchConfigurationAggregatorException: The ' +
            'configuration aggregator does not exist. Check the configuration aggregator name and try again.',
        },
      });
    }));
});
