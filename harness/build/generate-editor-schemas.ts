import { configurationSchema } from '../config/configuration-schema.ts';
import { exceptionsSchema } from '../exceptions/exceptions-schema.ts';
import type { JsonObject } from '../json.ts';
import { casesSchema } from './case-schema.ts';
import { controlMetadataSchema } from './control-metadata.ts';

const SCHEMAS: Readonly<Record<string, JsonObject>> = {
  cases: casesSchema,
  'control-metadata': {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'METADATA of a kensa control',
    ...controlMetadataSchema,
  },
  exceptions: exceptionsSchema,
  kensa: configurationSchema,
};

/**
 * The schemas that files are checked with, for editors.
 *
 * @returns The texts of the files, by path.
 */
export function generateEditorSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(SCHEMAS).map(([name, schema]) => [
      `schemas/${name}.schema.json`,
      `${JSON.stringify(schema, null, 2)}\n`,
    ]),
  );
}
