import type { Verdict } from '../../evaluate/verdict.ts';
import type { JsonObject, JsonValue } from '../../json.ts';
import { isJsonObject } from '../../json.ts';

/** A case, as a control's `_test.rego` states it. */
export interface CaseToCopy {
  name: string;
  input: JsonObject;
  /** Those that are not the defaults. */
  parameters?: JsonObject;
  verdict: Pick<Verdict, 'compliance' | 'missing' | 'violations'>;
}

/** Writes a case as an entry of `cases`, to be copied, in the form that `opa fmt` gives it. */
export function caseText({ name, input, parameters = {}, verdict }: CaseToCopy): string {
  const { compliance, violations, missing } = verdict;
  const entries: [string, string][] = [
    ['input', block(input, 2)],
    ...(Object.keys(parameters).length > 0 ? [['parameters', regoText(parameters)] as [string, string]] : []),
    ['compliance', regoText(compliance)],
    ...(violations.length > 0
      ? [['violations', regoText(violations as unknown as JsonValue)] as [string, string]]
      : []),
    ...(missing.length > 0 ? [['missing', regoText(missing as unknown as JsonValue)] as [string, string]] : []),
  ];
  const lines = entries.map(([key, text]) => `\t\t${regoText(key)}: ${text},\n`);
  return `\t${regoText(name)}: {\n${lines.join('')}\t},\n`;
}

/** Writes a value in one line, as `opa fmt` does. */
export function regoText(value: JsonValue): string {
  if (Array.isArray(value)) return `[${value.map(regoText).join(', ')}]`;
  if (!isJsonObject(value)) return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([key, entry]) => `${JSON.stringify(key)}: ${regoText(entry)}`)
    .join(', ')}}`;
}

/** An object with one entry a line, and so on within, but for lists. */
function block(value: JsonValue, depth: number): string {
  if (!isJsonObject(value) || Object.keys(value).length === 0) return regoText(value);
  const indent = '\t'.repeat(depth + 1);
  const lines = Object.entries(value).map(
    ([key, entry]) => `${indent}${JSON.stringify(key)}: ${block(entry, depth + 1)},\n`,
  );
  return `{\n${lines.join('')}${'\t'.repeat(depth)}}`;
}
