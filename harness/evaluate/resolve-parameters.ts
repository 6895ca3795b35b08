import type { ErrorObject } from 'ajv';
import type { Bundle } from '../bundle/bundle.ts';
import { findControl } from '../bundle/select-controls.ts';
import type { JsonObject } from '../json.ts';
import { isJsonObject } from '../json.ts';
import { KensaError } from '../kensa-error.ts';
import { loadAjv } from '../load-ajv.ts';
import { nearest } from '../nearest.ts';
import { say } from '../sentences/say.ts';

/**
 * Completes the parameters that a user gives with the bundle's defaults.
 * @param given values by parameter name, by control id or alias
 * @returns values of all parameters, by control id
 * @throws KensaError `PARAMETERS_INVALID` for a control or parameter that does not exist, one that is given twice,
 *   by two names of its control, or a value that its JSON Schema refuses; `UNKNOWN_CONTROL` for an unknown control
 */
export function resolveParameters({ manifest, data }: Bundle, given: JsonObject = {}): JsonObject {
  const defaults = isJsonObject(data['parameters']) ? data['parameters'] : {};
  const resolved: JsonObject = { ...defaults };
  const givenBy = new Map<string, string>();
  for (const [name, values] of Object.entries(given)) {
    const { id, parameters: schema } = findControl(manifest, name);
    const known = isJsonObject(schema['properties']) ? Object.keys(schema['properties']) : [];
    if (!isJsonObject(values)) throw invalid(say`${name} must be an object of parameters`);
    for (const parameter of Object.keys(values)) {
      if (!known.includes(parameter)) throw invalid(unknownParameter(id, parameter, known));
      const other = givenBy.get(`${id}/${parameter}`);
      if (other !== undefined) throw invalid(say`${other} and ${name} both give ${parameter} of ${id}`);
      givenBy.set(`${id}/${parameter}`, name);
    }
    const validate = loadAjv({ allErrors: true }).compile(schema);
    if (!validate(values)) throw invalid((validate.errors ?? []).map((error) => refusal(id, error)).join(', '));
    resolved[id] = { ...(isJsonObject(resolved[id]) ? resolved[id] : {}), ...values };
  }
  return resolved;
}

function unknownParameter(id: string, parameter: string, known: readonly string[]): string {
  if (known.length === 0) return say`${id} takes no parameters`;
  const near = nearest(parameter, known);
  return near === undefined
    ? say`${id} has no parameter ${parameter}; it has ${known.join(', ')}`
    : say`${id} has no parameter ${parameter}; did you mean ${near}?`;
}

/** Ajv leaves out which values an enum allows. */
function refusal(id: string, { instancePath, keyword, message = say`is not allowed`, params }: ErrorObject): string {
  const allowed = keyword === 'enum' ? `: ${(params['allowedValues'] as unknown[]).join(', ')}` : '';
  return `${id}${instancePath} ${message}${allowed}`;
}

function invalid(reason: string): KensaError {
  return new KensaError('PARAMETERS_INVALID', say`the parameters can not be used: ${reason}`);
}
