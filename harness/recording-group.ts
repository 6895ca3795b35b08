import { isJsonObject, type JsonObject, type JsonValue } from './json.ts';

/** Types of no region that a recorder of all types records only with `includeGlobalResourceTypes`. */
export const GLOBAL_IAM_TYPES: ReadonlySet<string> = new Set([
  'AWS::IAM::Group',
  'AWS::IAM::Policy',
  'AWS::IAM::Role',
  'AWS::IAM::User',
]);

/**
 * True if the recording group of a recorder shows that it leaves a type out; false also if the group can not be read.
 * Rules: https://docs.aws.amazon.com/config/latest/APIReference/API_RecordingGroup.html
 */
export function leavesTypeOut(group: unknown, resourceType: string): boolean {
  if (!isJsonObject(group)) return false;
  switch (strategyOf(group)) {
    case 'ALL_SUPPORTED_RESOURCE_TYPES':
      return GLOBAL_IAM_TYPES.has(resourceType) && recorderProperty(group, 'includeGlobalResourceTypes') === false;
    case 'EXCLUSION_BY_RESOURCE_TYPES':
      return typesIn(recorderProperty(group, 'exclusionByResourceTypes')).includes(resourceType);
    case 'INCLUSION_BY_RESOURCE_TYPES': {
      // An empty list is a recorder that was never told what to record.
      const types = typesIn(group);
      return types.length > 0 && !types.includes(resourceType);
    }
    default:
      return false;
  }
}

/**
 * A property of a recorder or of what it holds: recorded items name it `RecordingGroup`, the API names it
 * `recordingGroup`. Null counts as absent.
 */
export function recorderProperty(object: JsonObject, name: string): JsonValue | undefined {
  const pascalCase = name.charAt(0).toUpperCase() + name.slice(1);
  return object[name] ?? object[pascalCase] ?? undefined;
}

/** The strategy may be left out where `allSupported` or a list of types says the same. */
function strategyOf(group: JsonObject): JsonValue | undefined {
  const strategy = recorderProperty(group, 'recordingStrategy');
  const useOnly = isJsonObject(strategy) ? recorderProperty(strategy, 'useOnly') : undefined;
  if (useOnly !== undefined) return useOnly;
  return recorderProperty(group, 'allSupported') === true
    ? 'ALL_SUPPORTED_RESOURCE_TYPES'
    : 'INCLUSION_BY_RESOURCE_TYPES';
}

function typesIn(value: JsonValue | undefined): JsonValue[] {
  const types = isJsonObject(value) ? recorderProperty(value, 'resourceTypes') : undefined;
  return Array.isArray(types) ? types : [];
}
