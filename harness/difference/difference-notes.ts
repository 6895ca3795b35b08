import type { Language } from '../report/control-text.ts';
import type { Difference } from './difference.ts';
import { differenceWords } from './difference-words.ts';
import { COUNTED_ONLY } from './told-entries.ts';

/** That are named in one note, or have one each. */
const MOST_CONTROLS = 50;

/**
 * What a reader must know to take a difference for what it is, each in a sentence.
 *
 * @param shown makes text from the reports fit for where it is shown
 */
export function differenceNotes(
  { before, after, controls, entries }: Difference,
  language: Language,
  shown: (text: string) => string,
): string[] {
  const { notes, comma, unseenBecause } = differenceWords[language];
  const list = (ids: readonly string[]): string => cut(ids.map((id) => shown(id))).join(comma);
  const isWrongOrder =
    before.evaluatedAt !== null && after.evaluatedAt !== null && before.evaluatedAt > after.evaluatedAt;
  const excepted = entries.filter(({ state, exception }) => !COUNTED_ONLY.has(state) && exception !== undefined);
  return [
    ...(isWrongOrder ? [notes.wrongOrder] : []),
    ...(before.bundle.revision === after.bundle.revision ? [] : [notes.otherPack]),
    ...(after.inputNotWhole ? [notes.inputNotWhole] : []),
    ...(excepted.length === 0 ? [] : [notes.excepted(excepted.length)]),
    ...(controls.added.length === 0 ? [] : [notes.added(list(controls.added))]),
    ...(controls.notRun.length === 0 ? [] : [notes.notRun(list(controls.notRun))]),
    ...cut(controls.newlyUnseen.map(({ id, reason }) => notes.newlyUnseen(shown(id), unseenBecause[reason]))),
  ];
}

function cut(texts: readonly string[]): readonly string[] {
  return texts.length > MOST_CONTROLS ? [...texts.slice(0, MOST_CONTROLS), '…'] : texts;
}
