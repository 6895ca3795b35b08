import type { JsonValue } from './json.ts';
import { isJsonObject } from './json.ts';
import type { Evidence, PathStep } from './evaluate/verdict.ts';

/** One step of a read's path: a property, or every element of a list or map. */
export type ReadPathStep = { property: string } | { every: true };

/** Splits `configuration.ipPermissions[].fromPort` into its steps. */
export function parseReadPath(path: string): ReadPathStep[] {
  return (path.match(/\[\]|\{\}|[^.[\]{}]+/g) ?? []).map((step) =>
    step === '[]' || step === '{}' ? { every: true } : { property: step },
  );
}

/** All values that a path leads to, each with where it stands; none where something on the way is absent. */
export function valuesAt(value: unknown, steps: readonly ReadPathStep[], at: readonly PathStep[] = []): Evidence[] {
  const [step, ...rest] = steps;
  if (step === undefined) return value === undefined ? [] : [{ path: [...at], value: value as JsonValue }];
  if ('property' in step) {
    if (!isJsonObject(value) || !Object.hasOwn(value, step.property)) return [];
    return valuesAt(value[step.property], rest, [...at, step.property]);
  }
  if (Array.isArray(value)) return value.flatMap((element, position) => valuesAt(element, rest, [...at, position]));
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([key, entry]) => valuesAt(entry, rest, [...at, key]));
}
