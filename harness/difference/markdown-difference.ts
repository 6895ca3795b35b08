import { violationMessage } from '../report/control-texts.ts';
import { formatPath } from '../report/format-path.ts';
import type { FormatOptions } from '../report/formats.ts';
import { prose, quoted } from '../report/markdown/escape-markdown.ts';
import { missingReasonWords } from '../report/missing-reason-words.ts';
import { resourceText } from '../report/resource-text.ts';
import { severityWords } from '../report/verdict-words.ts';
import type { ComparedReport, Difference, DifferenceEntry } from './difference.ts';
import { differenceNotes } from './difference-notes.ts';
import { differenceWords } from './difference-words.ts';
import { changeText, countsText, exceptionTexts, toldEntries } from './told-entries.ts';

/** Characters; a comment of GitHub may have 65,536. */
const LONGEST = 65_000;

/** Lines below an entry. */
const MOST_LINES = 5;

/** Writes a difference in Markdown of GitHub and GitLab, short enough for a comment; says what it cut. */
export function* markdownDifference(difference: Difference, options: FormatOptions): Generator<string> {
  const { language } = options;
  const words = differenceWords[language];
  const heading = `## kensa: ${countsText(difference, language)}\n\n`;
  const notes = differenceNotes(difference, language, quoted).map((note) => `> ${note}\n\n`);
  const end = `${notes.join('')}${reportLine(words.before, difference.before, options)}\n${reportLine(words.after, difference.after, options)}`;
  yield heading;
  let room = LONGEST - heading.length - end.length - 200;
  let cut = 0;
  for (const [state, entries] of toldEntries(difference)) {
    let text = `### ${words.states[state]} (${entries.length})\n\n`;
    for (const entry of entries) {
      text += entryText(entry, options);
      if (cut > 0 || text.length + 1 > room) {
        cut += 1;
      } else {
        room -= text.length + 1;
        yield text;
      }
      text = '';
    }
    yield '\n';
  }
  if (cut > 0) yield `> ${words.cut(cut)}\n\n`;
  yield end;
}

function entryText(entry: DifferenceEntry, { language, controlTexts }: FormatOptions): string {
  const texts = controlTexts.get(entry.controlId);
  const former = entry.formerControlId;
  const lines = [
    changeText(entry, language),
    ...(former === undefined ? [] : [differenceWords[language].formerly(quoted(former))]),
    ...exceptionTexts(entry, language).map(prose),
    ...entry.violations.map((violation) => {
      const place = formatPath(violation.path);
      const message = prose(violationMessage(violation, texts));
      return `${message} ${quoted(violation.code)}${place === '' ? '' : ` ${quoted(place)}`}`;
    }),
    ...entry.missing.map(({ path, reason }) => `${quoted(path)}: ${missingReasonWords[language][reason]}`),
    ...(entry.error === undefined ? [] : [quoted(entry.error)]),
  ];
  const shown = lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES), '…'] : lines;
  const name = `- ${severityWords[language][entry.severity]} ${quoted(entry.controlId)} ${quoted(resourceText(entry.resource))}\n`;
  return name + shown.map((line) => `  - ${line}\n`).join('');
}

function reportLine(label: string, report: ComparedReport, { language }: FormatOptions): string {
  const words = differenceWords[language];
  const { file = words.thisRun, bundle, evaluatedAt } = report;
  const time = evaluatedAt === null ? null : prose(evaluatedAt);
  return `${label}: ${words.report(quoted(file), quoted(bundle.revision), time)}\n`;
}
