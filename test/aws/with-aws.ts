import type { ConnectionOptions } from '../../harness/collect/aws/connection-options.ts';
import { type AwsConnection, connect, type RegionConnection } from '../../harness/collect/aws/connection.ts';
import type { AwsWorld } from './aws-world.ts';
import { TOKYO } from './example-items.ts';
import { exampleWorld } from './example-world.ts';
import type { PlannedFault } from './fault-plan.ts';
import { type AwsServer, startAwsServer } from './start-aws-server.ts';

/** A server, and a connection to it. */
export interface ConnectedAws {
  server: AwsServer;
  connection: AwsConnection;
  /** The own account in Tokyo. */
  tokyo: RegionConnection;
}

interface Setup extends ConnectionOptions {
  world?: AwsWorld;
  plan?: readonly PlannedFault[];
}

/** What the SDK would take from the environment of whoever runs the tests. */
const OTHERS = ['AWS_DEFAULT_REGION', 'AWS_PROFILE', 'AWS_SESSION_TOKEN'];

/** Runs `body` with the variables set, and those of the SDK that are not among them unset; afterwards all are as before. */
export async function withEnvironment<T>(variables: Record<string, string>, body: () => Promise<T>): Promise<T> {
  const names = [...OTHERS, ...Object.keys(variables)];
  const before = names.map((name) => [name, process.env[name]] as const);
  for (const name of OTHERS) delete process.env[name];
  Object.assign(process.env, variables);
  try {
    return await body();
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

/** Runs `body` with a server of the example world, and a connection to it. */
export async function withAws<T>(setup: Setup, body: (aws: ConnectedAws) => Promise<T>): Promise<T> {
  const { world = exampleWorld, plan = [], ...options } = setup;
  const server = await startAwsServer(world, plan);
  try {
    return await withEnvironment(server.env, async () => {
      const connection = await connect(options);
      try {
        return await body({ server, connection, tokyo: connection.own.inRegion(TOKYO) });
      } finally {
        connection.close();
      }
    });
  } finally {
    await server.close();
  }
}
