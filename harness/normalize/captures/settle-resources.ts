import type { Failure } from '../../collect/aws/call-failure.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import { isJsonObject } from '../../json.ts';
import { contentFailure } from '../items/content-failure.ts';
import type { BoundedCaptures } from './bounded-captures.ts';
import { PARTS } from './capture-spill.ts';
import { createDigestTable } from './digest-table.ts';
import { createDocumentGroups, type DocumentGroups } from './document-groups.ts';
import type { DocumentStore } from './document-store.ts';
import type { InputDocument, ResourceIdentity } from '../input-document.ts';
import type { NewestByResource } from './newest-by-resource.ts';
import { type CaptureState, type SettledCapture, settleCaptures } from './newest-captures.ts';
import { SECURITY_CONFIGURATION } from '../items/normalize-security-configuration.ts';
import { digestResource, type ResourceDigest } from './resource-digest.ts';

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
  /** What becomes of a resource that was asked for; undefined if no item tells of it. */
  kindOf(resource: ResourceDigest): CaptureState['kind'] | undefined;
}

/** A resource, by its number in one of two. */
type Place = [resources: NewestByResource, number: number];

/**
 * Settles what is known of each resource: what AWS Config recorded or, where that says nothing or leaves the body out,
 * what the resource's service says itself. That has no capture time, so it is never weighed against what was recorded.
 *
 * @param asked resources of which someone will ask what becomes of them
 */
export function settleResources(
  recorded: BoundedCaptures,
  described: BoundedCaptures,
  store: DocumentStore,
  asked: Iterable<ResourceIdentity>,
): SettledResources {
  const tallies = new Map<number, TypeTally>();
  const documents = createDocumentGroups(store);
  const contradicted: InputDocument[] = [];
  const summaries: Diagnostic[] = [];
  const kinds = askedKinds(asked);

  function tallyOf(type: number): TypeTally {
    const tally = tallies.get(type) ?? { deleted: 0, document: 0, notRecorded: 0, failures: new Map() };
    tallies.set(type, tally);
    return tally;
  }

  function settle([resources, number]: Place): void {
    const plain = resources.plainAt(number);
    const tally = tallyOf(resources.typeAt(number));
    if (plain !== undefined && !plain.contradictory) {
      tally[plain.kind]++;
      kinds.note(resources, number, plain.kind);
      if (plain.document !== 0) documents.addStored(plain.document, plain.merged);
      return;
    }
    const settled = settleCaptures(resources.capturesAt(number));
    const { kind, document, contradictory, summaryOf } = settled;
    tally[kind]++;
    kinds.note(resources, number, kind);
    const resourceId = settled.resourceId ?? document?.resourceId;
    const failure = contentFailure(settled);
    if (resourceId !== undefined && failure !== undefined) tally.failures.set(resourceId, failure);
    if (summaryOf !== undefined) summaries.push(summaryOf);
    if (document === undefined) return;
    if (contradictory) contradicted.push(document);
    documents.add(document);
  }

  for (const [ofConfig, ofServices] of parts(recorded, described)) {
    for (let number = 0; number < ofConfig.size(); number++) {
      const other = ofServices.size() === 0 ? undefined : ofServices.find(ofConfig.resourceAt(number));
      const isOther = other !== undefined && saysTooLittle(ofConfig, number, store);
      settle(isOther ? [ofServices, other] : [ofConfig, number]);
    }
    for (let number = 0; number < ofServices.size(); number++) {
      if (ofConfig.find(ofServices.resourceAt(number)) === undefined) settle([ofServices, number]);
    }
  }
  return {
    tallyOf,
    count: (kind) => Array.from(tallies.values(), (tally) => tally[kind]).reduce((sum, count) => sum + count, 0),
    notRecordedTypes: () =>
      [...tallies].flatMap(([type, { document, notRecorded }]) => (notRecorded > 0 && document === 0 ? type : [])),
    documents,
    contradicted,
    summaries,
    kindOf: kinds.kindOf,
  };
}

/** All of both at once if memory has room for them, else what belongs together, part by part. */
function* parts(
  recorded: BoundedCaptures,
  described: BoundedCaptures,
): Generator<[recorded: NewestByResource, described: NewestByResource]> {
  if (!recorded.isSpilled() && !described.isSpilled()) {
    yield [recorded.inMemory(), described.inMemory()];
    return;
  }
  for (let part = 0; part < PARTS; part++) yield [recorded.part(part), described.part(part)];
}

/** Notes what becomes of some resources, of which there are few. */
function askedKinds(asked: Iterable<ResourceIdentity>): {
  note: (...resource: [...Place, kind: CaptureState['kind']]) => void;
  kindOf: (resource: ResourceDigest) => CaptureState['kind'] | undefined;
} {
  const resources = createDigestTable();
  const kinds: CaptureState['kind'][] = [];
  for (const identity of asked) {
    const resource = digestResource(identity);
    if (resources.find(resource) === undefined) resources.add(resource);
  }
  return {
    note(known, place, kind) {
      const number = resources.size() === 0 ? undefined : resources.find(known.resourceAt(place));
      if (number !== undefined) kinds[number] = kind;
    },
    kindOf(resource) {
      const number = resources.find(resource);
      return number === undefined ? undefined : kinds[number];
    },
  };
}

function saysTooLittle(recorded: NewestByResource, number: number, store: DocumentStore): boolean {
  const plain = recorded.plainAt(number);
  if (plain !== undefined && (plain.document === 0 || store.typeOf(plain.document) !== SECURITY_CONFIGURATION)) {
    return plain.kind === 'notRecorded';
  }
  const settled = settleCaptures(recorded.capturesAt(number));
  if (settled.kind === 'notRecorded') return true;
  return settled.kind === 'document' && !settled.contradictory && lacksBody(settled);
}

/** True for a security configuration that AWS Config recorded by no more than its name. */
function lacksBody({ document }: SettledCapture): boolean {
  if (document?.resourceType !== SECURITY_CONFIGURATION) return false;
  const body = isJsonObject(document.configuration) ? document.configuration['SecurityConfiguration'] : undefined;
  return body === undefined || body === null || (isJsonObject(body) && Object.keys(body).length === 0);
}
