import { recordingOfType } from '../../../recording-group.ts';
import type { Recording } from '../../collected.ts';

/** What is known of a recorder. */
export interface Recorder {
  /** Undefined if nothing says so. */
  isRunning: boolean | undefined;
  /** It could not record or deliver lately. */
  isFailing: boolean;
  /** What it records, as the API or its own item says it. */
  recordingGroup: unknown;
}

/** Best first. */
const RECORDINGS = ['RECORDED', 'RECORDER_FAILING', 'RECORDER_STOPPED', 'UNKNOWN', 'NOT_RECORDED'] as const;

/** Whether a type is recorded where these are all recorders; of several, the one that does best counts. */
export function recordingOf(recorders: readonly Recorder[], resourceType: string): Recording {
  const each = new Set(recorders.map((recorder) => recordingBy(recorder, resourceType)));
  return RECORDINGS.find((recording) => each.has(recording)) ?? 'NO_RECORDER';
}

function recordingBy({ isRunning, isFailing, recordingGroup }: Recorder, resourceType: string): Recording {
  const recording = recordingOfType(recordingGroup, resourceType);
  if (recording === 'leftOut') return 'NOT_RECORDED';
  if (isRunning === false) return 'RECORDER_STOPPED';
  if (isRunning === undefined || recording === 'unknown') return 'UNKNOWN';
  return isFailing ? 'RECORDER_FAILING' : 'RECORDED';
}
