import type { CallFailure } from '../../../../harness/collect/aws/call-failure.ts';
import type { RegionConnection } from '../../../../harness/collect/aws/connection.ts';
import type { Described } from '../../../../harness/collect/live/describe/described.ts';

export const PLACE = { accountId: '111122223333', awsRegion: 'eu-west-1' } as const;

/** A connection that answers calls from a table, by name and input: `DescribeKey {"KeyId":"a"}`. */
export interface AnsweringConnection extends RegionConnection {
  /** The calls so far. */
  calls: string[];
}

/** Makes one; what is not in the table throws. */
export function answering(answers: Record<string, unknown>): AnsweringConnection {
  const calls: string[] = [];
  return {
    awsRegion: PLACE.awsRegion,
    calls,
    async call(name, input) {
      const call = `${name} ${JSON.stringify(input)}`;
      calls.push(call);
      const answer = answers[call];
      if (answer === undefined) throw new Error(`no answer to ${call}`);
      return isFailed(answer) ? { failure: answer.failed } : { output: answer as never };
    },
  };
}

/** The answer of a call that fails. */
export function failed(failure: CallFailure): { failed: CallFailure } {
  return { failed: failure };
}

function isFailed(answer: unknown): answer is { failed: CallFailure } {
  return typeof answer === 'object' && answer !== null && 'failed' in answer;
}

/** All that a description yields. */
export async function allOf(described: AsyncIterable<Described>): Promise<Described[]> {
  const all: Described[] = [];
  for await (const one of described) all.push(one);
  return all;
}
