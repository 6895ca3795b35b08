import { say } from '../../sentences/say.ts';
const MOST_NAMES = 5;

/** The first names of a list, and how many more there are. */
export function nameSome(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).join(', ');
  return names.length > MOST_NAMES ? say`${shown} and ${names.length - MOST_NAMES} more` : shown;
}
