import type { AbstractValue } from './abstract-value.ts';
import type { Analysis, AnalysisFacts, Builtin, PolicyProblem } from './analysis.ts';
import { interpretBody } from './interpret-body.ts';
import { interpretCall } from './interpret-call.ts';
import { interpretReference } from './interpret-reference.ts';
import { interpretClauses, interpretRule } from './interpret-rule.ts';
import { interpretTerm } from './interpret-term.ts';
import type { PolicyPackage } from './policy-package.ts';
import type { ReadNode } from './read-tree.ts';
import { createReadTree, pathText, readNodes } from './read-tree.ts';
import { recordUse } from './record-reads.ts';

/** What a control reads, and what is wrong with it. */
export interface ControlAnalysis {
  /** Read by `applicable`. */
  applicability: ReadNode;
  /** Read by `compliant`, `violations` and `missing`. */
  compliance: ReadNode;
  /** Names of the parameters that each of the two reads. */
  parametersRead: { applicability: Set<string>; compliance: Set<string> };
  /** Names of the control's own rules. */
  rules: Set<string>;
  problems: PolicyProblem[];
}

/** The rules of a control that its verdict is made of, and the tree that each one's reads go to. */
const VERDICT_RULES = { applicable: 'applicability', compliant: 'compliance', violations: 'compliance', missing: 'compliance' } as const;

/** Uses that only a plain value can have. */
const PLAIN: ReadonlySet<string> = new Set(['boolean', 'number', 'scalar', 'string']);

/**
 * Computes every path of `input` that a control reads, element by element, through variables, iteration and functions.
 * @param packages all packages of the pack that is built
 * @param builtins the functions that the bundle may use
 * @param facts what the control's METADATA says
 * @param optionalReads `custom.optional_reads`
 * @returns the reads, and a problem for each use of input that can not be followed
 */
export function analyseControl(
  packages: ReadonlyMap<string, PolicyPackage>,
  builtins: ReadonlyMap<string, Builtin>,
  facts: AnalysisFacts,
  optionalReads: ReadonlySet<string>,
): ControlAnalysis {
  const control = packages.get(facts.package);
  const trees = { applicability: createReadTree(), compliance: createReadTree() };
  const problems = new Map<string, PolicyProblem>();
  const parametersRead = { applicability: new Set<string>(), compliance: new Set<string>() };
  if (control === undefined) return { ...trees, parametersRead, rules: new Set(), problems: [] };
  for (const [name, treeName] of Object.entries(VERDICT_RULES)) {
    const clauses = control.rules.get(name);
    if (clauses === undefined) continue;
    const analysis: Analysis = {
      packages,
      builtins,
      facts,
      problems,
      parametersRead: parametersRead[treeName],
      package: control,
      tree: trees[treeName],
      // What `missing` lacks can not turn an answer into false: it only ever forbids a pass.
      negation: name === 'missing' ? Number.NEGATIVE_INFINITY : 0,
      depth: 0,
      rules: new Map(),
      location: undefined,
      interpret: {
        body: interpretBody,
        call: interpretCall,
        clauses: interpretClauses,
        reference: interpretReference,
        rule: interpretRule,
        term: interpretTerm,
      },
    };
    const value: AbstractValue = interpretRule(analysis, control, name, {});
    if (name === 'applicable' || name === 'compliant') recordUse(analysis, value, clauses[0]?.head ?? {}, 'boolean');
  }
  const found = [
    ...problems.values(),
    ...contractProblems(control, trees.compliance),
    ...ruleNameProblems(control, builtins),
    ...optionalReadProblems(control, trees, optionalReads),
    ...shapeProblems(control, trees),
    ...[...facts.parameters.keys()]
      .filter((name) => !parametersRead.applicability.has(name) && !parametersRead.compliance.has(name))
      .map((name) => problem(control, undefined, `parameter ${name} is declared but not read`)),
  ];
  return { ...trees, parametersRead, rules: new Set(control.rules.keys()), problems: found };
}

function problem(control: PolicyPackage, node: { location?: ReadNode['location'] } | undefined, message: string): PolicyProblem {
  return { file: node?.location?.file ?? control.file, row: node?.location?.row, message };
}

