/** The calls of AWS's API that kensa makes; apart from the calls themselves, so that their names cost no SDK. */
export const API_CALL_NAMES = [
  'BatchGetAggregateResourceConfig',
  'BatchGetResourceConfig',
  'DescribeConfigurationAggregatorSourcesStatus',
  'DescribeConfigurationRecorderStatus',
  'DescribeConfigurationRecorders',
  'DescribeGlobalReplicationGroups',
  'DescribeKey',
  'DescribeReplicationGroups',
  'DescribeSecurityConfiguration',
  'DescribeServerlessCaches',
  'GetAggregateDiscoveredResourceCounts',
  'GetCallerIdentity',
  'GetDiscoveredResourceCounts',
  'GetObject',
  'GetResourceConfigHistory',
  'ListAggregateDiscoveredResources',
  'ListDiscoveredResources',
  'ListObjectsV2',
  'ListRegions',
  'ListSecurityConfigurations',
  'SelectAggregateResourceConfig',
  'SelectResourceConfig',
] as const;

/** The name of a call, as AWS's API has it. */
export type ApiCallName = (typeof API_CALL_NAMES)[number];
