import { KensaError } from '../kensa-error.ts';
import { nearest } from '../nearest.ts';
import { say } from '../sentences/say.ts';

/**
 * Reads a word of a closed list, in any letter case.
 *
 * @param name - What the word is, for the message: `format`.
 * @throws KensaError `USAGE` for another word, with the nearest right one and the whole list.
 */
export function parseChoice<T extends string>(name: string, choices: readonly T[], word: string): T {
  const choice = choices.find((candidate) => candidate.toLowerCase() === word.toLowerCase());
  if (choice !== undefined) return choice;
  const near = nearest(word, choices);
  const suggestion = near === undefined ? '' : ` ${say`Did you mean ${near}?`}`;
  throw new KensaError(
    'USAGE',
    `${say`unknown ${name} '${word}'.`}${suggestion} ${say`Allowed: ${choices.join(', ')}.`}`,
  );
}
