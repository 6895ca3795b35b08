import type { Recording } from '../../collect/collected.ts';
import { isJsonObject } from '../../json.ts';
import {
  GLOBAL_IAM_TYPES,
  isServiceRecorder,
  recorderFlag,
  recorderProperty,
  recordingOfType,
} from '../../recording-group.ts';
import type { InputDocument } from '../input-document.ts';

/** The item that says what AWS Config records in a region of an account. */
export const CONFIGURATION_RECORDER = 'AWS::Config::ConfigurationRecorder';

/** True for the item of a recorder, but for those of AWS services: what these record is for the service only. */
export function isRecorder({ resourceType, configuration }: InputDocument): boolean {
  if (resourceType !== CONFIGURATION_RECORDER) return false;
  return !isJsonObject(configuration) || !isServiceRecorder(configuration);
}

/**
 * What the item of a recorder shows of a type; `UNKNOWN` if it can not be read, or does not say what is recorded.
 *
 * @param recorder a document of the type {@link CONFIGURATION_RECORDER}
 */
export function recordingOf(
  { configuration }: InputDocument,
  resourceType: string,
): Extract<Recording, 'NOT_RECORDED' | 'RECORDED' | 'RECORDER_STOPPED' | 'UNKNOWN'> {
  if (!isJsonObject(configuration)) return 'UNKNOWN';
  const recording = recordingOfType(recorderProperty(configuration, 'recordingGroup'), resourceType);
  if (recording === 'leftOut') return 'NOT_RECORDED';
  if (recorderFlag(configuration, 'recording') === false) return 'RECORDER_STOPPED';
  return recording === 'unknown' ? 'UNKNOWN' : 'RECORDED';
}

/** True for types of no region, which one region of an account records for all. */
export function isRecordedAtHome(resourceType: string): boolean {
  return GLOBAL_IAM_TYPES.has(resourceType);
}
