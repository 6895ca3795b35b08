import type { Analysis, Environment } from './analysis.ts';
import { isGlobal, report } from './analysis.ts';
import type { AbstractValue } from './abstract-value.ts';
import { isFromInput, paths } from './abstract-value.ts';
import { compare } from './compare.ts';
import { element, isMap, keys, recordRead, recordUse } from './record-reads.ts';
import type { EveryDeclaration, RegoExpression, RegoTerm, SomeDeclaration } from './rego-ast.ts';

/** Variables may be bound by a later expression; so many rounds are enough for any chain of them that people write. */
const BINDING_ROUNDS = 6;

/**
 * Interprets a body: first, until nothing changes, to learn what each variable stands for; then to note the reads.
 * @param then called at the end, with all variables bound
 */
export function interpretBody(
  analysis: Analysis,
  body: readonly RegoExpression[],
  environment: Environment,
  then: () => void,
): void {
  const outer: Environment = new Map(environment);
  const { tree } = analysis;
  analysis.tree = null;
  let before = '';
  for (let round = 0; round < BINDING_ROUNDS; round += 1) {
    for (const expression of body) interpretExpression(analysis, expression, environment, outer);
    const after = JSON.stringify([...environment]);
    if (after === before) break;
    before = after;
  }
  analysis.tree = tree;
  if (tree !== null) for (const expression of body) interpretExpression(analysis, expression, environment, outer);
  then();
}

function interpretExpression(
  analysis: Analysis,
  expression: RegoExpression,
  environment: Environment,
  outer: Environment,
): void {
  analysis.location = expression.location ?? analysis.location;
  if (expression.with !== undefined && expression.with.length > 0) {
    report(analysis, expression, '`with` is only for tests');
    return;
  }
  if (expression.negated !== true) {
    interpretTerms(analysis, expression, environment, outer);
    return;
  }
  const inner: Environment = new Map(environment);
  analysis.negation += 1;
  interpretTerms(analysis, expression, inner, inner);
  analysis.negation -= 1;
}

function interpretTerms(
  analysis: Analysis,
  expression: RegoExpression,
  environment: Environment,
  outer: Environment,
): void {
  const { terms } = expression;
  if (Array.isArray(terms)) interpretOperator(analysis, expression, terms, environment, outer);
  else if ('symbols' in terms) interpretSome(analysis, terms, environment, outer);
  else if ('domain' in terms) interpretEvery(analysis, terms, environment);
  else recordTruth(analysis, analysis.interpret.term(analysis, terms, environment), expression);
}

function interpretOperator(
  analysis: Analysis,
  expression: RegoExpression,
  terms: RegoTerm[],
  environment: Environment,
  outer: Environment,
): void {
  const [operator, left, right] = terms;
  const name = operator?.type === 'ref' && operator.value.length === 1 ? operator.value[0]?.value : undefined;
  if ((name !== 'assign' && name !== 'eq') || left === undefined || right === undefined) {
    recordTruth(analysis, analysis.interpret.call(analysis, expression, terms, environment), expression);
    return;
  }
  const bindable = (term: RegoTerm): boolean =>
    (term.type === 'var' && !outer.has(term.value) && !isGlobal(analysis, term.value)) ||
    term.type === 'array' ||
    term.type === 'object';
  const [target, source] = name === 'assign' || bindable(left) ? [left, right] : [right, left];
  const value = analysis.interpret.term(analysis, source, environment);
  if (name === 'assign' || bindable(target)) {
    recordUse(analysis, value, expression);
    bind(analysis, target, value, environment, outer, expression);
  } else compare(analysis, target, value, environment);
}

function interpretSome(
  analysis: Analysis,
  declaration: SomeDeclaration,
  environment: Environment,
  outer: Environment,
): void {
  for (const symbol of declaration.symbols) {
    if (symbol.type !== 'call') continue;
    const terms = symbol.value.slice(1);
    const domain = terms.at(-1);
    const member = terms.at(-2);
    if (domain === undefined || member === undefined) continue;
    const value = analysis.interpret.term(analysis, domain, environment);
    const position = terms.length === 3 ? terms[0] : undefined;
    if (position?.type === 'var') environment.set(position.value, keys(analysis, value));
    if (member.type === 'var' && member.value.startsWith('$')) {
      // `some i, _ in list` looks at the list, not at its elements.
      for (const { steps } of paths(value)) recordRead(analysis, steps, declaration, isMap(analysis, steps) ? 'map' : 'array');
      continue;
    }
    const bound = member.type === 'var' ? new Map() : outer;
    bind(analysis, member, element(analysis, value, declaration), environment, bound, declaration);
  }
}

function interpretEvery(analysis: Analysis, declaration: EveryDeclaration, environment: Environment): void {
  const value = analysis.interpret.term(analysis, declaration.domain, environment);
  const inner: Environment = new Map(environment);
  if (declaration.key?.type === 'var') inner.set(declaration.key.value, keys(analysis, value));
  if (declaration.value.type === 'var') inner.set(declaration.value.value, element(analysis, value, declaration));
  else report(analysis, declaration, '`every` needs a plain variable');
  analysis.interpret.body(analysis, declaration.body, inner, () => undefined);
}

function bind(
  analysis: Analysis,
  target: RegoTerm,
  value: AbstractValue,
  environment: Environment,
  outer: Environment,
  node: RegoExpression | SomeDeclaration,
): void {
  if (target.type === 'var') {
    if (!outer.has(target.value)) environment.set(target.value, value);
    return;
  }
  if (target.type === 'array' && bindList(analysis, target.value, value, environment, outer, node)) return;
  if ((target.type === 'array' || target.type === 'object') && isFromInput(value)) {
    report(analysis, node, 'a pattern over input can not be followed: bind the value to a name, then name its fields');
    return;
  }
  compare(analysis, target, value, environment);
}

/** Binds `[a, b]` to list literals of the same length; false if the value is something else. */
function bindList(
  analysis: Analysis,
  targets: RegoTerm[],
  value: AbstractValue,
  environment: Environment,
  outer: Environment,
  node: RegoExpression | SomeDeclaration,
): boolean {
  const lists = value.map((atom) => (atom.kind === 'collection' ? atom.items : undefined));
  if (!lists.every((items) => items !== undefined && items.length === targets.length)) return false;
  for (const [position, target] of targets.entries()) {
    const items = lists.flatMap((list) => list?.[position] ?? []);
    bind(analysis, target, items, environment, outer, node);
  }
  return true;
}

/** A bare value as a condition: a boolean, or a map's entry that must be there. */
function recordTruth(analysis: Analysis, value: AbstractValue, node: RegoExpression): void {
  for (const atom of paths(value)) {
    const last = atom.steps.at(-1);
    const entry = last?.kind === 'value' || isMap(analysis, atom.steps.slice(0, -1));
    recordUse(analysis, [atom], node, entry ? 'key' : 'boolean');
  }
}
