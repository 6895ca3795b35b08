import { closestMatch } from 'leven';

/**
 * The candidate that was probably meant: the one with the fewest edits away, in any letter case. Undefined if more than
 * half of the word would have to change.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const lowered = candidates.map((candidate) => candidate.toLowerCase());
  const match = closestMatch(word.toLowerCase(), lowered, { maxDistance: Math.max(1, Math.floor(word.length / 2)) });
  return match === undefined ? undefined : candidates[lowered.indexOf(match)];
}
