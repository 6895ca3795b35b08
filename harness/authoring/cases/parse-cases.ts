import { Ajv, type ErrorObject } from 'ajv';
import { CASE_COMPLIANCES, CASE_KEYS, caseSchema } from '../../build/case-schema.ts';
import type { ControlManifest } from '../../bundle/manifest.ts';
import type { Compliance, Missing, Violation } from '../../evaluate/verdict.ts';
import type { JsonObject, JsonValue } from '../../json.ts';
import { isJsonObject } from '../../json.ts';
import { nearest } from '../../nearest.ts';
import type { CaseInput, PolicyCase } from './policy-case.ts';

/** What is wrong with a case, by the key that does not fit the schema. */
const FAULTS: Readonly<Record<string, string>> = {
  description: 'description must be a text, or left out',
  input: 'input must be a document',
  parameters: 'parameters must be an object of values by name',
  violations: 'violations must be a list of {"code": …, "path": […]}',
  missing: 'missing must be a list of {"path": […], "reason": …}',
};

const fits = new Ajv({ allErrors: true, allowUnionTypes: true, verbose: true }).compile(caseSchema);

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
      problems: [
        {
          message: `\`cases\` has no value in package ${control.package}_test: write it, and everything in it must be defined`,
        },
      ],
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
  const errors = fits(one) ? [] : (fits.errors ?? []).filter((error) => !isOfType(error));
  // A key that is misspelt is missing, too.
  const error = errors.find(({ keyword }) => keyword === 'additionalProperties') ?? errors[0];
  if (error !== undefined) return faultOf(error);
  const input = isJsonObject(one) ? one['input'] : undefined;
  const type = isJsonObject(input) ? input['resourceType'] : undefined;
  if (typeof type === 'string' && resourceTypes.includes(type)) return undefined;
  return `input.resourceType must be ${resourceTypes.join(' or ')}, not ${JSON.stringify(type ?? null)}`;
}

/** The control knows more of the type than the schema. */
function isOfType({ instancePath, params }: ErrorObject): boolean {
  return instancePath === '/input/resourceType' || params['missingProperty'] === 'resourceType';
}

function faultOf({ instancePath, keyword, params, data }: ErrorObject): string {
  const unknown: unknown = params['additionalProperty'];
  if (instancePath === '' && typeof unknown === 'string') {
    const near = nearest(unknown, CASE_KEYS);
    const known = `; it has ${CASE_KEYS.toSorted().join(', ')}`;
    return `a case has no ${unknown}${near === undefined ? known : `: did you mean ${near}?`}`;
  }
  const key = instancePath === '' ? params['missingProperty'] : instancePath.split('/')[1];
  if (key === 'compliance') {
    const stated = keyword === 'enum' ? data : undefined;
    const near = typeof stated === 'string' ? nearest(stated, CASE_COMPLIANCES) : undefined;
    const meant = near === undefined ? '' : `: did you mean ${near}?`;
    return `compliance must be ${CASE_COMPLIANCES.join(', ')}, not ${JSON.stringify(stated ?? null)}${meant}`;
  }
  return FAULTS[String(key)] ?? 'a case is an object with input and compliance';
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
