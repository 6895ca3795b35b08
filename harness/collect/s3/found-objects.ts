import type { Problem } from '../problems.ts';

/** Objects of a bucket to read, and what stood in the way of finding more. */
export interface FoundObjects {
  keys: string[];
  problems: Problem[];
}

/** Puts together what several searches found. */
export function mergeFound(found: readonly FoundObjects[]): FoundObjects {
  return { keys: found.flatMap(({ keys }) => keys), problems: found.flatMap(({ problems }) => problems) };
}
