import type { Exception } from '../exceptions/exception.ts';
import { type ExceptionRules, parseExceptions } from '../exceptions/parse-exceptions.ts';
import { KensaError } from '../kensa-error.ts';
import { readText } from './read-text.ts';
import { say } from '../sentences/say.ts';

const MAX_BYTES = 1024 * 1024;

/**
 * Reads a file of exceptions, in YAML or JSON, of 1 MiB at most.
 *
 * @throws KensaError `EXCEPTIONS_UNREADABLE` or `EXCEPTIONS_INVALID`, with the file
 */
export async function readExceptions(file: string, rules: ExceptionRules): Promise<Exception[]> {
  const text = await readText(file, MAX_BYTES, (reason, cause) => {
    return new KensaError('EXCEPTIONS_UNREADABLE', say`the exceptions in ${file} cannot be read: ${reason}`, { cause });
  });
  try {
    return parseExceptions(text, rules);
  } catch (error) {
    if (!(error instanceof KensaError)) throw error;
    throw new KensaError(error.code, `${file}: ${error.message}`, { cause: error.cause });
  }
}
