import type { Analysis, Environment } from './analysis.ts';
import { report } from './analysis.ts';
import type { AbstractValue } from './abstract-value.ts';
import { UNKNOWN } from './abstract-value.ts';
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
  return [{ kind: 'collection', element: items.flat(), ...(term.type === 'array' && { items }) }];
}

function object(analysis: Analysis, term: ObjectTerm, environment: Environment): AbstractValue {
  const fields: Record<string, AbstractValue> = {};
  for (const [key, item] of term.value) {
    const value = analysis.interpret.term(analysis, item, environment);
    recordUse(analysis, value, item);
    if (key.type === 'string') fields[String(key.value)] = value;
    else {
      recordUse(analysis, analysis.interpret.term(analysis, key, environment), key, 'scalar');
      fields[JSON.stringify(key)] = value;
    }
  }
  return [{ kind: 'object', fields }];
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
  return [{ kind: 'collection', element, ...(key !== undefined && { key }) }];
}
