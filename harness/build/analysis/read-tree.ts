import type { RegoLocation } from './rego-ast.ts';

/** One step of a read: a property, every element of a list, or every value of a map. */
export type ReadStep =
  | { kind: 'element' }
  | {
      kind: 'field';
      name: string;
      /** Read through `shape.or`, which states what absence means. */
      defaulted?: true;
      /** In a function whose gaps say when it has to be there. */
      decided?: true;
    }
  | { kind: 'value' };

/** How a value is used; tells its type where no schema does. */
export type ReadUse = 'array' | 'boolean' | 'key' | 'map' | 'number' | 'scalar' | 'string' | 'whole';

/** A node of the tree of all paths of `input` that a rule reads. */
export interface ReadNode {
  /** From the root to here. */
  steps: ReadStep[];
  children: Map<string, ReadNode>;
  uses: Set<ReadUse>;
  /** Read at least once without stating what absence means. */
  required: boolean;
  /** Read at least once through `shape.or`. */
  defaulted: boolean;
  /** Read at least once in a function whose gaps say when it has to be there. */
  decided: boolean;
  /**
   * Calls that say which values of it can not be used: `data.lib.age.milliseconds_gaps(value)`. True if one that can not
   * may turn the answer on something else.
   */
  gapFunctions: Map<string, boolean>;
  /** Read where absence alone can turn the answer: below a negation, in a comprehension, beside an `else`. */
  negated: boolean;
  /** For an element: iterated where absence can turn the answer, so that one element may decide on another. */
  iteratedNegated: boolean;
  location: RegoLocation | undefined;
}

/** @returns an empty tree */
export function createReadTree(): ReadNode {
  return {
    steps: [],
    children: new Map(),
    uses: new Set(),
    required: false,
    defaulted: false,
    decided: false,
    gapFunctions: new Map(),
    negated: false,
    iteratedNegated: false,
    location: undefined,
  };
}

/** Writes steps as a path: `configuration.ipPermissions[].fromPort`, `tags{}`. */
export function pathText(steps: readonly ReadStep[]): string {
  let text = '';
  for (const step of steps) {
    if (step.kind === 'element') text += '[]';
    else if (step.kind === 'value') text += '{}';
    else text += text === '' ? step.name : `.${step.name}`;
  }
  return text;
}

/** Writes steps as Rego reads them, for messages: `input.configuration.engine`. */
export function inputPath(steps: readonly ReadStep[]): string {
  const path = pathText(steps);
  return path === '' ? 'input' : `input.${path}`;
}

/** Key of a step among its parent's children. */
export function stepKey(step: ReadStep): string {
  return step.kind === 'field' ? `.${step.name}` : step.kind;
}

/** All nodes below `node` in a fixed order, parents before children. */
export function* readNodes(node: ReadNode): Generator<ReadNode> {
  for (const key of [...node.children.keys()].toSorted()) {
    const child = node.children.get(key);
    if (child === undefined) continue;
    yield child;
    yield* readNodes(child);
  }
}
