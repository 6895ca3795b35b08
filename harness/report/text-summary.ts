import { COMPLIANCES, type MissingReason } from '../evaluate/verdict.ts';
import type { FindingList, ReportStream } from './finding-list.ts';
import type { Appearance } from './formats.ts';
import { missingReasonWords } from './missing-reason-words.ts';
import { paint } from './paint.ts';
import { printable } from './printable.ts';
import type { Coverage } from './report.ts';
import { COMPLIANCE_STYLES } from './text-styles.ts';
import { wrapWords } from './wrap-words.ts';

const LABEL_WIDTH = 21;

type Unjudged = Exclude<Coverage, 'EVALUATED'>;

/** The rows of controls that had nothing to judge. */
const COVERAGE_ROWS: Record<Unjudged, { label: string; remark: string }> = {
  NO_RESOURCES: { label: 'Without resources', remark: '' },
  NOT_RECORDED: {
    label: 'Not recorded',
    remark: ' (that none is in the input does not mean that none exists)',
  },
  DENIED: { label: 'Denied', remark: ' (AWS did not allow to list the resources)' },
  INCOMPLETE: { label: 'Incomplete', remark: ' (not all resources could be listed, or were recorded)' },
};

/** Sums up a report in lines: what judged it, the verdicts, and how much of the input they cover, with what stays unknown. */
export function textSummary(report: ReportStream, options: Appearance): string[] {
  const { tool, bundle, evaluatedAt } = report;
  const by = printable(`${tool.name} ${tool.version}, bundle ${bundle.revision}`);
  return [
    paint(options.color, 'bold', 'Summary'),
    `  ${by}`,
    `  judged as of ${evaluatedAt ?? 'no time: no item says when it was captured'}`,
    '',
    ...verdictLines(report, options),
    '',
    ...coverageRows(report).flatMap(([label, text]) => wrappedRow(label, text, options)),
  ];
}

function verdictLines(report: ReportStream, { color }: Appearance): string[] {
  const counts = report.summary.byCompliance;
  const digits = Math.max(...COMPLIANCES.map((compliance) => String(counts[compliance]).length));
  return COMPLIANCES.map((compliance) => {
    const { mark, style } = COMPLIANCE_STYLES[compliance];
    const label = `${mark} ${compliance.padEnd(LABEL_WIDTH - 2)}`;
    const line = `${label}${String(counts[compliance]).padStart(digits)}`;
    return `  ${counts[compliance] > 0 ? paint(color, style, line) : line}`;
  });
}

/** Rows without text are left out. */
function coverageRows(report: ReportStream): [label: string, text: string][] {
  const { summary, sources } = report;
  const items = sources.reduce((sum, source) => sum + source.items, 0);
  const rows: [label: string, text: string][] = [
    ['Sources', `${new Set(sources.map(({ location }) => location)).size}, with ${counted(items, 'item')}`],
    ['Resources', `${summary.resources} seen, ${judged(report)}`],
    ['Left out', leftOut(report)],
    ['Undecided', undecided(report)],
    ['Controls', `${report.controls.length} of the ${report.bundle.controls} in the bundle`],
    ...Object.entries(COVERAGE_ROWS).map(([coverage, { label, remark }]): [label: string, text: string] => {
      return [label, controlsWith(report, coverage as Unjudged, remark)];
    }),
    ['With gaps', controlsWithGaps(report)],
    ['Diagnostics', diagnosticCounts(report)],
  ];
  return rows.filter(([, text]) => text !== '');
}

function judged({ summary }: ReportStream): string {
  if (summary.evaluated === 0) return 'none judged: none is of a type that these controls are about';
  return `${summary.evaluated} judged by at least one control`;
}

function leftOut({ summary }: ReportStream): string {
  const { deleted, notRecorded, superseded } = summary.notEvaluated;
  return listed([
    [deleted, `${counted(deleted, 'item')} of deleted resources`],
    [notRecorded, `${counted(notRecorded, 'item')} of resources that were not recorded`],
    [superseded, `${counted(superseded, 'item')} with a newer capture in the input`],
  ]);
}

function undecided({ findings, summary }: ReportStream): string {
  const { INSUFFICIENT_DATA: unknown, ERROR: failed } = summary.byCompliance;
  const reasons = unknown === 0 ? new Map<MissingReason, number>() : reasonCounts(findings);
  const why = Object.entries(missingReasonWords)
    .map(([reason, words]) => ({ words, count: reasons.get(reason as MissingReason) ?? 0 }))
    .filter(({ count }) => count > 0)
    .map(({ words, count }) => `${words}: ${count}`);
  return listed([
    [unknown, `${counted(unknown, 'verdict')} for lack of data${why.length > 0 ? ` (${why.join(', ')})` : ''}`],
    [failed, `${counted(failed, 'verdict')} because the control failed`],
  ]);
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

function controlsWithGaps({ controls }: ReportStream): string {
  const count = controls.filter(({ gaps }) => gaps > 0).length;
  return count === 0 ? '' : `${counted(count, 'control')}: resources may exist that were not seen (see Coverage)`;
}

function diagnosticCounts({ diagnostics }: ReportStream): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const warnings = diagnostics.length - errors;
  return listed([
    [errors, `${counted(errors, 'error')}: part of the input was not judged`],
    [warnings, counted(warnings, 'warning')],
  ]);
}

function listed(parts: [count: number, text: string][]): string {
  return parts
    .filter(([count]) => count > 0)
    .map(([, text]) => text)
    .join('; ');
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function wrappedRow(label: string, text: string, { width }: Appearance): string[] {
  return wrapWords(text, width - LABEL_WIDTH - 2).map((line, index) => {
    return `  ${(index === 0 ? label : '').padEnd(LABEL_WIDTH)}${line}`;
  });
}
