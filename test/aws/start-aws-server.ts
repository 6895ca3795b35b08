import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { awsResponder } from './aws-responder.ts';
import type { AwsWorld } from './aws-world.ts';
import { OWN_KEYS } from './credentials.ts';
import type { CallRecord, PlannedFault } from './fault-plan.ts';

/** A server that listens. */
export interface ListeningServer {
  endpoint: string;
  /** What makes the SDK talk to the server with the world's own account, as environment variables. */
  env: Record<string, string>;
  /** Stops the server; calls that it does not answer end with their connections. */
  close: () => Promise<void>;
}

/** A running server. */
export interface AwsServer extends ListeningServer {
  /** Every request so far, in the order in which they came. */
  calls: readonly CallRecord[];
}

const REGION = 'ap-northeast-1';
/** AWS's own name of no file. */
const NOTHING = '/dev/null';

/**
 * Starts a server on 127.0.0.1 that speaks the APIs that kensa calls, and answers from a world.
 *
 * @param plan What goes wrong.
 * @throws Error for a fault that its call can not have.
 */
export async function startAwsServer(world: AwsWorld, plan: readonly PlannedFault[] = []): Promise<AwsServer> {
  const { calls, respond } = awsResponder(world, plan);
  return { ...(await listen(respond)), calls };
}

/** Starts a server on a free port of 127.0.0.1. */
export async function listen(respond: RequestListener): Promise<ListeningServer> {
  const server = createServer(respond);
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    endpoint,
    env: {
      AWS_ENDPOINT_URL: endpoint,
      AWS_ACCESS_KEY_ID: OWN_KEYS.AccessKeyId,
      AWS_SECRET_ACCESS_KEY: OWN_KEYS.SecretAccessKey,
      AWS_REGION: REGION,
      AWS_MAX_ATTEMPTS: '2',
      AWS_EC2_METADATA_DISABLED: 'true',
      AWS_CONFIG_FILE: NOTHING,
      AWS_SHARED_CREDENTIALS_FILE: NOTHING,
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
