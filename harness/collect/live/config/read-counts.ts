import { isJsonObject } from '../../../json.ts';
import type { CallResult } from '../../aws/connection.ts';
import { asJson } from '../describe/describe-members.ts';
import { listIn } from './list-in.ts';
import { malformed } from './malformed.ts';
import { say } from '../../../sentences/say.ts';

/** How a page holds its counts. */
export interface CountList<Output> {
  /** The property that holds the list. */
  key: keyof Output & string;
  /** The property that holds the count of all. */
  total: keyof Output & string;
  /** The properties of a member: what is counted, and how often it is there. */
  name: string;
  count: string;
}

/** Sums what AWS Config counts, by name. A page without its list is a failure, but for one that says that nothing is there. */
export async function readCounts<Output>(
  { key, total, name, count }: CountList<Output>,
  pages: AsyncIterable<CallResult<Output>>,
): Promise<CallResult<Map<string, number>>> {
  const counts = new Map<string, number>();
  for await (const page of pages) {
    if ('failure' in page) return page;
    const list = listIn(page.output, key);
    if ('failure' in list && page.output[total] === 0) continue;
    if ('failure' in list) return list;
    for (const member of asJson(list.output) as unknown[]) {
      const { [name]: counted, [count]: number } = isJsonObject(member) ? member : {};
      if (typeof counted !== 'string' || typeof number !== 'number') {
        return malformed(say`AWS returned a member of ${key} without a usable ${name} and ${count}`);
      }
      counts.set(counted, (counts.get(counted) ?? 0) + number);
    }
  }
  return { output: counts };
}
