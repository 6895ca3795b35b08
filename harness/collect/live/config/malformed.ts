import type { CallFailure } from '../../aws/call-failure.ts';

/** What a call comes to whose answer is not what AWS documents. */
export function malformed(message: string): { failure: CallFailure } {
  return { failure: { reason: 'malformed', code: 'MalformedAnswer', message } };
}
