import type { Read } from '../../bundle/manifest.ts';
import type { Compliance, PathStep } from '../../evaluate/verdict.ts';
import type { JsonObject, JsonType, JsonValue } from '../../json.ts';
import { isJsonObject } from '../../json.ts';
import type { ReadPathStep } from '../../read-path.ts';
import { parseReadPath } from '../../read-path.ts';
import type { CaseInput, PolicyCase } from './policy-case.ts';

/** What takes the place of a value of a case's document; `undefined`: the property is not there any more. */
export type Replacement = JsonValue | undefined;

/** A case's document with one change that takes away what a control may need. */
export interface Mutant {
  /** `delete configuration.engine` */
  name: string;
  path: PathStep[];
  replacement: Replacement;
  /** The document, which shares with the case's what is the same. */
  input: CaseInput;
  /** What the control may rightly answer. */
  mayAnswer: 'INSUFFICIENT_DATA' | 'no pass';
}

/** A read, prepared to be found by a path. */
interface MatchedRead extends Read {
  steps: ReadPathStep[];
}

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
 * another type. Left out is what is another legitimate state: a whole element of a list or map gone, an optional read gone
 * or null. For a COMPLIANT case only what the control reads counts, since nothing else can matter.
 */
export function mutantsOf({ control, input, compliance }: PolicyCase): Mutant[] {
  if (compliance !== 'COMPLIANT' && compliance !== 'NON_COMPLIANT') return [];
  const mayAnswer = compliance === 'COMPLIANT' ? 'INSUFFICIENT_DATA' : 'no pass';
  const reads = (control.reads[input.resourceType] ?? []).map((read) => ({ ...read, steps: parseReadPath(read.path) }));
  return pathsOf(input).flatMap((path) => {
    const read = reads.find(({ steps }) => isAt(steps, path));
    if (path[0] === 'resourceType' || (compliance === 'COMPLIANT' && read === undefined)) return [];
    return replacementsOf(path, reads, read).map((replacement) => ({
      name: `${replacement === undefined ? 'delete' : inWords(replacement)} ${path.join('.')}`,
      path,
      replacement,
      input: changed(input, path, replacement) as CaseInput,
      mayAnswer,
    }));
  });

  function replacementsOf(path: PathStep[], all: MatchedRead[], read: MatchedRead | undefined): Replacement[] {
    const value = valueAt(input, path);
    const mayBeAbsent = read?.optional === true;
    const retyped = RETYPED[typeOf(value)].filter((other) => read?.types.includes(typeOf(other)) !== true);
    return [
      ...(mayBeAbsent || isElement(path, all, read) ? [] : [undefined]),
      ...(mayBeAbsent || value === null ? [] : [null]),
      ...retyped,
    ];
  }
}

/** True if a control's answer to a mutant is one that it must not give. */
export function survives({ mayAnswer }: Mutant, compliance: Compliance): boolean {
  return mayAnswer === 'no pass'
    ? compliance === 'COMPLIANT' || compliance === 'NOT_APPLICABLE'
    : compliance !== 'INSUFFICIENT_DATA';
}

/** The mutant as an operation of JSON Patch, whose path is a list of steps, as OPA takes it. */
export function patchOf({ path, replacement }: Mutant): JsonObject {
  const at = path.map(String);
  return replacement === undefined ? { op: 'remove', path: at } : { op: 'replace', path: at, value: replacement };
}

function inWords(replacement: JsonValue): string {
  return replacement === null ? 'null' : `${JSON.stringify(replacement)} in`;
}

/** An element of a list, or of a map: of what is read by every entry, or as a whole without any entry being named. */
function isElement(path: PathStep[], reads: readonly MatchedRead[], read: MatchedRead | undefined): boolean {
  if (typeof path.at(-1) === 'number') return true;
  const last = read?.steps.at(-1);
  if (last !== undefined && 'every' in last) return true;
  const parent = path.slice(0, -1);
  const isWhole = reads.some(({ steps, whole }) => whole === true && isAt(steps, parent));
  return (
    isWhole && !reads.some(({ steps }) => steps.length > parent.length && isAt(steps.slice(0, parent.length), parent))
  );
}

function isAt(steps: readonly ReadPathStep[], path: PathStep[]): boolean {
  return (
    steps.length === path.length &&
    steps.every((step, depth) => ('every' in step ? path[depth] !== undefined : step.property === path[depth]))
  );
}

function pathsOf(value: JsonValue, path: PathStep[] = []): PathStep[][] {
  const here = path.length === 0 ? [] : [path];
  if (Array.isArray(value))
    return [...here, ...value.flatMap((element, position) => pathsOf(element, [...path, position]))];
  if (!isJsonObject(value)) return here;
  return [...here, ...Object.entries(value).flatMap(([key, child]) => pathsOf(child, [...path, key]))];
}

function valueAt(value: JsonValue, path: readonly PathStep[]): JsonValue {
  return path.reduce<JsonValue>((at, step) => (at as Record<PathStep, JsonValue>)[step] ?? null, value);
}

/** Copies what lies on the path, and nothing else. */
function changed(value: JsonValue, [step, ...rest]: readonly PathStep[], replacement: Replacement): JsonValue {
  if (step === undefined) return replacement ?? null;
  if (Array.isArray(value))
    return value.map((element, position) => (position === step ? changed(element, rest, replacement) : element));
  const copy = { ...(value as JsonObject) };
  if (rest.length === 0 && replacement === undefined) delete copy[step];
  else copy[step] = changed(copy[step] ?? null, rest, replacement);
  return copy;
}

function typeOf(value: JsonValue): JsonType {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value as JsonType;
}
