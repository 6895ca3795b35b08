import type { JsonObject, JsonValue } from '../json.ts';
import { parseReadPath, valuesAt } from '../read-path.ts';
import { type FieldAt, typeOf } from './read-fields.ts';

/**
 * What a field may be changed to: what it is in documents that comply, a flag either way, and what the parameters name.
 *
 * @param examples documents that comply
 * @param parameters the values of the control's
 */
export function exampleValues(
  examples: readonly JsonObject[],
  parameters: JsonValue | undefined,
): (field: FieldAt) => readonly JsonValue[] {
  const named = plainValues(parameters);
  const known = new Map<string, readonly JsonValue[]>();

  function valuesOf({ read, types }: FieldAt): readonly JsonValue[] {
    const steps = parseReadPath(read);
    const seen = examples.flatMap((example) => valuesAt(example, steps).map(({ value }) => value));
    const values = [...(types.includes('boolean') ? [true, false] : []), ...seen, ...named];
    const fitting = values.filter((value) => types.includes(typeOf(value)));
    return [...new Map(fitting.map((value) => [JSON.stringify(value), value])).values()];
  }

  return (field) => {
    const values = known.get(field.read) ?? valuesOf(field);
    known.set(field.read, values);
    return values;
  };
}

function plainValues(value: JsonValue | undefined): JsonValue[] {
  if (value === undefined) return [];
  if (typeof value !== 'object' || value === null) return [value];
  return Object.values(value).flatMap(plainValues);
}
