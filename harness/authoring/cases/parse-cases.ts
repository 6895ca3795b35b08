import type { ControlManifest } from '../../bundle/manifest.ts';
import type { Compliance, Missing, Violation } from '../../evaluate/verdict.ts';
import type { JsonObject, JsonValue } from '../../json.ts';
import { isJsonObject } from '../../json.ts';
import { nearest } from '../../nearest.ts';
import type { CaseInput, PolicyCase } from './policy-case.ts';

/** What a case may state. */
const KEYS: readonly string[] = ['compliance', 'description', 'input', 'missing', 'parameters', 'violations'];

/** What a policy can answer; `ERROR` is the harness's own. */
const COMPLIANCES: readonly Compliance[] = ['COMPLIANT', 'INSUFFICIENT_DATA', 'NON_COMPLIANT', 'NOT_APPLICABLE'];

/** Something wrong with how a case is written. */
export interface CaseProblem {
  /** Undefined: with all of the control's cases. */
  name?: string;
  message: string;
}

/**
 * Reads the cases of a control.
 * @param stated `cases` as OPA evaluated it; undefined if it has no value
 * @returns the cases that are well-formed, as they are ordered by their names, and what is wrong with the others
 */
export function parseCases(
  control: ControlManifest,
  stated: JsonValue | undefined,
): { cases: PolicyCase[]; problems: CaseProblem[] } {
  if (stated === undefined)
    return {
      cases: [],
      problems: [{ message: '`cases` has no value: write it, and everything in it must be defined' }],
    };
  if (!isJsonObject(stated) || Object.keys(stated).length === 0)
    return { cases: [], problems: [{ message: '`cases` must be an object of cases by name, with one at least' }] };
  const cases: PolicyCase[] = [];
  const problems: CaseProblem[] = [];
  for (const [name, one] of Object.entries(stated)) {
    const message = problemOf(control, one);
    if (message !== undefined) problems.push({ name, message });
    else cases.push(toCase(control, name, one as JsonObject));
  }
  return { cases, problems };
}

function problemOf({ resourceTypes }: ControlManifest, one: JsonValue): string | undefined {
  if (!isJsonObject(one)) return 'a case is an object with input and compliance';
  const unknown = Object.keys(one).find((key) => !KEYS.includes(key));
  if (unknown !== undefined) {
    const near = nearest(unknown, KEYS);
    return `a case has no ${unknown}${near === undefined ? `; it has ${KEYS.join(', ')}` : `: did you mean ${near}?`}`;
  }
  const { input, compliance, parameters = {}, violations = [], missing = [] } = one;
  if (!isJsonObject(input)) return 'input must be a document';
  const type = input['resourceType'];
  if (typeof type !== 'string' || !resourceTypes.includes(type))
    return `input.resourceType must be ${resourceTypes.join(' or ')}, not ${JSON.stringify(type ?? null)}`;
  if (!COMPLIANCES.some((known) => known === compliance))
    return `compliance must be ${COMPLIANCES.join(', ')}, not ${JSON.stringify(compliance ?? null)}`;
  if (!isJsonObject(parameters)) return 'parameters must be an object of values by name';
  if (!isListOf(violations, 'code')) return 'violations must be a list of {"code": …, "path": […]}';
  if (!isListOf(missing, 'reason')) return 'missing must be a list of {"path": […], "reason": …}';
  return undefined;
}

function isListOf(list: JsonValue, key: 'code' | 'reason'): boolean {
  return (
    Array.isArray(list) &&
    list.every((entry) => isJsonObject(entry) && typeof entry[key] === 'string' && Array.isArray(entry['path']))
  );
}

function toCase(control: ControlManifest, name: string, one: JsonObject): PolicyCase {
  return {
    control,
    name,
    input: one['input'] as CaseInput,
    parameters: (one['parameters'] ?? {}) as JsonObject,
    compliance: one['compliance'] as Compliance,
    violations: (one['violations'] ?? []) as unknown as Violation[],
    missing: (one['missing'] ?? []) as unknown as Missing[],
  };
}
