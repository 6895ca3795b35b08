import { FILL_IN } from '../../build/fill-in-problems.ts';
import { mainPackage } from '../../build/generate-proof.ts';
import type { JsonObject, JsonValue } from '../../json.ts';
import type { ControlDraft } from './control-draft.ts';
import { draftRule } from './draft-rule.ts';
import type { PropertyStep } from './property-steps.ts';
import { documentName, snakeCase } from './rego-names.ts';

/** The cases of a skeleton: a pass, a violation, and what proves nothing. */
export function casesText(draft: ControlDraft): string {
  const { service, name, id, resourceTypes, property } = draft;
  const [resourceType = ''] = resourceTypes;
  const { code, good, bad, retyped, caseParameters } = draftRule(draft);
  const { steps } = property;
  const [top] = steps;
  const container = top?.name ?? '';
  const document = documentName(resourceType);
  const main = mainPackage(resourceType);
  const within = (value?: JsonValue): string => `${document}(${rego(documentOf(steps, value))})`;
  const missing = (reason: string, path: readonly (string | number)[]): string =>
    `\t\t"compliance": "INSUFFICIENT_DATA",\n\t\t"missing": [{"path": ${rego([...path])}, "reason": "${reason}"}],\n`;
  const parameters = Object.keys(caseParameters).length === 0 ? '' : `\t\t"parameters": ${rego(caseParameters)},\n`;
  const entry = (label: string, input: string, rest: string): string =>
    `\t"${label}": {\n\t\t"input": ${input},\n${parameters}${rest}\t},\n`;
  const takesParameters = Object.keys(draft.parameters).length > 0;
  const path = pathOf(steps);
  const whole = steps.at(-1)?.isList === true ? path.slice(0, -1) : path;
  const last = steps.at(-1)?.name ?? '';
  const violation = `\t\t"compliance": "NON_COMPLIANT",\n\t\t"violations": [{"code": "${code}", "path": ${rego(path)}}],\n`;
  const below =
    steps.length === 1
      ? ''
      : entry(`${last} absent`, within(), missing('absent', whole)) +
        entry(`${last} null`, within(null), missing('null', path));
  return `package controls.${service}.${name}_test

import data.main.${main}
import data.testing

# ${FILL_IN}: a case for every state that a resource can be in; kensa fixture makes one of a real resource
cases := {
${entry('as it should be', within(good), '\t\t"compliance": "COMPLIANT",\n')}${entry(code.replaceAll('_', ' '), within(bad), violation)}${below}${entry(`${last} of another type`, within(retyped), missing('type', path))}${entry(`${container} absent`, `object.remove(${document}({}), ["${container}"])`, missing('absent', [container]))}}

${document}(${snakeCase(container)}) := {
	"accountId": "111122223333",
	"awsRegion": "eu-west-1",
	"resourceType": "${resourceType}",
	"resourceId": "example",
	"${container}": ${snakeCase(container)},
}

test_cases[name] if {
	some name, case in cases
	judged := ${main}.result with input as case.input${takesParameters ? `\n\t\twith data.parameters as testing.parameters("${id}", case)` : ''}
	judged.controls["${id}"] == testing.verdict(case)
}
`;
}

/** What lies in the container of a document; without a value, all but the property. */
function documentOf([, ...steps]: readonly PropertyStep[], value?: JsonValue): JsonValue {
  const [step, ...rest] = steps;
  if (step === undefined) return value ?? {};
  if (rest.length === 0 && value === undefined) return {};
  const held = rest.length === 0 ? (value ?? null) : documentOf(steps, value);
  return { [step.name]: step.isList ? [held] : held };
}

/** A place in it; the first element where there is a list. */
function pathOf(steps: readonly PropertyStep[]): (string | number)[] {
  return steps.flatMap(({ name, isList }) => (isList ? [name, 0] : [name]));
}

/** A value on one line, as `opa fmt` leaves it. */
function rego(value: JsonValue | JsonObject): string {
  if (Array.isArray(value)) return `[${value.map(rego).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([key, held]) => `${JSON.stringify(key)}: ${rego(held)}`)
    .join(', ')}}`;
}
