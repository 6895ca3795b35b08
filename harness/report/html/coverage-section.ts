import type { ReportStream } from '../finding-list.ts';
import { coverageGaps } from './coverage-gaps.ts';
import { escapeHtml } from './escape-html.ts';
import { formatCount } from './format-count.ts';
import type { HtmlTexts } from './texts/html-texts.ts';

const MOST_GAPS = 200;
const MOST_NAMES = 24;

/** Tells where resources may exist that nobody judged, why, and which controls that concerns. */
export function coverageSection({ coverage }: Pick<ReportStream, 'coverage'>, texts: HtmlTexts): string {
  const words = texts.coverage;
  const gaps = coverageGaps(coverage, texts);
  const isListed = coverage.some(({ basis }) => basis === 'listing');
  const heading = `<section aria-labelledby="coverage"><h2 id="coverage">${escapeHtml(words.heading)}</h2>`;
  if (gaps.length === 0) {
    return `${heading}<p>${escapeHtml(isListed ? words.none : words.noLists)}</p></section>`;
  }
  const rows = gaps.slice(0, MOST_GAPS).map(({ reason, resourceType, resources, places, controls }) => {
    const cells = [resources === 0 ? '' : formatCount(resources), cut([...places], texts), cut([...controls], texts)];
    return (
      `<tr><th scope="row">${escapeHtml(reason)}</th><td>${escapeHtml(resourceType)}</td>` +
      `${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`
    );
  });
  const more = gaps.length > MOST_GAPS ? `<p>${escapeHtml(words.more(formatCount(gaps.length - MOST_GAPS)))}</p>` : '';
  return (
    `${heading}<p>${escapeHtml(words.explained)}</p><table><thead><tr>` +
    [words.reason, words.type, words.resources, words.places, words.controls]
      .map((name) => `<th scope="col">${escapeHtml(name)}</th>`)
      .join('') +
    `</tr></thead><tbody>${rows.join('')}</tbody></table>${more}</section>`
  );
}

function cut(names: readonly string[], texts: HtmlTexts): string {
  const shown = names.slice(0, MOST_NAMES).join(texts.listSeparator);
  return names.length > MOST_NAMES ? `${shown} ${texts.coverage.more(formatCount(names.length - MOST_NAMES))}` : shown;
}
