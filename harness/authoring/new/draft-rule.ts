import { FILL_IN } from '../../build/fill-in-problems.ts';
import type { JsonObject, JsonValue } from '../../json.ts';
import type { ControlDraft } from './control-draft.ts';

/** The one rule of a skeleton. */
export interface DraftRule {
  code: string;
  /** The conditions, asked of a reference to the property. */
  conditions: (reference: string) => string[];
  /** What of `policies/lib` they call. */
  library?: string;
  /** The parameter that they read. */
  parameter?: string;
  /** What the author is to ask herself. */
  question: string;
  good: JsonValue;
  bad: JsonValue;
  /** A value of a type that proves nothing. */
  retyped: JsonValue;
  /** Parameters that cases set. */
  caseParameters: JsonObject;
}

/** The rule for a kind of property: a boolean that is off, or on where the title forbids it, a number that is too low or forbidden, a value that is wrong, a missing tag. */
export function draftRule({ id, title, property: { kind, steps }, parameters }: ControlDraft): DraftRule {
  const path = steps.map(({ name }) => name).join('.');
  if (kind === 'tags') return tagRule(id, parameters);
  if (kind === 'number') return numberRule(id, path, title, parameters);
  if (kind === 'boolean') return booleanRule(path, title);
  return {
    code: 'wrong_value',
    conditions: (reference) => [`${reference} == ${JSON.stringify(FILL_IN)}`],
    question: `is ${path} what decides, and which of its values are wrong?`,
    good: 'as it should be',
    bad: FILL_IN,
    retyped: 7,
    caseParameters: {},
  };
}

/** What a title forbids, a pass must not ask for. */
const FORBIDS = /\bshould (?:not|prohibit|disable)\b/;

function booleanRule(path: string, title: string | undefined): DraftRule {
  const wrong = title !== undefined && FORBIDS.test(title);
  return {
    code: wrong ? 'enabled' : 'not_enabled',
    conditions: (reference) => [`${reference} == ${String(wrong)}`],
    question: `is ${path} what decides, and ${String(wrong)} what is wrong?`,
    good: !wrong,
    bad: wrong,
    retyped: String(!wrong),
    caseParameters: {},
  };
}

function numberRule(
  id: string,
  path: string,
  title: string | undefined,
  parameters: ControlDraft['parameters'],
): DraftRule {
  const found = Object.entries(parameters).find(([, { type }]) => type === 'integer' || type === 'number');
  if (found === undefined && title !== undefined && FORBIDS.test(title)) return forbiddenNumberRule(path);
  const [name, schema] = found ?? [];
  const least = typeof schema?.['default'] === 'number' ? schema['default'] : 1;
  const bound = name === undefined ? String(least) : `data.parameters[${JSON.stringify(id)}].${name}`;
  return {
    code: 'too_low',
    conditions: (reference) => [`${reference} < ${bound}`],
    ...(name !== undefined && { parameter: name }),
    question: `is ${path} what decides, and less than ${name ?? least} what is wrong?`,
    good: least,
    bad: least - 1,
    retyped: String(least),
    caseParameters: {},
  };
}

function forbiddenNumberRule(path: string): DraftRule {
  return {
    code: 'wrong_value',
    conditions: (reference) => [`${reference} == 0`],
    question: `is ${path} what decides, and which of its values are wrong?`,
    good: 1,
    bad: 0,
    retyped: '1',
    caseParameters: {},
  };
}

/** @throws TypeError if there is no parameter of keys */
function tagRule(id: string, parameters: ControlDraft['parameters']): DraftRule {
  const [name] = Object.entries(parameters).find(([, { type }]) => type === 'array') ?? [];
  if (name === undefined) throw new TypeError(`${id} has no parameter of keys`);
  return {
    code: 'tag_missing',
    conditions: (reference) => [
      `count(tags.lacking(${reference}, data.parameters[${JSON.stringify(id)}].${name})) > 0`,
    ],
    library: 'tags',
    parameter: name,
    question: `is a tag with each of ${name} what is required, and what if there is none?`,
    good: { owner: 'data' },
    bad: { stage: 'test' },
    retyped: [],
    caseParameters: { [name]: ['owner'] },
  };
}
