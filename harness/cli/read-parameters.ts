import { readFile } from 'node:fs/promises';
import type { Bundle } from '../bundle/bundle.ts';
import { resolveParameters } from '../evaluate/resolve-parameters.ts';
import { isJsonObject, type JsonObject } from '../json.ts';
import { KensaError } from '../kensa-error.ts';
import { jsonErrorPlace } from './json-error-place.ts';

/**
 * Reads a file of parameters: a JSON object with values by control id or alias.
 *
 * @throws KensaError `PARAMETERS_UNREADABLE` with the file and, where it is not JSON, the place; `PARAMETERS_INVALID`
 *   with the file if they do not fit the bundle's controls.
 */
export async function readParameters(file: string, bundle: Bundle): Promise<JsonObject> {
  const value = parse(file, decode(file, await read(file)));
  if (!isJsonObject(value)) throw unreadable(file, 'it has to hold an object: {"EMR.3": {"parameter": "value"}}');
  try {
    resolveParameters(bundle, value);
  } catch (error) {
    if (!(error instanceof KensaError)) throw error;
    throw new KensaError('PARAMETERS_INVALID', `${file}: ${error.message}`, { cause: error.cause });
  }
  return value;
}

async function read(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (cause) {
    throw unreadable(file, cause instanceof Error ? cause.message : String(cause), cause);
  }
}

function decode(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw unreadable(file, 'it is not UTF-8', cause);
  }
}

function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw unreadable(file, `it is not JSON from ${jsonErrorPlace(text)} on`, cause);
  }
}

function unreadable(file: string, reason: string, cause?: unknown): KensaError {
  return new KensaError('PARAMETERS_UNREADABLE', `the parameters in ${file} cannot be read: ${reason}`, { cause });
}
