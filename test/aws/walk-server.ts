import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AwsResponder, awsResponder } from './aws-responder.ts';
import type { AwsWorld } from './aws-world.ts';
import { OWN_KEYS } from './credentials.ts';
import type { CallRecord, PlannedFault } from './fault-plan.ts';
import { listen } from './start-aws-server.ts';
import { withEnvironment } from './with-aws.ts';

/** One of several worlds that a server has at the same time. */
export interface Lane {
  /** The profile that makes the SDK talk to this one. */
  profile: string;
  /** Gives it a world, and what goes wrong there, from now on; returns the log of its calls. */
  serve: (
    world: AwsWorld,
    plan?: readonly PlannedFault[],
    onCall?: (call: CallRecord) => void,
  ) => readonly CallRecord[];
}

/**
 * Runs `body` with a server of several worlds. They are told apart by the application's name in the user agent, which the
 * SDK takes from the profile: of all settings the only one that is not shared by a process and comes with each request.
 */
export async function withLanes<T>(count: number, body: (lanes: Lane[]) => Promise<T>): Promise<T> {
  const responders = new Map<string, AwsResponder>();
  const server = await listen((incoming, response) => {
    const [, profile = ''] = / app\/(\S+)/.exec(incoming.headers['user-agent'] ?? '') ?? [];
    const responder = responders.get(profile);
    if (responder === undefined) response.writeHead(500).end();
    else responder.respond(incoming, response);
  });
  const lanes = Array.from({ length: count }, (_, index): Lane => {
    const profile = `lane-${index}`;
    return {
      profile,
      serve(world, plan = [], onCall) {
        const responder = awsResponder(world, plan, onCall);
        responders.set(profile, responder);
        return responder.calls;
      },
    };
  });
  const folder = await mkdtemp(join(tmpdir(), 'kensa-lanes-'));
  try {
    const file = join(folder, 'config');
    await writeFile(file, lanes.map(({ profile }) => profileText(profile)).join('\n'));
    const env = { ...server.env, AWS_CONFIG_FILE: file, AWS_RETRY_MODE: 'standard', AWS_ACCESS_KEY_ID: '' };
    return await withEnvironment(env, () => body(lanes));
  } finally {
    await server.close();
    await rm(folder, { recursive: true });
  }
}

function profileText(profile: string): string {
  return [
    `[profile ${profile}]`,
    `aws_access_key_id = ${OWN_KEYS.AccessKeyId}`,
    `aws_secret_access_key = ${OWN_KEYS.SecretAccessKey}`,
    `sdk_ua_app_id = ${profile}`,
    '',
  ].join('\n');
}
