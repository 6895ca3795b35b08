import type { AggregateResourceIdentifier, ResourceType } from '@aws-sdk/client-config-service';
import { type Caller, failed, type Handler } from './answer.ts';
import type { AggregatorWorld } from './aws-world.ts';
import { countsBy, paged, select } from './config-handlers.ts';
import { pageOf } from './page.ts';
import { baseConfigurationItem, existing, type Resource } from './resources.ts';

interface AggregatedResource extends Resource {
  accountId: string;
  awsRegion: string;
}

const LAST_UPDATE = new Date('2026-11-20T10:00:00.000Z');

const noAggregator = failed(
  'NoSuchConfigurationAggregatorException',
  'The configuration aggregator does not exist. Check the configuration aggregator name and try again.',
);

function aggregatorOf({ region }: Caller, name: string | undefined): AggregatorWorld | undefined {
  return region.aggregators?.find((aggregator) => aggregator.name === name);
}

function aggregated({ world }: Caller, { sources }: AggregatorWorld): AggregatedResource[] {
  return sources.flatMap(({ accountId, awsRegion, status }) => {
    const region = world.accounts[accountId]?.regions[awsRegion];
    if (region === undefined || status === 'FAILED') return [];
    return existing(region).map((resource) => ({ ...resource, accountId, awsRegion }));
  });
}

function identifierOf(resource: AggregatedResource): AggregateResourceIdentifier {
  return {
    SourceAccountId: resource.accountId,
    SourceRegion: resource.awsRegion,
    ResourceId: resource.resourceId,
    ResourceType: resource.resourceType as ResourceType,
    ...(resource.resourceName !== undefined && { ResourceName: resource.resourceName }),
  };
}

export const BatchGetAggregateResourceConfig: Handler<'BatchGetAggregateResourceConfig'> = (caller, input) => {
  const aggregator = aggregatorOf(caller, input.ConfigurationAggregatorName);
  const { ResourceIdentifiers = [] } = input;
  if (aggregator === undefined) return noAggregator;
  if (ResourceIdentifiers.length === 0 || ResourceIdentifiers.length > 100) {
    return failed('ValidationException', 'resourceIdentifiers must have 1 to 100 members');
  }
  const asked = aggregated(caller, aggregator).filter((resource) => {
    return ResourceIdentifiers.some((identifier) => {
      return (
        identifier.SourceAccountId === resource.accountId &&
        identifier.SourceRegion === resource.awsRegion &&
        identifier.ResourceType === resource.resourceType &&
        identifier.ResourceId === resource.resourceId
      );
    });
  });
  return { output: { BaseConfigurationItems: asked.map(baseConfigurationItem), UnprocessedResourceIdentifiers: [] } };
};

export const DescribeConfigurationAggregatorSourcesStatus: Handler<'DescribeConfigurationAggregatorSourcesStatus'> = (
  caller,
  input,
) => {
  const aggregator = aggregatorOf(caller, input.ConfigurationAggregatorName);
  if (aggregator === undefined) return noAggregator;
  const statuses = aggregator.sources.map(({ accountId, awsRegion, status, ...error }) => ({
    SourceId: accountId,
    SourceType: 'ACCOUNT' as const,
    AwsRegion: awsRegion,
    LastUpdateStatus: status,
    LastUpdateTime: LAST_UPDATE,
    ...error,
  }));
  const asked = statuses.filter(({ LastUpdateStatus }) => input.UpdateStatus?.includes(LastUpdateStatus) ?? true);
  const paging = { token: input.NextToken, limit: input.Limit };
  const page = pageOf(caller.world, 'DescribeConfigurationAggregatorSourcesStatus', asked, paging);
  return paged(page, ({ elements, next }) => ({
    AggregatedSourceStatusList: elements,
    ...(next !== undefined && { NextToken: next }),
  }));
};

export const GetAggregateDiscoveredResourceCounts: Handler<'GetAggregateDiscoveredResourceCounts'> = (
  caller,
  input,
) => {
  const aggregator = aggregatorOf(caller, input.ConfigurationAggregatorName);
  if (aggregator === undefined) return noAggregator;
  const { AccountId, Region, ResourceType: type } = input.Filters ?? {};
  const resources = aggregated(caller, aggregator).filter((resource) => {
    return (
      resource.accountId === (AccountId ?? resource.accountId) &&
      resource.awsRegion === (Region ?? resource.awsRegion) &&
      resource.resourceType === (type ?? resource.resourceType)
    );
  });
  const key = input.GroupByKey;
  const groups =
    key === undefined ? [] : countsBy(resources, (resource) => groupOf(resource as AggregatedResource, key));
  const paging = { token: input.NextToken, limit: input.Limit };
  return paged(pageOf(caller.world, 'GetAggregateDiscoveredResourceCounts', groups, paging), ({ elements, next }) => ({
    TotalDiscoveredResources: resources.length,
    ...(key !== undefined && {
      GroupByKey: key,
      GroupedResourceCounts: elements.map(([GroupName, ResourceCount]) => ({ GroupName, ResourceCount })),
    }),
    ...(next !== undefined && { NextToken: next }),
  }));
};

function groupOf(resource: AggregatedResource, key: 'ACCOUNT_ID' | 'AWS_REGION' | 'RESOURCE_TYPE'): string {
  if (key === 'ACCOUNT_ID') return resource.accountId;
  return key === 'AWS_REGION' ? resource.awsRegion : resource.resourceType;
}

export const ListAggregateDiscoveredResources: Handler<'ListAggregateDiscoveredResources'> = (caller, input) => {
  const aggregator = aggregatorOf(caller, input.ConfigurationAggregatorName);
  if (aggregator === undefined) return noAggregator;
  const { AccountId, Region, ResourceId, ResourceName } = input.Filters ?? {};
  const resources = aggregated(caller, aggregator).filter((resource) => {
    return (
      resource.resourceType === input.ResourceType &&
      resource.accountId === (AccountId ?? resource.accountId) &&
      resource.awsRegion === (Region ?? resource.awsRegion) &&
      resource.resourceId === (ResourceId ?? resource.resourceId) &&
      (ResourceName === undefined || resource.resourceName === ResourceName)
    );
  });
  const paging = { token: input.NextToken, limit: input.Limit };
  return paged(pageOf(caller.world, 'ListAggregateDiscoveredResources', resources, paging), ({ elements, next }) => ({
    ResourceIdentifiers: elements.map(identifierOf),
    ...(next !== undefined && { NextToken: next }),
  }));
};

export const SelectAggregateResourceConfig: Handler<'SelectAggregateResourceConfig'> = (caller, input) => {
  const aggregator = aggregatorOf(caller, input.ConfigurationAggregatorName);
  if (aggregator === undefined) return noAggregator;
  return select(caller, 'SelectAggregateResourceConfig', aggregated(caller, aggregator), {
    ...input,
    Limit: input.MaxResults ?? input.Limit,
  });
};
