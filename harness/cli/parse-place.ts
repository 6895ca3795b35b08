import { KensaError } from '../kensa-error.ts';
import { say } from '../sentences/say.ts';

/**
 * Reads the id of an AWS account.
 *
 * @throws KensaError `USAGE` for anything but twelve digits.
 */
export function parseAccount(text: string): string {
  if (!/^\d{12}$/.test(text)) {
    throw new KensaError(
      'USAGE',
      say`'${text}' is not an AWS account. Give the twelve digits of its id: 111122223333.`,
    );
  }
  return text;
}

/**
 * Reads the name of an AWS region, whether it exists or not.
 *
 * @throws KensaError `USAGE` for what can not be a region.
 */
export function parseRegion(text: string): string {
  if (!/^[a-z]{2,}(-[a-z]+)+-\d{1,2}$/.test(text)) {
    throw new KensaError('USAGE', say`'${text}' is not an AWS region. Give its name as AWS writes it: eu-west-1.`);
  }
  return text;
}
