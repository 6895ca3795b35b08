import type { Compliance } from '../../../evaluate/verdict.ts';
import type { PageTexts } from '../page-data.ts';
import { element } from './element.ts';
import { findingDetails } from './finding-details.ts';
import type { ShownFinding } from './shown-finding.ts';

const MARKS: Record<Compliance, string> = {
  ERROR: '!',
  NON_COMPLIANT: '✗',
  INSUFFICIENT_DATA: '?',
  COMPLIANT: '✓',
  NOT_APPLICABLE: '–',
};

/** Makes the row of a finding; its button opens and closes the details, in a row of their own. */
export function findingRow(finding: ShownFinding, number: number, texts: PageTexts): HTMLElement {
  const { compliance, severity, control, resourceId, resourceName, type, account, region, exception } = finding;
  const id = `details-${number}`;
  const mark = element('span', { class: 'mark', 'aria-hidden': 'true' }, MARKS[compliance]);
  const verdict = element('span', { class: `verdict verdict-${compliance}` }, mark, texts.compliance[compliance]);
  const button = element(
    'button',
    { type: 'button', class: 'opener', 'aria-expanded': 'false', 'aria-controls': id },
    resourceName === '' ? resourceId : resourceName,
  );
  const row = element(
    'tr',
    { class: 'finding' },
    element('td', {}, verdict, ...(exception === '' ? [] : [element('span', { class: 'title' }, texts.excepted)])),
    element('td', {}, element('span', { class: `severity severity-${severity}` }, texts.severity[severity])),
    element('td', { title: control.title }, control.id),
    element('th', { scope: 'row' }, button, element('span', { class: 'title' }, type)),
    element('td', {}, account),
    element('td', {}, region),
  );
  row.addEventListener('click', () => {
    // A text that is being marked is no click.
    if (getSelection()?.isCollapsed === false) return;
    if (row.nextElementSibling?.id === id) closeFinding(row);
    else openFinding(row, finding, texts);
  });
  return row;
}

/** Shows the details of a finding below its row. */
export function openFinding(row: HTMLElement, finding: ShownFinding, texts: PageTexts): void {
  const button = row.querySelector('.opener');
  const id = button?.getAttribute('aria-controls') ?? '';
  button?.setAttribute('aria-expanded', 'true');
  row.after(element('tr', { id, class: 'opened' }, element('td', { colspan: '6' }, findingDetails(finding, texts))));
}

function closeFinding(row: HTMLElement): void {
  row.querySelector('.opener')?.setAttribute('aria-expanded', 'false');
  row.nextElementSibling?.remove();
}
