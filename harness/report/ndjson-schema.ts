import type { JsonObject } from '../json.ts';
import { diagnosticSchema, findingSchema, reportSchema } from './report-schema.ts';

const { findings: _findings, diagnostics: _diagnostics, ...outline } = reportSchema['properties'] as JsonObject;

const needed = (reportSchema['required'] as string[]).filter((name) => Object.hasOwn(outline, name));

const count = (description: string): JsonObject => ({ type: 'integer', minimum: 0, description });

/** JSON Schema (draft-07) of a line of the ndjson report, schema version 1: `kind` says which of the four it is. */
export const ndjsonLineSchema: JsonObject = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'A line of a kensa report as ndjson',
  oneOf: [
    lineOf('report', {
      type: 'object',
      description: 'The first line: the report without its findings and diagnostics.',
      properties: outline,
      required: needed,
      additionalProperties: false,
    }),
    lineOf('finding', findingSchema),
    lineOf('diagnostic', diagnosticSchema),
    lineOf('end', {
      type: 'object',
      description: 'The last line: without it the text is not whole.',
      properties: {
        findings: count('How many findings there were.'),
        diagnostics: count('How many diagnostics there were.'),
      },
      required: ['findings', 'diagnostics'],
      additionalProperties: false,
    }),
  ],
};

/** An object with its kind in front. */
function lineOf(kind: string, schema: JsonObject): JsonObject {
  return {
    ...schema,
    properties: { kind: { const: kind, description: 'What the line is.' }, ...(schema['properties'] as JsonObject) },
    required: ['kind', ...(schema['required'] as string[])],
  };
}
