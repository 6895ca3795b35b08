import type { PageTexts } from '../page-data.ts';
import { found } from './element.ts';
import { fillIn } from './fill-in.ts';
import { findingRow, openFinding } from './finding-rows.ts';
import type { ShownFinding } from './shown-finding.ts';

/** Rows that are in the document at a time, so that it stays quick whatever the number of findings. */
const ROWS_PER_PAGE = 100;

/** The list of findings below the filters. */
export interface FindingsList {
  /** Shows these, from the first page on. */
  show(findings: readonly ShownFinding[]): void;
  /** Shows all that fit the filters, each opened; for paper. */
  showAll(): void;
  /** Shows the page again that was there before {@link showAll}. */
  showPage(): void;
}

/** Takes the list in hand: its rows, its pages and its keys. */
export function findingsList(total: number, texts: PageTexts): FindingsList {
  const body = found('#rows tbody', HTMLElement);
  const previous = found('#previous', HTMLButtonElement);
  const next = found('#next', HTMLButtonElement);
  let shown: readonly ShownFinding[] = [];
  let page = 0;

  function showPage(): void {
    const from = page * ROWS_PER_PAGE;
    const rows = shown.slice(from, from + ROWS_PER_PAGE);
    const pages = Math.max(1, Math.ceil(shown.length / ROWS_PER_PAGE));
    body.replaceChildren(...rows.map((finding, index) => findingRow(finding, from + index, texts)));
    const numbers = { from: rows.length === 0 ? 0 : from + 1, to: from + rows.length, shown: shown.length, total };
    found('#status', HTMLElement).textContent = fillIn(texts.status, numbers);
    found('#page', HTMLElement).textContent = fillIn(texts.pageOf, { page: page + 1, pages });
    found('#rows', HTMLElement).hidden = shown.length === 0;
    found('#empty', HTMLElement).hidden = shown.length > 0;
    found('#pages', HTMLElement).hidden = pages === 1;
    previous.disabled = page === 0;
    next.disabled = page === pages - 1;
  }

  function turn(pages: number): void {
    page += pages;
    showPage();
    found('#findings', HTMLElement).focus();
  }

  previous.addEventListener('click', () => turn(-1));
  next.addEventListener('click', () => turn(1));
  body.addEventListener('keydown', moveBetweenRows);

  return {
    show(findings) {
      shown = findings;
      page = 0;
      showPage();
    },
    showAll() {
      const rows = shown.map((finding, index) => findingRow(finding, index, texts));
      body.replaceChildren(...rows);
      for (const [index, finding] of shown.entries()) {
        const row = rows[index];
        if (row !== undefined) openFinding(row, finding, texts);
      }
      for (const details of body.querySelectorAll('details')) details.open = true;
    },
    showPage,
  };
}

/** The arrow keys go from one finding to the next. */
function moveBetweenRows(event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || !(event.target instanceof Element) || !event.target.matches('.opener')) return;
  const openers = [...document.querySelectorAll<HTMLElement>('#rows .opener')];
  openers[openers.indexOf(event.target as HTMLElement) + step]?.focus();
  event.preventDefault();
}
