import type { ApiCallName, CallInput, CallOutput } from '../../harness/collect/aws/api-calls.ts';
import type { CallResult, RegionConnection } from '../../harness/collect/aws/connection.ts';
import { readPages } from '../../harness/collect/aws/read-pages.ts';
import { PAGED_CALLS } from './paged-calls.ts';

/**
 * What a call answered, without what the SDK says of the call itself.
 *
 * @throws Error if it failed.
 */
export function outputOf<Output extends object>(result: CallResult<Output>): Omit<Output, '$metadata'> {
  if ('failure' in result) throw new Error(result.failure.message);
  const { $metadata: _, ...output } = result.output as Output & { $metadata?: unknown };
  return output;
}

/** Asks for a list page by page, and returns what each page came to. */
export async function pagesOf<Name extends ApiCallName>(
  connection: RegionConnection,
  name: Name,
  input: CallInput<Name>,
): Promise<CallResult<CallOutput<Name>>[]> {
  const { asked = '', next = '' } = PAGED_CALLS[name] ?? {};
  const results: CallResult<CallOutput<Name>>[] = [];
  const pages = readPages<CallOutput<Name>>(
    (token) => connection.call(name, { ...input, [asked]: token }),
    (output) => (output as unknown as Record<string, string | undefined>)[next],
  );
  for await (const page of pages) results.push(page);
  return results;
}

/** The same list out of each page. */
export async function listsOf<Name extends ApiCallName>(
  connection: RegionConnection,
  name: Name,
  input: CallInput<Name>,
): Promise<unknown[]> {
  const [list = ''] = PAGED_CALLS[name]?.lists ?? [];
  const pages = await pagesOf(connection, name, input);
  return pages.map((page) => (outputOf(page) as unknown as Record<string, unknown>)[list]);
}
