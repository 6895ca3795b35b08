import { KensaError } from '../kensa-error.ts';
import { say } from '../sentences/say.ts';

/**
 * Reads the name of a file to write to.
 *
 * @throws KensaError `USAGE` for an empty one
 */
export function parseOutput(text: string): string {
  if (text === '') throw new KensaError('USAGE', say`the file to write to has no name. Give its path.`);
  return text;
}
