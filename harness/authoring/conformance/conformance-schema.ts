import type { JsonObject } from '../../json.ts';

const text: JsonObject = { type: 'string', minLength: 1 };

const path: JsonObject = {
  description: 'Names of properties, and positions of elements from 0.',
  type: 'array',
  items: { oneOf: [{ type: 'string' }, { type: 'integer', minimum: 0 }] },
};

function record(properties: JsonObject, optional: readonly string[] = []): JsonObject {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: 'object', required, additionalProperties: false, properties };
}

const verdict: JsonObject = {
  description: "What the entrypoint's value holds under `controls` and the control's id. Both lists are sets.",
  ...record({
    compliance: { enum: ['COMPLIANT', 'INSUFFICIENT_DATA', 'NON_COMPLIANT', 'NOT_APPLICABLE'] },
    violations: { type: 'array', items: record({ code: text, path }) },
    missing: { type: 'array', items: record({ path, reason: text }) },
  }),
};

const change: JsonObject = {
  description: 'Some changes of one place, each of which makes a document.',
  ...record(
    {
      path: { ...path, minItems: 1 },
      removed: { description: 'A document without the property.', const: true },
      values: { description: 'For each of them a document that has it there.', type: 'array', minItems: 1, items: {} },
    },
    ['removed', 'values'],
  ),
  anyOf: [{ required: ['removed'] }, { required: ['values'] }],
};

const one: JsonObject = record({
  name: text,
  entrypoint: {
    description: "The entrypoint that judges the document's type with this control alone.",
    type: 'string',
    pattern: '^main/[a-z0-9_]+/result_[a-z0-9_]+$',
  },
  data: {
    description: "The whole of `data`: the control's parameters.",
    ...record({ parameters: { type: 'object' } }),
  },
  input: {
    description: 'The whole of `input`.',
    type: 'object',
    required: ['resourceType'],
    properties: { resourceType: text },
  },
  verdict: { $ref: '#/definitions/verdict' },
  mutants: {
    description: 'Other documents, which differ from `input` in one value each, by the verdict on them.',
    type: 'array',
    items: record({
      verdict: { $ref: '#/definitions/verdict' },
      changes: { type: 'array', minItems: 1, items: { $ref: '#/definitions/change' } },
    }),
  },
});

/** JSON Schema of `conformance.json`. */
export const conformanceSchema: JsonObject = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Conformance vectors of a kensa bundle',
  ...record({
    schemaVersion: { const: 1 },
    revision: {
      description: 'The revision of the bundle that the verdicts are of.',
      type: 'string',
      pattern: '^sha256:[0-9a-f]{64}$',
    },
    controls: {
      type: 'array',
      items: record({ id: text, cases: { type: 'array', minItems: 1, items: { $ref: '#/definitions/case' } } }),
    },
  }),
  definitions: { case: one, change, verdict },
};
