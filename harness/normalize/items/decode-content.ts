import type { ConfigProperties } from '../../bundle/property-types.ts';
import type { ItemSpelling } from '../../collect/item-spelling.ts';
import { decodeJson } from '../../decode-json.ts';
import type { Projection } from '../../project-document.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../json.ts';
import { decodeDocuments } from './embedded-documents.ts';
import { keepPart } from './keep-content.ts';
import { restoreScalar, restoreTypes } from './restore-types.ts';

/** What an item states about its resource. A property that the item lacks, or has as null, is not there. */
export interface Content {
  configuration?: JsonValue;
  supplementaryConfiguration?: JsonValue;
}

/** What is known of an item whose content is decoded. */
export interface ContentFacts {
  resourceType: string;
  spelling: ItemSpelling;
  /** AWS Config's properties of the type. */
  properties: ConfigProperties | undefined;
  /** What of it is wanted; without it all. */
  kept: Projection | undefined;
}

/**
 * Decodes the JSON that an item holds as text: `configuration` and `supplementaryConfiguration` as a whole (the text
 * `null` is an absent property), the values of `supplementaryConfiguration` that look like an object or a list, and
 * embedded documents. Restores what the API (in `supplementaryConfiguration`) and advanced queries retype; in any other
 * item plain text (`"300"`, `"true"`) stays text: AWS Config records some numbers and flags so. The item is left
 * untouched.
 *
 * @returns the content, and the paths of text that does not hold the JSON that it should; it is left as it came
 */
export function decodeContent(item: JsonObject, facts: ContentFacts): { content: Content; unreadable: string[] } {
  const { resourceType, spelling, properties, kept } = facts;
  const unreadable = new Set<string>();
  const configuration = keepPart(
    'configuration',
    decodeWhole('configuration', item['configuration'], unreadable),
    kept,
  );
  const supplementary = keepPart(
    'supplementaryConfiguration',
    decodeWhole('supplementaryConfiguration', item['supplementaryConfiguration'], unreadable),
    kept,
  );
  const supplementaryTypes = propertiesBelow(properties, 'supplementaryConfiguration');
  const content: Content = {};
  if (configuration !== undefined) {
    content.configuration =
      spelling === 'row' ? restored(configuration, propertiesBelow(properties, 'configuration')) : configuration;
  }
  if (supplementary !== undefined) {
    const values = spelling === 'api' ? decodeApiValues(supplementary, supplementaryTypes) : supplementary;
    const decoded = decodeValues(values, unreadable);
    content.supplementaryConfiguration = spelling === 'row' ? restored(decoded, supplementaryTypes) : decoded;
  }
  const decoded = decodeDocuments(content, resourceType, unreadable);
  return { content: decoded, unreadable: [...unreadable] };
}

function decodeWhole(path: string, value: JsonValue | undefined, unreadable: Set<string>): JsonValue | undefined {
  if (typeof value !== 'string') return value ?? undefined;
  const decoded = decodeJson(value);
  if (decoded === null) return undefined;
  if (isJsonObject(decoded)) return decoded;
  unreadable.add(path);
  return value;
}

function propertiesBelow(properties: ConfigProperties | undefined, name: string): ConfigProperties {
  const below = properties?.[name];
  return typeof below === 'object' ? below : {};
}

function restored(value: JsonValue, properties: ConfigProperties): JsonValue {
  return isJsonObject(value) ? restoreTypes(value, properties) : value;
}

/**
 * The API writes each value as JSON. Text and null are told by that alone; a flag or number could also be text that AWS
 * Config recorded so, and is restored only where its schema says what it is.
 */
function decodeApiValues(supplementary: JsonValue, properties: ConfigProperties): JsonValue {
  return mapValues(supplementary, (value, property) => {
    if (typeof value !== 'string') return value;
    if (/^\s*"/.test(value)) return decodeJson(value) ?? value;
    if (value === 'null') return null;
    const type = Object.hasOwn(properties, property) ? properties[property] : undefined;
    return typeof type === 'string' ? restoreScalar(value, type) : value;
  });
}

function decodeValues(supplementary: JsonValue, unreadable: Set<string>): JsonValue {
  return mapValues(supplementary, (value, property) => {
    if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return value;
    const decoded = decodeJson(value);
    if (decoded === undefined) unreadable.add(`supplementaryConfiguration.${property}`);
    return decoded ?? value;
  });
}

function mapValues(object: JsonValue, map: (value: JsonValue, property: string) => JsonValue): JsonValue {
  if (!isJsonObject(object)) return object;
  return Object.fromEntries(Object.entries(object).map(([property, value]) => [property, map(value, property)]));
}
