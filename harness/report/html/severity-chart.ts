import { SEVERITIES, type Severity } from '../../bundle/manifest.ts';
import { COMPLIANCES } from '../../evaluate/verdict.ts';
import { exceptedCount } from '../excepted-count.ts';
import { noCounts } from '../gather-findings.ts';
import type { ComplianceCounts, ReportControl } from '../report.ts';
import { escapeHtml } from './escape-html.ts';
import { filterLink } from './filter-link.ts';
import { formatCount } from './format-count.ts';
import { stackedBar } from './stacked-bar.ts';
import type { HtmlTexts } from './texts/html-texts.ts';

const ROW = 30;
const BAR = { x: 104, width: 330, height: 16 };
const WIDTH = 500;

/** Draws the verdicts by the severity of their control; each row leads to its findings. */
export function severityChart(controls: readonly ReportControl[], texts: HtmlTexts): string {
  const totals = totalsBySeverity(controls);
  const most = Math.max(1, ...totals.map(({ total }) => total));
  const rows = totals.map(({ severity, counts, total }, index) => {
    const y = index * ROW;
    const name = texts.page.severity[severity];
    // Begins with what is seen, for those who speak to their browser.
    const label = escapeHtml(`${name} ${formatCount(total)}: ${countsText({ counts }, texts)}`);
    return (
      `<a href="${escapeHtml(filterLink({ severity }))}" aria-label="${label}"><title>${label}</title>` +
      `<rect class="row" x="0" y="${y}" width="${WIDTH}" height="${ROW}"/>` +
      `<text x="4" y="${y + 20}">${escapeHtml(name)}</text> ` +
      stackedBar(counts, { ...BAR, y: y + 7, most }) +
      `<text class="number" x="${WIDTH - 4}" y="${y + 20}">${formatCount(total)}</text></a>`
    );
  });
  const height = totals.length * ROW;
  return (
    `<svg class="chart" role="group" aria-label="${escapeHtml(texts.charts.bySeverityLabel)}" ` +
    `viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}">${rows.join('')}</svg>`
  );
}

/** Counts in words, without those that are zero, and of how many of each an exception is in force. */
export function countsText(control: Pick<ReportControl, 'counts' | 'excepted'>, texts: HtmlTexts): string {
  return COMPLIANCES.filter((compliance) => control.counts[compliance] > 0)
    .map((compliance) => {
      const excepted = exceptedCount(control, compliance);
      const remark = excepted === 0 ? '' : ` (${texts.controls.excepted(formatCount(excepted))})`;
      return `${texts.page.compliance[compliance]} ${formatCount(control.counts[compliance])}${remark}`;
    })
    .join(texts.listSeparator);
}

function totalsBySeverity(
  controls: readonly ReportControl[],
): { severity: Severity; counts: ComplianceCounts; total: number }[] {
  return SEVERITIES.toReversed()
    .filter((severity) => controls.some((control) => control.severity === severity))
    .map((severity) => {
      const counts = noCounts();
      for (const control of controls) {
        if (control.severity !== severity) continue;
        for (const compliance of COMPLIANCES) counts[compliance] += control.counts[compliance];
      }
      return { severity, counts, total: COMPLIANCES.reduce((sum, compliance) => sum + counts[compliance], 0) };
    });
}
