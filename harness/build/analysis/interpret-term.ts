import type { Analysis, Environment } from './analysis.ts';
import { report } from './analysis.ts';
import type { AbstractValue } from './abstract-value.ts';
import { UNKNOWN } from './abstract-value.ts';
import { recordCompared } from './compare.ts';
import { recordUse } from './record-reads.ts';
import type { ComprehensionTerm, ListTerm, ObjectTerm, RegoTerm } from './rego-ast.ts';

/** The value of a term. */
export function interpretTerm(analysis: Analysis, term: RegoTerm, environment: Environment): AbstractValue {
  switch (term.type) {
    case 'null':
      // OPA prints its value as {}.
      return [{ kind: 'constant', value: null }];
    case 'boolean':
    case 'number':
    case 'string':
      return [{ kind: 'constant', value: term.value }];
    case 'ref':
    case 'var':
      return analysis.interpret.reference(analysis, term, environment);
    case 'call':
      return analysis.interpret.call(analysis, term, term.value, environment);
    case 'array':
    case 'set':
      return list(analysis, term, environment);
    case 'object':
      return object(analysis, term, environment);
    case 'arraycomprehension':
    case 'objectcomprehension':
    case 'setcomprehension':
      return comprehension(analysis, term, environment);
    case 'templatestring':
      report(analysis, term, 'text is not built in Rego: give a code, and its text under custom.messages');
      return UNKNOWN;
    case 'unknown':
      break;
  }
  report(analysis, term, `a ${(term as { type: string }).type} can not be followed`);
  return UNKNOWN;
}

function list(analysis: Analysis, term: ListTerm, environment: Environment): AbstractValue {
  const items = term.value.map((item) => {
    const value = analysis.interpret.term(analysis, item, environment);
    recordUse(analysis, value, item);
    return value;
  });
  const element = items.flat();
  return [{ kind: 'collection', element, ...(term.type === 'array' ? { items } : { key: element }) }];
}

function object(analysis: Analysis, term: ObjectTerm, environment: Environment): AbstractValue {
  const entries = term.value.map(([key, item]) => {
    const value = analysis.interpret.term(analysis, item, environment);
    recordUse(analysis, value, item);
    const name = analysis.interpret.term(analysis, key, environment);
    recordCompared(analysis, name, key, 'scalar');
    return { key, name, value };
  });
  if (entries.some(({ key }) => key.type !== 'string')) {
    return [
      { kind: 'collection', element: entries.flatMap(({ value }) => value), key: entries.flatMap(({ name }) => name) },
    ];
  }
  return [{ kind: 'object', fields: Object.fromEntries(entries.map(({ key, value }) => [String(key.value), value])) }];
}

/** What is absent from input shrinks a comprehension, and whether that turns the answer depends on its use. */
function comprehension(analysis: Analysis, term: ComprehensionTerm, environment: Environment): AbstractValue {
  const inner: Environment = new Map(environment);
  let element: AbstractValue = [];
  let key: AbstractValue | undefined;
  analysis.negation += 1;
  analysis.interpret.body(analysis, term.value.body, inner, () => {
    if (term.value.key !== undefined) {
      key = analysis.interpret.term(analysis, term.value.key, inner);
      recordUse(analysis, key, term);
    }
    const result = term.value.term ?? term.value.value;
    if (result === undefined) return;
    element = analysis.interpret.term(analysis, result, inner);
    recordUse(analysis, element, term);
  });
  analysis.negation -= 1;
  if (term.type === 'setcomprehension') key = element;
  return [{ kind: 'collection', element, ...(key !== undefined && { key }) }];
}
