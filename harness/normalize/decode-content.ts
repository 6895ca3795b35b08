import { isJsonObject, type JsonObject, type JsonValue } from '../json.ts';
import { decodeJson } from './decode-json.ts';

/** Properties of `configuration` that hold a JSON object, now as such and now as text, by resource type. */
const EMBEDDED_JSON: ReadonlyMap<string, readonly string[]> = new Map([
  ['AWS::EMR::SecurityConfiguration', ['SecurityConfiguration']],
]);

/** What an item states about its resource. A property that the item lacks, or has as null, is not there. */
export interface Content {
  configuration?: JsonValue;
  supplementaryConfiguration?: JsonValue;
  /** Properties that hold text in place of JSON, as paths; they are left as they came. */
  unreadable: string[];
}

/**
 * Decodes the JSON that an item holds as text: `configuration` and `supplementaryConfiguration` as a whole (the text
 * `null` is an absent property), the values of `supplementaryConfiguration` that look like an object or a list, and the
 * properties known to embed JSON. Plain text there (`"300"`, `"true"`) stays text: AWS Config records some numbers and
 * flags so. The item is left untouched.
 */
export function decodeContent(item: JsonObject, resourceType: string): Content {
  const unreadable: string[] = [];
  const configuration = decodeEmbedded(
    decodeWhole('configuration', item['configuration'], unreadable),
    resourceType,
    unreadable,
  );
  const supplementaryConfiguration = decodeValues(
    decodeWhole('supplementaryConfiguration', item['supplementaryConfiguration'], unreadable),
    unreadable,
  );
  return {
    ...(configuration !== undefined && { configuration }),
    ...(supplementaryConfiguration !== undefined && { supplementaryConfiguration }),
    unreadable,
  };
}

function decodeWhole(path: string, value: JsonValue | undefined, unreadable: string[]): JsonValue | undefined {
  if (typeof value !== 'string') return value ?? undefined;
  const decoded = decodeJson(value);
  if (decoded === null) return undefined;
  if (isJsonObject(decoded)) return decoded;
  unreadable.push(path);
  return value;
}

function decodeEmbedded(
  configuration: JsonValue | undefined,
  resourceType: string,
  unreadable: string[],
): JsonValue | undefined {
  const embedded = EMBEDDED_JSON.get(resourceType);
  if (embedded === undefined || !isJsonObject(configuration)) return configuration;
  return Object.fromEntries(
    Object.entries(configuration).map(([property, value]) => {
      if (typeof value !== 'string' || !embedded.includes(property)) return [property, value];
      const decoded = decodeJson(value);
      if (isJsonObject(decoded)) return [property, decoded];
      unreadable.push(`configuration.${property}`);
      return [property, value];
    }),
  );
}

function decodeValues(supplementary: JsonValue | undefined, unreadable: string[]): JsonValue | undefined {
  if (!isJsonObject(supplementary)) return supplementary;
  return Object.fromEntries(
    Object.entries(supplementary).map(([property, value]) => {
      if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return [property, value];
      const decoded = decodeJson(value);
      if (decoded === undefined) unreadable.push(`supplementaryConfiguration.${property}`);
      return [property, decoded ?? value];
    }),
  );
}
