import type { ReadStep } from './read-tree.ts';

/**
 * One thing that a Rego value may be, as far as reads of `input` go. A value is a list of them: rules with several
 * clauses may yield several.
 */
export type AbstractAtom =
  /** A path of `input`. */
  | { kind: 'path'; steps: ReadStep[] }
  /** A list, set or object made in Rego; `key` is what stands in the brackets behind it, for a set its element. */
  | { kind: 'collection'; element: AbstractValue; key?: AbstractValue; items?: AbstractValue[] }
  /** An object literal whose keys are all literals. */
  | { kind: 'object'; fields: Record<string, AbstractValue> }
  | { kind: 'constant'; value: string | number | boolean | null }
  /** A value that a library proves as a whole, or any part of it: what it holds needs no reads of its own. */
  | { kind: 'whole' }
  /** The key or position that an iteration over a path bound. */
  | { kind: 'key'; of: string; map: boolean }
  /** Anything else; `fromInput` if input went into it, `type` for a parameter that is declared to have it. */
  | { kind: 'unknown'; fromInput: boolean; type?: PlainType };

/** The types that constants have. */
export type PlainType = 'boolean' | 'number' | 'string';

/** All that a value may be. */
export type AbstractValue = AbstractAtom[];

/** The atom of a path. */
export type PathAtom = Extract<AbstractAtom, { kind: 'path' }>;

export const UNKNOWN: AbstractValue = [{ kind: 'unknown', fromInput: false }];
export const COMPUTED: AbstractValue = [{ kind: 'unknown', fromInput: true }];
export const WHOLE: AbstractValue = [{ kind: 'whole' }];

/** The paths among a value's atoms. */
export function paths(value: AbstractValue): PathAtom[] {
  return value.filter((atom) => atom.kind === 'path');
}

/** True if any input went into a value. */
export function isFromInput(value: AbstractValue): boolean {
  return value.some((atom) => {
    if (atom.kind === 'path' || atom.kind === 'key' || atom.kind === 'whole') return true;
    if (atom.kind === 'unknown') return atom.fromInput;
    if (atom.kind === 'collection') return isFromInput([...atom.element, ...(atom.key ?? [])]);
    if (atom.kind === 'object') return Object.values(atom.fields).some(isFromInput);
    return false;
  });
}

/** The JSON type of a value that can only be constants or parameters of one type; undefined otherwise. */
export function constantType(value: AbstractValue): PlainType | undefined {
  const types = new Set(
    value.map((atom) => (atom.kind === 'constant' ? typeof atom.value : 'type' in atom && atom.type)),
  );
  const [only] = types;
  if (types.size !== 1) return undefined;
  return only === 'boolean' || only === 'number' || only === 'string' ? only : undefined;
}

/** True for the literal `null`. */
export function isNull(value: AbstractValue): boolean {
  return value.length > 0 && value.every((atom) => atom.kind === 'constant' && atom.value === null);
}

/** True for the literals `[]`, `{}` and `set()`, which hold nothing that could be compared. */
export function isEmptyLiteral(value: AbstractValue): boolean {
  return value.every(
    (atom) =>
      (atom.kind === 'collection' && atom.element.length === 0) ||
      (atom.kind === 'object' && Object.keys(atom.fields).length === 0),
  );
}

/** A value without repeated atoms. */
export function distinct(value: AbstractValue): AbstractValue {
  return [...new Map(value.map((atom) => [JSON.stringify(atom), atom])).values()];
}
