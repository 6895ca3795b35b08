import type { Exception } from './exception.ts';

/** True if an exception is scoped by tags: they then have to be read also of resources of which no control reads them. */
export function needsTags(exceptions: readonly Exception[]): boolean {
  return exceptions.some(({ scope }) => scope.tags !== undefined);
}
