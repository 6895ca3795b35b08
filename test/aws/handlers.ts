import type { ApiCallName } from '../../harness/collect/aws/api-calls.ts';
import * as aggregator from './aggregator-handlers.ts';
import type { Handler } from './answer.ts';
import * as config from './config-handlers.ts';
import { ListObjectsV2 } from './s3-handlers.ts';
import * as service from './service-handlers.ts';

/** What answers each call; that of an object is bytes, not an output. */
export const HANDLERS: { [Name in Exclude<ApiCallName, 'GetObject'>]: Handler<Name> } = {
  BatchGetAggregateResourceConfig: aggregator.BatchGetAggregateResourceConfig,
  BatchGetResourceConfig: config.BatchGetResourceConfig,
  DescribeConfigurationAggregatorSourcesStatus: aggregator.DescribeConfigurationAggregatorSourcesStatus,
  DescribeConfigurationRecorderStatus: config.DescribeConfigurationRecorderStatus,
  DescribeConfigurationRecorders: config.DescribeConfigurationRecorders,
  DescribeGlobalReplicationGroups: service.DescribeGlobalReplicationGroups,
  DescribeKey: service.DescribeKey,
  DescribeReplicationGroups: service.DescribeReplicationGroups,
  DescribeSecurityConfiguration: service.DescribeSecurityConfiguration,
  DescribeServerlessCaches: service.DescribeServerlessCaches,
  GetAggregateDiscoveredResourceCounts: aggregator.GetAggregateDiscoveredResourceCounts,
  GetCallerIdentity: service.GetCallerIdentity,
  GetDiscoveredResourceCounts: config.GetDiscoveredResourceCounts,
  GetResourceConfigHistory: config.GetResourceConfigHistory,
  ListAggregateDiscoveredResources: aggregator.ListAggregateDiscoveredResources,
  ListDiscoveredResources: config.ListDiscoveredResources,
  ListObjectsV2,
  ListRegions: service.ListRegions,
  ListSecurityConfigurations: service.ListSecurityConfigurations,
  SelectAggregateResourceConfig: aggregator.SelectAggregateResourceConfig,
  SelectResourceConfig: config.SelectResourceConfig,
};
