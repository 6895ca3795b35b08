import { COMPLIANCES, needsAttention } from '../../evaluate/verdict.ts';
import { exceptedCount } from '../excepted-count.ts';
import type { FormatOptions } from '../formats.ts';
import type { ComplianceCounts, Finding, ReportControl } from '../report.ts';
import { complianceWords, severityWords } from '../verdict-words.ts';
import { prose, quoted } from './escape-markdown.ts';
import { findingItem } from './finding-item.ts';
import { markdownWords } from './markdown-words.ts';

/** What is violated is what a reader has to act on, so it comes before what is unknown. */
const WORST_FIRST = ['NON_COMPLIANT', 'ERROR', 'INSUFFICIENT_DATA'] as const;

const MOST_FINDINGS = 20;

/** A part of the report that is shown whole or not at all. */
export interface Block {
  text: string;
  /** Findings that it shows. */
  findings: number;
}

/** How many of a control's verdicts ask for attention: those that no exception is in force for. */
export function openCount(control: ReportControl): number {
  return WORST_FIRST.reduce((sum, kind) => sum + control.counts[kind] - exceptedCount(control, kind), 0);
}

/** The verdicts that there are, of all these controls: `2 NON_COMPLIANT (1 excepted), 1 COMPLIANT`. */
export function countsText(
  counts: ComplianceCounts,
  controls: readonly ReportControl[],
  { language }: Pick<FormatOptions, 'language'>,
): string {
  const { comma, excepted } = markdownWords[language];
  return COMPLIANCES.filter((compliance) => counts[compliance] > 0)
    .map((compliance) => {
      const aside = controls.reduce((sum, control) => sum + exceptedCount(control, compliance), 0);
      return `${counts[compliance]} ${complianceWords[language][compliance]}${aside === 0 ? '' : excepted(aside)}`;
    })
    .join(comma);
}

/**
 * Writes a control in blocks, without what is excepted: its heading with its first finding, then a finding each, the worst first. Long lists are cut.
 * Holds no more findings than it shows of each kind.
 */
export function* controlSection(
  control: ReportControl,
  findings: Iterable<Finding>,
  options: FormatOptions,
): Generator<Block> {
  const { language, controlTexts } = options;
  const shown = worstOf(findings);
  const title = prose(controlTexts.get(control.id)?.title ?? control.title);
  const severity = severityWords[language][control.severity];
  const heading = `### ${severity} ${quoted(control.id)} ${title}\n\n${countsText(control.counts, [control], options)}\n\n`;
  for (const [index, finding] of shown.entries()) {
    yield { text: (index === 0 ? heading : '') + findingItem(finding, options), findings: 1 };
  }
  const rest = openCount(control) - shown.length;
  yield { text: rest > 0 ? `- ${markdownWords[language].moreFindings(rest)}\n\n` : '\n', findings: 0 };
}

function worstOf(findings: Iterable<Finding>): Finding[] {
  const kinds = new Map(WORST_FIRST.map((compliance) => [compliance as Finding['compliance'], [] as Finding[]]));
  for (const finding of findings) {
    const kind =
      needsAttention(finding.compliance) && finding.exception === undefined ? kinds.get(finding.compliance) : undefined;
    if (kind !== undefined && kind.length < MOST_FINDINGS) kind.push(finding);
  }
  return [...kinds.values()].flat().slice(0, MOST_FINDINGS);
}
