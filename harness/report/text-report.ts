import { COMPLIANCES } from '../evaluate/verdict.ts';
import { exceptedCount } from './excepted-count.ts';
import type { ReportStream } from './finding-list.ts';
import type { FormatOptions } from './formats.ts';
import { paint } from './paint.ts';
import { printable } from './printable.ts';
import type { Finding, ReportControl } from './report.ts';
import { textCoverage } from './text-coverage.ts';
import { textExceptions } from './text-exceptions.ts';
import { textFinding } from './text-finding.ts';
import { SEVERITY_STYLES } from './text-styles.ts';
import { textSummary } from './text-summary.ts';
import { textWords } from './text-words.ts';
import { complianceWords, severityWords } from './verdict-words.ts';
import { worstFirst } from './worst-first.ts';

/**
 * Writes the report for a person: the listed findings by control, the worst control first (by severity, then by the
 * number of its NON_COMPLIANT resources), how resources are accounted for, what to know of exceptions, and a summary at the end, where a terminal
 * still shows it.
 */
export function* textReport(report: ReportStream, options: FormatOptions): Generator<string> {
  for (const control of report.controls.toSorted(worstFirst)) {
    yield* textControl(control, report.findings.ofControl(control.id), options);
  }
  const coverage = textCoverage(report, options);
  if (coverage.length > 0) yield `${coverage.join('\n')}\n`;
  const exceptions = textExceptions(report, options);
  if (exceptions.length > 0) yield `${exceptions.join('\n')}\n`;
  yield `${textSummary(report, options).join('\n')}\n`;
}

/** Writes nothing for a control without findings. */
function* textControl(control: ReportControl, findings: Iterable<Finding>, options: FormatOptions): Generator<string> {
  let heading = `${textHeading(control, options)}\n\n`;
  for (const finding of findings) {
    yield `${heading}${textFinding(finding, options).join('\n')}\n\n`;
    heading = '';
  }
}

function textHeading(control: ReportControl, options: FormatOptions): string {
  const words = textWords[options.language];
  const severity = words.severity(severityWords[options.language][control.severity]);
  const title = options.controlTexts.get(control.id)?.title ?? control.title;
  const name = paint(options.color, 'bold', `${printable(control.id)}  ${printable(title)}`);
  const judged = COMPLIANCES.filter((compliance) => control.counts[compliance] > 0);
  const counts = judged.map((compliance) => {
    return words.verdicts(
      control.counts[compliance],
      complianceWords[options.language][compliance],
      exceptedCount(control, compliance),
    );
  });
  const gaps = control.gaps > 0 ? words.gapsOfControl : '';
  const painted = paint(options.color, SEVERITY_STYLES[control.severity], severity);
  return `${painted}  ${name}\n${counts.join(words.comma)}${gaps}`;
}
