import type { Recording } from '../collect/collected.ts';
import { isJsonObject } from '../json.ts';
import { GLOBAL_IAM_TYPES, leavesTypeOut, recorderProperty } from '../recording-group.ts';
import type { InputDocument } from './input-document.ts';

/** The item that says what AWS Config records in a region of an account. */
export const CONFIGURATION_RECORDER = 'AWS::Config::ConfigurationRecorder';

/**
 * What the item of a recorder shows of a type; `RECORDED` also if it can not be read.
 *
 * @param recorder a document of the type {@link CONFIGURATION_RECORDER}
 */
export function recordingOf(
  { configuration }: InputDocument,
  resourceType: string,
): Extract<Recording, 'NOT_RECORDED' | 'RECORDED' | 'RECORDER_STOPPED'> {
  if (!isJsonObject(configuration)) return 'RECORDED';
  if (leavesTypeOut(recorderProperty(configuration, 'recordingGroup'), resourceType)) return 'NOT_RECORDED';
  return recorderProperty(configuration, 'recording') === false ? 'RECORDER_STOPPED' : 'RECORDED';
}

/** True for types of no region, which one region of an account records for all. */
export function isRecordedAtHome(resourceType: string): boolean {
  return GLOBAL_IAM_TYPES.has(resourceType);
}
