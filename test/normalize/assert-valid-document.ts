import assert from 'node:assert/strict';
import { Ajv } from 'ajv';
import { inputDocumentSchema } from '../../harness/normalize/input-document-schema.ts';
import type { InputDocument } from '../../harness/normalize/input-document.ts';

const validate = new Ajv({ strict: true, allErrors: true }).compile(inputDocumentSchema);

/** Fails with the schema's complaints if the document is not one that kensa publishes. */
export function assertValidDocument(document: InputDocument): void {
  validate(document);
  assert.deepEqual(validate.errors, null);
}
