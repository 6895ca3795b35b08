import { found } from './element.ts';
import type { ShownFinding } from './shown-finding.ts';

/** What is chosen in the form, by the names of its fields; an empty text is no choice. */
export type Filters = Record<FilterField, string>;

/** The names of the form's fields. */
export type FilterField = 'account' | 'compliance' | 'control' | 'exception' | 'region' | 'search' | 'severity';

const FILTER_FIELDS: readonly FilterField[] = [
  'search',
  'control',
  'severity',
  'compliance',
  'exception',
  'account',
  'region',
];

/** What the form says. */
export function readFilters(): Filters {
  return Object.fromEntries(FILTER_FIELDS.map((name) => [name, filterField(name).value])) as Filters;
}

/** Sets the form as an address within the page says: `#severity=HIGH&region=eu-west-1`. */
export function setFilters(fragment: string): void {
  const chosen = new URLSearchParams(fragment.slice(1));
  for (const name of FILTER_FIELDS) {
    const field = filterField(name);
    field.value = chosen.get(name) ?? '';
    // A choice that the list does not have.
    if (field instanceof HTMLSelectElement && field.selectedIndex === -1) field.value = '';
  }
}

/** The address within the page that {@link setFilters} reads. */
export function filterFragment(filters: Filters): string {
  return `#${new URLSearchParams(Object.entries(filters).filter(([, value]) => value !== '')).toString()}`;
}

/** The findings that fit every choice and hold every word that is searched for. */
export function filterFindings(findings: readonly ShownFinding[], filters: Filters): ShownFinding[] {
  const { control, severity, compliance, exception, account, region } = filters;
  const words = filters.search.toLowerCase().split(/\s+/).filter(Boolean);
  return findings.filter((finding) => {
    if (control !== '' && finding.control.id !== control) return false;
    if (severity !== '' && finding.severity !== severity) return false;
    if (compliance !== '' && finding.compliance !== compliance) return false;
    if (exception !== '' && (finding.exception === '') === (exception === 'excepted')) return false;
    if (account !== '' && finding.account !== account) return false;
    if (region !== '' && finding.region !== region) return false;
    return words.length === 0 || holdsAll(searchText(finding), words);
  });
}

const searchTexts = new WeakMap<ShownFinding, string>();

/** Put together when it is first searched. */
function searchText(finding: ShownFinding): string {
  let text = searchTexts.get(finding);
  if (text === undefined) {
    const { control, account, region, type, resourceId, resourceName, arn, violations, missing, error, exception } =
      finding;
    const said = violations.flatMap(({ code, message }) => [code, message]);
    const unseen = missing.flatMap(({ path, reference }) => [path, reference]);
    const parts = [control.id, control.title, account, region, type, resourceId, resourceName, arn, error, exception];
    text = [...parts, ...said, ...unseen].join('\n').toLowerCase();
    searchTexts.set(finding, text);
  }
  return text;
}

function holdsAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}

function filterField(name: FilterField): HTMLInputElement | HTMLSelectElement {
  const selector = `#filters [name=${name}]`;
  return name === 'search' ? found(selector, HTMLInputElement) : found(selector, HTMLSelectElement);
}
