import { COMPLIANCES } from '../evaluate/verdict.ts';
import type { ReportStream } from './finding-list.ts';
import type { FormatOptions } from './formats.ts';
import { controlsSection } from './html/controls-section.ts';
import { coverageSection } from './html/coverage-section.ts';
import { diagnosticsSection } from './html/diagnostics-section.ts';
import { documentHead } from './html/document-head.ts';
import { embeddedJson } from './html/embedded-json.ts';
import { escapeHtml } from './html/escape-html.ts';
import { exceptionsSection } from './html/exceptions-section.ts';
import { findingsSection } from './html/findings-section.ts';
import { heatMap } from './html/heat-map.ts';
import { legend } from './html/legend.ts';
import { packFindings } from './html/pack-findings.ts';
import { pageControls } from './html/page-controls.ts';
import type { PageData } from './html/page-data.ts';
import { pageScript } from './html/page-parts.ts';
import { severityChart } from './html/severity-chart.ts';
import { summarySection } from './html/summary-section.ts';
import { tallyFindings } from './html/tally-findings.ts';
import type { HtmlTexts } from './html/texts/html-texts.ts';
import { htmlTexts } from './html/texts/texts.ts';
import { worstFirst } from './worst-first.ts';

/**
 * Writes the report as one HTML file for a browser, which asks nothing of any server: a summary with charts, and the
 * findings as data that the page's own script shows, filters and opens. Findings are read twice and not held.
 */
export function* htmlReport(report: ReportStream, options: FormatOptions): Generator<string> {
  const texts = htmlTexts[options.language];
  const tally = tallyFindings(report);
  const controls = report.controls.toSorted(worstFirst);
  const shown = pageControls(controls, options.controlTexts);

  yield documentHead(options.language, texts.title);
  yield `<body>\n<a class="skip" href="#findings">${escapeHtml(texts.skip)}</a>\n${header(report, texts)}<main>\n`;
  yield `${summarySection(report, tally, texts)}\n<div class="charts">\n`;
  yield chart(
    'severities',
    texts.charts.bySeverity,
    legend(texts, hasExceptions(report)) + severityChart(controls, texts),
  );
  yield chart('places', texts.charts.heatMap, heatMap(tally.places, texts));
  yield `</div>\n${controlsSection(controls, shown, texts)}\n`;
  yield exceptionsSection(report, texts);
  yield `${coverageSection(report, texts)}\n${diagnosticsSection(report.diagnostics, texts)}\n`;
  yield `${findingsSection({ controls: shown, tally, isPartial: isPartial(report), hasExceptions: hasExceptions(report), texts })}\n`;
  yield `</main>\n<footer>${escapeHtml(texts.footer)}</footer>\n`;

  const page: PageData = { controls: shown, texts: texts.page };
  yield dataElement('page', page);
  for (const [position, { id }] of controls.entries()) {
    const own = { control: position, texts: options.controlTexts.get(id), language: options.language };
    for (const chunk of packFindings(report.findings.ofControl(id), own)) {
      yield dataElement('findings', chunk);
    }
  }
  yield `<script type="module">${pageScript}</script>\n</body>\n</html>\n`;
}

function header({ tool, bundle, evaluatedAt }: ReportStream, texts: HtmlTexts): string {
  const time = evaluatedAt === null ? texts.judgedAsOfNoTime : texts.judgedAsOf(evaluatedAt);
  const by = `${tool.name} ${tool.version} · ${texts.bundle} ${bundle.revision}`;
  return `<header><h1>${escapeHtml(texts.title)}</h1><p>${escapeHtml(time)} · ${escapeHtml(by)}</p></header>\n`;
}

function chart(id: string, heading: string, drawing: string): string {
  return `<section aria-labelledby="${id}"><h2 id="${id}">${escapeHtml(heading)}</h2>${drawing}</section>\n`;
}

/** The script finds it by its class. */
function dataElement(name: 'findings' | 'page', data: unknown): string {
  return `<script type="application/json" class="data-${name}">${embeddedJson(data)}</script>\n`;
}

function hasExceptions({ exceptions = [] }: ReportStream): boolean {
  return exceptions.length > 0;
}

function isPartial({ findings, summary }: ReportStream): boolean {
  return findings.length < COMPLIANCES.reduce((sum, compliance) => sum + summary.byCompliance[compliance], 0);
}
