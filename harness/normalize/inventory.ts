import type { Failure } from '../collect/aws/call-failure.ts';
import type { Collected, SourceShape } from '../collect/collected.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { createAccounting } from './coverage/accounting.ts';
import { type Collection, findCollections } from './coverage/collections.ts';
import { compareResources, compareTypes, type RegionalType } from './compare-resources.ts';
import { coverageDiagnostics } from './coverage/coverage-diagnostics.ts';
import type { DocumentsByType } from './captures/document-groups.ts';
import { createDocumentStore } from './captures/document-store.ts';
import { itemsContradict } from './items/item-diagnostics.ts';
import type { NormalizeContext } from './items/normalize-context.ts';
import { type BoundedCaptures, createBoundedCaptures } from './captures/bounded-captures.ts';
import { CONFIGURATION_RECORDER, isRecorder } from './coverage/recorded-types.ts';
import { recorderCoverage } from './coverage/recorder-coverage.ts';
import type { SpillFile } from '../spill/spill-file.ts';
import { settleResources } from './captures/settle-resources.ts';
import { findSnapshotOverlaps } from './coverage/snapshot-overlaps.ts';
import { createTakePlainItems } from './captures/take-plain-items.ts';
import { type ItemTaking, openSource, restartSource, type SourceContent, takeItem } from './captures/source-content.ts';
import { compareCoverage, type TypeCoverage } from './coverage/type-coverage.ts';
import { createTypeNumbers } from './captures/type-numbers.ts';
import { addUnreadResources, isKnownOtherwise } from './coverage/unread-resources.ts';

/** What the input holds, each resource once. */
export interface Inventory {
  /** The existing resources of the relevant types, in no particular order. */
  documents: DocumentsByType;
  /**
   * Those of them that AWS listed without their content, and that nothing else in the input tells of: the reason by
   * `resourceKey`.
   */
  unread: ReadonlyMap<string, Failure>;
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

/**
 * Builds the inventory of an input, event by event. For each resource the newest capture counts; if that says deleted or
 * not recorded, the resource is not there, whatever older items say. Of captures that contradict each other, and that may
 * each be the newest, none counts. What a service says of a resource itself counts where AWS Config has not recorded it,
 * or recorded it without its body. Order of items and files does not matter.
 *
 * Documents are held for `relevantTypes` only, compressed: name the types of the controls, of their joins (with
 * `AWS::KMS::Alias` for keys) and `AWS::Config::ConfigurationRecorder`. Of every other resource numbers are held that
 * stand for its id, time and status: some 50 bytes.
 *
 * @param openFile opens a file for what has no room in memory; without it all stays there
 */
export function createInventory(
  relevantTypes: ReadonlySet<string>,
  context: NormalizeContext = {},
  openFile?: () => SpillFile,
): InventoryBuilder {
  const sources = new Map<string, Inventory['sources'][number]>();
  const diagnostics: Diagnostic[] = [];
  const store = createDocumentStore(openFile);
  const newCaptures = (): BoundedCaptures => createBoundedCaptures(store, openFile);
  const types = createTypeNumbers();
  const accounting = createAccounting(types, openFile);
  const collectionFinder = findCollections();
  const overlaps = findSnapshotOverlaps();
  const taking: ItemTaking = {
    relevantTypes,
    types,
    accounting,
    store,
    context: { ...context, contentOf: relevantTypes },
  };
  const takePlainItems = createTakePlainItems(taking);
  const recorded = newCaptures();
  const described = newCaptures();
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
    recorded.keepAll(current.recorded);
    described.keepAll(current.described);
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
          current = openSource(event.location, event.shape, newCaptures);
          break;
        case 'item':
          current ??= openSource(event.location, event.shape, newCaptures);
          takeItem(current, event, taking);
          break;
        case 'plain items':
          current ??= openSource(event.location, event.shape, newCaptures);
          takePlainItems(current, event);
          break;
        case 'restart':
          if (current !== undefined) current = restartSource(current, newCaptures);
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
      const notRead = [...accounts.unread, ...accounts.notRecorded];
      const asked = notRead.map(({ resource }) => resource);
      const settled = settleResources(recorded, described, store, asked);
      const resourcesOfItems = settled.count('deleted') + settled.count('document') + settled.count('notRecorded');
      const unread = addUnreadResources(settled, types, accounts.unread, relevantTypes);
      const documents = settled.documents.byType();
      const collections = collectionFinder.finish();
      const byRecorders = recorderCoverage({
        recorders: [...(documents.get(CONFIGURATION_RECORDER) ?? [])].filter(isRecorder).toSorted(compareResources),
        tallyOf: (type) => settled.tallyOf(types.numberOf(type)),
        relevantTypes,
        listed: accounts.coverage,
      });
      return {
        documents,
        unread,
        coverage: [...accounts.coverage, ...byRecorders].toSorted(compareCoverage),
        sources: [...sources.values()],
        collections,
        resources: settled.count('document'),
        notEvaluated: {
          deleted: settled.count('deleted'),
          notRecorded: settled.count('notRecorded'),
          superseded: itemsWithIdentity - resourcesOfItems,
        },
        notRecordedTypes: settled.notRecordedTypes().map(types.at).toSorted(compareTypes),
        ...(newestCaptureTime !== '' && { newestCaptureTime }),
        diagnostics: [
          ...diagnostics,
          ...settled.contradicted.toSorted(compareResources).map(itemsContradict),
          ...settled.summaries,
          ...coverageDiagnostics(
            accounts.coverage,
            notRead.filter(({ resource }) => relevantTypes.has(resource.resourceType)),
            (resource) => isKnownOtherwise(resource, settled, unread),
          ),
          ...overlaps.finish(collections, relevantTypes),
        ],
      };
    },
  };
}
