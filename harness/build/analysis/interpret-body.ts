import type { Analysis, Environment } from './analysis.ts';
import { isGlobal, report } from './analysis.ts';
import type { AbstractValue } from './abstract-value.ts';
import { isFromInput, paths } from './abstract-value.ts';
import { compare } from './compare.ts';
import { interpretMembers } from './interpret-members.ts';
import { element, isMap, keys, recordUse } from './record-reads.ts';
import type { EveryDeclaration, RegoExpression, RegoTerm, SomeDeclaration } from './rego-ast.ts';

/** The expression that binds each variable of a body; for variables from outside, one that stands for all of it. */
type Owners = Map<string, object>;

const OUTSIDE = {};

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
  const owners = ownersOf(environment);
  const { tree } = analysis;
  analysis.tree = null;
  let before: string | undefined;
  let after = '';
  // A variable may be bound by a later expression, so each round settles what hangs on one expression more.
  for (let round = 0; round <= body.length && before !== after; round += 1) {
    for (const expression of body) interpretExpression(analysis, expression, environment, owners);
    before = after;
    after = JSON.stringify([...environment]);
  }
  analysis.tree = tree;
  if (before !== after && body[0] !== undefined)
    report(analysis, body[0], 'variables that hang on each other can not be followed: bind each before it is used');
  if (tree !== null) for (const expression of body) interpretExpression(analysis, expression, environment, owners);
  then();
}

function ownersOf(environment: Environment): Owners {
  return new Map([...environment.keys()].map((name) => [name, OUTSIDE]));
}

function interpretExpression(
  analysis: Analysis,
  expression: RegoExpression,
  environment: Environment,
  owners: Owners,
): void {
  analysis.location = expression.location ?? analysis.location;
  if (expression.with !== undefined && expression.with.length > 0) {
    report(analysis, expression, '`with` is only for tests');
    return;
  }
  if (expression.negated !== true) {
    interpretTerms(analysis, expression, environment, owners);
    return;
  }
  const inner: Environment = new Map(environment);
  analysis.negation += 1;
  interpretTerms(analysis, expression, inner, ownersOf(inner));
  analysis.negation -= 1;
}

function interpretTerms(
  analysis: Analysis,
  expression: RegoExpression,
  environment: Environment,
  owners: Owners,
): void {
  const { terms } = expression;
  if (Array.isArray(terms)) interpretOperator(analysis, expression, terms, environment, owners);
  else if ('symbols' in terms) interpretSome(analysis, terms, environment, owners);
  else if ('domain' in terms) interpretEvery(analysis, terms, environment);
  else recordTruth(analysis, analysis.interpret.term(analysis, terms, environment), expression);
}

function interpretOperator(
  analysis: Analysis,
  expression: RegoExpression,
  terms: RegoTerm[],
  environment: Environment,
  owners: Owners,
): void {
  const [operator, left, right] = terms;
  const name = operator?.type === 'ref' && operator.value.length === 1 ? operator.value[0]?.value : undefined;
  if ((name !== 'assign' && name !== 'eq') || left === undefined || right === undefined) {
    analysis.condition = expression;
    recordTruth(analysis, analysis.interpret.call(analysis, expression, terms, environment), expression);
    return;
  }
  const bindable = (term: RegoTerm): boolean =>
    (term.type === 'var' && mayBind(owners, term.value, expression) && !isGlobal(analysis, term.value)) ||
    term.type === 'array' ||
    term.type === 'object';
  const [target, source] = name === 'assign' || bindable(left) ? [left, right] : [right, left];
  const value = analysis.interpret.term(analysis, source, environment);
  if (name === 'assign' || bindable(target)) {
    recordUse(analysis, value, expression);
    bind(analysis, target, value, environment, owners, expression, name === 'assign');
  } else compare(analysis, target, value, environment);
}

