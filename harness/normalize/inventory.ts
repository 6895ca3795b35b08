import type { Failure } from '../collect/aws/call-failure.ts';
import type { Collected, SourceShape } from '../collect/collected.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { type Accounting, createAccounting } from './accounting.ts';
import { type Collection, findCollections } from './collections.ts';
import { compareResources, compareTypes, type RegionalType } from './compare-resources.ts';
import { coverageDiagnostics } from './coverage-diagnostics.ts';
import type { InputDocument } from './input-document.ts';
import { itemsContradict } from './item-diagnostics.ts';
import type { NormalizeContext } from './normalize-context.ts';
import { normalizeItem } from './normalize-item.ts';
import type { CaptureState, SettledCapture } from './newest-captures.ts';
import type { CollectedItem, NormalizedItem } from './normalized-item.ts';
import { keepAllNewest, keepNewest, type NewestByResource } from './newest-by-resource.ts';
import { recorderCoverage } from './recorder-coverage.ts';
import { findSnapshotOverlaps } from './snapshot-overlaps.ts';
import { settleResources, type SettledResources } from './settle-resources.ts';
import { compareCoverage, type TypeCoverage } from './type-coverage.ts';
import { addUnreadResources, isKnownOtherwise } from './unread-resources.ts';

/** What the input holds, each resource once. */
export interface Inventory {
  /** The existing resources of the relevant types, by account, region, type and id. */
  documents: InputDocument[];
  /** Those of them that AWS listed without their content, and that nothing else in the input tells of; with the reason. */
  unread: ReadonlyMap<InputDocument, Failure>;
  /**
   * How the resources of the relevant types are accounted for: where AWS was asked for all of them, and where a recorder
   * does not record them. By account, region and type.
   */
  coverage: TypeCoverage[];
  /**
   * In the order they came, each location once for each shape that it has; `items` counts every item, also those that
   * name no resource or were not evaluated.
   */
  sources: { location: string; shape: SourceShape; items: number }[];
  /** What `kensa collect` wrote, among the sources. By location. */
  collections: Collection[];
  /** Distinct existing resources of all types. */
  resources: number;
  /**
   * Items of resources that do not count: the newest item says deleted, or not recorded; or it is not the newest of its
   * resource. With `resources`, apart from those that AWS only listed, these are all items that name a resource.
   */
  notEvaluated: { deleted: number; notRecorded: number; superseded: number };
  /** Types of which no resource exists, while AWS Config names at least one that it does not record. Sorted. */
  notRecordedTypes: RegionalType[];
  /** Of all items that name a resource. */
  newestCaptureTime?: string;
  /** In the order of the input; then for resources whose items contradict each other, or are mere summaries, for what AWS did not hand out, and for snapshots that overlap. */
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
 * Documents are held for `relevantTypes` only: name the types of the controls, of their joins (with `AWS::KMS::Alias` for
 * keys) and `AWS::Config::ConfigurationRecorder`. Of every other resource the id, time and status are held: some 200
 * bytes each, so a million resources that no control asks for take about 0.2 GB.
 */
export function createInventory(relevantTypes: ReadonlySet<string>, context: NormalizeContext = {}): InventoryBuilder {
  const sources = new Map<string, Inventory['sources'][number]>();
  const diagnostics: Diagnostic[] = [];
  const recorded: NewestByResource = new Map();
  const described: NewestByResource = new Map();
  const accounting = createAccounting();
  const collectionFinder = findCollections();
  const overlaps = findSnapshotOverlaps();
  let itemsWithIdentity = 0;
  let newestCaptureTime = '';
  let current: SourceContent | undefined;

  /** `next`: the location of the source that follows. */
  function closeSource(next?: string): void {
    if (current === undefined) return;
    const { location, shape, items } = current;
    // What is collected live takes turns.
    accounting.settle(location, location !== next && shape !== 'live');
    const key = JSON.stringify([location, shape]);
    sources.set(key, { location, shape, items: items + (sources.get(key)?.items ?? 0) });
    for (const { diagnostic } of current.diagnostics) diagnostics.push(diagnostic);
    keepAllNewest(recorded, current.recorded);
    keepAllNewest(described, current.described);
    itemsWithIdentity += current.itemsWithIdentity;
    if (current.newestCaptureTime > newestCaptureTime) newestCaptureTime = current.newestCaptureTime;
    current = undefined;
  }

  return {
    take(event) {
      collectionFinder.take(event);
      overlaps.take(event);
      switch (event.kind) {
        case 'source':
          closeSource(event.location);
          current = openSource(event.location, event.shape);
          break;
        case 'item':
          current ??= openSource(event.location, event.shape);
          takeItem(current, event, relevantTypes, context, accounting);
          break;
        case 'restart':
          if (current !== undefined) current = restartSource(current);
          accounting.restart();
          break;
        case 'listing':
          if (relevantTypes.has(event.listing.resourceType)) accounting.list(event);
          break;
        case 'unread':
          accounting.unread(event);
          break;
        case 'collection':
          break;
        case 'diagnostic':
          if (current === undefined) diagnostics.push(event.diagnostic);
          else current.diagnostics.push({ diagnostic: event.diagnostic, ofItem: false });
          break;
      }
    },

    finish() {
      closeSource();
      const accounts = accounting.finish();
      const resources = settleResources(recorded, described);
      const resourcesOfItems = Array.from(resources.values(), ({ size }) => size).reduce((sum, size) => sum + size, 0);
      const unread = addUnreadResources(resources, accounts.unread, relevantTypes);
      const settled = [...resources.values()].flatMap((byId) => [...byId.values()]);
      const count = (kind: CaptureState['kind']): number => settled.filter((capture) => capture.kind === kind).length;
      const documents = documentsOf(settled);
      const collections = collectionFinder.finish();
      const notRead = [...accounts.unread, ...accounts.notRecorded];
      return {
        documents,
        unread,
        coverage: [
          ...accounts.coverage,
          ...recorderCoverage({ documents, resources, unread, relevantTypes, listed: accounts.coverage }),
        ].toSorted(compareCoverage),
        sources: [...sources.values()],
        collections,
        resources: count('document'),
        notEvaluated: {
          deleted: count('deleted'),
          notRecorded: count('notRecorded'),
          superseded: itemsWithIdentity - resourcesOfItems,
        },
        notRecordedTypes: findNotRecordedTypes(resources),
        ...(newestCaptureTime !== '' && { newestCaptureTime }),
        diagnostics: [
          ...diagnostics,
          ...documentsOf(settled.filter(({ contradictory }) => contradictory)).map(itemsContradict),
          ...settled.flatMap(({ summaryOf }) => summaryOf ?? []),
          ...coverageDiagnostics(
            accounts.coverage,
            notRead.filter(({ resource }) => relevantTypes.has(resource.resourceType)),
            (resource) => isKnownOtherwise(resource, resources, unread),
          ),
          ...overlaps.finish(collections, relevantTypes),
        ],
      };
    },
  };
}

function documentsOf(captures: readonly SettledCapture[]): InputDocument[] {
  return captures.flatMap(({ document }) => document ?? []).toSorted(compareResources);
}

function openSource(location: string, shape: SourceShape): SourceContent {
  return {
    location,
    shape,
    items: 0,
    itemsWithIdentity: 0,
    recorded: new Map(),
    described: new Map(),
    newestCaptureTime: '',
    diagnostics: [],
  };
}

/** What collect found out about the source itself stays true; what its items said is forgotten. */
function restartSource(source: SourceContent): SourceContent {
  const diagnostics = source.diagnostics.filter(({ ofItem }) => !ofItem);
  return { ...openSource(source.location, source.shape), diagnostics };
}

function takeItem(
  source: SourceContent,
  event: CollectedItem,
  relevantTypes: ReadonlySet<string>,
  context: NormalizeContext,
  accounting: Accounting,
): void {
  source.items += 1;
  const item = normalizeItem(event, context);
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
  const type = JSON.stringify([identity.accountId, identity.awsRegion, identity.resourceType]);
  const captures = [captureOf(item, isRelevant)];
  if (isRelevant) accounting.count(event.location, type, item);
  keepNewest(isDescribed ? source.described : source.recorded, type, identity.resourceId, captures);
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

function findNotRecordedTypes(resources: SettledResources): RegionalType[] {
  const types: RegionalType[] = [];
  for (const [type, byId] of resources) {
    const kinds = new Set(Array.from(byId.values(), ({ kind }) => kind));
    if (!kinds.has('notRecorded') || kinds.has('document')) continue;
    const [accountId, awsRegion, resourceType] = JSON.parse(type) as [string, string, string];
    types.push({ accountId, awsRegion, resourceType });
  }
  return types.toSorted(compareTypes);
}
