import type { ConfigurationRecorderStatus, ResourceKey, ResourceType } from '@aws-sdk/client-config-service';
import type { Failure } from '../../aws/call-failure.ts';
import type { CallResult, RegionConnection } from '../../aws/connection.ts';
import { readPages } from '../../aws/read-pages.ts';
import type { ConfigSource } from './config-source.ts';
import { resourceOf } from '../judge-item.ts';
import type { Place } from '../ledger.ts';
import { GLOBAL } from '../ledgers.ts';
import { listIn } from './list-in.ts';
import { locationOf } from '../location-of.ts';
import { mapPages, mapResult } from './map-result.ts';
import { readCounts } from './read-counts.ts';
import { readIdentifiers } from './read-identifiers.ts';
import { type Recorder, recordingOf } from './recording-of.ts';

const PAGE = 100;
const NO_RECORDER = 'NoAvailableConfigurationRecorderException';

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
  const hasNoRecorder = 'output' in recorders && recorders.output.length === 0;

  /** Where there is no recorder AWS Config refuses to list, which is no failure: what is recorded says it already. */
  async function* unlessRefused<T>(pages: AsyncIterable<CallResult<T>>): AsyncGenerator<CallResult<T>, void> {
    for await (const page of pages) {
      if (hasNoRecorder && 'failure' in page && page.failure.code === NO_RECORDER) return;
      yield page;
    }
  }

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
        (output) => listIn(output, 'Results'),
      ),
    list: (resourceType) =>
      readIdentifiers(
        mapPages(
          unlessRefused(
            readPages(
              (token) =>
                connection.call('ListDiscoveredResources', {
                  resourceType: resourceType as ResourceType,
                  limit: PAGE,
                  nextToken: token,
                }),
              ({ nextToken }) => nextToken,
            ),
          ),
          (output) => listIn(output, 'resourceIdentifiers'),
        ),
        (identifier) => resourceOf({ ...identifier, ...place, resourceType }),
      ),
    async get(resources) {
      const byKey = new Map(resources.map((resource) => [keyOf(resource), resource]));
      const keys = resources.map(({ resourceType, resourceId }) => ({
        resourceType: resourceType as ResourceType,
        resourceId,
      }));
      const result = await connection.call('BatchGetResourceConfig', { resourceKeys: keys });
      return mapResult(result, (output) =>
        mapResult(listIn(output, 'baseConfigurationItems'), (items) => {
          const unprocessed = (output.unprocessedResourceKeys ?? []).flatMap((key) => byKey.get(keyOf(key)) ?? []);
          return { output: { items, unprocessed } };
        }),
      );
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
        const items = listIn(page.output, 'configurationItems');
        if ('failure' in items) return items;
        const [item] = items.output;
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
      const lists = {
        key: 'resourceCounts',
        total: 'totalDiscoveredResources',
        name: 'resourceType',
        count: 'count',
      } as const;
      return mapResult(await readCounts(lists, unlessRefused(pages)), (counts) => {
        const count = counts.get(resourceType) ?? 0;
        const here = known.find(({ awsRegion }) => awsRegion === place.awsRegion)?.count ?? 0;
        return { output: count === here ? [] : [{ ...place, count }] };
      });
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
  const all = listIn(recorders.output, 'ConfigurationRecorders');
  const allStatuses = listIn(statuses.output, 'ConfigurationRecordersStatus');
  if ('failure' in all) return all;
  if ('failure' in allStatuses) return allStatuses;
  const byName = new Map(allStatuses.output.map((status) => [status.name, status]));
  // What an internal recorder records is for the service that it belongs to.
  const own = all.output.filter(({ recordingScope }) => recordingScope !== 'INTERNAL');
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

function keyOf({ resourceType, resourceId }: Pick<ResourceKey, 'resourceId'> & { resourceType: unknown }): string {
  return JSON.stringify([resourceType, resourceId]);
}
