import {
  type Difference,
  DIFFERENCE_STATES,
  type DifferenceEntry,
  type DifferenceState,
  type Sighting,
} from './difference.ts';
import type { Language } from '../report/control-text.ts';
import { textWords } from '../report/text-words.ts';
import { complianceWords } from '../report/verdict-words.ts';
import { differenceWords } from './difference-words.ts';

/** States that are only counted: nothing has changed. */
export const COUNTED_ONLY: ReadonlySet<DifferenceState> = new Set(['STILL_OPEN', 'STILL_UNDECIDED']);

/** The entries that people are shown, by state, in the order of the difference. */
export function toldEntries({ entries }: Difference): [state: DifferenceState, entries: DifferenceEntry[]][] {
  return DIFFERENCE_STATES.filter((state) => !COUNTED_ONLY.has(state)).flatMap((state) => {
    const own = entries.filter((entry) => entry.state === state);
    return own.length === 0 ? [] : [[state, own]];
  });
}

/** What an entry's reports say of it: `COMPLIANT → NON_COMPLIANT`. */
export function changeText({ before, after }: DifferenceEntry, language: Language): string {
  return `${sightingText(before, language)} → ${sightingText(after, language)}`;
}

/** Who accepts a finding or did so, until when and why; nothing if nobody does. */
export function exceptionTexts(
  { exception, endedException }: Pick<DifferenceEntry, 'endedException' | 'exception'>,
  language: Language,
): string[] {
  const words = differenceWords[language];
  const { exceptionText } = textWords[language].finding;
  return [
    ...(exception === undefined ? [] : [words.excepted(exceptionText(exception))]),
    ...(endedException === undefined ? [] : [words.endedException(exceptionText(endedException))]),
  ];
}

function sightingText(sighting: Sighting, language: Language): string {
  const words: Readonly<Record<Sighting, string>> = {
    ...complianceWords[language],
    ...differenceWords[language].unlisted,
  };
  return words[sighting];
}

/** How many there are of each state that there is: `2 New, 1 Fixed`. */
export function countsText({ summary }: Pick<Difference, 'summary'>, language: Language): string {
  const { comma, counted, nothing, states } = differenceWords[language];
  const told = DIFFERENCE_STATES.filter((state) => summary[state] > 0);
  return told.length === 0 ? nothing : told.map((state) => counted(summary[state], states[state])).join(comma);
}
