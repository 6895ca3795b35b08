import type { ReportStream } from './finding-list.ts';
import type { FormatOptions } from './formats.ts';
import { controlSection, countsText, openCount } from './markdown/control-section.ts';
import { diagnosticsSection } from './markdown/diagnostics-section.ts';
import { exceptionsSection } from './markdown/exceptions-section.ts';
import { prose, quoted } from './markdown/escape-markdown.ts';
import { markdownWords } from './markdown/markdown-words.ts';
import { unseenSection } from './markdown/unseen-section.ts';
import { unseenBecause } from './unseen-because.ts';
import { worstFirst } from './worst-first.ts';

/** Characters; a comment of GitHub may have 65,536. */
const LONGEST = 65_000;

/**
 * Writes the report short, in Markdown of GitHub and GitLab, for a comment on a pull request or a job's summary: what asks for
 * attention by control, the worst first, as far as it fits; then what is excepted, what was not seen, and diagnostics. Says what it cut.
 */
export function* markdownReport(report: ReportStream, options: FormatOptions): Generator<string> {
  const words = markdownWords[options.language];
  const { tool, bundle, evaluatedAt, summary } = report;
  const { ERROR, NON_COMPLIANT, INSUFFICIENT_DATA } = summary.byCompliance;
  const isClean = ERROR + NON_COMPLIANT + INSUFFICIENT_DATA === 0;
  const heading = isClean ? words[cleanHeading(report)] : countsText(summary.byCompliance, report.controls, options);
  yield `## kensa: ${heading}\n\n`;

  const by = words.madeBy(
    prose(`${tool.name} ${tool.version}`),
    quoted(bundle.revision),
    evaluatedAt === null ? null : prose(evaluatedAt),
    summary.resources,
    summary.evaluated,
  );
  const sections = [exceptionsSection, unseenSection, diagnosticsSection].map((section) => section(report, options));
  const end = `${sections.join('')}${by}\n`;
  let room = LONGEST - end.length;
  let notShown = report.controls.reduce((sum, control) => sum + openCount(control), 0);
  for (const control of report.controls.toSorted(worstFirst)) {
    if (openCount(control) === 0) continue;
    for (const { text, findings } of controlSection(control, report.findings.ofControl(control.id), options)) {
      room -= text.length;
      if (room < 0) break;
      yield text;
      notShown -= findings;
    }
    if (room < 0) break;
  }
  if (notShown > 0) yield `\n> ${words.cut(notShown)}\n\n`;
  yield end;
}

/** What to say where nothing asks for attention. */
function cleanHeading({ controls, diagnostics, summary }: ReportStream): 'nothing' | 'nothingJudged' | 'notAllSeen' {
  if (summary.evaluated === 0) return 'nothingJudged';
  const isAllSeen = controls.every((control) => unseenBecause(control) === undefined);
  return isAllSeen && diagnostics.every(({ severity }) => severity !== 'error') ? 'nothing' : 'notAllSeen';
}
