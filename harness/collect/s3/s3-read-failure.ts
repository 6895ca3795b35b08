import type { CallFailure, FailureReason } from '../aws/call-failure.ts';
import type { ReadFailure } from '../source-part.ts';
import { say } from '../../sentences/say.ts';

const REMEDIES: Partial<Record<FailureReason, string>> = {
  denied: say`Allow it to the credentials in use, or leave it out.`,
  throttled: say`Try again later.`,
  unreachable: say`Try again later.`,
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
