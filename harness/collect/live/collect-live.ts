import { KensaError } from '../../kensa-error.ts';
import type { Failure } from '../aws/call-failure.ts';
import type { ConnectionOptions } from '../aws/connection-options.ts';
import { type AwsConnection, connect } from '../aws/connection.ts';
import type { Collected } from '../collected.ts';
import { accountSource } from './config/account-source.ts';
import { aggregatorSource } from './config/aggregator-source.ts';
import { collectNamedKeys } from './collect-named-keys.ts';
import { collectSource, type LiveRun } from './collect-source.ts';
import { interruptible } from './interruptible.ts';
import type { Place } from './ledger.ts';
import { createLedgers } from './ledgers.ts';
import { type LiveAccounts, liveAccounts, liveRegions, unreachable } from './live-accounts.ts';
import type { LiveOptions, LiveProgress } from './live-options.ts';
import { mergeStreams } from './merge-streams.ts';
import { createNamedKeys } from './named-keys.ts';
import type { CollectionPlan } from './plan/plan-collection.ts';
import { say } from '../../sentences/say.ts';

/** How a collection is watched and ended. */
export interface LiveControl {
  /** Aborted, it ends the collection: what is not finished is told as interrupted. */
  signal?: AbortSignal;
  onProgress?: (progress: LiveProgress) => void;
}

/** How many regions are collected at the same time. */
const REGIONS_AT_ONCE = 8;

/**
 * Collects from AWS what the plan asks for: from the own account, an account for each role, or an aggregator. For every
 * account, region and type there is a listing; every resource that AWS listed is an item, is counted as deleted, or is
 * `unread` with its reason. Whatever AWS answers is in the events.
 *
 * @throws KensaError `USAGE` for options that can not be used, `AWS_UNREACHABLE` if nothing can be begun
 */
export async function* collectLive(
  plan: CollectionPlan,
  options: LiveOptions,
  { signal, onProgress }: LiveControl,
): AsyncGenerator<Collected, void> {
  const ended = new AbortController();
  const either = signal === undefined ? ended.signal : AbortSignal.any([signal, ended.signal]);
  const connection = await connect(connectionOptions(options, either));
  try {
    yield* collectFrom(connection, plan, options, { signal: either, ...(onProgress !== undefined && { onProgress }) });
  } finally {
    ended.abort();
    connection.close();
  }
}

/** Collects through a connection that is there; its calls should end with the signal. */
export async function* collectFrom(
  aws: AwsConnection,
  plan: CollectionPlan,
  options: LiveOptions,
  { signal, onProgress }: LiveControl,
): AsyncGenerator<Collected, void> {
  const connection = interruptible(aws, signal);
  checkAggregator(options);
  const found = await liveAccounts(connection, options);
  if (found === undefined) return;
  const progress: LiveProgress = { regionsDone: 0, regions: 0, items: 0, retries: 0 };
  const tell = (): void => onProgress?.({ ...progress, retries: connection.retries() });
  const isDescribing = options.describe !== false;
  const run: LiveRun = {
    plan,
    ledgers: createLedgers(),
    namedKeys:
      isDescribing && plan.types.some(({ keyPaths }) => keyPaths.length > 0) ? createNamedKeys(plan) : undefined,
    accounts: isDescribing ? found.accounts : new Map(),
    onType(resourceType) {
      progress.resourceType = resourceType;
      tell();
    },
  };

  async function* readAccounts(accounts: LiveAccounts): AsyncGenerator<Collected, void> {
    const places = await placesOf(accounts, connection.region, options.regions);
    progress.regions = places.length;
    tell();
    const streams = places.map(async function* ({ place, failure }): AsyncGenerator<Collected, void> {
      const account = accounts.get(place.accountId) ?? connection.own;
      yield* collectSource(await accountSource(place, account.inRegion(place.awsRegion), failure), run);
      progress.regionsDone += 1;
      tell();
    });
    yield* mergeStreams(streams, REGIONS_AT_ONCE);
  }

  async function* readAggregator(name: string, accountId: string): AsyncGenerator<Collected, void> {
    const place = { accountId, awsRegion: connection.region };
    const source = await aggregatorSource(name, connection.own.inRegion(connection.region), place);
    progress.regions = source.places.length;
    tell();
    yield* collectSource(source, run);
    progress.regionsDone = source.places.length;
    tell();
  }

  async function* readAll({ accounts, own }: NonNullable<typeof found>): AsyncGenerator<Collected, void> {
    const { aggregator } = options;
    if (aggregator !== undefined && own !== undefined) yield* readAggregator(aggregator, own);
    else yield* readAccounts(accounts);
    if (run.namedKeys !== undefined) yield* collectNamedKeys(run.namedKeys, run, signal);
    yield* run.ledgers.closeAll();
  }

  let location: string | undefined;
  for await (const event of readAll(found)) {
    if (event.kind !== 'diagnostic' && event.location !== location) {
      location = event.location;
      yield { kind: 'source', location, shape: 'live' };
    }
    if (event.kind === 'item') {
      progress.items += 1;
      tell();
    }
    yield event;
  }
}

function connectionOptions(options: LiveOptions, signal: AbortSignal): ConnectionOptions {
  const { concurrency, profile, rates, regions, timeout } = options;
  const region = regions === 'all' ? undefined : regions?.[0];
  return {
    signal,
    ...(concurrency !== undefined && { concurrency }),
    ...(profile !== undefined && { profile }),
    ...(rates !== undefined && { rates }),
    ...(region !== undefined && { region }),
    ...(timeout !== undefined && { timeout }),
  };
}

/** An aggregator is in one region, and says itself which regions it has. */
function checkAggregator({ aggregator, regions }: LiveOptions): void {
  if (aggregator === undefined || regions === undefined || (regions !== 'all' && regions.length <= 1)) return;
  throw new KensaError('USAGE', say`an aggregator is in one region, so name that one, or none.`);
}

async function placesOf(
  accounts: LiveAccounts,
  begin: string,
  wanted: LiveOptions['regions'],
): Promise<{ place: Place; failure: Failure | undefined }[]> {
  const found = await Promise.all(
    Array.from(accounts, async ([accountId, account]) => {
      const { regions, failure } = await liveRegions(account, begin, wanted);
      return { accountId, regions, failure };
    }),
  );
  const [only] = found;
  if (found.length === 1 && only?.regions.length === 0 && only.failure && only.failure.reason !== 'interrupted') {
    throw unreachable(only.failure);
  }
  return found.flatMap(({ accountId, regions, failure }) =>
    // Where no region is known, that to begin in stands for all.
    (regions.length > 0 ? regions : [begin]).map((awsRegion) => ({ place: { accountId, awsRegion }, failure })),
  );
}
