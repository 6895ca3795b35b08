import { nearest } from '../../nearest.ts';
import type { AbstractAtom, AbstractValue } from './abstract-value.ts';
import type { PolicyProblem } from './analysis.ts';
import { problemAt, problemAtKeys } from './analysis.ts';
import type { PolicyPackage } from './policy-package.ts';
import type { RegoHead } from './rego-ast.ts';

/** How the violations of a control and their texts go together. */
export interface ViolationTexts {
  /** The codes that the control gives. */
  codes: ReadonlySet<string>;
  /** Codes with a text that no violation has. */
  unused: ReadonlySet<string>;
  /** What does not match. No verdict depends on it. */
  problems: PolicyProblem[];
}

/** Those of a control that gives no violation. */
export const NO_TEXTS: ViolationTexts = { codes: new Set(), unused: new Set(), problems: [] };

/**
 * Holds the codes of violations against those that have a text.
 * @param violations the value of the rule `violations`
 * @param messages the codes of `custom.messages`
 */
export function violationTexts(
  control: PolicyPackage,
  violations: AbstractValue,
  messages: ReadonlySet<string>,
): ViolationTexts {
  if (!control.rules.has('violations')) return NO_TEXTS;
  const codes = new Set(violationCodes(violations).filter((code) => code !== undefined));
  const without = [...codes].filter((code) => !messages.has(code));
  const free = [...messages].filter((code) => !codes.has(code));
  const problems: PolicyProblem[] = [];
  const meant = new Set<string | undefined>();
  for (const code of without) {
    const near = without.length === 1 && free.length === 1 ? free[0] : nearest(code, free);
    meant.add(near);
    const line = `write below \`messages:\` what is wrong: \`${code}: The resource is …\``;
    problems.push({
      ...problemAt(control, headOfCode(control, code), `custom.messages has no text for the violation ${code}`),
      remedy: near === undefined ? line : `did you mean ${near}? Otherwise ${line}`,
    });
  }
  // Of a text that was meant for a code without one, enough is said.
  const unused = new Set(free.filter((code) => !meant.has(code)));
  for (const code of unused) {
    const message = `custom.messages has a text for ${code}, which is no violation: remove it`;
    problems.push(problemAtKeys(control.file, { keys: ['custom', 'messages', code], message }));
  }
  return { codes, unused, problems };
}

/** The codes of violations, with undefined for what is none. */
export function violationCodes(violations: AbstractValue): (string | undefined)[] {
  return violations.flatMap((atom) => (atom.kind === 'collection' ? atom.element : [])).flatMap(codesOf);
}

/** The head of the clause that writes a code as it is, or else of the first one. */
export function headOfCode(control: PolicyPackage, code: string | undefined): RegoHead | undefined {
  const heads = (control.rules.get('violations') ?? []).map(({ head }) => head);
  return heads.find((head) => literalCode(head) === code) ?? heads[0];
}

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
