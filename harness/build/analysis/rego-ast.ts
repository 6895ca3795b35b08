/**
 * The parts of OPA's syntax tree that the analysis looks at, as `opa parse --format json` prints them.
 * Kinds that are missing here reach the analysis as {@link OtherTerm} and are refused there.
 */

/** Where a node stands; only there when OPA was asked for locations. */
export interface RegoLocation {
  file: string;
  row: number;
  col: number;
}

interface Located {
  location?: RegoLocation;
}

/** A literal. */
export interface ScalarTerm extends Located {
  type: 'boolean' | 'number' | 'string';
  value: string | number | boolean;
}

/** `null`; OPA prints `{}` as its value. */
export interface NullTerm extends Located {
  type: 'null';
  value?: unknown;
}

/** A variable; `$0`, `$1` … are wildcards. */
export interface VarTerm extends Located {
  type: 'var';
  value: string;
}

/** `head.step[step]`; the first term is what the steps are taken from. */
export interface RefTerm extends Located {
  type: 'ref';
  value: RegoTerm[];
}

/** A call: the operator's name as a reference, then its arguments. */
export interface CallTerm extends Located {
  type: 'call';
  value: RegoTerm[];
}

/** A list or set literal. */
export interface ListTerm extends Located {
  type: 'array' | 'set';
  value: RegoTerm[];
}

/** An object literal. */
export interface ObjectTerm extends Located {
  type: 'object';
  value: [RegoTerm, RegoTerm][];
}

/** A comprehension; objects have `key` and `value`, the others `term`. */
export interface ComprehensionTerm extends Located {
  type: 'arraycomprehension' | 'objectcomprehension' | 'setcomprehension';
  value: { key?: RegoTerm; value?: RegoTerm; term?: RegoTerm; body: RegoExpression[] };
}

/** What the analysis does not know, template strings among it. */
export interface OtherTerm extends Located {
  type: 'templatestring' | 'unknown';
  value: unknown;
}

/** One term. */
export type RegoTerm =
  | CallTerm
  | ComprehensionTerm
  | ListTerm
  | NullTerm
  | ObjectTerm
  | OtherTerm
  | RefTerm
  | ScalarTerm
  | VarTerm;

/** `some …` */
export interface SomeDeclaration extends Located {
  symbols: RegoTerm[];
}

/** `every key, value in domain { body }` */
export interface EveryDeclaration extends Located {
  domain: RegoTerm;
  key?: RegoTerm | null;
  value: RegoTerm;
  body: RegoExpression[];
}

/** One expression of a body; a list of terms is a call of an infix or relation operator. */
export interface RegoExpression extends Located {
  terms: EveryDeclaration | RegoTerm | RegoTerm[] | SomeDeclaration;
  negated?: boolean;
  with?: unknown[];
}

/** The head of a rule. */
export interface RegoHead extends Located {
  name?: string;
  ref: RegoTerm[];
  args?: RegoTerm[];
  key?: RegoTerm;
  value?: RegoTerm;
}

/** One clause of a rule, with its `else` clauses nested. */
export interface RegoRule extends Located {
  default?: boolean;
  head: RegoHead;
  body?: RegoExpression[];
  else?: RegoRule;
}

/** One file. */
export interface RegoModule {
  package: { path: RegoTerm[] };
  imports?: { path: RefTerm; alias?: string }[];
  rules?: RegoRule[];
}
