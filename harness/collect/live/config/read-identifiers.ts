import type { CallResult } from '../../aws/connection.ts';
import type { ListedResource } from '../../collected.ts';
import { malformed } from './malformed.ts';
import { say } from '../../../sentences/say.ts';

/**
 * Reads the resources that AWS Config lists, page by page. If it says of one not which it is, the list is malformed; that
 * comes behind the last page, for the others can be read.
 *
 * @param resourceOf Undefined for what names no resource.
 */
export async function* readIdentifiers<Identifier>(
  pages: AsyncIterable<CallResult<readonly Identifier[]>>,
  resourceOf: (identifier: Identifier) => ListedResource | undefined,
): AsyncGenerator<CallResult<readonly ListedResource[]>, void> {
  let nameless = 0;
  for await (const page of pages) {
    if ('failure' in page) return yield page;
    const resources = page.output.flatMap((identifier) => resourceOf(identifier) ?? []);
    nameless += page.output.length - resources.length;
    yield { output: resources };
  }
  if (nameless > 0) yield malformed(say`AWS Config lists resources without a usable id: ${nameless}`);
}
