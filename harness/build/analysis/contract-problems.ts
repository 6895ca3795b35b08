import type { AbstractValue } from './abstract-value.ts';
import type { Builtin, PolicyProblem } from './analysis.ts';
import { problemAt } from './analysis.ts';
import type { PolicyPackage } from './policy-package.ts';
import type { RegoRule } from './rego-ast.ts';
import { headOfCode, violationCodes } from './violation-texts.ts';

/**
 * Checks that a control's rules can be read as a verdict.
 * @param names of the rules that a verdict is made of
 */
export function contractProblems(control: PolicyPackage, names: readonly string[]): PolicyProblem[] {
  const problems: PolicyProblem[] = [];
  for (const name of ['compliant', 'violations']) {
    if (!control.rules.has(name)) problems.push(problemAt(control, undefined, `the control has no rule named ${name}`));
  }
  for (const name of names) {
    for (const clause of control.rules.get(name) ?? []) {
      const node = clause.head.location === undefined ? clause : clause.head;
      if (clause.default === true)
        problems.push(problemAt(control, node, `a default for ${name} decides without data: remove it`));
      const { key, value } = clause.head;
      const mustBeSet = name === 'violations' || name === 'missing';
      const isAsItMustBe = mustBeSet ? key !== undefined && value === undefined : key === undefined;
      if (!isAsItMustBe)
        problems.push(
          problemAt(
            control,
            node,
            mustBeSet
              ? `${name} is a set: write \`${name} contains {…}\``
              : `${name} is a boolean: write \`${name} := …\``,
          ),
        );
    }
  }
  const canBeFalse = (control.rules.get('compliant') ?? []).flatMap(withElse).some(({ head, body }) => {
    const value = head.value;
    return value === undefined || value.type !== 'boolean' || value.value === false || body === undefined;
  });
  if (control.rules.has('compliant') && !canBeFalse) {
    problems.push(
      problemAt(
        control,
        control.rules.get('compliant')?.[0]?.head,
        'compliant can never be false: assign an expression, or add a clause for false',
      ),
    );
  }
  return problems;
}

/** A clause and its `else` clauses. */
function withElse(clause: RegoRule): RegoRule[] {
  return [clause, ...(clause.else === undefined ? [] : withElse(clause.else))];
}

/** Checks that each violation is an object that a report can show: a literal code, and a path. */
export function violationProblems(control: PolicyPackage, violations: AbstractValue): PolicyProblem[] {
  const head = headOfCode(control, undefined);
  if (head === undefined || !violationCodes(violations).includes(undefined)) return [];
  return [problemAt(control, head, 'a violation is written as {"code": "<code>", "path": [<step>, …]}')];
}

/** A rule hides the function of OPA that has its name, operators such as `equal` among them. */
export function ruleNameProblems(control: PolicyPackage, builtins: ReadonlyMap<string, Builtin>): PolicyProblem[] {
  return [...control.rules]
    .filter(([name]) => builtins.has(name))
    .map(([name, clauses]) =>
      problemAt(control, clauses[0]?.head, `${name} is a function of OPA: give the rule another name`),
    );
}
