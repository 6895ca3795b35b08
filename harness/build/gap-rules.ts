import type { JsonType } from '../json.ts';
import type { ReadNode } from './analysis/read-tree.ts';
import type { NodeTypes } from './control-reads.ts';

/** A generated rule that finds one read absent, null or of the wrong type, in every element. */
export interface GapRule {
  name: string;
  /** The rule's text behind its name. */
  clause: string;
  /** Where it looks: properties, and 0 for any element. */
  path: (string | number)[];
  /** The types that are no gap. */
  types: JsonType[];
  /** For a parameter: the control that it belongs to. */
  parameterOf?: string;
}

/** The gap rules of a resource type by their text: controls that ask the same share one. */
export type GapRules = Map<string, GapRule>;

/** Names of gap rules. */
export interface Gaps {
  all: string[];
  /** Those whose absence alone can turn an answer. */
  blocking: string[];
  /** Those in elements that may decide on other elements. */
  pervasive: string[];
}

const text = JSON.stringify;

/** Makes the gap rules of a tree of reads. */
export function gapsOfReads(tree: ReadNode, types: NodeTypes, gapRules: GapRules): Gaps {
  const gaps: Gaps = { all: [], blocking: [], pervasive: [] };
  const visit = (
    node: ReadNode,
    value: string,
    path: readonly (string | number)[],
    bindings: readonly string[],
    pervasive: boolean,
  ): void => {
    for (const key of [...node.children.keys()].toSorted()) {
      const child = node.children.get(key);
      const step = child?.steps.at(-1);
      if (child === undefined || step === undefined) continue;
      const allowed = types.get(child) ?? [];
      const position = bindings.length;
      if (step.kind === 'field') {
        const question = child.required ? 'need' : 'allow';
        // Null counts as absent where absence is allowed.
        const usable: JsonType[] = child.required ? allowed : [...allowed, 'null'];
        const here = [...path, step.name];
        const check = `proof.${question}(${value}, ${text(step.name)}, ${list(usable)})`;
        const found = /^[A-Za-z_]\w*$/.test(step.name) ? `${value}.${step.name}` : `${value}[${text(step.name)}]`;
        note(addGapRule(gapRules, here, bindings, check, usable), child, pervasive);
        noteFunctions(child, found, here, bindings, pervasive);
        visit(child, found, here, bindings, pervasive);
      } else {
        const element = `element_${position}`;
        const here = [...path, 0];
        const bound = [...bindings, `some position_${position}, ${element} in ${value}`];
        const spreads = pervasive || child.iteratedNegated;
        note(addGapRule(gapRules, here, bound, `proof.element(${element}, ${list(allowed)})`, allowed), child, spreads);
        noteFunctions(child, element, here, bound, spreads);
        visit(child, element, here, bound, spreads);
      }
    }
  };
  const note = (rule: string, node: ReadNode, pervasive: boolean): void => {
    gaps.all.push(rule);
    if (node.negated) gaps.blocking.push(rule);
    if (pervasive) gaps.pervasive.push(rule);
  };
  const noteFunctions = (
    node: ReadNode,
    value: string,
    path: (string | number)[],
    bindings: readonly string[],
    pervasive: boolean,
  ): void => {
    for (const [name, spreads] of [...node.gapFunctions].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
      const rule = addFunctionRule(gapRules, path, bindings, value, name);
      gaps.all.push(rule);
      // What a library needs of a value may decide either way, and so may a part of a document that it looks through.
      gaps.blocking.push(rule);
      if (pervasive || spreads) gaps.pervasive.push(rule);
    }
  };
  visit(tree, 'input', [], [], false);
  return gaps;
}

/** Values that a library's function may be able to use; of a boolean none is. */
const NO_BOOLEAN: JsonType[] = ['array', 'null', 'number', 'object', 'string'];

/** Makes the gap rule that asks a library's function which values, or parts of them, it can not use. */
function addFunctionRule(
  gapRules: GapRules,
  path: (string | number)[],
  bindings: readonly string[],
  value: string,
  name: string,
): string {
  const body = [...bindings, `value := ${value}`, 'value != null', `some gap in ${name}`];
  const head = `{"path": array.concat([${pathSteps(path)}], gap.path), "reason": gap.reason}`;
  return addRule(gapRules, ` contains ${head} if {\n${body.map((line) => `\t${line}\n`).join('')}}\n`, {
    path,
    types: NO_BOOLEAN,
  });
}

/**
 * Makes the gap rule of a parameter: a host that forgets the bundle's data would leave it undefined, and the control
 * silent.
 * @param value the Rego that holds the control's parameters
 */
export function gapOfParameter(
  id: string,
  value: string,
  parameter: string,
  type: JsonType,
  gapRules: GapRules,
): string {
  const check = `proof.need(${value}, ${text(parameter)}, ${list([type])})`;
  return addGapRule(gapRules, ['parameters', parameter], [], check, [type], id);
}

function addGapRule(
  gapRules: GapRules,
  path: (string | number)[],
  bindings: readonly string[],
  check: string,
  types: JsonType[],
  parameterOf?: string,
): string {
  const body = [...bindings, `reason := ${check}`].map((line) => `\t${line}\n`).join('');
  const clause = ` contains {"path": [${pathSteps(path)}], "reason": reason} if {\n${body}}\n`;
  return addRule(gapRules, clause, { path, types, ...(parameterOf !== undefined && { parameterOf }) });
}

function addRule(gapRules: GapRules, clause: string, rule: Omit<GapRule, 'clause' | 'name'>): string {
  const known = gapRules.get(clause) ?? { name: `gap_${gapRules.size + 1}`, clause, ...rule };
  gapRules.set(clause, known);
  return known.name;
}

/** A path in Rego: elements by the variables that the iterations over them bind. */
function pathSteps(path: readonly (string | number)[]): string {
  let depth = 0;
  const steps = path.map((step) => {
    if (typeof step === 'string') return text(step);
    depth += 1;
    return `position_${depth - 1}`;
  });
  return steps.join(', ');
}

function list(types: readonly JsonType[]): string {
  return `[${types.map((type) => text(type)).join(', ')}]`;
}
