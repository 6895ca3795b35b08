import { LineCounter, parseDocument } from 'yaml';
import type { Bundle } from '../bundle/bundle.ts';
import { MAX_DEPTH, scanValue, startValue } from '../collect/scan-value.ts';
import { resolveParameters } from '../evaluate/resolve-parameters.ts';
import { isJsonObject, type JsonObject } from '../json.ts';
import { KensaError } from '../kensa-error.ts';
import { jsonErrorPlace } from './json-error-place.ts';
import { readText } from './read-text.ts';
import { say } from '../sentences/say.ts';

const MAX_BYTES = 1024 * 1024;

/**
 * Reads a file of parameters: a JSON object with values by control id or alias, of 1 MiB at most.
 *
 * @throws KensaError `PARAMETERS_UNREADABLE` with the file and, where it is not JSON, the place; `PARAMETERS_INVALID`
 *   with the file if they do not fit the bundle's controls.
 */
export async function readParameters(file: string, bundle: Bundle): Promise<JsonObject> {
  const text = await readText(file, MAX_BYTES, (reason, cause) => unreadable(file, reason, cause));
  const value = parse(file, text);
  if (!isJsonObject(value)) throw unreadable(file, say`it has to hold an object: {"EMR.3": {"parameter": "value"}}`);
  if (isTooDeep(text.trimStart())) throw unreadable(file, say`it is nested deeper than ${MAX_DEPTH} levels`);
  const again = nameGivenAgain(text);
  if (again !== undefined) throw unreadable(file, say`it gives a name twice, again at ${again}; leave one of them out`);
  try {
    resolveParameters(bundle, value);
  } catch (error) {
    if (!(error instanceof KensaError)) throw error;
    throw new KensaError('PARAMETERS_INVALID', `${file}: ${error.message}`, { cause: error.cause });
  }
  return value;
}

function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw unreadable(file, say`it is not JSON from ${jsonErrorPlace(text)} on`, cause);
  }
}

/** Where a name stands a second time in one object, of which JSON.parse would take the last without a word. */
function nameGivenAgain(json: string): string | undefined {
  const lines = new LineCounter();
  const twice = parseDocument(json, { lineCounter: lines }).errors.find(({ code }) => code === 'DUPLICATE_KEY');
  if (twice === undefined) return undefined;
  const { line, col } = lines.linePos(twice.pos[0]);
  return say`line ${line}, column ${col}`;
}

/** What checks the values calls itself for each level, and would run out of stack. */
function isTooDeep(object: string): boolean {
  const bytes = Buffer.from(object);
  const scan = startValue(bytes[0] ?? 0);
  if (scan === undefined) return false;
  scanValue(scan, bytes, 0);
  return scan.tooDeep;
}

function unreadable(file: string, reason: string, cause?: unknown): KensaError {
  return new KensaError('PARAMETERS_UNREADABLE', say`the parameters in ${file} cannot be read: ${reason}`, { cause });
}
