import type { AbstractValue, PlainType } from './abstract-value.ts';
import type { PolicyPackage } from './policy-package.ts';
import type { ReadNode } from './read-tree.ts';
import type { RegoExpression, RegoLocation, RegoRule, RegoTerm } from './rego-ast.ts';

/** Something in a policy that the build refuses: what, where, and what to write instead. */
export interface PolicyProblem {
  file: string;
  row: number | undefined;
  column?: number | undefined;
  message: string;
  /** What to write instead, where the message does not say it. */
  remedy?: string;
  /** The way to what is to blame in METADATA or front matter, as long as its row is not known: see `placeProblems`. */
  keys?: Keys;
}

/** A way through YAML: keys, and positions in lists. None leads to all of it. */
export type Keys = readonly (string | number)[];

/** Something that is wrong at a key of YAML. */
export interface KeyFault {
  keys: Keys;
  message: string;
  remedy?: string;
}

/** The names of local variables, bound so far. */
export type Environment = Map<string, AbstractValue>;

/** A builtin's declaration, from OPA's capabilities: the JSON type of each argument. */
export interface Builtin {
  arguments: (string | undefined)[];
}

/** What a control says of itself that the analysis needs. */
export interface AnalysisFacts {
  /** The control's package. */
  package: string;
  id: string;
  /** Paths that are maps: any key may be asked for, none must be there. */
  maps: ReadonlySet<string>;
  /** Codes of violations that have a text. */
  messages: ReadonlySet<string>;
  /** Types of the parameters by name; undefined for those that are lists. */
  parameters: ReadonlyMap<string, PlainType | undefined>;
}

/**
 * State of the analysis of one control. The functions that interpret Rego call one another through `interpret`, so that
 * each stands in a file of its own.
 */
export interface Analysis {
  readonly packages: ReadonlyMap<string, PolicyPackage>;
  readonly builtins: ReadonlyMap<string, Builtin>;
  readonly facts: AnalysisFacts;
  readonly problems: Map<string, PolicyProblem>;
  readonly parametersRead: Set<string>;
  /** The package whose code is being interpreted. */
  package: PolicyPackage;
  /** Where reads are noted; null while variables are still being bound. */
  tree: ReadNode | null;
  /** Above 0 where absence alone can turn the answer. */
  negation: number;
  /** Nested calls of rules and functions. */
  depth: number;
  /** Where the control called the library whose code is being interpreted. */
  callSite: { location?: RegoLocation };
  /** The call that is a condition of its own, so that false is the same as undefined. */
  condition: RegoExpression | RegoTerm | undefined;
  /** Above 0 in a function of a library whose gaps are proven. */
  proven: number;
  /** Values of rules that were interpreted already. */
  readonly rules: Map<string, AbstractValue>;
  /** The expression being interpreted, for nodes without a location. */
  location: RegoLocation | undefined;
  readonly interpret: {
    body: (analysis: Analysis, body: readonly RegoExpression[], environment: Environment, then: () => void) => void;
    call: (
      analysis: Analysis,
      node: RegoTerm | RegoExpression,
      terms: RegoTerm[],
      environment: Environment,
    ) => AbstractValue;
    clauses: (
      analysis: Analysis,
      policyPackage: PolicyPackage,
      clauses: RegoRule[],
      argumentsGiven: AbstractValue[] | undefined,
      isCondition?: boolean,
    ) => AbstractValue;
    reference: (analysis: Analysis, term: RegoTerm, environment: Environment) => AbstractValue;
    rule: (
      analysis: Analysis,
      policyPackage: PolicyPackage,
      name: string,
      node: { location?: RegoLocation },
    ) => AbstractValue;
    term: (analysis: Analysis, term: RegoTerm, environment: Environment) => AbstractValue;
  };
}

/** Notes a problem once, unless variables are still being bound. */
export function report(analysis: Analysis, node: { location?: RegoLocation }, message: string): void {
  if (analysis.tree === null) return;
  const location = node.location ?? analysis.location;
  const problem = {
    file: location?.file ?? analysis.package.file,
    row: location?.row,
    column: location?.col,
    message,
  };
  analysis.problems.set(JSON.stringify(problem), problem);
}

/** A problem of a control as a whole, at a node of its tree where one is to blame. */
export function problemAt(
  control: PolicyPackage,
  node: { location?: RegoLocation | undefined } | undefined,
  message: string,
): PolicyProblem {
  const location = node?.location;
  return { file: location?.file ?? control.file, row: location?.row, column: location?.col, message };
}

/** A problem at a key of a file's METADATA, or of its front matter. */
export function problemAtKeys(file: string, fault: KeyFault): PolicyProblem {
  return { file, row: undefined, ...fault };
}

/** True if a name stands for a rule or an import of the package being interpreted. */
export function isGlobal(analysis: Analysis, name: string): boolean {
  return analysis.package.rules.has(name) || analysis.package.imports.has(name);
}
