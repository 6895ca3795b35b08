import type { ValidateFunction } from 'ajv';
import type { Diagnostic } from '../diagnostic.ts';
import type { JsonObject } from '../json.ts';
import { KensaError } from '../kensa-error.ts';
import { loadAjv } from '../load-ajv.ts';
import type { InputDocument } from '../normalize/input-document.ts';
import { say } from '../sentences/say.ts';

/** Says what does not fit in a document; undefined if all does. */
export type InputCheck = (document: InputDocument) => Diagnostic | undefined;

/**
 * Prepares to check documents against the JSON Schema that a bundle publishes for them.
 *
 * @throws KensaError `BUNDLE_INVALID` if that is no schema
 */
export function createInputCheck(inputSchema: JsonObject): InputCheck {
  const fits = compile(inputSchema);
  return (document) => {
    const { resourceType, resourceId, provenance } = document;
    if (fits(document)) return undefined;
    const [error] = fits.errors ?? [];
    return {
      code: 'INPUT_INVALID',
      severity: 'error',
      location: provenance.location,
      message: say`The input document of ${resourceType} ${resourceId} does not fit the schema of the bundle: ${error?.instancePath || 'it'} ${error?.message ?? 'is not allowed'} (${error?.schemaPath ?? '#'}). It was not judged. Take the item from AWS again; if that is as odd, report it as a bug in kensa.`,
    };
  };
}

function compile(inputSchema: JsonObject): ValidateFunction {
  try {
    return loadAjv().compile(inputSchema);
  } catch (cause) {
    throw new KensaError('BUNDLE_INVALID', say`the bundle has no usable schema of input documents`, { cause });
  }
}
