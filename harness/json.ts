/** A value that JSON can hold, as `JSON.parse` returns it. */
export type JsonValue = string | number | boolean | null | JsonValue[] | JsonObject;

/** A JSON object. */
export interface JsonObject {
  [key: string]: JsonValue;
}

/** Names of JSON types as Rego's `type_name` prints them. */
export type JsonType = 'array' | 'boolean' | 'null' | 'number' | 'object' | 'string';

/** True for a JSON object; false for null, lists and plain values. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
