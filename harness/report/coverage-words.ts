import type { FailureReason } from '../collect/aws/call-failure.ts';
import type { Recording } from '../collect/collected.ts';

/** How AWS Config records a type, in words for a gap. */
export const recordingWords: Record<Recording, string> = {
  DESCRIBED: 'described by its service',
  NO_RECORDER: 'no recorder',
  NOT_RECORDED: 'not recorded',
  RECORDED: 'recorded',
  RECORDER_FAILING: 'recorder failing',
  RECORDER_STOPPED: 'recorder stopped',
  UNKNOWN: 'recording unknown',
};

/** Why something could not be had from AWS, in words. */
export const failureWords: Record<FailureReason, string> = {
  denied: 'denied',
  failed: 'refused with an error',
  interrupted: 'interrupted',
  malformed: 'not readable',
  not_recorded: 'not recorded',
  not_returned: 'not returned',
  oversized: 'too large',
  throttled: 'throttled',
  unprocessed: 'not processed',
  unreachable: 'no answer',
};
