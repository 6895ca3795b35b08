import type { FindingResource } from '../report/report.ts';
import type { Exception } from './exception.ts';
import { exactNames } from './scope-matcher.ts';

/** Something of an exception, and its place in the file. */
interface Placed {
  exception: Pick<Exception, 'scope'>;
  mark: { position: number };
}

/**
 * Finds the exceptions that may be about a resource without looking at each: those that name their resources are found by
 * these names.
 *
 * @param entries in the order of the file
 * @returns gives them for a resource in the same order; whether the rest of their scope fits is not looked at
 */
export function exceptionIndex<Entry extends Placed>(
  entries: readonly Entry[],
): (resource: FindingResource) => readonly Entry[] {
  const named = new Map<string, Entry[]>();
  const others: Entry[] = [];
  for (const entry of entries) {
    const names = exactNames(entry.exception.scope);
    if (names === undefined) others.push(entry);
    for (const name of names ?? []) {
      const known = named.get(name);
      if (known === undefined) named.set(name, [entry]);
      else known.push(entry);
    }
  }
  return ({ resourceId, arn }) => {
    const byId = named.get(resourceId);
    const byArn = arn === undefined ? undefined : named.get(arn);
    if (byId === undefined && byArn === undefined) return others;
    const all = new Set([...(byId ?? []), ...(byArn ?? []), ...others]);
    return [...all].toSorted((a, b) => a.mark.position - b.mark.position);
  };
}
