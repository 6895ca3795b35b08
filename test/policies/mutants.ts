import type { Read } from '../../harness/bundle/manifest.ts';
import type { JsonObject, JsonType, JsonValue } from '../../harness/json.ts';
import { isJsonObject } from '../../harness/json.ts';
import type { CaseInput, PolicyCase } from './policy-cases.ts';

/** A case's document with one change that takes away what a control may need. */
export interface Mutant {
  /** `delete configuration.engine` */
  name: string;
  input: CaseInput;
  /** What the control may rightly answer. */
  mayAnswer: 'INSUFFICIENT_DATA' | 'no pass';
}

type Path = (string | number)[];

/** Values of other types, by the type that they take the place of. */
const RETYPED: Record<JsonType, JsonValue[]> = {
  array: [{}, 'true', 1, true],
  boolean: ['true', 'false', 0, 1, [], {}],
  null: [],
  number: ['7', [], {}, true],
  object: [[], 'true', 1, true],
  string: [7, [], {}, true],
};

/**
 * All single changes of a document that must not make a pass: each property deleted, set to null, or given a value of
 * another type. Left out is what is another legitimate state: a whole element of a list gone, an optional read gone or
 * null. For a COMPLIANT case only what the control reads counts, since nothing else can matter.
 */
export function mutantsOf(policyCase: PolicyCase): Mutant[] {
  const { control, input, compliance } = policyCase;
  if (compliance !== 'COMPLIANT' && compliance !== 'NON_COMPLIANT') return [];
  const reads = control.reads[input.resourceType] ?? [];
  const mutants: Mutant[] = [];
  for (const path of pathsOf(input)) {
    if (path[0] === 'resourceType') continue;
    const read = reads.find((candidate) => candidate.path === pattern(path));
    if (compliance === 'COMPLIANT' && read === undefined) continue;
    for (const change of changesOf(path, valueAt(input, path), read)) {
      mutants.push({ ...change, mayAnswer: compliance === 'COMPLIANT' ? 'INSUFFICIENT_DATA' : 'no pass' });
    }
  }
  return mutants;

  function changesOf(path: Path, value: JsonValue, read: Read | undefined): Omit<Mutant, 'mayAnswer'>[] {
    const isElement = typeof path.at(-1) === 'number';
    const mayBeAbsent = read?.optional === true;
    const changes: Omit<Mutant, 'mayAnswer'>[] = [];
    const add = (name: string, changed: CaseInput): void =>
      void changes.push({ name: `${name} ${path.join('.')}`, input: changed });
    if (!isElement && !mayBeAbsent) add('delete', without(input, path));
    if (!mayBeAbsent && value !== null) add('null', withValue(input, path, null));
    for (const other of RETYPED[typeOf(value)]) {
      if (read?.types.includes(typeOf(other)) !== true)
        add(`${JSON.stringify(other)} in`, withValue(input, path, other));
    }
    return changes;
  }
}

function pattern(path: Path): string {
  return path.map((step, depth) => (typeof step === 'number' ? '[]' : `${depth === 0 ? '' : '.'}${step}`)).join('');
}

function pathsOf(value: JsonValue, path: Path = []): Path[] {
  const here = path.length === 0 ? [] : [path];
  if (Array.isArray(value))
    return [...here, ...value.flatMap((element, position) => pathsOf(element, [...path, position]))];
  if (!isJsonObject(value)) return here;
  return [...here, ...Object.entries(value).flatMap(([key, child]) => pathsOf(child, [...path, key]))];
}

function valueAt(value: JsonValue, path: Path): JsonValue {
  return path.reduce<JsonValue>((at, step) => (at as Record<string | number, JsonValue>)[step] ?? null, value);
}

function without(input: CaseInput, path: Path): CaseInput {
  const copy = structuredClone(input);
  const parent = valueAt(copy, path.slice(0, -1)) as JsonObject;
  delete parent[String(path.at(-1))];
  return copy;
}

function withValue(input: CaseInput, path: Path, value: JsonValue): CaseInput {
  const copy = structuredClone(input);
  const parent = valueAt(copy, path.slice(0, -1)) as Record<string | number, JsonValue>;
  parent[path.at(-1) ?? ''] = value;
  return copy;
}

function typeOf(value: JsonValue): JsonType {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value as JsonType;
}
