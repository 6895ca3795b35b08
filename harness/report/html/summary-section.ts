import { addsUp, hasGap } from '../../normalize/coverage/type-coverage.ts';
import { type Compliance, COMPLIANCES } from '../../evaluate/verdict.ts';
import { exceptedCount } from '../excepted-count.ts';
import type { ReportStream } from '../finding-list.ts';
import { escapeHtml } from './escape-html.ts';
import { filterLink } from './filter-link.ts';
import { formatCount } from './format-count.ts';
import type { FindingTally } from './tally-findings.ts';
import type { HtmlTexts } from './texts/html-texts.ts';

/** The numbers that count, each as large as the others: what fails, what is not known, and what passes. */
export function summarySection(report: ReportStream, tally: FindingTally, texts: HtmlTexts): string {
  const { tiles } = texts;
  return (
    `<section aria-labelledby="summary"><h2 id="summary">${escapeHtml(texts.summary)}</h2><ul class="tiles">` +
    verdictTile('NON_COMPLIANT', tiles.nonCompliant, report, texts) +
    verdictTile('INSUFFICIENT_DATA', tiles.insufficientData, report, texts) +
    verdictTile('ERROR', tiles.errors, report, texts) +
    exceptedTile(report, texts) +
    gapTile(report, texts) +
    inputTile(report, texts) +
    verdictTile('COMPLIANT', tiles.compliant, report, texts) +
    verdictTile('NOT_APPLICABLE', tiles.notApplicable, report, texts) +
    `</ul>${facts(report, tally, texts)}</section>`
  );
}

interface Tile {
  look: string;
  href: string;
  name: string;
  value: string;
  remark: string;
}

function tile({ look, href, name, value, remark }: Tile): string {
  return (
    `<li><a class="tile ${look}" href="${escapeHtml(href)}"><span class="name">${escapeHtml(name)}</span> ` +
    `<span class="value${/^\d/.test(value) ? '' : ' word'}">${escapeHtml(value)}</span> <span class="remark">${escapeHtml(remark)}</span></a></li>`
  );
}

/** Of the verdicts, those that no exception is in force for. */
function verdictTile(compliance: Compliance, meaning: string, report: ReportStream, texts: HtmlTexts): string {
  const excepted = exceptedOf(report, [compliance]);
  const count = report.summary.byCompliance[compliance] - excepted;
  return tile({
    look: count > 0 ? `tile-${compliance}` : 'tile-none',
    href: filterLink({ compliance, ...(excepted > 0 && { exception: 'counted' }) }),
    name: texts.page.compliance[compliance],
    value: formatCount(count),
    remark: meaning,
  });
}

/** What the tiles of the verdicts leave out. */
function exceptedTile(report: ReportStream, { tiles }: HtmlTexts): string {
  const { exceptions = [] } = report;
  if (exceptions.length === 0) return '';
  return tile({
    look: 'tile-none',
    href: filterLink({ exception: 'excepted' }),
    name: tiles.excepted,
    value: formatCount(exceptedOf(report, COMPLIANCES)),
    remark: tiles.exceptedMeaning,
  });
}

function exceptedOf({ controls }: ReportStream, compliances: readonly Compliance[]): number {
  return controls.reduce((sum, control) => {
    return compliances.reduce((own, compliance) => own + exceptedCount(control, compliance), sum);
  }, 0);
}

/** No number where the input does not tell which resources exist: that is not the same as no gap. */
function gapTile({ coverage, controls }: ReportStream, texts: HtmlTexts): string {
  const { tiles } = texts;
  const gaps = coverage.filter(hasGap).length;
  const concerned = controls.filter((control) => control.gaps > 0).length;
  const common = { href: '#coverage', name: tiles.gaps };
  if (gaps > 0) {
    const remark = tiles.gapsOf(formatCount(concerned));
    return tile({ ...common, look: 'tile-gap', value: formatCount(gaps), remark });
  }
  if (!coverage.some(({ basis }) => basis === 'listing')) {
    return tile({ ...common, look: 'tile-gap', value: tiles.gapsNotKnown, remark: tiles.noLists });
  }
  return tile({ ...common, look: 'tile-none', value: '0', remark: tiles.noGaps });
}

function inputTile({ diagnostics }: ReportStream, texts: HtmlTexts): string {
  const { tiles } = texts;
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const warnings = formatCount(diagnostics.length - errors);
  return tile({
    look: errors > 0 ? 'tile-ERROR' : 'tile-none',
    href: '#diagnostics',
    name: tiles.unread,
    value: formatCount(errors),
    remark: errors > 0 ? tiles.unreadOf(warnings) : tiles.allRead(warnings),
  });
}

/** Facts without text are left out. */
function facts(report: ReportStream, { reasons }: FindingTally, texts: HtmlTexts): string {
  const { summary, sources, controls, bundle } = report;
  const words = texts.facts;
  const items = sources.reduce((sum, source) => sum + source.items, 0);
  const { deleted, notRecorded, superseded } = summary.notEvaluated;
  const leftOut = [
    deleted > 0 && words.deleted(formatCount(deleted)),
    notRecorded > 0 && words.notRecorded(formatCount(notRecorded)),
    superseded > 0 && words.superseded(formatCount(superseded)),
  ];
  const why = Object.entries(texts.page.reasons).map(([reason, text]) => {
    const count = reasons.get(reason as keyof typeof texts.page.reasons) ?? 0;
    return count > 0 && texts.reasonWithCount(text, formatCount(count));
  });
  const pairs: [string, string][] = [
    [words.undecided, why.filter(Boolean).join(texts.listSeparator)],
    [words.listed, listedText(report, texts)],
    [words.resources, words.resourcesJudged(formatCount(summary.resources), formatCount(summary.evaluated))],
    [words.exceptions, exceptionsText(report, texts)],
    [words.leftOut, leftOut.filter(Boolean).join(texts.listSeparator)],
    [words.controls, words.controlsOf(formatCount(controls.length), formatCount(bundle.controls))],
    [
      words.sources,
      words.sourcesWith(formatCount(new Set(sources.map(({ location }) => location)).size), formatCount(items)),
    ],
  ];
  const entries = pairs
    .filter(([, text]) => text !== '')
    .map(([name, text]) => `<div><dt>${escapeHtml(name)}</dt><dd>${escapeHtml(text)}</dd></div>`);
  return `<dl class="facts">${entries.join('')}</dl>`;
}

/** How many there are, and for how many findings they are in force. */
function exceptionsText({ exceptions = [] }: ReportStream, { facts: words }: HtmlTexts): string {
  if (exceptions.length === 0) return '';
  const excepted = exceptions.reduce((sum, exception) => sum + exception.excepted, 0);
  return words.exceptionsOf(formatCount(exceptions.length), formatCount(excepted));
}

function listedText({ coverage }: ReportStream, texts: HtmlTexts): string {
  const rows = coverage.filter(({ basis }) => basis === 'listing');
  if (rows.length === 0) return '';
  const sum = (key: 'deleted' | 'evaluated' | 'failed' | 'listed'): string =>
    formatCount(rows.reduce((total, row) => total + row[key], 0));
  const numbers = {
    listed: sum('listed'),
    evaluated: sum('evaluated'),
    deleted: sum('deleted'),
    failed: sum('failed'),
  };
  return texts.facts.listedOf(numbers, rows.every(addsUp) ? '=' : '≠');
}
