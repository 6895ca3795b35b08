import type { PolicyProblem } from './analysis.ts';
import { problemAt } from './analysis.ts';
import type { PolicyPackage } from './policy-package.ts';
import type { ReadNode } from './read-tree.ts';
import type { ListTerm, RegoHead, RegoTerm } from './rego-ast.ts';

/**
 * Checks that each violation points at something that the control reads, where its path is a literal: in the head, or in
 * a rule of the control that is nothing else.
 * @param trees all that the control reads
 */
export function violationPathProblems(control: PolicyPackage, trees: readonly ReadNode[]): PolicyProblem[] {
  return (control.rules.get('violations') ?? []).flatMap(({ head }) =>
    literalPaths(control, head)
      .filter((path) => !isRead(path.value, trees))
      .map((path) => {
        const text = `violation path ${pathOf(path.value)} is nothing that the control reads: point at a value that decides`;
        return problemAt(control, head, text);
      }),
  );
}

function literalPaths(control: PolicyPackage, head: RegoHead): ListTerm[] {
  if (head.key?.type !== 'object') return [];
  const [, path] = head.key.value.find(([key]) => key.value === 'path') ?? [];
  if (path?.type === 'array') return [path];
  const name = path?.type === 'var' ? path.value : undefined;
  const clauses = name === undefined ? [] : (control.rules.get(name) ?? []);
  return clauses.flatMap(({ head: { value, args } }) => (value?.type === 'array' && args === undefined ? [value] : []));
}

/** Follows the steps through the trees; what is no literal may be any element, value or field. */
function isRead(path: readonly RegoTerm[], trees: readonly ReadNode[]): boolean {
  let nodes = [...trees];
  for (const step of path) {
    // What a map holds is data: any of its keys may be pointed at.
    if (nodes.some((node) => node.uses.has('map'))) return true;
    nodes = nodes.flatMap((node) => [...node.children.values()].filter((child) => leadsTo(step, child)));
  }
  return nodes.length > 0;
}

function leadsTo(step: RegoTerm, { steps }: ReadNode): boolean {
  const last = steps.at(-1);
  if (step.type === 'string') return last?.kind === 'value' || (last?.kind === 'field' && last.name === step.value);
  return step.type !== 'number' || last?.kind === 'element';
}

function pathOf(path: readonly RegoTerm[]): string {
  return path.reduce((text, step) => {
    if (step.type !== 'string') return `${text}[]`;
    return text === '' ? String(step.value) : `${text}.${step.value}`;
  }, '');
}
