import type { JsonObject, JsonValue } from '../json.ts';
import { parseReadPath, valuesAt } from '../read-path.ts';
import { type FieldAt, typeOf } from './read-fields.ts';

/**
 * What a field may be changed to: what it is in documents that comply, and a flag either way.
 *
 * @param examples documents that comply
 */
export function exampleValues(examples: readonly JsonObject[]): (field: FieldAt) => readonly JsonValue[] {
  const known = new Map<string, readonly JsonValue[]>();

  function valuesOf({ read, types }: FieldAt): readonly JsonValue[] {
    const steps = parseReadPath(read);
    const seen = examples.flatMap((example) => valuesAt(example, steps).map(({ value }) => value));
    return distinct([...(types.includes('boolean') ? [true, false] : []), ...seen]);
  }

  return (field) => {
    const values = known.get(field.read) ?? valuesOf(field);
    known.set(field.read, values);
    return values.filter((value) => field.types.includes(typeOf(value)));
  };
}

/** The plain values in a control's parameters, at any depth: what a field that a violation names may have to be. */
export function parameterValues(parameters: JsonValue | undefined): JsonValue[] {
  return distinct(plainValues(parameters));
}

function plainValues(value: JsonValue | undefined): JsonValue[] {
  if (value === undefined) return [];
  if (typeof value !== 'object' || value === null) return [value];
  return Object.values(value).flatMap(plainValues);
}

function distinct(values: readonly JsonValue[]): JsonValue[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
