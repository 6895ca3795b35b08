import type { Analysis, Environment } from './analysis.ts';
import { isGlobal, report } from './analysis.ts';
import type { AbstractAtom, AbstractValue } from './abstract-value.ts';
import { UNKNOWN, distinct, isFromInput } from './abstract-value.ts';
import { recordCompared } from './compare.ts';
import type { PolicyPackage } from './policy-package.ts';
import { inputPath, pathText } from './read-tree.ts';
import { CONTAINERS, element, field, isMap, keys, recordUse } from './record-reads.ts';
import type { RefTerm, RegoTerm, VarTerm } from './rego-ast.ts';

const INPUT: AbstractValue = [{ kind: 'path', steps: [] }];

/** The value of a reference, or of a variable that is a reference of one step. */
export function interpretReference(analysis: Analysis, term: RegoTerm, environment: Environment): AbstractValue {
  if (term.type === 'var') return variable(analysis, term, environment, true);
  if (term.type !== 'ref') return UNKNOWN;
  const [head, ...steps] = term.value;
  if (head === undefined) return UNKNOWN;
  if (head.type !== 'var') {
    return interpretSteps(analysis, term, analysis.interpret.term(analysis, head, environment), steps, environment);
  }
  const isLocal = environment.has(head.value);
  const path = head.value === 'data' ? ['data'] : analysis.package.imports.get(head.value);
  if (!isLocal && path !== undefined) return interpretGlobal(analysis, term, path, steps, environment);
  return interpretSteps(analysis, term, variable(analysis, head, environment, steps.length === 0), steps, environment);
}

function variable(analysis: Analysis, term: VarTerm, environment: Environment, whole: boolean): AbstractValue {
  const name = term.value;
  const local = environment.get(name);
  if (local !== undefined) return local;
  if (name === 'input') return INPUT;
  if (analysis.package.rules.has(name)) return rule(analysis, analysis.package, name, term, whole);
  if (analysis.package.imports.has(name))
    return interpretGlobal(analysis, term, analysis.package.imports.get(name) ?? [], [], environment);
  if (!name.startsWith('$'))
    report(analysis, term, `can not tell what ${name} stands for: bind it with \`some … in\` or \`:=\``);
  return UNKNOWN;
}

/**
 * The value of a rule. A set that is used as a whole is smaller for what is absent from input, and that can turn the
 * answer.
 */
function rule(
  analysis: Analysis,
  policyPackage: PolicyPackage,
  name: string,
  term: RefTerm | VarTerm,
  whole: boolean,
): AbstractValue {
  const shrinks = whole && policyPackage.rules.get(name)?.some(({ head }) => head.key !== undefined) === true;
  if (shrinks) analysis.negation += 1;
  const value = analysis.interpret.rule(analysis, policyPackage, name, term);
  if (shrinks) analysis.negation -= 1;
  return value;
}

/** A path below `data`, or one that an import names. */
function interpretGlobal(
  analysis: Analysis,
  term: RefTerm | VarTerm,
  path: readonly string[],
  steps: RegoTerm[],
  environment: Environment,
): AbstractValue {
  if (path[0] === 'input') {
    const value = path.slice(1).reduce((whole, name) => field(analysis, whole, name, term), INPUT);
    return interpretSteps(analysis, term, value, steps, environment);
  }
  const full = [...path];
  let rest = steps;
  while (rest[0]?.type === 'string' && !analysis.packages.has(full.join('.'))) {
    full.push(String(rest[0].value));
    rest = rest.slice(1);
  }
  if (full[1] === 'parameters') {
    const given = full.slice(2);
    const missing = Math.max(0, 2 - given.length);
    const value = parameter(analysis, term, [...given, ...literals(rest.slice(0, missing))]);
    return interpretSteps(analysis, term, value, rest.slice(missing), environment);
  }
  const found = analysis.packages.get(full.join('.'));
  const name = rest[0]?.type === 'string' ? String(rest[0].value) : undefined;
  if (found === undefined || name === undefined) {
    report(analysis, term, `${full.join('.')} is no package that a control may use: take helpers from data.lib`);
    return UNKNOWN;
  }
  if (full[1] === 'controls' && found.name !== analysis.facts.package) {
    report(analysis, term, `${found.name} is another control: move what both need to policies/lib`);
    return UNKNOWN;
  }
  const value = rule(analysis, found, name, term, rest.length === 1);
  return interpretSteps(analysis, term, value, rest.slice(1), environment);
}

