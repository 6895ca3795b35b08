import { KensaError } from '../kensa-error.ts';
import { say } from '../sentences/say.ts';

const ROLE = /^arn:aws[a-z-]*:iam::(\d{12}):role\/[\w+=,.@/-]+$/;

/**
 * Reads the ARN of a role to assume, and adds it to those before it.
 *
 * @throws KensaError `USAGE` for anything else, and for a second role of one account
 */
export function parseRole(text: string, previous: string[] = []): string[] {
  const account = accountOf(text);
  if (account === undefined) {
    throw new KensaError(
      'USAGE',
      say`'${text}' is not the ARN of a role. It looks like arn:aws:iam::111122223333:role/kensa.`,
    );
  }
  const other = previous.find((role) => accountOf(role) === account);
  if (other !== undefined && other !== text) {
    throw new KensaError('USAGE', say`${other} and ${text} are roles of one account. Give one for each account.`);
  }
  return other === undefined ? [...previous, text] : previous;
}

function accountOf(role: string): string | undefined {
  return ROLE.exec(role)?.[1];
}
