import { isJsonObject, type JsonObject, type JsonValue } from '../json.ts';
import type { RegionalType } from './compare-resources.ts';
import type { InputDocument } from './input-document.ts';

/** Whether AWS Config records a type; `unknown` if the input has no recorder that says so, or one that is unreadable. */
export type Recording = 'not_recorded' | 'recorded' | 'unknown';

const CONFIGURATION_RECORDER = 'AWS::Config::ConfigurationRecorder';

/** Types that a recorder of all types records only with `includeGlobalResourceTypes`. */
const GLOBAL_IAM_TYPES: ReadonlySet<string> = new Set([
  'AWS::IAM::Group',
  'AWS::IAM::Policy',
  'AWS::IAM::Role',
  'AWS::IAM::User',
]);

/**
 * Whether the recorders among the documents record a type in a region of an account; for the region `global`, any
 * recorder of the account may. A stopped recorder records nothing. That AWS Config supports the type is taken for given.
 * Rules: https://docs.aws.amazon.com/config/latest/APIReference/API_RecordingGroup.html
 */
export function recordingOf(documents: readonly InputDocument[], type: RegionalType): Recording {
  const recordings = documents
    .filter(isRecorder)
    .filter(({ accountId }) => accountId === type.accountId)
    .filter(({ awsRegion }) => type.awsRegion === 'global' || awsRegion === type.awsRegion)
    .map((recorder) => recordingBy(recorder, type.resourceType));
  if (recordings.includes('recorded')) return 'recorded';
  return recordings.length === 0 || recordings.includes('unknown') ? 'unknown' : 'not_recorded';
}

/**
 * True if the input shows that a type is not recorded: it has at least one recorder, and every one of them, in whatever
 * account and region, is readable and leaves the type out. That no resource of the type is seen then proves nothing.
 */
export function isTypeLeftOut(documents: readonly InputDocument[], resourceType: string): boolean {
  const recorders = documents.filter(isRecorder);
  return recorders.length > 0 && recorders.every((recorder) => recordingBy(recorder, resourceType) === 'not_recorded');
}

function isRecorder(document: InputDocument): boolean {
  return document.resourceType === CONFIGURATION_RECORDER;
}

function recordingBy(recorder: InputDocument, resourceType: string): Recording {
  if (!isJsonObject(recorder.configuration)) return 'unknown';
  if (property(recorder.configuration, 'recording') === false) return 'not_recorded';
  const group = property(recorder.configuration, 'recordingGroup');
  if (!isJsonObject(group)) return 'unknown';
  switch (strategyOf(group)) {
    case 'ALL_SUPPORTED_RESOURCE_TYPES':
      return recordingByAll(group, resourceType);
    case 'EXCLUSION_BY_RESOURCE_TYPES':
      return recordingByExclusion(group, resourceType);
    case 'INCLUSION_BY_RESOURCE_TYPES':
      return recordingByInclusion(group, resourceType);
    default:
      return 'unknown';
  }
}

/** The strategy may be left out where `allSupported` or a list of types says the same. */
function strategyOf(group: JsonObject): JsonValue | undefined {
  const strategy = property(group, 'recordingStrategy');
  const useOnly = isJsonObject(strategy) ? property(strategy, 'useOnly') : undefined;
  if (useOnly !== undefined) return useOnly;
  return property(group, 'allSupported') === true ? 'ALL_SUPPORTED_RESOURCE_TYPES' : 'INCLUSION_BY_RESOURCE_TYPES';
}

function recordingByAll(group: JsonObject, resourceType: string): Recording {
  if (!GLOBAL_IAM_TYPES.has(resourceType)) return 'recorded';
  const included = property(group, 'includeGlobalResourceTypes');
  if (typeof included !== 'boolean') return 'unknown';
  return included ? 'recorded' : 'not_recorded';
}

function recordingByExclusion(group: JsonObject, resourceType: string): Recording {
  const exclusion = property(group, 'exclusionByResourceTypes');
  const types = isJsonObject(exclusion) ? property(exclusion, 'resourceTypes') : undefined;
  if (!Array.isArray(types)) return 'unknown';
  return types.includes(resourceType) ? 'not_recorded' : 'recorded';
}

function recordingByInclusion(group: JsonObject, resourceType: string): Recording {
  const types = property(group, 'resourceTypes');
  // An empty list is a recorder that was never told what to record.
  if (!Array.isArray(types) || types.length === 0) return 'unknown';
  return types.includes(resourceType) ? 'recorded' : 'not_recorded';
}

/** Recorded items name these properties `RecordingGroup`, the API names them `recordingGroup`. Null counts as absent. */
function property(object: JsonObject, name: string): JsonValue | undefined {
  const pascalCase = name.charAt(0).toUpperCase() + name.slice(1);
  return object[name] ?? object[pascalCase] ?? undefined;
}
