import { KensaError } from '../kensa-error.ts';
import { say } from '../sentences/say.ts';

/**
 * Reads how many threads to use.
 *
 * @throws KensaError `USAGE` for anything but a whole number of 1 or more.
 */
export function parseJobs(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) {
    throw new KensaError('USAGE', say`'${text}' is not a number of threads. Allowed: 1 to 9999.`);
  }
  return Number(text);
}
