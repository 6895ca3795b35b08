import type { Compliance } from '../evaluate/verdict.ts';
import type { JsonObject } from '../json.ts';

const path = {
  type: 'array',
  items: { type: ['string', 'integer'] },
  description: 'The way to a field: names, and positions in lists.',
};

function list(key: 'code' | 'reason', description: string): JsonObject {
  const item = {
    type: 'object',
    required: [key, 'path'],
    additionalProperties: false,
    properties: { [key]: { type: 'string', minLength: 1 }, path },
  };
  return { type: 'array', items: item, description };
}

/** What a policy can answer; `ERROR` is the harness's own. */
export const CASE_COMPLIANCES: Compliance[] = ['COMPLIANT', 'INSUFFICIENT_DATA', 'NON_COMPLIANT', 'NOT_APPLICABLE'];

/** What a case may state. */
const properties = {
  description: { type: 'string', minLength: 1, description: 'What the case shows, if its name is not enough.' },
  input: {
    type: 'object',
    required: ['resourceType'],
    properties: { resourceType: { type: 'string' } },
    description: 'The document that is judged.',
  },
  parameters: { type: 'object', description: 'Values of parameters by name; others have their defaults.' },
  compliance: {
    enum: CASE_COMPLIANCES,
    description: 'The verdict.',
  },
  violations: list('code', 'What is wrong: each a code of the METADATA and the field that shows it.'),
  missing: list('reason', 'What could not be seen: each a field and why.'),
};

/** The keys of a case. */
export const CASE_KEYS: readonly string[] = Object.keys(properties);

/** JSON Schema (draft-07) of one case. */
export const caseSchema: JsonObject = {
  type: 'object',
  required: ['input', 'compliance'],
  additionalProperties: false,
  properties,
};

/** JSON Schema (draft-07) of a control's `cases`, as its `_test.rego` has them. */
export const casesSchema: JsonObject = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'kensa cases',
  type: 'object',
  description: 'Cases of a control, by name.',
  minProperties: 1,
  additionalProperties: caseSchema,
};
