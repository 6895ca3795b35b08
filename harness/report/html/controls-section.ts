import { COMPLIANCES } from '../../evaluate/verdict.ts';
import type { ReportControl } from '../report.ts';
import { barCounts } from './bar-counts.ts';
import { escapeHtml } from './escape-html.ts';
import { filterLink } from './filter-link.ts';
import { formatCount } from './format-count.ts';
import type { PageControl } from './page-data.ts';
import { countsText } from './severity-chart.ts';
import { stackedBar } from './stacked-bar.ts';
import type { HtmlTexts } from './texts/html-texts.ts';

const BAR = { x: 0, y: 0, width: 260, height: 14 };

/**
 * Draws the chart by control as a table: each control with its verdicts as a bar and as numbers, and what it did not see.
 *
 * @param controls in the order of the page
 * @param shown the same, in the language of the page
 */
export function controlsSection(
  controls: readonly ReportControl[],
  shown: readonly PageControl[],
  texts: HtmlTexts,
): string {
  const words = texts.controls;
  const most = Math.max(1, ...controls.map(countOf));
  const rows = controls.map((control, index) => {
    const { id, title } = shown[index] ?? control;
    return (
      `<tr><th scope="row"><a href="${escapeHtml(filterLink({ control: id }))}">${escapeHtml(id)}</a>` +
      `<span class="title">${escapeHtml(title)}</span></th>` +
      `<td><span class="severity severity-${control.severity}">${escapeHtml(texts.page.severity[control.severity])}</span></td>` +
      `<td><svg class="bar" aria-hidden="true" viewBox="0 0 ${BAR.width} ${BAR.height}" width="${BAR.width}" height="${BAR.height}">` +
      `${stackedBar(barCounts([control]), { ...BAR, most })}</svg>` +
      `<span class="counts">${escapeHtml(countsText(control, texts))}</span></td>` +
      `<td>${escapeHtml(unseenText(control, texts))}</td></tr>`
    );
  });
  return (
    `<section aria-labelledby="controls"><h2 id="controls">${escapeHtml(words.heading)}</h2>` +
    `<table class="controls"><thead><tr>` +
    [words.control, words.severity, words.results, words.notSeen]
      .map((name) => `<th scope="col">${escapeHtml(name)}</th>`)
      .join('') +
    `</tr></thead><tbody>${rows.join('')}</tbody></table></section>`
  );
}

function unseenText({ coverage, gaps }: ReportControl, texts: HtmlTexts): string {
  const parts = [
    coverage !== 'EVALUATED' && texts.coverages[coverage],
    gaps > 0 && texts.controls.gaps(formatCount(gaps)),
  ];
  return parts.filter(Boolean).join(texts.listSeparator);
}

function countOf({ counts }: ReportControl): number {
  return COMPLIANCES.reduce((sum, compliance) => sum + counts[compliance], 0);
}
