import type { Analysis } from './analysis.ts';
import { report } from './analysis.ts';
import type { AbstractAtom, AbstractValue } from './abstract-value.ts';
import { COMPUTED, UNKNOWN, distinct, isFromInput, paths } from './abstract-value.ts';
import type { ReadNode, ReadStep, ReadUse } from './read-tree.ts';
import { createReadTree, inputPath, pathText, stepKey } from './read-tree.ts';
import type { RegoLocation } from './rego-ast.ts';

interface Node {
  location?: RegoLocation;
}

/** Names that a path can hold: others would look like more than one. */
const PLAIN_NAME = /^[\w-]+$/;

/** Too large to be read as a whole: a control names the fields that it needs. */
export const CONTAINERS: ReadonlySet<string> = new Set(['', 'configuration', 'supplementaryConfiguration', 'related']);

/** Notes that the path and all above it are read. */
export function recordRead(
  analysis: Analysis,
  steps: readonly ReadStep[],
  node: Node,
  use?: ReadUse,
): ReadNode | undefined {
  if (analysis.tree === null) return undefined;
  let at: ReadNode = analysis.tree;
  for (const [depth, step] of steps.entries()) {
    const key = stepKey(step);
    const child = at.children.get(key) ?? {
      ...createReadTree(),
      steps: steps.slice(0, depth + 1),
      location: node.location ?? analysis.location,
    };
    at.children.set(key, child);
    if (step.kind === 'field' && step.defaulted) child[step.decided ? 'decided' : 'defaulted'] = true;
    else if (!isMapEntry(analysis, steps.slice(0, depth), step)) child.required = true;
    if (analysis.negation > 0) child.negated = true;
    at = child;
  }
  if (use !== undefined) at.uses.add(use);
  return at;
}

/** Notes that a value is used as a whole; without `use` nothing follows for its type. */
export function recordUse(analysis: Analysis, value: AbstractValue, node: Node, use?: ReadUse): void {
  for (const { steps } of paths(value)) {
    if (!CONTAINERS.has(pathText(steps))) recordRead(analysis, steps, node, use);
    else if (use !== undefined) report(analysis, node, `${inputPath(steps)} is used as a whole: name the fields`);
  }
}

/** The value of a property. */
export function field(
  analysis: Analysis,
  value: AbstractValue,
  name: string,
  node: Node,
  defaulted = false,
): AbstractValue {
  return distinct(
    value.flatMap((atom): AbstractValue => {
      switch (atom.kind) {
        case 'path': {
          if (isMap(analysis, atom.steps)) recordRead(analysis, atom.steps, node, 'map');
          else if (!PLAIN_NAME.test(name)) {
            report(
              analysis,
              node,
              `"${name}" can not stand in a path: list ${inputPath(atom.steps)} under custom.maps`,
            );
          }
          const steps: ReadStep[] = [
            ...atom.steps,
            {
              kind: 'field',
              name,
              ...(defaulted && { defaulted, ...(analysis.proven > 0 && { decided: true }) }),
            },
          ];
          recordRead(analysis, steps, node);
          return [{ kind: 'path', steps }];
        }
        case 'object':
          return fieldOfObject(analysis, atom, name, node);
        case 'collection':
          return atom.element;
        case 'constant':
          return [];
        case 'key':
          return UNKNOWN;
        case 'whole':
        case 'unknown':
          if (isFromInput([atom]) && !(atom.kind === 'whole' && analysis.package.name.startsWith('data.lib.')))
            report(analysis, node, `.${name} of a computed value can not be followed: take it from input by its path`);
          return [atom];
      }
    }),
  );
}

/** The value of any element of a list, or of any entry of a map. */
export function element(analysis: Analysis, value: AbstractValue, node: Node): AbstractValue {
  return distinct(
    value.flatMap((atom): AbstractValue => {
      switch (atom.kind) {
        case 'path': {
          const map = isMap(analysis, atom.steps);
          recordUse(analysis, [atom], node, map ? 'map' : 'array');
          const steps: ReadStep[] = [...atom.steps, { kind: map ? 'value' : 'element' }];
          const read = recordRead(analysis, steps, node);
          if (read !== undefined && analysis.negation > 0) read.iteratedNegated = true;
          return [{ kind: 'path', steps }];
        }
        case 'collection':
          return atom.element;
        case 'object':
          return Object.values(atom.fields).flat();
        case 'whole':
        case 'unknown':
          return [atom];
        case 'constant':
        case 'key':
          return UNKNOWN;
      }
    }),
  );
}

/** A field that an object made of input does not have is undefined, and undefined is silence. */
function fieldOfObject(
  analysis: Analysis,
  { fields }: Extract<AbstractAtom, { kind: 'object' }>,
  name: string,
  node: Node,
): AbstractValue {
  if (Object.hasOwn(fields, name)) return fields[name] ?? [];
  if (Object.values(fields).some(isFromInput))
    report(analysis, node, `.${name} is none of its fields, which are ${Object.keys(fields).toSorted().join(', ')}`);
  return [];
}

/** The value of the keys or positions of a list, object or map. */
export function keys(analysis: Analysis, value: AbstractValue): AbstractValue {
  return distinct(
    value.flatMap((atom): AbstractValue => {
      if (atom.kind === 'path') return [{ kind: 'key', of: pathText(atom.steps), map: isMap(analysis, atom.steps) }];
      if (atom.kind === 'collection') return atom.key ?? UNKNOWN;
      return atom.kind === 'whole' || (atom.kind === 'unknown' && atom.fromInput) ? COMPUTED : UNKNOWN;
    }),
  );
}

/** True if the control declares the path as a map, or Config's documents have one there. */
export function isMap(analysis: Analysis, steps: readonly ReadStep[]): boolean {
  const path = pathText(steps);
  return analysis.facts.maps.has(path) || /^(?:related\.[^.[]+(?:\[\])?\.)?tags$/.test(path);
}

function isMapEntry(analysis: Analysis, parent: readonly ReadStep[], step: ReadStep): boolean {
  return step.kind === 'field' && isMap(analysis, parent);
}