function literals(steps: readonly RegoTerm[]): string[] {
  return steps.map((step) => (step.type === 'string' ? String(step.value) : ''));
}

/** A parameter's value: known to be there and of its type, which the proof asks as it asks of input. */
function parameter(analysis: Analysis, term: RegoTerm, [id, name = '']: readonly string[]): AbstractValue {
  const { facts } = analysis;
  if (id !== facts.id || name === '') {
    report(analysis, term, `a control reads its own parameters only: data.parameters["${facts.id}"].<name>`);
    return UNKNOWN;
  }
  if (!facts.parameters.has(name))
    report(analysis, term, `parameter ${name} is not declared: describe it under custom.parameters`);
  else analysis.parametersRead.add(name);
  const type = facts.parameters.get(name);
  return [{ kind: 'unknown', fromInput: false, ...(type !== undefined && { type }) }];
}

function interpretSteps(
  analysis: Analysis,
  term: RegoTerm,
  head: AbstractValue,
  steps: readonly RegoTerm[],
  environment: Environment,
): AbstractValue {
  return steps.reduce((value, step) => interpretStep(analysis, value, step, environment, term), head);
}

/** `value[step]` */
function interpretStep(
  analysis: Analysis,
  value: AbstractValue,
  step: RegoTerm,
  environment: Environment,
  node: RegoTerm,
): AbstractValue {
  if (step.type === 'string')
    return field(analysis, value, String(step.value), step.location === undefined ? node : step);
  if (step.type === 'var' && isFree(analysis, step.value, environment)) {
    environment.set(step.value, keys(analysis, value));
    return element(analysis, value, node);
  }
  const key = analysis.interpret.term(analysis, step, environment);
  return distinct(value.flatMap((atom) => interpretComputedStep(analysis, atom, key, step, node)));
}

/** True for a variable that the step itself binds; a wildcard is never bound by anything else. */
function isFree(analysis: Analysis, name: string, environment: Environment): boolean {
  return name.startsWith('$') || (!environment.has(name) && !isGlobal(analysis, name));
}

function interpretComputedStep(
  analysis: Analysis,
  atom: AbstractAtom,
  key: AbstractValue,
  step: RegoTerm,
  node: RegoTerm,
): AbstractValue {
  if (atom.kind !== 'path') {
    const iterates = JSON.stringify(key) === JSON.stringify(keys(analysis, [atom]));
    if (!iterates) recordCompared(analysis, key, step, 'scalar');
    return computedStepOfValue(analysis, atom, key, step, node);
  }
  const path = pathText(atom.steps);
  if (isMap(analysis, atom.steps)) {
    recordUse(analysis, key, step, 'string');
    return element(analysis, [atom], node);
  }
  if (key.length > 0 && key.every((one) => one.kind === 'key' && one.of === path))
    return element(analysis, [atom], node);
  if (step.type === 'number') {
    report(
      analysis,
      node,
      `input.${path}[${String(step.value)}] is one element by its position: write \`some x in input.${path}\``,
    );
  } else {
    const remedy = CONTAINERS.has(path)
      ? 'write the name'
      : `write the name, iterate with \`some x in\`, or list "${path}" under custom.maps`;
    report(analysis, node, `a computed key into ${inputPath(atom.steps)} can not be followed: ${remedy}`);
  }
  return UNKNOWN;
}

function computedStepOfValue(
  analysis: Analysis,
  atom: AbstractAtom,
  key: AbstractValue,
  step: RegoTerm,
  node: RegoTerm,
): AbstractValue {
  if (atom.kind === 'collection') return atom.element;
  if (atom.kind === 'object') return Object.values(atom.fields).flat();
  if (atom.kind === 'whole') return [atom];
  const fromInput = isFromInput([atom]);
  const iterates = step.type === 'var' && isFromInput(key);
  if (fromInput && !iterates && !analysis.package.name.startsWith('data.lib.')) {
    report(
      analysis,
      node,
      'an element by position of a computed value can be undefined: use a total function of policies/lib',
    );
  }
  return [{ kind: 'unknown', fromInput }];
}
