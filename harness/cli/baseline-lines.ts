import type { Difference, DifferenceState } from '../difference/difference.ts';
import { differenceNotes } from '../difference/difference-notes.ts';
import { differenceWords } from '../difference/difference-words.ts';
import { countsText } from '../difference/told-entries.ts';
import type { Language } from '../report/control-text.ts';
import { printable } from '../report/printable.ts';
import { resourceText } from '../report/resource-text.ts';
import { textWords } from '../report/text-words.ts';
import { severityWords } from '../report/verdict-words.ts';

const MOST_LINES = 50;

/** What may fail a run. */
const SHOWN: ReadonlySet<DifferenceState> = new Set(['NEW', 'EXCEPTION_ENDED', 'NEWLY_UNDECIDED', 'PACK_CHANGED']);

/**
 * What a run says of its difference to a baseline: how much there is of what, one line for each finding that the baseline does
 * not have (after 50 only how many more there are), and what to know of the two.
 */
export function baselineLines(difference: Difference, language: Language): string[] {
  const words = differenceWords[language];
  const entries = difference.entries.filter(({ state }) => SHOWN.has(state));
  const lines = entries.slice(0, MOST_LINES).map(({ state, severity, controlId, resource, exception }) => {
    const mark = exception === undefined ? '' : ` ${words.exceptedMark}`;
    return `${words.states[state]}: ${severityWords[language][severity]} ${controlId} ${resourceText(resource)}${mark}`;
  });
  return [
    words.comparedWith(difference.before.file ?? '', countsText(difference, language)),
    ...lines,
    ...(entries.length > MOST_LINES ? [textWords[language].andMore(entries.length - MOST_LINES)] : []),
    ...differenceNotes(difference, language, (text) => text),
  ].map((line) => printable(`kensa: ${line}`));
}
