import type { PageControl, PageTexts } from '../page-data.ts';
import { element } from './element.ts';
import { fillIn } from './fill-in.ts';
import { remediationPage } from './remediation-page.ts';
import type { ShownFinding } from './shown-finding.ts';

/** All that is known of a finding: why, with which evidence, from where, and how to fix it. */
export function findingDetails(finding: ShownFinding, texts: PageTexts): HTMLElement {
  return element(
    'div',
    { class: 'details' },
    element('div', { class: 'grounds' }, ...reasons(finding, texts), ...evidence(finding, texts)),
    element('div', { class: 'origin' }, ...resource(finding, texts), ...provenance(finding, texts)),
    element('div', { class: 'fix' }, ...remediation(finding.control, texts)),
  );
}

function reasons({ compliance, violations, missing, error, exception }: ShownFinding, texts: PageTexts): Node[] {
  const violated = violations.map(({ code, message, path }) => {
    const place = path === '' ? [] : [element('div', {}, `${texts.at} `, element('code', {}, path))];
    return element('li', {}, `${message} `, element('code', {}, code), ...place);
  });
  const unseen = missing.map(({ path, reason, reference }) => {
    const looked = reference === '' ? [] : [': ', element('code', {}, reference)];
    return element('li', {}, element('code', {}, path), `: ${texts.reasons[reason]}`, ...looked);
  });
  if (compliance === 'INSUFFICIENT_DATA' && unseen.length === 0) unseen.push(element('li', {}, texts.noDecision));
  return [
    ...(exception === '' ? [] : [element('h3', {}, texts.exception), element('p', {}, exception)]),
    ...group(texts.violations, violated),
    ...group(texts.missing, unseen),
    ...(error === '' ? [] : [element('h3', {}, texts.error), element('p', {}, error)]),
  ];
}

function group(heading: string, entries: HTMLElement[]): Node[] {
  return entries.length === 0 ? [] : [element('h3', {}, heading), element('ul', {}, ...entries)];
}

function evidence({ evidence: fields, left }: ShownFinding, texts: PageTexts): Node[] {
  const rows = fields.map(({ path, value }) => {
    return element(
      'tr',
      {},
      element('th', { scope: 'row' }, element('code', {}, path)),
      element('td', {}, element('code', {}, value)),
    );
  });
  const head = [texts.field, texts.value].map((name) => element('th', { scope: 'col' }, name));
  const table = element('table', {}, element('thead', {}, element('tr', {}, ...head)), element('tbody', {}, ...rows));
  return [
    ...(rows.length === 0 ? [] : [element('h3', {}, texts.evidence), table]),
    ...(left === 0 ? [] : [element('p', {}, fillIn(texts.cut, { count: left }))]),
  ];
}

function resource(finding: ShownFinding, texts: PageTexts): Node[] {
  return facts(texts.resource, [
    [texts.account, finding.account],
    [texts.region, finding.region],
    [texts.type, finding.type],
    [texts.id, finding.resourceId],
    [texts.name, finding.resourceName],
    [texts.arn, finding.arn],
  ]);
}

function provenance(finding: ShownFinding, texts: PageTexts): Node[] {
  return facts(texts.provenance, [
    [texts.origin, texts.origins[finding.origin]],
    [texts.location, finding.location],
    [texts.capturedAt, finding.capturedAt === '' ? texts.notKnown : finding.capturedAt],
    [texts.finding, finding.id],
  ]);
}

function facts(heading: string, pairs: [name: string, text: string][]): Node[] {
  const entries = pairs
    .filter(([, text]) => text !== '')
    .map(([name, text]) => element('div', {}, element('dt', {}, name), element('dd', {}, text)));
  return [element('h3', {}, heading), element('dl', {}, ...entries)];
}

function remediation(control: PageControl, texts: PageTexts): Node[] {
  const links = control.references.map((address) => {
    return element('li', {}, element('a', { href: address, rel: 'noopener noreferrer', target: '_blank' }, address));
  });
  return [
    element('h3', {}, `${control.id} ${control.title}`),
    element('p', {}, control.description),
    element(
      'details',
      { class: 'remediation' },
      element('summary', {}, texts.remediation),
      ...(control.remediation === '' ? [element('p', {}, texts.noRemediation)] : remediationPage(control.remediation)),
    ),
    ...group(texts.references, links),
  ];
}
