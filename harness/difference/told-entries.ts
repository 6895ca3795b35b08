import {
  type Difference,
  DIFFERENCE_STATES,
  type DifferenceEntry,
  type DifferenceState,
  type Sighting,
} from './difference.ts';
import type { Language } from '../report/control-text.ts';
import type { FindingException } from '../report/report.ts';
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

/** Who accepts a finding, until when and why. */
export function exceptionText(exception: FindingException, language: Language): string {
  return differenceWords[language].excepted(textWords[language].finding.exceptionText(exception));
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
