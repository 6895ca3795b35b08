import type { CallFailure, FailureReason } from '../aws/call-failure.ts';
import type { ReadFailure } from '../source-part.ts';

const REMEDIES: Partial<Record<FailureReason, string>> = {
  denied: 'Allow it to the credentials in use, or leave it out.',
  throttled: 'Try again later.',
  unreachable: 'Try again later.',
};

/** Why a bucket gave nothing, as readers of sources say it. */
export function s3ReadFailure({ reason, message }: CallFailure): ReadFailure {
  if (reason === 'interrupted') return { code: 'INTERRUPTED', reason: message };
  const remedy = REMEDIES[reason];
  return {
    code: 'FILE_UNREADABLE',
    reason: `${message.replace(/\.$/, '')} (${reason})`,
    ...(remedy !== undefined && { remedy }),
  };
}
