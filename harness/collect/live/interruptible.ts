import type { AccountConnection, AwsConnection, RegionConnection } from '../aws/connection.ts';
import { say } from '../../sentences/say.ts';

const INTERRUPTED = {
  failure: { reason: 'interrupted', code: 'AbortError', message: say`the collection was ended before this was asked` },
} as const;

/** The same connection, which makes no new call once the signal is aborted. */
export function interruptible(connection: AwsConnection, signal: AbortSignal | undefined): AwsConnection {
  const region = (inner: RegionConnection): RegionConnection => ({
    awsRegion: inner.awsRegion,
    call: async (name, input) => (signal?.aborted === true ? INTERRUPTED : inner.call(name, input)),
  });
  const account = (inner: AccountConnection): AccountConnection => ({
    inRegion: (awsRegion) => region(inner.inRegion(awsRegion)),
  });
  return {
    region: connection.region,
    own: account(connection.own),
    assume: (roleArn) => account(connection.assume(roleArn)),
    retries: () => connection.retries(),
    close: () => connection.close(),
  };
}
