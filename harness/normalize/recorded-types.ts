import { isJsonObject, type JsonObject, type JsonValue } from '../json.ts';
import type { InputDocument } from './input-document.ts';

/** The item that says what AWS Config records in a region of an account. */
export const CONFIGURATION_RECORDER = 'AWS::Config::ConfigurationRecorder';

/** Types that a recorder of all types records only with `includeGlobalResourceTypes`. */
const GLOBAL_IAM_TYPES: ReadonlySet<string> = new Set([
  'AWS::IAM::Group',
  'AWS::IAM::Policy',
  'AWS::IAM::Role',
  'AWS::IAM::User',
]);

/**
 * True if the recorders show that a type is not recorded: there is at least one, and every one of them, in whatever
 * account and region, is readable and leaves the type out. That no resource of the type is seen then proves nothing.
 * Rules: https://docs.aws.amazon.com/config/latest/APIReference/API_RecordingGroup.html
 *
 * @param recorders documents of the type {@link CONFIGURATION_RECORDER}
 */
export function isTypeLeftOut(recorders: readonly InputDocument[], resourceType: string): boolean {
  return recorders.length > 0 && recorders.every((recorder) => leavesOut(recorder, resourceType));
}

/** False also if the recorder can not be read. */
function leavesOut({ configuration }: InputDocument, resourceType: string): boolean {
  if (!isJsonObject(configuration)) return false;
  if (property(configuration, 'recording') === false) return true;
  const group = property(configuration, 'recordingGroup');
  if (!isJsonObject(group)) return false;
  switch (strategyOf(group)) {
    case 'ALL_SUPPORTED_RESOURCE_TYPES':
      return GLOBAL_IAM_TYPES.has(resourceType) && property(group, 'includeGlobalResourceTypes') === false;
    case 'EXCLUSION_BY_RESOURCE_TYPES':
      return typesIn(property(group, 'exclusionByResourceTypes')).includes(resourceType);
    case 'INCLUSION_BY_RESOURCE_TYPES': {
      // An empty list is a recorder that was never told what to record.
      const types = typesIn(group);
      return types.length > 0 && !types.includes(resourceType);
    }
    default:
      return false;
  }
}

/** The strategy may be left out where `allSupported` or a list of types says the same. */
function strategyOf(group: JsonObject): JsonValue | undefined {
  const strategy = property(group, 'recordingStrategy');
  const useOnly = isJsonObject(strategy) ? property(strategy, 'useOnly') : undefined;
  if (useOnly !== undefined) return useOnly;
  return property(group, 'allSupported') === true ? 'ALL_SUPPORTED_RESOURCE_TYPES' : 'INCLUSION_BY_RESOURCE_TYPES';
}

function typesIn(value: JsonValue | undefined): JsonValue[] {
  const types = isJsonObject(value) ? property(value, 'resourceTypes') : undefined;
  return Array.isArray(types) ? types : [];
}

/** Recorded items name these properties `RecordingGroup`, the API names them `recordingGroup`. Null counts as absent. */
function property(object: JsonObject, name: string): JsonValue | undefined {
  const pascalCase = name.charAt(0).toUpperCase() + name.slice(1);
  return object[name] ?? object[pascalCase] ?? undefined;
}
