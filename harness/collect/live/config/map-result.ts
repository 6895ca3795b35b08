import type { CallResult } from '../../aws/connection.ts';

/** What a call returned, in another form, or the failure that it can not be; a failure stays as it is. */
export function mapResult<From, To>(result: CallResult<From>, map: (output: From) => CallResult<To>): CallResult<To> {
  return 'failure' in result ? result : map(result.output);
}

/** The same for every page of a list. Ends behind a failure. */
export async function* mapPages<From, To>(
  pages: AsyncIterable<CallResult<From>>,
  map: (output: From) => CallResult<To>,
): AsyncGenerator<CallResult<To>, void> {
  for await (const page of pages) {
    const mapped = mapResult(page, map);
    yield mapped;
    if ('failure' in mapped) return;
  }
}
