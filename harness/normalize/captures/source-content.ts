import type { SourceShape } from '../../collect/collected.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import type { Accounting } from '../coverage/accounting.ts';
import type { CaptureState } from './newest-captures.ts';
import { type BoundedCaptures } from './bounded-captures.ts';
import type { DocumentStore } from './document-store.ts';
import type { NormalizeContext } from '../items/normalize-context.ts';
import { normalizeItem } from '../items/normalize-item.ts';
import type { CollectedItem, NormalizedItem } from '../items/normalized-item.ts';
import { digestResource } from './resource-digest.ts';
import type { TypeNumbers } from './type-numbers.ts';

/** What came from one source. Held apart until its end, because a `restart` takes it back. */
export interface SourceContent {
  location: string;
  shape: SourceShape;
  items: number;
  itemsWithIdentity: number;
  recorded: BoundedCaptures;
  /** What services say of their resources themselves; it has no capture time to be compared by. */
  described: BoundedCaptures;
  newestCaptureTime: string;
  diagnostics: { diagnostic: Diagnostic; ofItem: boolean }[];
}

/** What decides what is kept of an item, and who else is told of it. */
export interface ItemTaking {
  /** Documents are held of these types only. */
  relevantTypes: ReadonlySet<string>;
  context: NormalizeContext;
  types: TypeNumbers;
  accounting: Accounting;
  store: DocumentStore;
}

/** Begins a source. */
export function openSource(location: string, shape: SourceShape, newCaptures: () => BoundedCaptures): SourceContent {
  return {
    location,
    shape,
    items: 0,
    itemsWithIdentity: 0,
    recorded: newCaptures(),
    described: newCaptures(),
    newestCaptureTime: '',
    diagnostics: [],
  };
}

/** What collect found out about the source itself stays true; what its items said is forgotten. */
export function restartSource(source: SourceContent, newCaptures: () => BoundedCaptures): SourceContent {
  const diagnostics = source.diagnostics.filter(({ ofItem }) => !ofItem);
  return { ...openSource(source.location, source.shape, newCaptures), diagnostics };
}

/** Takes what an item of the source says. */
export function takeItem(
  source: SourceContent,
  event: CollectedItem,
  { relevantTypes, context, types, accounting }: ItemTaking,
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
  const [resource, type] = [digestResource(identity), types.numberOf(identity)];
  if (isRelevant) accounting.count(event.location, resource, type, item);
  (isDescribed ? source.described : source.recorded).keep(resource, type, captureOf(item, isRelevant));
}

function captureOf(item: Exclude<NormalizedItem, { kind: 'unusable' }>, isRelevant: boolean): CaptureState {
  const { kind, identity, capturedAt, stateId } = item;
  return {
    kind,
    ...(capturedAt !== undefined && { capturedAt }),
    ...(stateId !== undefined && { stateId }),
    ...(kind === 'document' && isRelevant && { document: item.document }),
    ...(kind === 'document' && item.summaryOf !== undefined && { summaryOf: item.summaryOf }),
    ...(kind === 'notRecorded' && isRelevant && { resourceId: identity.resourceId }),
  };
}
