import { violationMessage } from '../report/control-texts.ts';
import { formatPath } from '../report/format-path.ts';
import type { FormatOptions } from '../report/formats.ts';
import { missingReasonWords } from '../report/missing-reason-words.ts';
import { paint } from '../report/paint.ts';
import { printable } from '../report/printable.ts';
import { resourceText } from '../report/resource-text.ts';
import { SEVERITY_STYLES } from '../report/text-styles.ts';
import { padToWidth, textWidth } from '../report/text-width.ts';
import { severityWords } from '../report/verdict-words.ts';
import { wrapWords } from '../report/wrap-words.ts';
import { type ComparedReport, type Difference, DIFFERENCE_STATES, type DifferenceEntry } from './difference.ts';
import { differenceNotes } from './difference-notes.ts';
import { type DifferenceWords, differenceWords } from './difference-words.ts';
import { changeText, COUNTED_ONLY, exceptionTexts, toldEntries } from './told-entries.ts';

const INDENT = 6;

/** Writes a difference for a person: what has changed by state, what is only counted, and what to know of the reports. */
export function* textDifference(difference: Difference, options: FormatOptions): Generator<string> {
  const words = differenceWords[options.language];
  for (const [state, entries] of toldEntries(difference)) {
    yield `${paint(options.color, 'bold', `${words.states[state]} (${entries.length})`)}\n\n`;
    for (const entry of entries) yield `${entryLines(entry, options).join('\n')}\n\n`;
  }
  yield `${summaryLines(difference, options).join('\n')}\n`;
}

function entryLines(entry: DifferenceEntry, options: FormatOptions): string[] {
  const { language, color, width, controlTexts } = options;
  const severity = paint(color, SEVERITY_STYLES[entry.severity], severityWords[language][entry.severity]);
  const texts = controlTexts.get(entry.controlId);
  const former = entry.formerControlId;
  const details = [
    changeText(entry, language),
    ...(former === undefined ? [] : [differenceWords[language].formerly(former)]),
    ...exceptionTexts(entry, language),
    ...entry.violations.map((violation) => {
      const place = formatPath(violation.path);
      return `${violationMessage(violation, texts)} [${violation.code}]${place === '' ? '' : ` ${place}`}`;
    }),
    ...entry.missing.map(({ path, reason }) => `${path}: ${missingReasonWords[language][reason]}`),
    ...(entry.error === undefined ? [] : [entry.error]),
  ];
  return [
    `  ${severity}  ${printable(entry.controlId)}  ${printable(resourceText(entry.resource))}`,
    ...details.flatMap((detail) =>
      wrapWords(printable(detail), Math.max(20, width - INDENT)).map((line) => ' '.repeat(INDENT) + line),
    ),
  ];
}

function summaryLines(difference: Difference, { language, color, width }: FormatOptions): string[] {
  const words = differenceWords[language];
  const column = Math.max(...Object.values(words.states).map(textWidth));
  const reports = [
    [words.before, difference.before],
    [words.after, difference.after],
  ] as const;
  const reportColumn = Math.max(textWidth(words.before), textWidth(words.after));
  return [
    paint(color, 'bold', words.summary),
    ...reports.map(
      ([label, report]) => `  ${padToWidth(label, reportColumn)}  ${printable(reportText(report, words))}`,
    ),
    '',
    ...DIFFERENCE_STATES.map((state) => {
      const count = difference.summary[state];
      const remark = COUNTED_ONLY.has(state) && count > 0 ? ` ${words.notShown}` : '';
      return `  ${padToWidth(words.states[state], column)}  ${count}${remark}`;
    }),
    ...differenceNotes(difference, language, printable).flatMap((note, index) => {
      const [first = '', ...rest] = wrapWords(note, Math.max(20, width - 4));
      return [...(index === 0 ? [''] : []), `  ! ${first}`, ...rest.map((line) => `    ${line}`)];
    }),
  ];
}

function reportText(report: ComparedReport, words: DifferenceWords): string {
  return words.report(report.file ?? words.thisRun, report.bundle.revision, report.evaluatedAt);
}