function contractProblems(control: PolicyPackage, compliance: ReadNode): PolicyProblem[] {
  const problems: PolicyProblem[] = [];
  if (compliance.children.size === 0) {
    problems.push(problem(control, undefined, 'the control reads nothing of input, so that a pass would prove nothing'));
  }
  for (const name of ['compliant', 'violations']) {
    if (!control.rules.has(name)) problems.push(problem(control, undefined, `the control has no rule named ${name}`));
  }
  for (const name of Object.keys(VERDICT_RULES)) {
    for (const clause of control.rules.get(name) ?? []) {
      const node = clause.head.location === undefined ? clause : clause.head;
      if (clause.default === true) problems.push(problem(control, node, `a default for ${name} decides without data: remove it`));
      const { key, value } = clause.head;
      const mustBeSet = name === 'violations' || name === 'missing';
      const isAsItMustBe = mustBeSet ? key !== undefined && value === undefined : key === undefined;
      if (!isAsItMustBe) problems.push(problem(control, node, mustBeSet ? `${name} is a set: write \`${name} contains {…}\`` : `${name} is a boolean: write \`${name} := …\``));
    }
  }
  const canBeFalse = (control.rules.get('compliant') ?? []).some(({ head, body }) => {
    const value = head.value;
    return value === undefined || value.type !== 'boolean' || value.value === false || body === undefined;
  });
  if (control.rules.has('compliant') && !canBeFalse) {
    problems.push(problem(control, control.rules.get('compliant')?.[0]?.head, 'compliant can never be false: assign an expression, or add a clause for false'));
  }
  return problems;
}

/** A rule hides the function of OPA that has its name, operators such as `equal` among them. */
function ruleNameProblems(control: PolicyPackage, builtins: ReadonlyMap<string, Builtin>): PolicyProblem[] {
  return [...control.rules]
    .filter(([name]) => builtins.has(name))
    .map(([name, clauses]) => problem(control, clauses[0]?.head, `${name} is a function of OPA: give the rule another name`));
}

function optionalReadProblems(
  control: PolicyPackage,
  trees: Record<string, ReadNode>,
  optionalReads: ReadonlySet<string>,
): PolicyProblem[] {
  const problems: PolicyProblem[] = [];
  const read = new Set<string>();
  for (const tree of Object.values(trees)) {
    for (const node of readNodes(tree)) {
      const path = pathText(node.steps);
      read.add(path);
      if (optionalReads.has(path) && node.required) {
        problems.push(problem(control, node, `optional read input.${path} does not say what absence means: write shape.or(…, "${path.split('.').at(-1) ?? ''}", <fallback>)`));
      } else if (!optionalReads.has(path) && node.defaulted) {
        problems.push(problem(control, node, `input.${path} is read as optional: list it under custom.optional_reads`));
      }
    }
  }
  for (const path of optionalReads) {
    if (!read.has(path)) problems.push(problem(control, undefined, `custom.optional_reads names ${path}, which the control does not read`));
  }
  return problems;
}

function shapeProblems(control: PolicyPackage, trees: Record<string, ReadNode>): PolicyProblem[] {
  const problems: PolicyProblem[] = [];
  for (const tree of Object.values(trees)) {
    for (const node of readNodes(tree)) {
      const path = `input.${pathText(node.steps)}`;
      const children = [...node.children.values()].map((child) => child.steps.at(-1)?.kind);
      const isList = children.includes('element') || node.uses.has('array');
      const isObject = children.includes('field') || children.includes('value') || node.uses.has('map');
      const plain = [...node.uses].filter((use) => PLAIN.has(use));
      const types = plain.filter((use) => use !== 'scalar');
      if (isList && isObject) problems.push(problem(control, node, `${path} is read both as a list and as an object`));
      if ((isList || isObject) && plain.length > 0) problems.push(problem(control, node, `${path} is used both as a plain value and as a container`));
      if (types.length > 1) problems.push(problem(control, node, `${path} is used as a ${types.join(' and as a ')}`));
    }
  }
  return problems;
}
