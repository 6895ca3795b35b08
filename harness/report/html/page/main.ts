import { found } from './element.ts';
import { filterFindings, filterFragment, readFilters, setFilters } from './filters.ts';
import { findingsList } from './findings-list.ts';
import { readFindings, readPage } from './read-page.ts';

const { controls, texts } = readPage();
const findings = readFindings(controls);
const list = findingsList(findings.length, texts);
const form = found('#filters', HTMLFormElement);

/** True for an address within the page that says filters, not a place. */
function saysFilters(fragment: string): boolean {
  return fragment.includes('=');
}

function showFiltered(): void {
  list.show(filterFindings(findings, readFilters()));
}

function followFilters(fragment: string): void {
  setFilters(fragment);
  showFiltered();
  found('#findings', HTMLElement).focus();
}

form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('input', () => {
  showFiltered();
  history.replaceState(null, '', filterFragment(readFilters()));
});
found('#clear', HTMLElement).addEventListener('click', () => {
  form.reset();
  showFiltered();
  history.replaceState(null, '', '#findings');
});
// The numbers and charts of the summary lead to their findings, also when they are followed twice.
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const address = link?.getAttribute('href') ?? '';
  if (!address.startsWith('#') || !saysFilters(address)) return;
  event.preventDefault();
  history.pushState(null, '', address);
  followFilters(address);
});
window.addEventListener('hashchange', () => {
  if (saysFilters(location.hash)) followFilters(location.hash);
});

// Paper has no pages to turn and nothing to open. Browsers tell in one way or the other, or in both.
let isPaper = false;
function print(toPaper: boolean): void {
  if (toPaper === isPaper) return;
  isPaper = toPaper;
  if (toPaper) list.showAll();
  else list.showPage();
}
window.addEventListener('beforeprint', () => print(true));
window.addEventListener('afterprint', () => print(false));
matchMedia('print').addEventListener('change', ({ matches }) => print(matches));

if (saysFilters(location.hash)) followFilters(location.hash);
else showFiltered();
form.hidden = false;
