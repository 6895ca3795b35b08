import { SEVERITIES } from '../bundle/manifest.ts';
import type { JsonObject } from '../json.ts';
import { LANGUAGES } from '../report/control-text.ts';
import { FORMAT_NAMES } from '../report/formats.ts';
import { say } from '../sentences/say.ts';

function list(items: JsonObject, description: string): JsonObject {
  return { type: 'array', items, minItems: 1, description };
}

function object(properties: Record<string, JsonObject>, description: string): JsonObject {
  return { type: 'object', properties, additionalProperties: false, description };
}

function text(description: string): JsonObject {
  return { type: 'string', minLength: 1, description };
}

function criteria(description: string): JsonObject {
  return object(
    {
      ids: list(text(say`A control: its id, an alias, or a glob.`), say`A list of ids, aliases or globs of controls.`),
      services: list(text(say`A service, as kensa controls names it: redshift.`), say`A list of services.`),
      severities: list(
        { enum: [...SEVERITIES], description: say`A severity of Security Hub.` },
        say`A list of severities.`,
      ),
      standards: list(
        text(say`A standard, as kensa controls show names it, or a glob: NIST SP 800-53*.`),
        say`A list of standards of Security Hub.`,
      ),
    },
    description,
  );
}

/** JSON Schema (draft-07) of `kensa.yaml`. */
export const configurationSchema: JsonObject = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'kensa configuration',
  ...object(
    {
      sources: {
        type: 'array',
        items: text(say`A file, a directory, a glob, s3://bucket/prefix, or - for standard input.`),
        description: say`A list of sources to audit, as seen from the working directory.`,
      },
      controls: object(
        {
          include: criteria(say`Only controls that fit all of ids, services, severities and standards take part.`),
          exclude: criteria(say`Controls that fit one of ids, services, severities or standards take no part.`),
        },
        say`Which controls take part: include, exclude.`,
      ),
      parameters: {
        type: 'object',
        additionalProperties: { type: 'object', description: say`Values by the names of parameters.` },
        description: say`Values of parameters, by control: EMR.3: {requireScopes: [s3]}.`,
      },
      exceptions: {
        anyOf: [{ type: 'string', minLength: 1 }, { const: false }],
        description: say`The file of exceptions, as seen from the working directory, or false for none.`,
      },
      maxExceptionDays: {
        type: 'integer',
        minimum: 1,
        maximum: 99999,
        description: say`How many days from today on an exception may last: 1 to 99999.`,
      },
      formats: list(
        {
          type: 'string',
          pattern: `^(${FORMAT_NAMES.join('|')})(=[^]+)?$`,
          description: say`A format, with =FILE for a file: ${FORMAT_NAMES.join(', ')}.`,
        },
        say`A list of formats in which the report is written.`,
      ),
      language: { enum: [...LANGUAGES], description: say`The language of texts for people.` },
      failOn: { enum: [...SEVERITIES, 'none'], description: say`The exit code is 1 from this severity on.` },
      failOnUnknown: {
        type: 'boolean',
        description: say`Whether the exit code is 1 also for what could not be decided or seen: true or false.`,
      },
    },
    say`What kensa audit does unless its options say otherwise.`,
  ),
};
