import type { AggregatedSourceStatus } from '@aws-sdk/client-config-service';
import { KensaError } from '../../../kensa-error.ts';
import type { Failure } from '../../aws/call-failure.ts';
import type { RegionConnection } from '../../aws/connection.ts';
import { readPages } from '../../aws/read-pages.ts';
import type { Place } from '../ledger.ts';
import { listIn } from './list-in.ts';
import { locationOf } from '../location-of.ts';
import { mapResult } from './map-result.ts';
import { say } from '../../../sentences/say.ts';

const PAGE = 100;
const NO_SUCH_AGGREGATOR = 'NoSuchConfigurationAggregatorException';

/** The sources of an aggregator. */
export interface AggregatorSources {
  places: Place[];
  /** By location. */
  failures: Map<string, Failure>;
  /** Why nothing that the aggregator says may be whole. */
  failure?: Failure;
}

/**
 * Reads which accounts and regions an aggregator has, and which of them it could not bring up to date.
 *
 * @param own What can not be said of any source is said of it.
 * @throws KensaError `USAGE` if there is no such aggregator
 */
export async function readAggregatorSources(
  name: string,
  connection: RegionConnection,
  own: Place,
): Promise<AggregatorSources> {
  const places = new Map<string, Place>();
  const failures = new Map<string, Failure>();
  let failure: Failure | undefined;
  const pages = readPages(
    (token) =>
      connection.call('DescribeConfigurationAggregatorSourcesStatus', {
        ConfigurationAggregatorName: name,
        Limit: PAGE,
        NextToken: token,
      }),
    ({ NextToken }) => NextToken,
  );
  for await (const page of pages) {
    const statuses = mapResult(page, (output) => listIn(output, 'AggregatedSourceStatusList'));
    if ('failure' in statuses) {
      if (statuses.failure.code === NO_SUCH_AGGREGATOR) throw noSuchAggregator(name, own);
      failure ??= statuses.failure;
      break;
    }
    for (const source of statuses.output) {
      const { SourceId: accountId, AwsRegion: awsRegion, SourceType: sourceType } = source;
      const problem = sourceFailure(source);
      if (sourceType === 'ORGANIZATION' || accountId === undefined || awsRegion === undefined) {
        failure ??= problem;
        continue;
      }
      const place = { accountId, awsRegion };
      places.set(locationOf(place), place);
      if (problem !== undefined) failures.set(locationOf(place), problem);
    }
  }
  if (places.size === 0) {
    places.set(locationOf(own), own);
    failure ??= { reason: 'not_returned', message: say`AWS Config names no source of the aggregator ${name}` };
  }
  return { places: [...places.values()], failures, ...(failure !== undefined && { failure }) };
}

/** What an aggregator has of a source that it could not update is old, or nothing. */
function sourceFailure(source: AggregatedSourceStatus): Failure | undefined {
  const { LastUpdateStatus: status, LastErrorCode: code, LastErrorMessage: text } = source;
  if (status === 'SUCCEEDED') return undefined;
  const message = [say`the aggregator's last update of this source: ${status ?? 'unknown'}`, code, text];
  return { reason: 'failed', message: message.filter((part) => part !== undefined && part !== '').join(': ') };
}

function noSuchAggregator(name: string, { accountId, awsRegion }: Place): KensaError {
  return new KensaError(
    'USAGE',
    say`there is no aggregator ${JSON.stringify(name)} in ${awsRegion} of account ${accountId}. Check its name, and give its region with --regions.`,
  );
}
