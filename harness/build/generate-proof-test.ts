import type { JsonType, JsonValue } from '../json.ts';
import { isJsonObject } from '../json.ts';
import type { GapRule } from './gap-rules.ts';

/** A value of each type; for a gap, the first whose type is not allowed is taken. */
const SAMPLES: [JsonType, JsonValue][] = [
  ['number', 7],
  ['array', []],
  ['string', 'text'],
  ['boolean', true],
  ['object', {}],
  ['null', null],
];

/**
 * Writes the tests of a generated module: each gap rule finds a value of a wrong type, or a parameter that the host did
 * not give, and each control answers alone as it does among the others.
 * @param name the module's package below `data.main`
 * @param controls id and rule name of each control
 */
export function generateProofTest(
  name: string,
  gapRules: readonly GapRule[],
  controls: readonly [string, string][],
): string {
  const gaps = gapRules.map(
    (rule) => `test_${rule.name} if {\n\t${rego(gap(rule))} in ${name}.${rule.name} with ${given(rule)}\n}\n`,
  );
  const alone = controls.map(
    ([id, rule]) =>
      `test_${rule} if {\n\t${name}.${rule} == {"resource": ${name}.resource, "controls": {${rego(id)}: ${name}.result.controls[${rego(id)}]}} with input as {}\n}\n`,
  );
  return [...gaps, ...alone].join('\n');
}

function gap(rule: GapRule): JsonValue {
  return { path: rule.path, reason: rule.parameterOf === undefined ? reason(rule) : 'absent' };
}

function given(rule: GapRule): string {
  if (rule.parameterOf !== undefined) return 'data.parameters as {}';
  return `input as ${rego(documentWith(rule.path, wrongValue(rule)))}`;
}

function reason(rule: GapRule): string {
  return wrongValue(rule) === null ? 'null' : 'type';
}

function wrongValue({ types }: GapRule): JsonValue {
  return SAMPLES.find(([type]) => !types.includes(type))?.[1] ?? null;
}

/** A document that holds nothing but the value at the path. */
function documentWith([step, ...rest]: readonly (string | number)[], value: JsonValue): JsonValue {
  if (step === undefined) return value;
  const inner = documentWith(rest, value);
  return typeof step === 'number' ? [inner] : { [step]: inner };
}

/** Writes a value as `opa fmt` does. */
function rego(value: JsonValue): string {
  if (Array.isArray(value)) return `[${value.map(rego).join(', ')}]`;
  if (!isJsonObject(value)) return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([key, entry]) => `${JSON.stringify(key)}: ${rego(entry)}`)
    .join(', ')}}`;
}
