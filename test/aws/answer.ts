import type { ApiCallName, CallInput, CallOutput } from '../../harness/collect/aws/api-calls.ts';
import type { AwsWorld, RegionWorld } from './aws-world.ts';

/** An error, as AWS names it. */
export interface AwsError {
  code: string;
  message: string;
  status: number;
}

/** What a call comes to before it is put into words of its protocol. */
export type Answer<Output = object> = { output: Output } | { error: AwsError };

/** Who calls, and where. */
export interface Caller {
  world: AwsWorld;
  accountId: string;
  awsRegion: string;
  region: RegionWorld;
}

/** Answers a call from the world: the output is what the SDK is to hand out. */
export type Handler<Name extends ApiCallName> = (
  caller: Caller,
  input: CallInput<Name>,
) => Answer<Omit<CallOutput<Name>, '$metadata'>>;

export function failed(code: string, message: string, status: number = 400): { error: AwsError } {
  return { error: { code, message, status } };
}
