import type { Collected, SourceShape } from '../collect/collected.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { compareResources, compareTypes, type RegionalType } from './compare-resources.ts';
import type { InputDocument } from './input-document.ts';
import { itemsContradict } from './item-diagnostics.ts';
import { normalizeItem } from './normalize-item.ts';
import {
  addCapture,
  type CaptureState,
  type NewestCaptures,
  type SettledCapture,
  settleCaptures,
} from './newest-captures.ts';
import type { CollectedItem } from './normalized-item.ts';

/** What the input holds, each resource once. */
export interface Inventory {
  /** The existing resources of the relevant types, by account, region, type and id. */
  documents: InputDocument[];
  /** In the order they came; `items` counts every item, also those that name no resource or were not evaluated. */
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
  /** In the order of the input; then one for each resource whose items contradict each other. */
  diagnostics: Diagnostic[];
}

/** Takes what collect reads and keeps what an audit needs. */
export interface InventoryBuilder {
  take(event: Collected): void;
  /** Call once, after the last event. */
  finish(): Inventory;
}

/** The newest captures of each resource: by account, region and type (as JSON), then by resource id. */
type Resources = Map<string, Map<string, NewestCaptures>>;

/** What came from one source. Held apart until its end, because a `restart` takes it back. */
interface SourceContent {
  location: string;
  shape: SourceShape;
  items: number;
  itemsWithIdentity: number;
  resources: Resources;
  newestCaptureTime: string;
  diagnostics: { diagnostic: Diagnostic; ofItem: boolean }[];
}

/**
 * Builds the inventory of an input, event by event. For each resource the newest capture counts; if that says deleted or
 * not recorded, the resource is not there, whatever older items say. Of captures that contradict each other, and that may
 * each be the newest, none counts. Order of items and files does not matter.
 *
 * Documents are held for `relevantTypes` only: name the types of the controls, of their joins (with `AWS::KMS::Alias` for
 * keys) and `AWS::Config::ConfigurationRecorder`. Of every other resource the id, time and status are held: some 200
 * bytes each, so a million resources that no control asks for take about 0.2 GB.
 */
export function createInventory(relevantTypes: ReadonlySet<string>): InventoryBuilder {
  const sources: Inventory['sources'] = [];
  const diagnostics: Diagnostic[] = [];
  const resources: Resources = new Map();
  let itemsWithIdentity = 0;
  let newestCaptureTime = '';
  let current: SourceContent | undefined;

  function closeSource(): void {
    if (current === undefined) return;
    sources.push({ location: current.location, shape: current.shape, items: current.items });
    for (const { diagnostic } of current.diagnostics) diagnostics.push(diagnostic);
    for (const [type, byId] of current.resources) {
      for (const [resourceId, captures] of byId) keepNewest(resources, type, resourceId, captures);
    }
    itemsWithIdentity += current.itemsWithIdentity;
    if (current.newestCaptureTime > newestCaptureTime) newestCaptureTime = current.newestCaptureTime;
    current = undefined;
  }

  return {
    take(event) {
      switch (event.kind) {
        case 'source':
          closeSource();
          current = openSource(event.location, event.shape);
          break;
        case 'item':
          current ??= openSource(event.location, event.shape);
          takeItem(current, event, relevantTypes);
          break;
        case 'restart':
          if (current !== undefined) current = restartSource(current);
          break;
        case 'diagnostic':
          if (current === undefined) diagnostics.push(event.diagnostic);
          else current.diagnostics.push({ diagnostic: event.diagnostic, ofItem: false });
          break;
      }
    },

    finish() {
      closeSource();
      const settled = [...resources.values()].flatMap((byId) => Array.from(byId.values(), settleCaptures));
      const count = (kind: CaptureState['kind']): number => settled.filter((capture) => capture.kind === kind).length;
      return {
        documents: documentsOf(settled),
        sources,
        resources: count('document'),
        notEvaluated: {
          deleted: count('deleted'),
          notRecorded: count('notRecorded'),
          superseded: itemsWithIdentity - settled.length,
        },
        notRecordedTypes: findNotRecordedTypes(resources),
        ...(newestCaptureTime !== '' && { newestCaptureTime }),
        diagnostics: [
          ...diagnostics,
          ...documentsOf(settled.filter(({ contradictory }) => contradictory)).map(itemsContradict),
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
    resources: new Map(),
    newestCaptureTime: '',
    diagnostics: [],
  };
}

/** What collect found out about the source itself stays true; what its items said is forgotten. */
function restartSource(source: SourceContent): SourceContent {
  const diagnostics = source.diagnostics.filter(({ ofItem }) => !ofItem);
  return { ...openSource(source.location, source.shape), diagnostics };
}

function takeItem(source: SourceContent, event: CollectedItem, relevantTypes: ReadonlySet<string>): void {
  source.items += 1;
  const item = normalizeItem(event);
  if (item.kind === 'unusable') {
    source.diagnostics.push({ diagnostic: item.diagnostic, ofItem: true });
    return;
  }
  source.itemsWithIdentity += 1;
  const { kind, identity, capturedAt, stateId } = item;
  if (capturedAt !== undefined && capturedAt > source.newestCaptureTime) source.newestCaptureTime = capturedAt;
  const state: CaptureState = {
    kind,
    ...(capturedAt !== undefined && { capturedAt }),
    ...(stateId !== undefined && { stateId }),
  };
  if (item.kind === 'document' && relevantTypes.has(identity.resourceType)) {
    for (const diagnostic of item.diagnostics) source.diagnostics.push({ diagnostic, ofItem: true });
    state.document = item.document;
  }
  const type = JSON.stringify([identity.accountId, identity.awsRegion, identity.resourceType]);
  keepNewest(source.resources, type, identity.resourceId, [state]);
}

function keepNewest(resources: Resources, type: string, resourceId: string, captures: NewestCaptures): void {
  let byId = resources.get(type);
  if (byId === undefined) resources.set(type, (byId = new Map()));
  byId.set(resourceId, captures.reduce(addCapture, byId.get(resourceId) ?? []));
}

function findNotRecordedTypes(resources: Resources): RegionalType[] {
  const types: RegionalType[] = [];
  for (const [type, byId] of resources) {
    const kinds = new Set(Array.from(byId.values(), (captures) => settleCaptures(captures).kind));
    if (!kinds.has('notRecorded') || kinds.has('document')) continue;
    const [accountId, awsRegion, resourceType] = JSON.parse(type) as [string, string, string];
    types.push({ accountId, awsRegion, resourceType });
  }
  return types.toSorted(compareTypes);
}
