import { SEVERITIES } from '../../bundle/manifest.ts';
import { COMPLIANCES } from '../../evaluate/verdict.ts';
import { escapeHtml } from './escape-html.ts';
import type { FilterName } from './filter-link.ts';
import type { PageControl } from './page-data.ts';
import { shownText } from './shown-text.ts';
import type { FindingTally } from './tally-findings.ts';
import type { HtmlTexts } from './texts/html-texts.ts';

/** What the list of findings is framed with. */
export interface FindingsFrame {
  controls: readonly PageControl[];
  tally: FindingTally;
  /** True if the report counts verdicts that it does not list. */
  isPartial: boolean;
  /** False if the report is of a run without exceptions: nothing is excepted. */
  hasExceptions: boolean;
  texts: HtmlTexts;
}

/** The filters and an empty table, which the page's script fills. */
export function findingsSection({ controls, tally, isPartial, hasExceptions, texts }: FindingsFrame): string {
  const words = texts.findings;
  const select = (
    name: FilterName,
    label: string,
    options: readonly (readonly [string, string])[],
    isHidden = false,
  ): string => {
    const all = options.map(([value, text]) => `<option value="${escapeHtml(value)}">${escapeHtml(text)}</option>`);
    return (
      `<label${isHidden ? ' hidden' : ''}>${escapeHtml(label)}<select name="${name}"><option value="">${escapeHtml(words.all)}</option>` +
      `${all.join('')}</select></label>`
    );
  };
  const severities = SEVERITIES.toReversed().filter((severity) => controls.some((each) => each.severity === severity));
  return (
    `<section aria-labelledby="findings" id="list"><h2 id="findings" tabindex="-1">${escapeHtml(words.heading)}</h2>` +
    (isPartial ? `<p class="note">${escapeHtml(words.onlyAttention)}</p>` : '') +
    `<noscript><p>${escapeHtml(words.needsScript)}</p></noscript>` +
    `<form id="filters" role="search" aria-label="${escapeHtml(words.filter)}" hidden>` +
    `<label class="wide">${escapeHtml(words.search)}<input type="search" name="search" autocomplete="off" spellcheck="false"></label>` +
    select(
      'control',
      texts.page.control,
      controls.map(({ id, title }) => [id, `${id} ${title}`] as const),
    ) +
    select(
      'severity',
      texts.controls.severity,
      severities.map((severity) => [severity, texts.page.severity[severity]] as const),
    ) +
    select(
      'compliance',
      words.compliance,
      COMPLIANCES.map((compliance) => [compliance, texts.page.compliance[compliance]] as const),
    ) +
    select(
      'exception',
      words.exception,
      [
        ['excepted', words.excepted],
        ['counted', words.counted],
      ],
      !hasExceptions,
    ) +
    select('account', texts.page.account, named(tally.accounts)) +
    select('region', texts.page.region, named(tally.regions)) +
    `<button type="button" id="clear">${escapeHtml(words.clear)}</button></form>` +
    `<p id="status" role="status"></p>` +
    `<table id="rows" hidden><thead><tr>` +
    [
      words.compliance,
      texts.controls.severity,
      texts.page.control,
      words.resource,
      texts.page.account,
      texts.page.region,
    ]
      .map((name) => `<th scope="col">${escapeHtml(name)}</th>`)
      .join('') +
    `</tr></thead><tbody></tbody></table>` +
    `<p id="empty" hidden>${escapeHtml(words.noMatch)}</p>` +
    `<nav id="pages" aria-label="${escapeHtml(words.pages)}" hidden><button type="button" id="previous">${escapeHtml(words.previous)}</button>` +
    ` <span id="page"></span> <button type="button" id="next">${escapeHtml(words.next)}</button></nav></section>`
  );
}

function named(names: readonly string[]): (readonly [string, string])[] {
  return names.map(shownText).map((name) => [name, name] as const);
}
