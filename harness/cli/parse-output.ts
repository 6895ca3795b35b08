import { KensaError } from '../kensa-error.ts';

/**
 * Reads the name of a file to write to.
 *
 * @throws KensaError `USAGE` for an empty one
 */
export function parseOutput(text: string): string {
  if (text === '') throw new KensaError('USAGE', 'the file to write to has no name. Give its path.');
  return text;
}
