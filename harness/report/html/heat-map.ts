import { compareText } from '../../normalize/compare-text.ts';
import { escapeHtml } from './escape-html.ts';
import { filterLink } from './filter-link.ts';
import { formatCount } from './format-count.ts';
import { shownText } from './shown-text.ts';
import type { FindingTally, PlaceTally } from './tally-findings.ts';
import type { HtmlTexts } from './texts/html-texts.ts';

const MOST_ACCOUNTS = 30;
const MOST_REGIONS = 16;
const CELL_HEIGHT = 28;
const LABEL_WIDTH = 112;
/** Few columns are wide enough for their names; the names of many are slanted, and the last needs room beside it. */
const FEW = { most: 6, cell: 112, labels: 26, margin: 0, angle: 0 };
const MANY = { cell: 74, labels: 84, margin: 56, angle: -35 };
/** Shades of red; the darkest is that of the place with the most. */
const SHADES = 4;

type Places = FindingTally['places'];

/** Draws what is non-compliant and undecided by account and region, without what is excepted; each cell leads to its findings. */
export function heatMap(places: Places, texts: HtmlTexts): string {
  if (places.size === 0) return `<p>${escapeHtml(texts.charts.nothing)}</p>`;
  const { accounts, regions, isCut } = shownPlaces(places);
  const most = mostNonCompliant(places);
  const { cell, labels, margin, angle } = regions.length <= FEW.most ? FEW : MANY;
  const width = LABEL_WIDTH + regions.length * cell + margin;
  const height = labels + accounts.length * CELL_HEIGHT;
  const columns = regions.map((region, column) => {
    const x = LABEL_WIDTH + column * cell + cell / 2;
    const y = labels - 8;
    const turn = angle === 0 ? 'class="middle"' : `transform="rotate(${angle} ${x} ${y})"`;
    return `<text x="${x}" y="${y}" ${turn}>${escapeHtml(shownText(region))}</text>`;
  });
  const rows = accounts.map((account, row) => {
    const y = labels + row * CELL_HEIGHT;
    const cells = regions.map((region, column) => {
      const tally = places.get(account)?.get(region);
      return heatCell(tally, { account, region, x: LABEL_WIDTH + column * cell, y, width: cell, most }, texts);
    });
    return `<text x="4" y="${y + 19}">${escapeHtml(shownText(account))}</text>${cells.join('')}`;
  });
  const cut = isCut ? `<p>${escapeHtml(texts.charts.cut(String(accounts.length), String(regions.length)))}</p>` : '';
  return (
    `<p class="note">${escapeHtml(texts.charts.heatMapLegend)}</p>` +
    `<div class="scroll"><svg class="chart" role="group" aria-label="${escapeHtml(texts.charts.heatMapLabel)}" ` +
    `viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${columns.join('')}${rows.join('')}</svg></div>${cut}`
  );
}

interface CellPlace {
  account: string;
  region: string;
  x: number;
  y: number;
  width: number;
  most: number;
}

function heatCell(tally: PlaceTally | undefined, place: CellPlace, texts: HtmlTexts): string {
  const { account, region, x, y, width, most } = place;
  const box = `x="${x + 1}" y="${y + 1}" width="${width - 2}" height="${CELL_HEIGHT - 2}" rx="3"`;
  if (tally === undefined) return `<rect class="heat-0" ${box}/>`;
  const { nonCompliant, undecided, excepted, gaps } = tally;
  const seen = [nonCompliant > 0 && formatCount(nonCompliant), undecided > 0 && `?${formatCount(undecided)}`];
  const text = seen.filter(Boolean).join(' ');
  const counts = [nonCompliant, undecided, gaps].map(formatCount) as [string, string, string];
  const remark = excepted === 0 ? '' : texts.charts.cellExcepted(formatCount(excepted));
  const name = `${texts.charts.cell(`${shownText(account)} ${shownText(region)}`, ...counts)}${remark}`;
  const filter = {
    account: shownText(account),
    region: shownText(region),
    ...(excepted > 0 && text !== '' && { exception: 'counted' }),
  };
  // Begins with what is seen, for those who speak to their browser.
  const label = escapeHtml(text === '' ? name : `${text}: ${name}`);
  const shade = nonCompliant > 0 ? `heat-${Math.ceil((nonCompliant / most) * SHADES)}` : 'heat-0';
  const look = `${undecided > 0 && nonCompliant === 0 ? 'heat-undecided' : shade}${gaps > 0 ? ' heat-gap' : ''}`;
  return (
    `<a href="${escapeHtml(filterLink(filter))}" aria-label="${label}"><title>${label}</title>` +
    `<rect class="${look}" ${box}/>` +
    `<text class="middle" x="${x + width / 2}" y="${y + 19}">${text}</text></a>`
  );
}

function mostNonCompliant(places: Places): number {
  let most = 1;
  for (const row of places.values()) for (const { nonCompliant } of row.values()) most = Math.max(most, nonCompliant);
  return most;
}

/** All, or those with the most to look at; in the order of their names. */
function shownPlaces(places: Places): { accounts: string[]; regions: string[]; isCut: boolean } {
  const byAccount = new Map<string, number>();
  const byRegion = new Map<string, number>();
  for (const [account, row] of places) {
    for (const [region, { nonCompliant, undecided, gaps }] of row) {
      const weight = nonCompliant + undecided + gaps;
      byAccount.set(account, (byAccount.get(account) ?? 0) + weight);
      byRegion.set(region, (byRegion.get(region) ?? 0) + weight);
    }
  }
  return {
    accounts: heaviest(byAccount, MOST_ACCOUNTS),
    regions: heaviest(byRegion, MOST_REGIONS),
    isCut: byAccount.size > MOST_ACCOUNTS || byRegion.size > MOST_REGIONS,
  };
}

function heaviest(weights: ReadonlyMap<string, number>, most: number): string[] {
  return [...weights]
    .toSorted(([a, weight], [b, other]) => other - weight || compareText(a, b))
    .slice(0, most)
    .map(([name]) => name)
    .toSorted(compareText);
}
