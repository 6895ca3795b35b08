import type { PathStep } from '../evaluate/verdict.ts';
import { isJsonObject, type JsonValue } from '../json.ts';

/**
 * A copy with another value at a path; objects on the way that are not there are made.
 *
 * @param to `undefined` takes the property or element away
 */
export function changeValue(
  value: JsonValue | undefined,
  [step, ...rest]: readonly PathStep[],
  to: JsonValue | undefined,
): JsonValue {
  if (step === undefined) return to ?? null;
  if (typeof step === 'number') {
    const list = Array.isArray(value) ? value : [];
    if (rest.length === 0 && to === undefined) return list.filter((_, position) => position !== step);
    return list.map((element, position) => (position === step ? changeValue(element, rest, to) : element));
  }
  const object = isJsonObject(value) ? value : {};
  if (rest.length > 0 || to !== undefined) return { ...object, [step]: changeValue(object[step], rest, to) };
  return Object.fromEntries(Object.entries(object).filter(([key]) => key !== step));
}

/** The value at a path; undefined if there is none. */
export function valueAtSteps(
  value: JsonValue | undefined,
  [step, ...rest]: readonly PathStep[],
): JsonValue | undefined {
  if (step === undefined) return value;
  if (typeof step === 'number') return Array.isArray(value) ? valueAtSteps(value[step], rest) : undefined;
  return isJsonObject(value) && Object.hasOwn(value, step) ? valueAtSteps(value[step], rest) : undefined;
}
