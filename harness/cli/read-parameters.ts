import { readFile } from 'node:fs/promises';
import { isJsonObject, type JsonObject } from '../json.ts';
import { KensaError } from '../kensa-error.ts';
import { jsonErrorPlace } from './json-error-place.ts';

/**
 * Reads a file of parameters: a JSON object with values by control id or alias. Whether they fit the controls is for
 * the audit to say.
 *
 * @throws KensaError `PARAMETERS_UNREADABLE` with the file and, where it is not JSON, the place.
 */
export async function readParameters(file: string): Promise<JsonObject> {
  const value = parse(file, decode(file, await read(file)));
  if (!isJsonObject(value)) throw unreadable(file, 'it has to hold an object: {"EMR.3": {"parameter": "value"}}');
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
