import type { ConfigurationRecorderStatus, RecorderStatus, ResourceType } from '@aws-sdk/client-config-service';
import type { ApiCallName } from '../../harness/collect/aws/api-calls.ts';
import { type Answer, type Caller, failed, type Handler } from './answer.ts';
import { type Page, pageOf } from './page.ts';
import { parseQuery, queryRows } from './query.ts';
import { baseConfigurationItem, existing, historyItem, type Resource, resourcesOf } from './resources.ts';

const RECORDER = 'default';
const LAST_STATUS_CHANGE = new Date('2026-11-20T10:00:00.000Z');

/** An answer of one page, or the error of a token that is of no page. */
export function paged<T, Output>(page: Page<T> | undefined, output: (page: Page<T>) => Output): Answer<Output> {
  if (page === undefined) return failed('InvalidNextTokenException', 'The nextToken provided is invalid');
  return { output: output(page) };
}

/** How many resources there are of each type, the most first. */
export function countsBy(resources: readonly Resource[], nameOf: (resource: Resource) => string): [string, number][] {
  const counts = new Map<string, number>();
  for (const resource of resources) counts.set(nameOf(resource), (counts.get(nameOf(resource)) ?? 0) + 1);
  return [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}

/** Runs an advanced query over resources. */
export function select(
  { world }: Caller,
  name: ApiCallName,
  resources: readonly Resource[],
  input: { Expression: string | undefined; Limit?: number | undefined; NextToken?: string | undefined },
): ReturnType<Handler<'SelectResourceConfig'>> {
  const query = parseQuery(input.Expression ?? '');
  if (query === undefined) return failed('InvalidExpressionException', `Could not parse: ${input.Expression}`);
  const rows = queryRows(query, resources, world.queryable ?? {});
  return paged(pageOf(world, name, rows, { token: input.NextToken, limit: input.Limit }), ({ elements, next }) => ({
    Results: elements,
    QueryInfo: { SelectFields: query.fields.map((Name) => ({ Name })) },
    ...(next !== undefined && { NextToken: next }),
  }));
}

const noRecorder = failed(
  'NoAvailableConfigurationRecorderException',
  'Configuration recorder is not available to record resource configurations. Please create a configuration recorder.',
);

export const BatchGetResourceConfig: Handler<'BatchGetResourceConfig'> = ({ region }, { resourceKeys = [] }) => {
  if (region.recorder === undefined) return noRecorder;
  if (resourceKeys.length === 0 || resourceKeys.length > 100) {
    return failed('ValidationException', 'resourceKeys must have 1 to 100 members');
  }
  const asked = existing(region).filter((resource) => {
    return resourceKeys.some((key) => {
      return key.resourceId === resource.resourceId && key.resourceType === resource.resourceType;
    });
  });
  return { output: { baseConfigurationItems: asked.map(baseConfigurationItem), unprocessedResourceKeys: [] } };
};

export const DescribeConfigurationRecorders: Handler<'DescribeConfigurationRecorders'> = (caller) => {
  const { recorder } = caller.region;
  if (recorder === undefined) return { output: { ConfigurationRecorders: [] } };
  return {
    output: {
      ConfigurationRecorders: [
        {
          name: RECORDER,
          roleARN: `arn:aws:iam::${caller.accountId}:role/config`,
          recordingGroup: recorder.recordingGroup,
        },
      ],
    },
  };
};

export const DescribeConfigurationRecorderStatus: Handler<'DescribeConfigurationRecorderStatus'> = ({ region }) => {
  const { recorder } = region;
  if (recorder === undefined) return { output: { ConfigurationRecordersStatus: [] } };
  const { lastStatus = 'SUCCESS', ...others } = recorder.status ?? {};
  const status: ConfigurationRecorderStatus = {
    name: RECORDER,
    recording: true,
    lastStatus: lastStatus as RecorderStatus,
    lastStatusChangeTime: LAST_STATUS_CHANGE,
    lastErrorCode: 'NA',
    lastErrorMessage: 'NA',
    ...others,
  };
  return { output: { ConfigurationRecordersStatus: [status] } };
};

export const GetDiscoveredResourceCounts: Handler<'GetDiscoveredResourceCounts'> = (caller, input) => {
  const { resourceTypes = [], limit, nextToken } = input;
  if (resourceTypes.length > 20) return failed('ValidationException', 'resourceTypes must have at most 20 members');
  const resources = existing(caller.region).filter(({ resourceType }) => {
    return resourceTypes.length === 0 || resourceTypes.includes(resourceType);
  });
  const counts = countsBy(resources, ({ resourceType }) => resourceType);
  const page = pageOf(caller.world, 'GetDiscoveredResourceCounts', counts, { token: nextToken, limit });
  return paged(page, ({ elements, next }) => ({
    totalDiscoveredResources: resources.length,
    resourceCounts: elements.map(([type, count]) => ({ resourceType: type as ResourceType, count })),
    ...(next !== undefined && { nextToken: next }),
  }));
};

export const GetResourceConfigHistory: Handler<'GetResourceConfigHistory'> = ({ world, region }, input) => {
  if (region.recorder === undefined) return noRecorder;
  const found = resourcesOf(region).find(({ resourceType, resourceId }) => {
    return resourceType === input.resourceType && resourceId === input.resourceId;
  });
  if (found === undefined) {
    const name = `resourceId = ${input.resourceId}, resourceType = ${input.resourceType}`;
    return failed('ResourceNotDiscoveredException', `Resource ${name} is unknown or has not been discovered`);
  }
  const items = input.chronologicalOrder === 'Forward' ? found.items.toReversed() : found.items;
  const page = pageOf(world, 'GetResourceConfigHistory', items, { token: input.nextToken, limit: input.limit });
  return paged(page, ({ elements, next }) => ({
    configurationItems: elements.map(historyItem),
    ...(next !== undefined && { nextToken: next }),
  }));
};

export const ListDiscoveredResources: Handler<'ListDiscoveredResources'> = ({ world, region }, input) => {
  if (region.recorder === undefined) return noRecorder;
  const resources = resourcesOf(region).filter(({ resourceType, deleted }) => {
    return resourceType === input.resourceType && (!deleted || input.includeDeletedResources === true);
  });
  const page = pageOf(world, 'ListDiscoveredResources', resources, { token: input.nextToken, limit: input.limit });
  return paged(page, ({ elements, next }) => ({
    resourceIdentifiers: elements.map(({ resourceType, resourceId, resourceName }) => ({
      resourceType: resourceType as ResourceType,
      resourceId,
      ...(resourceName !== undefined && { resourceName }),
    })),
    ...(next !== undefined && { nextToken: next }),
  }));
};

export const SelectResourceConfig: Handler<'SelectResourceConfig'> = (caller, input) => {
  return select(caller, 'SelectResourceConfig', existing(caller.region), input);
};
