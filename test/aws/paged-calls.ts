import type { ServedCall } from './aws-request.ts';

/** Where a call has its list and its tokens. */
export interface PagedCall {
  /** Lists of the output. */
  lists: readonly string[];
  /** The token of the input. */
  asked: string;
  /** The token of the output. */
  next: string;
}

function paged(list: string, token: string): PagedCall {
  return { lists: [list], asked: token, next: token };
}

/** The calls that answer page by page. */
export const PAGED_CALLS: Partial<Record<ServedCall, PagedCall>> = {
  DescribeConfigurationAggregatorSourcesStatus: paged('AggregatedSourceStatusList', 'NextToken'),
  DescribeGlobalReplicationGroups: paged('GlobalReplicationGroups', 'Marker'),
  DescribeReplicationGroups: paged('ReplicationGroups', 'Marker'),
  DescribeServerlessCaches: paged('ServerlessCaches', 'NextToken'),
  GetAggregateDiscoveredResourceCounts: paged('GroupedResourceCounts', 'NextToken'),
  GetDiscoveredResourceCounts: paged('resourceCounts', 'nextToken'),
  GetResourceConfigHistory: paged('configurationItems', 'nextToken'),
  ListAggregateDiscoveredResources: paged('ResourceIdentifiers', 'NextToken'),
  ListDiscoveredResources: paged('resourceIdentifiers', 'nextToken'),
  ListObjectsV2: {
    lists: ['Contents', 'CommonPrefixes'],
    asked: 'ContinuationToken',
    next: 'NextContinuationToken',
  },
  ListRegions: paged('Regions', 'NextToken'),
  ListSecurityConfigurations: paged('SecurityConfigurations', 'Marker'),
  SelectAggregateResourceConfig: paged('Results', 'NextToken'),
  SelectResourceConfig: paged('Results', 'NextToken'),
};