function interpretSome(
  analysis: Analysis,
  declaration: SomeDeclaration,
  environment: Environment,
  owners: Owners,
): void {
  for (const symbol of declaration.symbols) {
    if (symbol.type === 'var' && owners.get(symbol.value) === OUTSIDE) {
      // It hides the variable of that name outside; a later expression binds it.
      environment.delete(symbol.value);
      owners.delete(symbol.value);
    }
    if (symbol.type !== 'call') continue;
    const terms = symbol.value.slice(1);
    const domain = terms.at(-1);
    const member = terms.at(-2);
    if (domain === undefined || member === undefined) continue;
    const value = interpretMembers(analysis, domain, environment);
    const position = terms.length === 3 ? terms[0] : undefined;
    if (position?.type === 'var') declare(position.value, keys(analysis, value), environment, owners, declaration);
    if (member.type === 'var' && member.value.startsWith('$')) {
      // `some i, _ in list` looks at the list, not at its elements.
      for (const path of paths(value))
        recordUse(analysis, [path], declaration, isMap(analysis, path.steps) ? 'map' : 'array');
      continue;
    }
    bind(analysis, member, element(analysis, value, declaration), environment, owners, declaration, true);
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

/** @param declares true for `:=` and `some`, which make a variable of this body even where there is one outside */
function bind(
  analysis: Analysis,
  target: RegoTerm,
  value: AbstractValue,
  environment: Environment,
  owners: Owners,
  node: RegoExpression | SomeDeclaration,
  declares: boolean,
): void {
  if (target.type === 'var' && (declares || mayBind(owners, target.value, node))) {
    declare(target.value, value, environment, owners, node);
    return;
  }
  if (target.type === 'array' && bindList(analysis, target.value, value, environment, owners, node, declares)) return;
  if ((target.type === 'array' || target.type === 'object') && isFromInput(value)) {
    report(analysis, node, 'a pattern over input can not be followed: bind the value to a name, then name its fields');
    return;
  }
  compare(analysis, target, value, environment);
}

/** False for a variable that another expression binds: `=` then compares with it. */
function mayBind(owners: Owners, name: string, node: object): boolean {
  return (owners.get(name) ?? node) === node;
}

function declare(name: string, value: AbstractValue, environment: Environment, owners: Owners, node: object): void {
  environment.set(name, value);
  owners.set(name, node);
}

/** Binds `[a, b]` to list literals of the same length, in libraries to what was computed too; false if it is neither. */
function bindList(
  analysis: Analysis,
  targets: RegoTerm[],
  value: AbstractValue,
  environment: Environment,
  owners: Owners,
  node: RegoExpression | SomeDeclaration,
  declares: boolean,
): boolean {
  if (isComputedInLibrary(analysis, value)) {
    for (const target of targets) bind(analysis, target, value, environment, owners, node, declares);
    return true;
  }
  const lists = value.map((atom) => (atom.kind === 'collection' ? atom.items : undefined));
  if (!lists.every((items) => items !== undefined && items.length === targets.length)) return false;
  for (const [position, target] of targets.entries()) {
    const items = lists.flatMap((list) => list?.[position] ?? []);
    bind(analysis, target, items, environment, owners, node, declares);
  }
  return true;
}

/** A pattern that does not match is undefined, which only the total functions of libraries provide for. */
function isComputedInLibrary(analysis: Analysis, value: AbstractValue): boolean {
  return (
    analysis.package.name.startsWith('data.lib.') &&
    value.length > 0 &&
    value.every(({ kind }) => kind === 'unknown' || kind === 'whole')
  );
}

/** A bare value as a condition: a boolean, or a map's entry that must be there. */
function recordTruth(analysis: Analysis, value: AbstractValue, node: RegoExpression): void {
  for (const atom of paths(value)) {
    const last = atom.steps.at(-1);
    const entry = last?.kind === 'value' || isMap(analysis, atom.steps.slice(0, -1));
    recordUse(analysis, [atom], node, entry ? 'key' : 'boolean');
  }
}
