import { SEVERITIES, type Severity } from '../../bundle/manifest.ts';
import { COMPLIANCES } from '../../evaluate/verdict.ts';
import { exceptedCount } from '../excepted-count.ts';
import { noCounts } from '../gather-findings.ts';
import type { ReportControl } from '../report.ts';
import { type BarCounts, barCounts } from './bar-counts.ts';
import { escapeHtml } from './escape-html.ts';
import { filterLink } from './filter-link.ts';
import { formatCount } from './format-count.ts';
import { stackedBar } from './stacked-bar.ts';
import type { HtmlTexts } from './texts/html-texts.ts';

const ROW = 30;
const BAR = { x: 104, width: 330, height: 16 };
const WIDTH = 500;
/** What exceptions may be in force for. */
const EXCEPTABLE = ['NON_COMPLIANT', 'INSUFFICIENT_DATA', 'ERROR'] as const;

/** Draws the verdicts by the severity of their control, what is excepted apart; each row leads to its findings. */
export function severityChart(controls: readonly ReportControl[], texts: HtmlTexts): string {
  const totals = totalsBySeverity(controls);
  const most = Math.max(1, ...totals.map(({ total }) => total));
  const rows = totals.map(({ severity, counts, excepted, bar, total }, index) => {
    const y = index * ROW;
    const name = texts.page.severity[severity];
    // Begins with what is seen, for those who speak to their browser.
    const label = escapeHtml(`${name} ${formatCount(total)}: ${countsText({ counts, excepted }, texts)}`);
    return (
      `<a href="${escapeHtml(filterLink({ severity }))}" aria-label="${label}"><title>${label}</title>` +
      `<rect class="row" x="0" y="${y}" width="${WIDTH}" height="${ROW}"/>` +
      `<text x="4" y="${y + 20}">${escapeHtml(name)}</text> ` +
      stackedBar(bar, { ...BAR, y: y + 7, most }) +
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

/** What a row of the chart counts. */
interface SeverityTotals extends Required<Pick<ReportControl, 'counts' | 'excepted'>> {
  severity: Severity;
  bar: BarCounts;
  total: number;
}

function totalsBySeverity(controls: readonly ReportControl[]): SeverityTotals[] {
  return SEVERITIES.toReversed().flatMap((severity) => {
    const own = controls.filter((control) => control.severity === severity);
    if (own.length === 0) return [];
    const counts = noCounts();
    const excepted = { NON_COMPLIANT: 0, INSUFFICIENT_DATA: 0, ERROR: 0 };
    for (const control of own) {
      for (const compliance of COMPLIANCES) counts[compliance] += control.counts[compliance];
      for (const compliance of EXCEPTABLE) excepted[compliance] += exceptedCount(control, compliance);
    }
    const total = COMPLIANCES.reduce((sum, compliance) => sum + counts[compliance], 0);
    return [{ severity, counts, excepted, bar: barCounts(own), total }];
  });
}
