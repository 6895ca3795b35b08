import { nearest } from '../../nearest.ts';
import type { AbstractAtom, AbstractValue } from './abstract-value.ts';
import type { Builtin, PolicyProblem } from './analysis.ts';
import { problemAt, problemAtKeys } from './analysis.ts';
import type { PolicyPackage } from './policy-package.ts';
import type { RegoHead, RegoRule } from './rego-ast.ts';

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

/** Checks that each violation is an object that a report can show: a code with a text in `custom.messages`, and a path. */
export function violationProblems(
  control: PolicyPackage,
  violations: AbstractValue,
  messages: ReadonlySet<string>,
): PolicyProblem[] {
  const heads = (control.rules.get('violations') ?? []).map(({ head }) => head);
  const [first] = heads;
  if (first === undefined) return [];
  const headOf = (code: string | undefined): RegoHead => heads.find((head) => literalCode(head) === code) ?? first;
  const elements = violations.flatMap((atom) => (atom.kind === 'collection' ? atom.element : []));
  const codes = elements.flatMap(codesOf);
  const problems: PolicyProblem[] = [];
  if (codes.includes(undefined)) {
    problems.push(
      problemAt(control, headOf(undefined), 'a violation is written as {"code": "<code>", "path": [<step>, …]}'),
    );
  }
  const meant = new Set<string | undefined>();
  for (const code of new Set(codes)) {
    if (code === undefined || messages.has(code)) continue;
    const near = nearest(code, [...messages]);
    meant.add(near);
    const line = `write below \`messages:\` what is wrong: \`${code}: The resource is …\``;
    problems.push({
      ...problemAt(control, headOf(code), `custom.messages has no text for the violation ${code}`),
      remedy: near === undefined ? line : `did you mean ${near}? Otherwise ${line}`,
    });
  }
  for (const code of messages) {
    // Of a text that was meant for a code without one, enough is said.
    if (!codes.includes(code) && !meant.has(code))
      problems.push(
        problemAtKeys(control.file, {
          keys: ['custom', 'messages', code],
          message: `custom.messages has a text for ${code}, which is no violation: remove it`,
        }),
      );
  }
  return problems;
}

/** The code that a clause writes as it is. */
function literalCode({ key }: RegoHead): string | undefined {
  if (key?.type !== 'object') return undefined;
  const [, code] = key.value.find(([name]) => name.value === 'code') ?? [];
  return code?.type === 'string' ? String(code.value) : undefined;
}

/** The codes of a violation, or undefined if it is none. */
function codesOf(atom: AbstractAtom): (string | undefined)[] {
  if (atom.kind !== 'object' || Object.keys(atom.fields).toSorted().join() !== 'code,path') return [undefined];
  return (atom.fields['code'] ?? []).map((code) =>
    code.kind === 'constant' && typeof code.value === 'string' ? code.value : undefined,
  );
}

/** A rule hides the function of OPA that has its name, operators such as `equal` among them. */
export function ruleNameProblems(control: PolicyPackage, builtins: ReadonlyMap<string, Builtin>): PolicyProblem[] {
  return [...control.rules]
    .filter(([name]) => builtins.has(name))
    .map(([name, clauses]) =>
      problemAt(control, clauses[0]?.head, `${name} is a function of OPA: give the rule another name`),
    );
}
