import type { CallResult } from './connection.ts';
import { say } from '../../sentences/say.ts';

/**
 * Reads a list page by page until AWS gives no more token; a page may be empty and still have one. Ends behind a failure.
 * A token that comes a second time would never end: it is a failure, too.
 *
 * @param call Asks for the page of a token, the first without one.
 * @param tokenOf The token of the next page.
 */
export async function* readPages<Output>(
  call: (token: string | undefined) => Promise<CallResult<Output>>,
  tokenOf: (output: Output) => string | undefined,
): AsyncGenerator<CallResult<Output>, void> {
  const seen = new Set<string>();
  let token: string | undefined;
  do {
    const result = await call(token);
    yield result;
    if ('failure' in result) return;
    // Some services say with an empty text that there is no next page.
    token = tokenOf(result.output) || undefined;
    if (token !== undefined && seen.has(token)) {
      const message = say`AWS returned the same next token twice, so the list would never end`;
      yield { failure: { reason: 'malformed', code: 'RepeatedToken', message } };
      return;
    }
    if (token !== undefined) seen.add(token);
  } while (token !== undefined);
}
