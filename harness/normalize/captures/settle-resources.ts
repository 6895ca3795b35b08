import type { Failure } from '../../collect/aws/call-failure.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import { isJsonObject } from '../../json.ts';
import { contentFailure } from '../items/content-failure.ts';
import { createDocumentGroups, type DocumentGroups } from './document-groups.ts';
import type { DocumentStore } from './document-store.ts';
import type { InputDocument } from '../input-document.ts';
import type { NewestByResource } from './newest-by-resource.ts';
import { type CaptureState, type SettledCapture, settleCaptures } from './newest-captures.ts';
import { SECURITY_CONFIGURATION } from '../items/normalize-security-configuration.ts';
import type { ResourceDigest } from './resource-digest.ts';

/** How many resources of a type there are of each kind. */
export interface TypeTally extends Record<CaptureState['kind'], number> {
  /** Why the content of some is not known, by their ids; only for the types that controls ask for. */
  failures: Map<string, Failure>;
}

/** What becomes of all resources. */
export interface SettledResources {
  /** Of the type with this number. */
  tallyOf(type: number): TypeTally;
  /** How many there are of a kind, of all types. */
  count(kind: CaptureState['kind']): number;
  /** The numbers of the types of which no resource exists, while at least one is not recorded. */
  notRecordedTypes(): number[];
  documents: DocumentGroups;
  /** Those whose newest captures contradict each other. */
  contradicted: InputDocument[];
  /** For resources of whose newest capture the input has no more than a summary. */
  summaries: Diagnostic[];
  /** What becomes of a resource; undefined if no item tells of it. */
  kindOf(resource: ResourceDigest): CaptureState['kind'] | undefined;
}

/** A resource, by its number in one of two. */
type Place = [resources: NewestByResource, number: number];

/**
 * Settles what is known of each resource: what AWS Config recorded or, where that says nothing or leaves the body out,
 * what the resource's service says itself. That has no capture time, so it is never weighed against what was recorded.
 */
export function settleResources(
  recorded: NewestByResource,
  described: NewestByResource,
  store: DocumentStore,
): SettledResources {
  const tallies = new Map<number, TypeTally>();
  const documents = createDocumentGroups(store);
  const contradicted: InputDocument[] = [];
  const summaries: Diagnostic[] = [];

  function tallyOf(type: number): TypeTally {
    const tally = tallies.get(type) ?? { deleted: 0, document: 0, notRecorded: 0, failures: new Map() };
    tallies.set(type, tally);
    return tally;
  }

  function placeOf(number: number | undefined, other: number | undefined): Place | undefined {
    if (other === undefined) return number === undefined ? undefined : [recorded, number];
    return number === undefined || saysTooLittle(recorded, number, store) ? [described, other] : [recorded, number];
  }

  function settle(place: Place | undefined): void {
    if (place === undefined) return;
    const [resources, number] = place;
    const plain = resources.plainAt(number);
    const tally = tallyOf(resources.typeAt(number));
    if (plain !== undefined && !plain.contradictory) {
      tally[plain.kind]++;
      if (plain.document !== 0) documents.addStored(plain.document, plain.merged);
      return;
    }
    const settled = settledAt(resources, number);
    const { kind, document, contradictory, summaryOf } = settled;
    tally[kind]++;
    const resourceId = settled.resourceId ?? document?.resourceId;
    const failure = contentFailure(settled);
    if (resourceId !== undefined && failure !== undefined) tally.failures.set(resourceId, failure);
    if (summaryOf !== undefined) summaries.push(summaryOf);
    if (document === undefined) return;
    if (contradictory) contradicted.push(document);
    documents.add(document);
  }

  for (let number = 0; number < recorded.size(); number++) {
    settle(placeOf(number, described.find(recorded.resourceAt(number))));
  }
  for (let number = 0; number < described.size(); number++) {
    if (recorded.find(described.resourceAt(number)) === undefined) settle([described, number]);
  }
  return {
    tallyOf,
    count: (kind) => Array.from(tallies.values(), (tally) => tally[kind]).reduce((sum, count) => sum + count, 0),
    notRecordedTypes: () =>
      [...tallies].flatMap(([type, { document, notRecorded }]) => (notRecorded > 0 && document === 0 ? type : [])),
    documents,
    contradicted,
    summaries,
    kindOf(resource) {
      const place = placeOf(recorded.find(resource), described.find(resource));
      if (place === undefined) return undefined;
      const [resources, number] = place;
      return resources.plainAt(number)?.kind ?? settledAt(resources, number).kind;
    },
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
