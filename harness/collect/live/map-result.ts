import type { CallResult } from '../aws/connection.ts';

/** What a call returned, in another form; a failure stays as it is. */
export function mapResult<From, To>(result: CallResult<From>, map: (output: From) => To): CallResult<To> {
  return 'failure' in result ? result : { output: map(result.output) };
}

/** The same for every page of a list. */
export async function* mapPages<From, To>(
  pages: AsyncIterable<CallResult<From>>,
  map: (output: From) => To,
): AsyncGenerator<CallResult<To>, void> {
  for await (const page of pages) yield mapResult(page, map);
}
