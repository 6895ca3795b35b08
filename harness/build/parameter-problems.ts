import { Ajv } from 'ajv';
import type { ParameterSchema } from './control-metadata.ts';

/**
 * Checks `custom.parameters`: each is a JSON Schema that compiles as strictly as an audit compiles it, and that its own
 * default satisfies.
 * @returns a sentence for each fault
 */
export function parameterProblems(parameters: Readonly<Record<string, ParameterSchema>>): string[] {
  return Object.entries(parameters).flatMap(([name, schema]) => {
    const place = `custom.parameters.${name}`;
    const ajv = new Ajv({ allErrors: true, strict: true, logger: false });
    try {
      const validate = ajv.compile(schema);
      if (validate(schema['default'])) return [];
      const refusals = ajv.errorsText(validate.errors, { dataVar: 'default' });
      return [
        `${place}: the default ${JSON.stringify(schema['default'])} is refused by the parameter's own schema: ${refusals}`,
      ];
    } catch (error) {
      return [`${place} is no JSON Schema: ${error instanceof Error ? error.message : String(error)}`];
    }
  });
}
