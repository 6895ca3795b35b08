import { nearest } from '../../nearest.ts';
import type { AbstractValue } from './abstract-value.ts';
import type { Analysis, AnalysisFacts, Builtin, PolicyProblem } from './analysis.ts';
import { problemAt, problemAtKeys } from './analysis.ts';
import { contractProblems, ruleNameProblems, violationProblems } from './contract-problems.ts';
import type { ViolationTexts } from './violation-texts.ts';
import { NO_TEXTS, violationTexts } from './violation-texts.ts';
import { interpretBody } from './interpret-body.ts';
import { interpretCall } from './interpret-call.ts';
import { interpretReference } from './interpret-reference.ts';
import { interpretClauses, interpretRule } from './interpret-rule.ts';
import { interpretTerm } from './interpret-term.ts';
import type { PolicyPackage } from './policy-package.ts';
import type { ReadNode } from './read-tree.ts';
import { createReadTree, pathText, readNodes } from './read-tree.ts';
import { recordUse } from './record-reads.ts';
import { violationPathProblems } from './violation-path-problems.ts';

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
  /** Paths of violations that lead to nothing that is read: of a misspelt read the read itself is to blame. */
  pathProblems: PolicyProblem[];
  texts: ViolationTexts;
}

/** The rules of a control that its verdict is made of, and the tree that each one's reads go to. */
const VERDICT_RULES = {
  applicable: 'applicability',
  compliant: 'compliance',
  violations: 'compliance',
  missing: 'compliance',
} as const;

/** What every document has; a fallback for it would make a verdict out of nothing. */
const NEVER_OPTIONAL: ReadonlySet<string> = new Set(['configuration', 'related']);

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
  if (control === undefined)
    return { ...trees, parametersRead, rules: new Set(), problems: [], pathProblems: [], texts: NO_TEXTS };
  let violations: AbstractValue = [];
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
      callSite: {},
      condition: undefined,
      proven: 0,
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
    if (name === 'violations') violations = value;
  }
  const found = [
    ...problems.values(),
    ...contractProblems(control, Object.keys(VERDICT_RULES)),
    ...violationProblems(control, violations),
    ...ruleNameProblems(control, builtins),
    ...optionalReadProblems(control, trees, optionalReads),
    ...shapeProblems(control, trees),
    ...[...facts.parameters.keys()]
      .filter((name) => !parametersRead.applicability.has(name) && !parametersRead.compliance.has(name))
      .map((name) =>
        problemAtKeys(control.file, {
          keys: ['custom', 'parameters', name],
          message: `parameter ${name} is declared but not read: read data.parameters["${facts.id}"].${name}, or remove it`,
        }),
      ),
  ];
  // Only a control that is followed in all else tells all that it reads.
  if (found.length === 0 && trees.compliance.children.size === 0) {
    found.push(problemAt(control, undefined, 'the control reads nothing of input, so that a pass would prove nothing'));
  }
  const pathProblems = found.length === 0 ? violationPathProblems(control, Object.values(trees)) : [];
  return {
    ...trees,
    parametersRead,
    rules: new Set(control.rules.keys()),
    problems: found,
    pathProblems,
    texts: violationTexts(control, violations, facts.messages),
  };
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
        problems.push(
          problemAt(
            control,
            node,
            `optional read input.${path} does not say what absence means: write shape.or(…, "${path.split('.').at(-1) ?? ''}", <fallback>)`,
          ),
        );
      } else if (!optionalReads.has(path) && node.defaulted) {
        problems.push(
          problemAt(control, node, `input.${path} is read as optional: list it under custom.optional_reads`),
        );
      }
    }
  }
  for (const [position, path] of [...optionalReads].entries()) {
    const keys = ['custom', 'optional_reads', position];
    const place = `custom.optional_reads names ${path}`;
    if (NEVER_OPTIONAL.has(path)) {
      const message = `${place}, without which a document says nothing: name what is in it`;
      problems.push(problemAtKeys(control.file, { keys, message }));
    } else if (!read.has(path)) {
      const near = nearest(path, [...read]);
      const message = `${place}, which the control does not read: ${near === undefined ? 'remove it' : `did you mean ${near}? Otherwise remove it`}`;
      problems.push(problemAtKeys(control.file, { keys, message }));
    }
  }
  return problems;
}

function shapeProblems(control: PolicyPackage, trees: Record<string, ReadNode>): PolicyProblem[] {
  const problems: PolicyProblem[] = [];
  for (const tree of Object.values(trees)) {
    for (const node of readNodes(tree)) {
      const path = `input.${pathText(node.steps)}`;
      const children = new Set([...node.children.values()].map((child) => child.steps.at(-1)?.kind));
      const isList = children.has('element') || node.uses.has('array');
      const isObject = children.has('field') || children.has('value') || node.uses.has('map');
      const plain = [...node.uses].filter((use) => PLAIN.has(use));
      const types = plain.filter((use) => use !== 'scalar');
      if (isList && isObject)
        problems.push(problemAt(control, node, `${path} is read both as a list and as an object`));
      if ((isList || isObject) && plain.length > 0)
        problems.push(problemAt(control, node, `${path} is used both as a plain value and as a container`));
      if (types.length > 1) problems.push(problemAt(control, node, `${path} is used as a ${types.join(' and as a ')}`));
    }
  }
  return problems;
}
