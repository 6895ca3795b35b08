import type { ConfigProperties, ConfigType } from '../../bundle/property-types.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../json.ts';

/** A number as JSON writes it. */
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/**
 * Restores what an advanced query retypes: flags and numbers that came as text, and plain values that came as
 * `{"value": …}`. Only where AWS Config's schema says what the value is, and only if the text says it exactly; anything
 * else is left as it came, for a control's proof to refuse.
 */
export function restoreTypes(content: JsonObject, properties: ConfigProperties): JsonObject {
  return Object.fromEntries(
    Object.entries(content).map(([name, value]) => {
      const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
      return [name, property === undefined ? value : restoreValue(value, property)];
    }),
  );
}

/** The value that a text stands for in a property of this type: `true`, `3306`; the text itself if it says nothing so. */
export function restoreScalar(value: JsonValue, type: ConfigType): JsonValue {
  if (typeof value !== 'string') return value;
  if (type === 'boolean') return value === 'true' || (value === 'false' ? false : value);
  if ((type !== 'integer' && type !== 'float') || !NUMBER.test(value)) return value;
  const number = Number(value);
  return (type === 'integer' ? Number.isSafeInteger(number) : Number.isFinite(number)) ? number : value;
}

/** The schema does not mark lists: what it says of a property holds for each element. */
function restoreValue(value: JsonValue, property: ConfigProperties | ConfigType): JsonValue {
  if (Array.isArray(value)) return value.map((element) => restoreValue(element, property));
  if (typeof property === 'string') return restoreScalar(value, property);
  if (!isJsonObject(value)) return value;
  return unwrapped(value, property) ?? restoreTypes(value, property);
}

/** The plain value of `{"value": …}`, if the schema has nothing else there: in an item it stands there by itself. */
function unwrapped(wrapper: JsonObject, property: ConfigProperties): JsonValue | undefined {
  const { value, ...more } = wrapper;
  const { value: type, ...moreProperties } = property;
  const isAlone = Object.keys(more).length === 0 && Object.keys(moreProperties).length === 0;
  return isAlone && typeof type === 'string' && typeof value === 'string' ? restoreScalar(value, type) : undefined;
}
