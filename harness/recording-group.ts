import { isJsonObject, type JsonObject, type JsonValue } from './json.ts';

/** Types of no region that a recorder of all types records only with `includeGlobalResourceTypes`. */
export const GLOBAL_IAM_TYPES: ReadonlySet<string> = new Set([
  'AWS::IAM::Group',
  'AWS::IAM::Policy',
  'AWS::IAM::Role',
  'AWS::IAM::User',
]);

/** Whether a recorder records a type; `unknown` if its recording group does not say so, or says two things. */
export type TypeRecording = 'leftOut' | 'recorded' | 'unknown';

/**
 * What the recording group of a recorder says of a type. Rules:
 * https://docs.aws.amazon.com/config/latest/APIReference/API_RecordingGroup.html
 * https://docs.aws.amazon.com/config/latest/APIReference/API_RecordingStrategy.html
 */
export function recordingOfType(group: unknown, resourceType: string): TypeRecording {
  if (!isJsonObject(group)) return 'unknown';
  const isAll = recorderFlag(group, 'allSupported');
  const included = typesIn(group);
  const excluded = typesIn(recorderProperty(group, 'exclusionByResourceTypes') ?? {});
  if (included === undefined || excluded === undefined) return 'unknown';
  switch (strategyOf(group)) {
    case 'ALL_SUPPORTED_RESOURCE_TYPES':
      if (isAll === false || included.length > 0 || excluded.length > 0) return 'unknown';
      return GLOBAL_IAM_TYPES.has(resourceType) ? recordingOfGlobalTypes(group) : 'recorded';
    case 'EXCLUSION_BY_RESOURCE_TYPES':
      if (isAll === true || excluded.length === 0) return 'unknown';
      return excluded.includes(resourceType) ? 'leftOut' : 'recorded';
    case 'INCLUSION_BY_RESOURCE_TYPES':
      // An empty list is a recorder that was never told what to record.
      if (isAll === true || included.length === 0 || excluded.length > 0) return 'unknown';
      return included.includes(resourceType) ? 'recorded' : 'leftOut';
    default:
      return 'unknown';
  }
}

/** True for the recorder of an AWS service: what it records is for that service only. */
export function isServiceRecorder(recorder: JsonObject): boolean {
  return recorderProperty(recorder, 'recordingScope') === 'INTERNAL';
}

/**
 * A property of a recorder or of what it holds: recorded items name it `RecordingGroup`, the API names it
 * `recordingGroup`. Null counts as absent.
 */
export function recorderProperty(object: JsonObject, name: string): JsonValue | undefined {
  const pascalCase = name.charAt(0).toUpperCase() + name.slice(1);
  return object[name] ?? object[pascalCase] ?? undefined;
}

/** The same of one that is true or false; a query may write it as text. */
export function recorderFlag(object: JsonObject, name: string): boolean | undefined {
  const value = recorderProperty(object, name);
  if (value === true || value === 'true') return true;
  return value === false || value === 'false' ? false : undefined;
}

/** The strategy may be left out where `allSupported` or a list of types says the same. */
function strategyOf(group: JsonObject): JsonValue {
  const strategy = recorderProperty(group, 'recordingStrategy') ?? {};
  const useOnly = isJsonObject(strategy) ? recorderProperty(strategy, 'useOnly') : strategy;
  if (useOnly !== undefined) return useOnly;
  return recorderFlag(group, 'allSupported') === true ? 'ALL_SUPPORTED_RESOURCE_TYPES' : 'INCLUSION_BY_RESOURCE_TYPES';
}

function recordingOfGlobalTypes(group: JsonObject): TypeRecording {
  const isIncluded = recorderFlag(group, 'includeGlobalResourceTypes');
  if (isIncluded === undefined) return 'unknown';
  return isIncluded ? 'recorded' : 'leftOut';
}

/** The names in a list of types, empty if there is none; undefined if it is no list of names. */
function typesIn(value: JsonValue): string[] | undefined {
  if (!isJsonObject(value)) return undefined;
  const types = recorderProperty(value, 'resourceTypes') ?? [];
  return Array.isArray(types) && types.every((type) => typeof type === 'string') ? types : undefined;
}
