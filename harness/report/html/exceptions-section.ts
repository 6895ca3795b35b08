import type { ReportException } from '../../exceptions/exception.ts';
import { exceptionsToReview } from '../exceptions-to-review.ts';
import type { ReportStream } from '../finding-list.ts';
import { escapeHtml } from './escape-html.ts';
import { formatCount } from './format-count.ts';
import { shownText } from './shown-text.ts';
import type { HtmlTexts } from './texts/html-texts.ts';

const MOST = 200;

/**
 * Lists the exceptions of the run, those that somebody should look at first: expired, about to, in force for nothing, or no
 * longer for what they were made for.
 *
 * @returns an empty text for a run without exceptions
 */
export function exceptionsSection({ exceptions = [] }: Pick<ReportStream, 'exceptions'>, texts: HtmlTexts): string {
  if (exceptions.length === 0) return '';
  const words = texts.exceptions;
  const toReview = exceptionsToReview(exceptions);
  const reviewFirst = [...toReview, ...exceptions.filter((exception) => !toReview.includes(exception))];
  const rows = reviewFirst.slice(0, MOST).map((exception) => exceptionRow(exception, texts));
  const rest = exceptions.length - MOST;
  const more = rest > 0 ? `<p>${escapeHtml(texts.coverage.more(formatCount(rest)))}</p>` : '';
  return (
    `<section aria-labelledby="exceptions"><h2 id="exceptions">${escapeHtml(words.heading)}</h2>` +
    `<p>${escapeHtml(words.explained)}</p><table><thead><tr>` +
    [words.exception, words.toReview, words.owner, words.reason, words.ticket, words.until, words.findings]
      .map((name) => `<th scope="col">${escapeHtml(name)}</th>`)
      .join('') +
    `</tr></thead><tbody>${rows.join('')}</tbody></table>${more}</section>\n`
  );
}

function exceptionRow(exception: ReportException, texts: HtmlTexts): string {
  const { position, control, scope, owner, reason, ticket = '', until, excepted, remarks } = exception;
  const why = remarks.map((remark) => texts.exceptions.remarks[remark]).join(texts.listSeparator);
  const cells = [why, owner, reason, ticket, until, formatCount(excepted)];
  return (
    `<tr><th scope="row">${escapeHtml(shownText(`#${position} ${control}`))} ` +
    `<span class="title"><code>${escapeHtml(shownText(JSON.stringify(scope)))}</code></span></th>` +
    `${cells.map((cell) => `<td>${escapeHtml(shownText(cell))}</td>`).join('')}</tr>`
  );
}
