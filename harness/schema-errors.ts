import type { ValidateFunction } from 'ajv';

/** What a value, called `name`, lacks of the schema that it was just checked against, each with its place. */
export function schemaErrors(name: string, { errors }: ValidateFunction): string {
  return (errors ?? []).map(({ instancePath, message }) => `${name}${instancePath} ${message}`).join(', ');
}
