/** What findings can be filtered by; each is a field of the form and a key of the page's fragment. */
export type FilterName = 'account' | 'compliance' | 'control' | 'exception' | 'region' | 'severity';

/**
 * The address, within the page, of the findings that fit; not yet fit for HTML.
 *
 * @param filters values as the page shows them
 */
export function filterLink(filters: Partial<Record<FilterName, string>>): string {
  return `#${new URLSearchParams(Object.entries(filters)).toString()}`;
}
