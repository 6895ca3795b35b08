import { COMPLIANCES, type MissingReason } from '../evaluate/verdict.ts';
import type { Language } from './control-text.ts';
import { exceptedCount } from './excepted-count.ts';
import type { FindingList, ReportStream } from './finding-list.ts';
import type { FormatOptions } from './formats.ts';
import { missingReasonWords } from './missing-reason-words.ts';
import { paint } from './paint.ts';
import { printable } from './printable.ts';
import type { Coverage } from './report.ts';
import { COMPLIANCE_STYLES } from './text-styles.ts';
import { padToWidth } from './text-width.ts';
import { type TextWords, textWords } from './text-words.ts';
import { complianceWords } from './verdict-words.ts';
import { wrapWords } from './wrap-words.ts';

const LABEL_WIDTH = 21;

type Unjudged = keyof TextWords['summary']['unjudged'];

/** Sums up a report in lines: what judged it, the verdicts, and how much of the input they cover, with what stays unknown. */
export function textSummary(report: ReportStream, options: FormatOptions): string[] {
  const { tool, bundle, evaluatedAt } = report;
  const words = textWords[options.language];
  return [
    paint(options.color, 'bold', words.summary.heading),
    `  ${printable(words.summary.madeBy(`${tool.name} ${tool.version}`, bundle.revision))}`,
    `  ${words.summary.asOf(evaluatedAt)}`,
    '',
    ...verdictLines(report, options),
    '',
    ...coverageRows(report, options.language).flatMap(([label, text]) => wrappedRow(label, text, options)),
  ];
}

/** Where the verdict's word is not its code, the code stands behind. */
function verdictLines(report: ReportStream, { color, language }: FormatOptions): string[] {
  const counts = report.summary.byCompliance;
  const digits = Math.max(...COMPLIANCES.map((compliance) => String(counts[compliance]).length));
  return COMPLIANCES.map((compliance) => {
    const { mark, style } = COMPLIANCE_STYLES[compliance];
    const word = complianceWords[language][compliance];
    const code = word === compliance ? '' : `  ${compliance}`;
    const label = `${mark} ${padToWidth(word, LABEL_WIDTH - 2)}`;
    const line = `${label}${String(counts[compliance]).padStart(digits)}${code}`;
    return `  ${counts[compliance] > 0 ? paint(color, style, line) : line}`;
  });
}

/** Rows without text are left out. */
function coverageRows(report: ReportStream, language: Language): [label: string, text: string][] {
  const { summary, sources } = report;
  const words = textWords[language].summary;
  const items = sources.reduce((sum, source) => sum + source.items, 0);
  const locations = new Set(sources.map(({ location }) => location)).size;
  const rows: [label: string, text: string][] = [
    [words.sources, words.sourcesText(locations, items)],
    [words.resources, words.resourcesText(summary.resources, summary.evaluated)],
    [words.leftOut, leftOut(report, textWords[language])],
    [words.undecided, undecided(report, language)],
    [words.excepted, excepted(report, textWords[language], language)],
    [words.controls, words.controlsText(report.controls.length, report.bundle.controls)],
    ...Object.entries(words.unjudged).map(([coverage, { label, remark }]): [label: string, text: string] => {
      return [label, controlsWith(report, coverage as Unjudged, remark)];
    }),
    [words.gaps, controlsWithGaps(report, words)],
    [words.diagnostics, diagnosticCounts(report, textWords[language])],
  ];
  return rows.filter(([, text]) => text !== '');
}

function leftOut({ summary }: ReportStream, words: TextWords): string {
  const { deleted, notRecorded, superseded } = summary.notEvaluated;
  return listed(words, [
    [deleted, words.summary.deleted],
    [notRecorded, words.summary.notRecorded],
    [superseded, words.summary.superseded],
  ]);
}

function undecided({ findings, summary }: ReportStream, language: Language): string {
  const words = textWords[language];
  const { INSUFFICIENT_DATA: unknown, ERROR: failed } = summary.byCompliance;
  const reasons = unknown === 0 ? new Map<MissingReason, number>() : reasonCounts(findings);
  const why = Object.entries(missingReasonWords[language])
    .map(([reason, text]) => ({ text, count: reasons.get(reason as MissingReason) ?? 0 }))
    .filter(({ count }) => count > 0)
    .map(({ text, count }) => words.summary.reason(text, count));
  return listed(words, [
    [unknown, (count) => words.summary.lackOfData(count, why)],
    [failed, words.summary.failed],
  ]);
}

function excepted({ controls }: ReportStream, { comma, verdicts }: TextWords, language: Language): string {
  return (['NON_COMPLIANT', 'INSUFFICIENT_DATA', 'ERROR'] as const)
    .map((compliance) => {
      const count = controls.reduce((sum, control) => sum + exceptedCount(control, compliance), 0);
      return count === 0 ? '' : verdicts(count, complianceWords[language][compliance], 0);
    })
    .filter((text) => text !== '')
    .join(comma);
}

/** How many findings name each reason. Keeps of a finding nothing but that. */
function reasonCounts(findings: FindingList): Map<MissingReason, number> {
  const counts = new Map<MissingReason, number>();
  for (const { compliance, missing } of findings) {
    if (compliance !== 'INSUFFICIENT_DATA') continue;
    for (const reason of new Set(missing.map((field) => field.reason))) {
      counts.set(reason, (counts.get(reason) ?? 0) + 1);
    }
  }
  return counts;
}

function controlsWith({ controls }: ReportStream, coverage: Coverage, remark: string): string {
  const ids = controls.filter((control) => control.coverage === coverage).map(({ id }) => printable(id));
  return ids.length === 0 ? '' : ids.join(', ') + remark;
}

function controlsWithGaps({ controls }: ReportStream, words: TextWords['summary']): string {
  const count = controls.filter(({ gaps }) => gaps > 0).length;
  return count === 0 ? '' : words.gapsText(count);
}

function diagnosticCounts({ diagnostics }: ReportStream, words: TextWords): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  return listed(words, [
    [errors, words.summary.errors],
    [diagnostics.length - errors, words.summary.warnings],
  ]);
}

function listed({ semicolon }: TextWords, parts: [count: number, text: (count: number) => string][]): string {
  return parts
    .filter(([count]) => count > 0)
    .map(([count, text]) => text(count))
    .join(semicolon);
}

function wrappedRow(label: string, text: string, { width }: FormatOptions): string[] {
  return wrapWords(text, width - LABEL_WIDTH - 2).map((line, index) => {
    return `  ${padToWidth(index === 0 ? label : '', LABEL_WIDTH)}${line}`;
  });
}
