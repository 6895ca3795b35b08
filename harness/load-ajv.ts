import { createRequire } from 'node:module';
import type * as ajv from 'ajv';

/** A new Ajv. It is loaded only here, for the schemas that come with a bundle: that takes longer than a small audit. */
export function loadAjv(options: ajv.Options = {}): ajv.Ajv {
  const { Ajv } = createRequire(import.meta.url)('ajv') as typeof ajv;
  return new Ajv(options);
}
