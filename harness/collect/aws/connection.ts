import { setMaxListeners } from 'node:events';
import { STSClient } from '@aws-sdk/client-sts';
import { fromNodeProviderChain, fromTemporaryCredentials } from '@aws-sdk/credential-providers';
import PQueue from 'p-queue';
import { KensaError } from '../../kensa-error.ts';
import { API_CALLS, type ApiCallName, type CallInput, type CallOutput } from './api-calls.ts';
import { awsClients, type ClientSettings } from './aws-clients.ts';
import { type CallFailure, failureOf } from './call-failure.ts';
import type { ConnectionOptions } from './connection-options.ts';
import { shareCredentials } from './share-credentials.ts';
import { say } from '../../sentences/say.ts';

/** What came of a call. */
export type CallResult<Output> = { output: Output } | { failure: CallFailure };

/** The calls of one account in one region. */
export interface RegionConnection {
  awsRegion: string;
  /** Makes a call, retried as the SDK sees fit. Does not throw. */
  call<Name extends ApiCallName>(name: Name, input: CallInput<Name>): Promise<CallResult<CallOutput<Name>>>;
}

/** Calls with the credentials of one account. */
export interface AccountConnection {
  inRegion(awsRegion: string): RegionConnection;
}

/** Calls of AWS with bounded concurrency and rates. */
export interface AwsConnection {
  /** The region to begin in: of the options, the profile or the environment. */
  region: string;
  /** With the user's own credentials. */
  own: AccountConnection;
  /** With those of a role, assumed with the user's own and renewed before they end. */
  assume(roleArn: string): AccountConnection;
  /** How often a call was tried again so far. */
  retries(): number;
  /** Closes all sockets. */
  close(): void;
}

const CONCURRENCY = 16;
const TIMEOUT = 60_000;
const MAX_ATTEMPTS = 8;
const SESSION_NAME = 'kensa';

type Credentials = NonNullable<ClientSettings['credentials']>;

/**
 * Prepares calls of AWS with the SDK's default credential chain and its adaptive retry. Endpoints, regions and attempts
 * can be set as with every AWS tool (`AWS_ENDPOINT_URL`, `AWS_REGION`, `AWS_MAX_ATTEMPTS`, `AWS_RETRY_MODE`).
 *
 * @throws KensaError `USAGE` if there is no region to begin in.
 */
export async function connect(options: ConnectionOptions = {}): Promise<AwsConnection> {
  const { profile, timeout = TIMEOUT } = options;
  const base: ClientSettings = {
    ...(profile !== undefined && { profile }),
    // The SDK reads these variables only if nothing else is said.
    ...(process.env['AWS_RETRY_MODE'] === undefined && { retryMode: 'adaptive' }),
    ...(process.env['AWS_MAX_ATTEMPTS'] === undefined && { maxAttempts: MAX_ATTEMPTS }),
    requestHandler: {
      connectionTimeout: timeout,
      requestTimeout: timeout,
      throwOnRequestTimeout: true,
      socketTimeout: timeout,
    },
  };
  const region = options.region ?? (await configuredRegion(base, options.defaultRegion));
  const probe = new STSClient({ ...base, region });
  const { requestHandler } = probe.config;
  const settings: ClientSettings = { ...base, requestHandler };
  const pool = new PQueue({ concurrency: options.concurrency ?? CONCURRENCY });
  const signal = AbortSignal.any(options.signal === undefined ? [] : [options.signal]);
  // Every call that waits listens to it.
  setMaxListeners(0, signal);
  let retries = 0;

  function accountConnection(credentials: Credentials): AccountConnection {
    const regions = new Map<string, RegionConnection>();
    return {
      inRegion(awsRegion) {
        const known = regions.get(awsRegion);
        if (known !== undefined) return known;
        const connection = regionConnection(credentials, awsRegion);
        regions.set(awsRegion, connection);
        return connection;
      },
    };
  }

  function regionConnection(credentials: Credentials, awsRegion: string): RegionConnection {
    const clients = awsClients({ ...settings, credentials, region: awsRegion });
    const queues = new Map<ApiCallName, PQueue>();

    function queueOf(name: ApiCallName): PQueue {
      const known = queues.get(name);
      if (known !== undefined) return known;
      const queue = new PQueue({ interval: 1000, intervalCap: options.rates?.[name] ?? API_CALLS[name].perSecond });
      queues.set(name, queue);
      return queue;
    }

    return {
      awsRegion,
      async call(name, input) {
        const { action, send } = API_CALLS[name];
        try {
          const output = await queueOf(name).add(
            () => pool.add(() => send(clients, input, { abortSignal: signal }), { signal }),
            { signal },
          );
          retries += retriesOf(output);
          return { output };
        } catch (error) {
          retries += retriesOf(error);
          const failure = failureOf(error, action ?? name);
          return { failure: signal.aborted ? { ...failure, reason: 'interrupted' } : failure };
        }
      },
    };
  }

  const own = shareCredentials(fromNodeProviderChain({ ...(profile !== undefined && { profile }) }));
  return {
    region,
    own: accountConnection(own),
    assume: (roleArn) =>
      accountConnection(
        shareCredentials(
          fromTemporaryCredentials({
            masterCredentials: own,
            params: { RoleArn: roleArn, RoleSessionName: SESSION_NAME },
            clientConfig: { ...settings, region },
          }),
        ),
      ),
    retries: () => retries,
    close: () => probe.destroy(),
  };
}

async function configuredRegion(settings: ClientSettings, otherwise: string | undefined): Promise<string> {
  try {
    return await new STSClient(settings).config.region();
  } catch (cause) {
    if (otherwise !== undefined) return otherwise;
    throw new KensaError('USAGE', say`no AWS region is set. Name one with --regions, AWS_REGION or a profile.`, {
      cause,
    });
  }
}

function retriesOf(answer: unknown): number {
  const metadata = (answer as { $metadata?: { attempts?: number } } | undefined)?.$metadata;
  return Math.max(0, (metadata?.attempts ?? 1) - 1);
}
