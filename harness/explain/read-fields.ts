import type { Read } from '../bundle/manifest.ts';
import type { PathStep } from '../evaluate/verdict.ts';
import { isJsonObject, type JsonType, type JsonValue } from '../json.ts';
import { parseReadPath, type ReadPathStep } from '../read-path.ts';
import { formatPath } from '../report/format-path.ts';
import type { FieldRead } from './explanation.ts';

/** A field, with its path in steps, and as the control's reads name it. */
export interface FieldAt extends FieldRead {
  steps: PathStep[];
  read: string;
}

/**
 * What is at each path that a control reads, element by element. Of objects and lists that hold what they should only what
 * is read below them is told; below a field that is not there nothing is.
 */
export function readFields(document: object, reads: readonly Read[]): FieldAt[] {
  const fields = allFields(document, reads);
  return fields.filter((field) => !isBelowGap(field, fields) && !hasReadsBelow(field, fields));
}

/** The same with all that holds others, and with what would be below a property that is not there. */
export function allFields(document: object, reads: readonly Read[]): FieldAt[] {
  return reads.flatMap((read) => fieldsAt(document as JsonValue, parseReadPath(read.path), [], read));
}

function fieldsAt(
  value: JsonValue | undefined,
  [step, ...rest]: readonly ReadPathStep[],
  at: PathStep[],
  read: Read,
): FieldAt[] {
  if (step === undefined) return [fieldOf(value, at, read)];
  if ('property' in step) {
    // What is no object is told where it is read itself.
    if (value !== undefined && !isJsonObject(value)) return [];
    const below = value !== undefined && Object.hasOwn(value, step.property) ? value[step.property] : undefined;
    return fieldsAt(below, rest, [...at, step.property], read);
  }
  if (Array.isArray(value))
    return value.flatMap((element, position) => fieldsAt(element, rest, [...at, position], read));
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([key, entry]) => fieldsAt(entry, rest, [...at, key], read));
}

function fieldOf(value: JsonValue | undefined, steps: PathStep[], { path, types, optional }: Read): FieldAt {
  const field = { path: formatPath(steps), steps, read: path, types, optional };
  if (value === undefined) return { ...field, state: 'absent' };
  if (types.includes(typeOf(value))) return { ...field, state: 'value', value };
  return value === null ? { ...field, state: 'null' } : { ...field, state: 'wrong type', value };
}

/** The JSON type of a value. */
export function typeOf(value: JsonValue): JsonType {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : (typeof value as JsonType);
}

function isBelowGap({ state, steps }: FieldAt, fields: readonly FieldAt[]): boolean {
  return state === 'absent' && fields.some((other) => other.state !== 'value' && isBelow(steps, other.steps));
}

function hasReadsBelow({ steps, state, value }: FieldAt, fields: readonly FieldAt[]): boolean {
  if (state !== 'value' || typeof value !== 'object') return false;
  return fields.some((other) => isBelow(other.steps, steps));
}

function isBelow(steps: readonly PathStep[], above: readonly PathStep[]): boolean {
  return steps.length > above.length && above.every((step, position) => step === steps[position]);
}
