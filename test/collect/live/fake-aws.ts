import type { ApiCallName, CallInput, CallOutput } from '../../../harness/collect/aws/api-calls.ts';
import type { CallFailure } from '../../../harness/collect/aws/call-failure.ts';
import type { AccountConnection, AwsConnection } from '../../../harness/collect/aws/connection.ts';

/** Where a call is made. */
export interface CallPlace {
  accountId: string;
  awsRegion: string;
}

type Answers = {
  [Name in ApiCallName]?: (
    input: CallInput<Name>,
    place: CallPlace,
  ) => { failure: CallFailure } | Omit<CallOutput<Name>, '$metadata'>;
};

/** A connection without network. */
export interface FakeAws extends AwsConnection {
  /** The calls so far: `eu-west-1 ListRegions`. */
  calls: string[];
}

export const OWN = '111122223333';
export const IRELAND = 'eu-west-1';

/** What a denied call comes to. */
export const DENIED: { failure: CallFailure } = {
  failure: { reason: 'denied', code: 'AccessDeniedException', message: 'not allowed' },
};

/** A recorder of all types that runs. */
const RECORDERS: Answers = {
  GetCallerIdentity: (_input, { accountId }) => ({ Account: accountId }),
  DescribeConfigurationRecorders: () => ({
    ConfigurationRecorders: [{ name: 'default', recordingGroup: { allSupported: true } }],
  }),
  DescribeConfigurationRecorderStatus: () => ({
    ConfigurationRecordersStatus: [{ name: 'default', recording: true, lastStatus: 'Success' }],
  }),
};

/** Makes one that begins in Ireland, with answers by call; a call that has none is denied. */
export function fakeAws(answers: Answers): FakeAws {
  const calls: string[] = [];
  const table: Answers = { ...RECORDERS, ...answers };
  const account = (accountId: string): AccountConnection => ({
    inRegion: (awsRegion) => ({
      awsRegion,
      async call(name, input) {
        calls.push(`${awsRegion} ${name}`);
        const answer = table[name]?.(input, { accountId, awsRegion }) ?? DENIED;
        return 'failure' in answer ? { failure: answer.failure } : { output: { $metadata: {}, ...answer } };
      },
    }),
  });
  return {
    calls,
    region: IRELAND,
    own: account(OWN),
    assume: (roleArn) => account(roleArn.split(':')[4] ?? ''),
    retries: () => 0,
    close: () => undefined,
  };
}
