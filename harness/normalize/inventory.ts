import type { Collected, SourceShape } from '../collect/collected.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { compareTypes, type RegionalType } from './compare-resources.ts';
import type { DocumentsByType } from './document-groups.ts';
import { createDocumentStore, type DocumentStore } from './document-store.ts';
import { itemsContradict } from './item-diagnostics.ts';
import type { NormalizeContext } from './normalize-context.ts';
import { normalizeItem } from './normalize-item.ts';
import type { CaptureState } from './newest-captures.ts';
import type { NormalizedItem } from './normalized-item.ts';
import { createNewestByResource, type NewestByResource } from './newest-by-resource.ts';
import { digestResource } from './resource-digest.ts';
import { settleResources } from './settle-resources.ts';
import { createTypeNumbers, type TypeNumbers } from './type-numbers.ts';

/** What the input holds, each resource once. */
export interface Inventory {
  /** The existing resources of the relevant types, in no particular order. */
  documents: DocumentsByType;
  /**
   * In the order they came, each location once for each shape that it has; `items` counts every item, also those that
   * name no resource or were not evaluated.
   */
  sources: { location: string; shape: SourceShape; items: number }[];
  /** Distinct existing resources of all types. */
  resources: number;
  /**
   * Items of resources that do not count: the newest item says deleted, or not recorded; or it is not the newest of its
   * resource. With `resources` these are all items that name a resource.
   */
  notEvaluated: { deleted: number; notRecorded: number; superseded: number };
  /** Types of which no resource exists, while AWS Config names at least one that it does not record. Sorted. */
  notRecordedTypes: RegionalType[];
  /** Of all items that name a resource. */
  newestCaptureTime?: string;
  /** In the order of the input; then for resources whose items contradict each other, or are mere summaries. */
  diagnostics: Diagnostic[];
}

/** Takes what collect reads and keeps what an audit needs. */
export interface InventoryBuilder {
  take(event: Collected): void;
  /** Call once, after the last event. */
  finish(): Inventory;
}

/** What came from one source. Held apart until its end, because a `restart` takes it back. */
interface SourceContent {
  location: string;
  shape: SourceShape;
  items: number;
  itemsWithIdentity: number;
  recorded: NewestByResource;
  /** What services say of their resources themselves; it has no capture time to be compared by. */
  described: NewestByResource;
  newestCaptureTime: string;
  diagnostics: { diagnostic: Diagnostic; ofItem: boolean }[];
}

/**
 * Builds the inventory of an input, event by event. For each resource the newest capture counts; if that says deleted or
 * not recorded, the resource is not there, whatever older items say. Of captures that contradict each other, and that may
 * each be the newest, none counts. What a service says of a resource itself counts where AWS Config has not recorded it,
 * or recorded it without its body. Order of items and files does not matter.
 *
 * Documents are held for `relevantTypes` only, compressed: name the types of the controls, of their joins (with
 * `AWS::KMS::Alias` for keys) and `AWS::Config::ConfigurationRecorder`. Of every other resource numbers are held that
 * stand for its id, time and status: some 50 bytes.
 */
