import type { ConfigurationRecorderStatus, ResourceKey, ResourceType } from '@aws-sdk/client-config-service';
import type { Failure } from '../aws/call-failure.ts';
import type { CallResult, RegionConnection } from '../aws/connection.ts';
import { readPages } from '../aws/read-pages.ts';
import type { ListedResource } from '../collected.ts';
import type { ConfigSource } from './config-source.ts';
import type { Place } from './ledger.ts';
import { GLOBAL } from './ledgers.ts';
import { locationOf } from './location-of.ts';
import { mapPages, mapResult } from './map-result.ts';
import { type Recorder, recordingOf } from './recording-of.ts';

const PAGE = 100;

/**
 * AWS Config in one region of an account. Asks first what is recorded there.
 *
 * @param failure Why it is not known whether this is the right region.
 */
export async function accountSource(
  place: Place,
  connection: RegionConnection,
  failure?: Failure,
): Promise<ConfigSource> {
  const recorders = await readRecorders(connection);
  return {
    location: locationOf(place),
    places: [place],
    shapes: { query: 'select-resource-config', get: 'batch-get-resource-config' },
    recordingOf: (_place, resourceType) =>
      'failure' in recorders ? 'UNKNOWN' : recordingOf(recorders.output, resourceType),
    failureOf: () => failure,
    recorderFailure: 'failure' in recorders ? recorders.failure : undefined,
    covers: ({ accountId, awsRegion }) =>
      accountId === place.accountId && (awsRegion === place.awsRegion || awsRegion === GLOBAL),
    query: (expression) =>
      mapPages(
        readPages(
          (token) => connection.call('SelectResourceConfig', { Expression: expression, Limit: PAGE, NextToken: token }),
          ({ NextToken }) => NextToken,
        ),
        ({ Results }) => Results ?? [],
      ),
    list: (resourceType) =>
      mapPages(
        readPages(
          (token) =>
            connection.call('ListDiscoveredResources', {
              resourceType: resourceType as ResourceType,
              limit: PAGE,
              nextToken: token,
            }),
          ({ nextToken }) => nextToken,
        ),
        ({ resourceIdentifiers }) =>
          (resourceIdentifiers ?? []).flatMap(({ resourceId, resourceName }) =>
            named(place, resourceType, resourceId, resourceName),
          ),
      ),
    async get(resources) {
      const byKey = new Map(resources.map((resource) => [keyOf(resource), resource]));
      const keys = resources.map(({ resourceType, resourceId }) => ({
        resourceType: resourceType as ResourceType,
        resourceId,
      }));
      const result = await connection.call('BatchGetResourceConfig', { resourceKeys: keys });
      return mapResult(result, ({ baseConfigurationItems, unprocessedResourceKeys }) => ({
        items: baseConfigurationItems ?? [],
        unprocessed: (unprocessedResourceKeys ?? []).flatMap((key) => byKey.get(keyOf(key)) ?? []),
      }));
    },
    async latest({ resourceType, resourceId }) {
      const pages = readPages(
        (token) =>
          connection.call('GetResourceConfigHistory', {
            resourceType: resourceType as ResourceType,
            resourceId,
            limit: 1,
            nextToken: token,
          }),
        ({ nextToken }) => nextToken,
      );
      // A page covers seven days, so that the first may be empty.
      for await (const page of pages) {
        if ('failure' in page) {
          return page.failure.code === 'ResourceNotDiscoveredException' ? { output: undefined } : page;
        }
        const [item] = page.output.configurationItems ?? [];
        if (item !== undefined) return { output: item };
      }
      return { output: undefined };
    },
    async compareCounts(resourceType, known) {
      const pages = readPages(
        (token) =>
          connection.call('GetDiscoveredResourceCounts', {
            resourceTypes: [resourceType],
            limit: PAGE,
            nextToken: token,
          }),
        ({ nextToken }) => nextToken,
      );
      let count = 0;
      for await (const page of pages) {
        if ('failure' in page) return page;
        for (const one of page.output.resourceCounts ?? []) {
          if (one.resourceType === resourceType) count += one.count ?? 0;
        }
      }
      const here = known.find(({ awsRegion }) => awsRegion === place.awsRegion)?.count ?? 0;
      return { output: count === here ? [] : [{ ...place, count }] };
    },
  };
}

async function readRecorders(connection: RegionConnection): Promise<CallResult<Recorder[]>> {
  const [recorders, statuses] = await Promise.all([
    connection.call('DescribeConfigurationRecorders', {}),
    connection.call('DescribeConfigurationRecorderStatus', {}),
  ]);
  if ('failure' in recorders) return recorders;
  if ('failure' in statuses) return statuses;
  const byName = new Map((statuses.output.ConfigurationRecordersStatus ?? []).map((status) => [status.name, status]));
  const all = recorders.output.ConfigurationRecorders ?? [];
  // What an internal recorder records is for the service that it belongs to.
  const own = all.filter(({ recordingScope }) => recordingScope !== 'INTERNAL');
  return {
    output: own.map(({ name, recordingGroup }) => {
      const status = byName.get(name);
      return { isRunning: status?.recording, isFailing: hasFailed(status), recordingGroup };
    }),
  };
}

/** AWS writes it in capitals, too. */
function hasFailed(status: ConfigurationRecorderStatus | undefined): boolean {
  return status?.lastStatus?.toLowerCase() === 'failure';
}

function named(
  place: Place,
  resourceType: string,
  resourceId: string | undefined,
  resourceName: string | undefined,
): ListedResource[] {
  if (resourceId === undefined) return [];
  return [{ ...place, resourceType, resourceId, ...(resourceName !== undefined && { resourceName }) }];
}

function keyOf({ resourceType, resourceId }: Pick<ResourceKey, 'resourceId'> & { resourceType: unknown }): string {
  return JSON.stringify([resourceType, resourceId]);
}
