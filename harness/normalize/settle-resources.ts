import type { Diagnostic } from '../diagnostic.ts';
import { isJsonObject } from '../json.ts';
import { compareResources } from './compare-resources.ts';
import { createDocumentGroups, type DocumentsByType } from './document-groups.ts';
import type { DocumentStore } from './document-store.ts';
import type { InputDocument } from './input-document.ts';
import type { NewestByResource } from './newest-by-resource.ts';
import { type CaptureState, type SettledCapture, settleCaptures } from './newest-captures.ts';
import { SECURITY_CONFIGURATION } from './normalize-security-configuration.ts';

/** What becomes of all resources. */
export interface SettledResources {
  /** How many there are of each kind. */
  counts: Record<CaptureState['kind'], number>;
  documents: DocumentsByType;
  /** Those whose newest captures contradict each other, by account, region, type and id. */
  contradicted: InputDocument[];
  /** For resources of whose newest capture the input has no more than a summary. */
  summaries: Diagnostic[];
  /** The numbers of the types of which no resource exists, while at least one is not recorded. */
  notRecordedTypes: number[];
}

/**
 * Settles what is known of each resource: what AWS Config recorded or, where that says nothing or leaves the body out,
 * what the resource's service says itself. That has no capture time, so it is never weighed against what was recorded.
 */
export function settleResources(
  recorded: NewestByResource,
  described: NewestByResource,
  store: DocumentStore,
): SettledResources {
  const counts = { deleted: 0, document: 0, notRecorded: 0 };
  const documents = createDocumentGroups(store);
  const contradicted: InputDocument[] = [];
  const summaries: Diagnostic[] = [];
  const existing = new Set<number>();
  const notRecorded = new Set<number>();

  function count(resources: NewestByResource, number: number): void {
    const plain = resources.plainAt(number);
    const settled = plain === undefined || plain.contradictory ? settledAt(resources, number) : undefined;
    const kind = settled?.kind ?? plain?.kind ?? 'document';
    counts[kind]++;
    if (kind === 'document') existing.add(resources.typeAt(number));
    if (kind === 'notRecorded') notRecorded.add(resources.typeAt(number));
    if (settled?.summaryOf !== undefined) summaries.push(settled.summaryOf);
    if (settled?.contradictory === true && settled.document !== undefined) contradicted.push(settled.document);
    if (settled === undefined) {
      if (plain !== undefined && plain.document !== 0) documents.addStored(plain.document, plain.merged);
    } else if (settled.document !== undefined) {
      documents.add(settled.document);
    }
  }

  for (let number = 0; number < recorded.size(); number++) {
    const other = described.find(recorded.resourceAt(number));
    if (other === undefined || !saysTooLittle(recorded, number, store)) count(recorded, number);
    else count(described, other);
  }
  for (let number = 0; number < described.size(); number++) {
    if (recorded.find(described.resourceAt(number)) === undefined) count(described, number);
  }
  return {
    counts,
    documents: documents.byType(),
    contradicted: contradicted.toSorted(compareResources),
    summaries,
    notRecordedTypes: [...notRecorded].filter((type) => !existing.has(type)),
  };
}

function settledAt(resources: NewestByResource, number: number): SettledCapture {
  return settleCaptures(resources.capturesAt(number));
}

function saysTooLittle(recorded: NewestByResource, number: number, store: DocumentStore): boolean {
  const plain = recorded.plainAt(number);
  if (plain !== undefined && (plain.document === 0 || store.typeOf(plain.document) !== SECURITY_CONFIGURATION)) {
    return plain.kind === 'notRecorded';
  }
  const settled = settledAt(recorded, number);
  if (settled.kind === 'notRecorded') return true;
  return settled.kind === 'document' && !settled.contradictory && lacksBody(settled);
}

/** True for a security configuration that AWS Config recorded by no more than its name. */
function lacksBody({ document }: SettledCapture): boolean {
  if (document?.resourceType !== SECURITY_CONFIGURATION) return false;
  const body = isJsonObject(document.configuration) ? document.configuration['SecurityConfiguration'] : undefined;
  return body === undefined || body === null || (isJsonObject(body) && Object.keys(body).length === 0);
}