export function createInventory(relevantTypes: ReadonlySet<string>, context: NormalizeContext = {}): InventoryBuilder {
  const sources = new Map<string, Inventory['sources'][number]>();
  const diagnostics: Diagnostic[] = [];
  const store = createDocumentStore();
  const types = createTypeNumbers();
  const ofRelevantTypes: NormalizeContext = { ...context, contentOf: relevantTypes };
  let recorded = createNewestByResource(store);
  let described = createNewestByResource(store);
  let itemsWithIdentity = 0;
  let newestCaptureTime = '';
  let current: SourceContent | undefined;

  function closeSource(): void {
    if (current === undefined) return;
    const { location, shape, items } = current;
    const key = JSON.stringify([location, shape]);
    sources.set(key, { location, shape, items: items + (sources.get(key)?.items ?? 0) });
    for (const { diagnostic } of current.diagnostics) diagnostics.push(diagnostic);
    recorded = joined(recorded, current.recorded);
    described = joined(described, current.described);
    itemsWithIdentity += current.itemsWithIdentity;
    if (current.newestCaptureTime > newestCaptureTime) newestCaptureTime = current.newestCaptureTime;
    current = undefined;
  }

  return {
    take(event) {
      switch (event.kind) {
        case 'source':
          closeSource();
          current = openSource(event.location, event.shape, store);
          break;
        case 'item':
          current ??= openSource(event.location, event.shape, store);
          takeItem(current, normalizeItem(event, ofRelevantTypes), relevantTypes, types);
          break;
        case 'restart':
          if (current !== undefined) current = restartSource(current, store);
          break;
        case 'listing':
        case 'unread':
          break;
        case 'diagnostic':
          if (current === undefined) diagnostics.push(event.diagnostic);
          else current.diagnostics.push({ diagnostic: event.diagnostic, ofItem: false });
          break;
      }
    },

    finish() {
      closeSource();
      const settled = settleResources(recorded, described, store);
      const { counts } = settled;
      return {
        documents: settled.documents,
        sources: [...sources.values()],
        resources: counts.document,
        notEvaluated: {
          deleted: counts.deleted,
          notRecorded: counts.notRecorded,
          superseded: itemsWithIdentity - counts.document - counts.deleted - counts.notRecorded,
        },
        notRecordedTypes: settled.notRecordedTypes.map(types.at).toSorted(compareTypes),
        ...(newestCaptureTime !== '' && { newestCaptureTime }),
        diagnostics: [...diagnostics, ...settled.contradicted.map(itemsContradict), ...settled.summaries],
      };
    },
  };
}

function openSource(location: string, shape: SourceShape, store: DocumentStore): SourceContent {
  return {
    location,
    shape,
    items: 0,
    itemsWithIdentity: 0,
    recorded: createNewestByResource(store),
    described: createNewestByResource(store),
    newestCaptureTime: '',
    diagnostics: [],
  };
}

/** What collect found out about the source itself stays true; what its items said is forgotten. */
function restartSource(source: SourceContent, store: DocumentStore): SourceContent {
  const diagnostics = source.diagnostics.filter(({ ofItem }) => !ofItem);
  return { ...openSource(source.location, source.shape, store), diagnostics };
}

/** The captures of both; the larger takes in the smaller. */
function joined(left: NewestByResource, right: NewestByResource): NewestByResource {
  const [larger, smaller] = left.size() < right.size() ? [right, left] : [left, right];
  larger.keepAll(smaller);
  return larger;
}

function takeItem(
  source: SourceContent,
  item: NormalizedItem,
  relevantTypes: ReadonlySet<string>,
  types: TypeNumbers,
): void {
  source.items += 1;
  if (item.kind === 'unusable') {
    source.diagnostics.push({ diagnostic: item.diagnostic, ofItem: true });
    return;
  }
  source.itemsWithIdentity += 1;
  const { identity, capturedAt } = item;
  if (capturedAt !== undefined && capturedAt > source.newestCaptureTime) source.newestCaptureTime = capturedAt;
  const isRelevant = relevantTypes.has(identity.resourceType);
  if (item.kind === 'document' && isRelevant) {
    for (const diagnostic of item.diagnostics) source.diagnostics.push({ diagnostic, ofItem: true });
  }
  const isDescribed = item.kind === 'document' && item.document.provenance.source === 'describe';
  const resources = isDescribed ? source.described : source.recorded;
  resources.keep(digestResource(identity), types.numberOf(identity), captureOf(item, isRelevant));
}

function captureOf(item: Exclude<NormalizedItem, { kind: 'unusable' }>, isRelevant: boolean): CaptureState {
  const { kind, capturedAt, stateId } = item;
  return {
    kind,
    ...(capturedAt !== undefined && { capturedAt }),
    ...(stateId !== undefined && { stateId }),
    ...(item.kind === 'document' && isRelevant && { document: item.document }),
    ...(item.kind === 'document' && item.summaryOf !== undefined && { summaryOf: item.summaryOf }),
  };
}
