import { Ajv } from 'ajv';
import type { KeyFault } from './analysis/analysis.ts';
import type { ParameterSchema } from './control-metadata.ts';

/**
 * Checks `custom.parameters`: each is a JSON Schema that compiles as strictly as an audit compiles it, and that its own
 * default satisfies.
 * @returns what is wrong with each
 */
export function parameterProblems(parameters: Readonly<Record<string, ParameterSchema>>): KeyFault[] {
  return Object.entries(parameters).flatMap(([name, schema]) => {
    const keys = ['custom', 'parameters', name];
    const place = keys.join('.');
    const ajv = new Ajv({ allErrors: true, strict: true, logger: false });
    try {
      const validate = ajv.compile(schema);
      if (validate(schema['default'])) return [];
      const refusals = ajv.errorsText(validate.errors, { dataVar: 'default' });
      return [
        {
          keys: [...keys, 'default'],
          message: `${place}: the default ${JSON.stringify(schema['default'])} is refused by the parameter's own schema: ${refusals}`,
          remedy: 'write a default that an audit may use',
        },
      ];
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return [{ keys, message: `${place} is no JSON Schema: ${reason}` }];
    }
  });
}
