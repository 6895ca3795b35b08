import type { FindingChunk, PageControl, PageData } from '../page-data.ts';
import { found } from './element.ts';
import { type ShownFinding, unpackFindings } from './shown-finding.ts';

/** What the page brings along for its script. */
export function readPage(): PageData {
  return JSON.parse(found('script.data-page', HTMLElement).textContent) as PageData;
}

/** The findings that the page brings along: what needs attention first, then by control as the page has them. */
export function readFindings(controls: readonly PageControl[]): ShownFinding[] {
  const chunks = [...document.querySelectorAll('script.data-findings')];
  const findings = chunks.flatMap((chunk) => unpackFindings(JSON.parse(chunk.textContent) as FindingChunk, controls));
  return [...findings.filter((finding) => !isSettled(finding)), ...findings.filter(isSettled)];
}

function isSettled({ compliance }: ShownFinding): boolean {
  return compliance === 'COMPLIANT' || compliance === 'NOT_APPLICABLE';
}
