import { createReadStream } from 'node:fs';
import type { ConfigurationFile } from '../config/parse-configuration.ts';
import { KensaError } from '../kensa-error.ts';
import { say } from '../sentences/say.ts';

/** The file that is read unasked. */
export const CONFIGURATION_NAME = 'kensa.yaml';

/** What comes with a configuration is written by people. */
const MAX_BYTES = 64 * 1024;

/**
 * Reads the configuration.
 *
 * @param file the file that was asked for; undefined for `kensa.yaml` in the working directory, if it is there; false for none
 * @throws KensaError `CONFIGURATION_UNREADABLE`; `CONFIGURATION_INVALID` with all that is wrong
 */
export async function readConfiguration(file: string | false | undefined): Promise<ConfigurationFile | undefined> {
  if (file === false) return undefined;
  const name = file ?? CONFIGURATION_NAME;
  const chunks: Uint8Array[] = [];
  try {
    // One byte more than allowed tells a file that is too large, even if it has no end.
    for await (const chunk of createReadStream(name, { end: MAX_BYTES })) chunks.push(chunk);
  } catch (cause) {
    if (file === undefined && cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined;
    throw unreadable(name, cause instanceof Error ? cause.message : String(cause), cause);
  }
  const bytes = Buffer.concat(chunks);
  if (bytes.length > MAX_BYTES) throw unreadable(name, say`it is larger than ${MAX_BYTES / 1024} KiB`);
  // Most runs have none, and a parser of YAML takes long to load.
  const { parseConfiguration } = await import('../config/parse-configuration.ts');
  return parseConfiguration(name, decode(name, bytes));
}

function decode(name: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw unreadable(name, say`it is not UTF-8`, cause);
  }
}

function unreadable(name: string, reason: string, cause?: unknown): KensaError {
  return new KensaError('CONFIGURATION_UNREADABLE', say`the configuration ${name} can not be read: ${reason}`, {
    cause,
  });
}
