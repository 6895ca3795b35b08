import type { AggregateResourceIdentifier, ResourceType } from '@aws-sdk/client-config-service';
import type { CallResult, RegionConnection } from '../../aws/connection.ts';
import { readPages } from '../../aws/read-pages.ts';
import type { ListedResource } from '../../collected.ts';
import type { ConfigSource, PlaceCount } from './config-source.ts';
import { resourceOf } from '../judge-item.ts';
import type { Place } from '../ledger.ts';
import { listIn } from './list-in.ts';
import { locationOf } from '../location-of.ts';
import { mapPages, mapResult } from './map-result.ts';
import { readAggregatorSources } from './read-aggregator-sources.ts';
import { readCounts } from './read-counts.ts';
import { readIdentifiers } from './read-identifiers.ts';
import { readMemberRecorders } from './read-member-recorders.ts';
import { recordingOf } from './recording-of.ts';

const PAGE = 100;
const COUNTS_PAGE = 1000;

/**
 * AWS Config of an organization, through an aggregator. Asks first which accounts and regions it has, and what is recorded
 * there: an aggregator has no call for it, but has the items of the recorders if these are recorded.
 *
 * @param own The account and region of the aggregator; what can not be said of any source is said of it.
 */
export async function aggregatorSource(name: string, connection: RegionConnection, own: Place): Promise<ConfigSource> {
  const { places, failures, failure: ofAll } = await readAggregatorSources(name, connection, own);
  const calls: Pick<ConfigSource, 'compareCounts' | 'get' | 'list' | 'query'> = {
    query: (expression) =>
      mapPages(
        readPages(
          (token) =>
            connection.call('SelectAggregateResourceConfig', {
              ConfigurationAggregatorName: name,
              Expression: expression,
              Limit: PAGE,
              NextToken: token,
            }),
          ({ NextToken }) => NextToken,
        ),
        (output) => listIn(output, 'Results'),
      ),
    list: (resourceType) =>
      readIdentifiers(
        mapPages(
          readPages(
            (token) =>
              connection.call('ListAggregateDiscoveredResources', {
                ConfigurationAggregatorName: name,
                ResourceType: resourceType as ResourceType,
                Limit: PAGE,
                NextToken: token,
              }),
            ({ NextToken }) => NextToken,
          ),
          (output) => listIn(output, 'ResourceIdentifiers'),
        ),
        (one) => listed(one, resourceType),
      ),
    async get(resources) {
      const byKey = new Map(resources.map((resource) => [keyOf(identifier(resource)), resource]));
      const result = await connection.call('BatchGetAggregateResourceConfig', {
        ConfigurationAggregatorName: name,
        ResourceIdentifiers: resources.map(identifier),
      });
      return mapResult(result, (output) =>
        mapResult(listIn(output, 'BaseConfigurationItems'), (items) => {
          const keys = output.UnprocessedResourceIdentifiers ?? [];
          return { output: { items, unprocessed: keys.flatMap((one) => byKey.get(keyOf(one)) ?? []) } };
        }),
      );
    },
    async compareCounts(resourceType, known) {
      const counted = await countsBy(name, connection, resourceType);
      if ('failure' in counted) return counted;
      const knownOf = totals(known, ({ accountId }) => accountId);
      const accounts = new Set([...counted.output.keys(), ...knownOf.keys()]);
      const differences: PlaceCount[] = [];
      for (const accountId of accounts) {
        if ((counted.output.get(accountId) ?? 0) === (knownOf.get(accountId) ?? 0)) continue;
        const ofAccount = await countsBy(name, connection, resourceType, accountId);
        if ('failure' in ofAccount) return ofAccount;
        const here = known.filter((one) => one.accountId === accountId);
        const knownIn = totals(here, ({ awsRegion }) => awsRegion);
        for (const awsRegion of new Set([...ofAccount.output.keys(), ...knownIn.keys()])) {
          const count = ofAccount.output.get(awsRegion) ?? 0;
          if (count !== (knownIn.get(awsRegion) ?? 0)) differences.push({ accountId, awsRegion, count });
        }
      }
      return { output: differences };
    },
  };
  const recorders = await readMemberRecorders(calls);
  return {
    ...calls,
    location: `aws:aggregator/${name}`,
    places,
    shapes: { query: 'select-resource-config', get: 'batch-get-aggregate-resource-config' },
    recordingOf(place, resourceType) {
      const here = 'failure' in recorders ? undefined : recorders.output.get(locationOf(place));
      return here === undefined ? 'UNKNOWN' : recordingOf(here, resourceType);
    },
    failureOf: (place) => ofAll ?? failures.get(locationOf(place)),
    recorderFailure: 'failure' in recorders ? recorders.failure : undefined,
    covers: () => true,
  };
}

/** Counts by account, or by region of one account. */
async function countsBy(
  name: string,
  connection: RegionConnection,
  resourceType: string,
  accountId?: string,
): Promise<CallResult<Map<string, number>>> {
  const pages = readPages(
    (token) =>
      connection.call('GetAggregateDiscoveredResourceCounts', {
        ConfigurationAggregatorName: name,
        Filters: {
          ResourceType: resourceType as ResourceType,
          ...(accountId !== undefined && { AccountId: accountId }),
        },
        GroupByKey: accountId === undefined ? 'ACCOUNT_ID' : 'AWS_REGION',
        Limit: COUNTS_PAGE,
        NextToken: token,
      }),
    ({ NextToken }) => NextToken,
  );
  const lists = {
    key: 'GroupedResourceCounts',
    total: 'TotalDiscoveredResources',
    name: 'GroupName',
    count: 'ResourceCount',
  } as const;
  return readCounts(lists, pages);
}

function totals(counts: readonly PlaceCount[], keyOfOne: (one: PlaceCount) => string): Map<string, number> {
  const sums = new Map<string, number>();
  for (const one of counts) sums.set(keyOfOne(one), (sums.get(keyOfOne(one)) ?? 0) + one.count);
  return sums;
}

function listed(one: AggregateResourceIdentifier | null, resourceType: string): ListedResource | undefined {
  const { SourceAccountId: accountId, SourceRegion: awsRegion, ResourceId: resourceId, ResourceName } = one ?? {};
  return resourceOf({ accountId, awsRegion, resourceType, resourceId, resourceName: ResourceName });
}

function identifier({ accountId, awsRegion, resourceType, resourceId }: ListedResource): AggregateResourceIdentifier {
  return {
    SourceAccountId: accountId,
    SourceRegion: awsRegion,
    ResourceType: resourceType as ResourceType,
    ResourceId: resourceId,
  };
}

function keyOf({ SourceAccountId, SourceRegion, ResourceType, ResourceId }: AggregateResourceIdentifier): string {
  return JSON.stringify([SourceAccountId, SourceRegion, ResourceType, ResourceId]);
}
