import type { Diagnostic } from '../../diagnostic.ts';
import { compareText } from '../compare-text.ts';
import type { InputDocument } from '../input-document.ts';
import { inOrder, mergeDocuments, withoutContent } from './merge-documents.ts';

/** What is kept of the items of one resource that say the same of when they were captured. */
export interface CaptureState {
  kind: 'deleted' | 'document' | 'notRecorded';
  capturedAt?: string;
  stateId?: string | number;
  /** What the items say together. Not kept for types that no control asks for. */
  document?: InputDocument;
  /** The resource's id, where AWS Config says that it does not record it and a control asks for its type. */
  resourceId?: string;
  /** True if it is made of more than one item. */
  merged?: true;
  /** True if they contradict each other. */
  contradictory?: true;
  /** They are only summaries of one that lies elsewhere; to be said unless another item tells more. */
  summaryOf?: Diagnostic;
}

/** The captures of a resource of which none is known to be older than another; mostly one. */
export type NewestCaptures = readonly CaptureState[];

/**
 * Adds a capture to the newest of its resource. One is older than another by its time, else by its state id, and only
 * where both have one: a capture without a time may be the newest of all. The order in which they are added does not matter.
 */
export function addCapture(captures: NewestCaptures, capture: CaptureState): NewestCaptures {
  if (captures.some((known) => isOlder(capture, known))) return captures;
  const rest = captures.filter((known) => !isOlder(known, capture));
  const same = rest.find((known) => isSameMoment(known, capture));
  if (same === undefined) return [...rest, capture];
  return rest.map((known) => (known === same ? merge(known, capture) : known));
}

/** What becomes of a resource. */
export interface SettledCapture {
  kind: CaptureState['kind'];
  /** Undefined if the resource does not exist, or is of a type that no control asks for. */
  document?: InputDocument;
  /** Of what is not recorded, where a control asks for its type. */
  resourceId?: string;
  /** True if its newest captures contradict each other, so that the document has no content. */
  contradictory: boolean;
  /** Said if the input has of its newest capture no more than a summary. */
  summaryOf?: Diagnostic;
}

/** What the newest captures of a resource say together; nothing of its content if they contradict each other. */
export function settleCaptures(captures: NewestCaptures): SettledCapture {
  const existing = captures.filter(({ kind }) => kind === 'document');
  const [first, ...others] = existing;
  if (first === undefined) {
    if (captures.some(({ kind }) => kind === 'deleted')) return { kind: 'deleted', contradictory: false };
    const [resourceId] = captures.flatMap((capture) => capture.resourceId ?? []);
    return { kind: 'notRecorded', contradictory: false, ...(resourceId !== undefined && { resourceId }) };
  }
  const merged = others.reduce(merge, first);
  // What one of them would say is unknown, whatever the others do.
  const summaryOf = firstOf(existing.flatMap((capture) => capture.summaryOf ?? []));
  const unread = summaryOf === undefined ? {} : { summaryOf };
  if (merged.document === undefined) return { kind: 'document', contradictory: false, ...unread };
  // One that may be just as new says that the resource is gone.
  const disputed = existing.length < captures.length;
  const contradictory = disputed || merged.contradictory === true;
  const isUnknown = contradictory || summaryOf !== undefined;
  const document = isUnknown ? withoutContent(merged.document) : merged.document;
  return { kind: 'document', document: merged.merged ? inOrder(document) : document, contradictory, ...unread };
}

function merge(one: CaptureState, right: CaptureState): CaptureState {
  const left = withSummary(one, right.summaryOf);
  if (left.document === undefined || right.document === undefined) return left;
  const document = mergeDocuments(left.document, right.document);
  if (document !== undefined && !left.contradictory && !right.contradictory) return { ...left, document, merged: true };
  // What is left of a contradiction is where it comes from, and that must not depend on the order.
  const bare = mergeDocuments(withoutContent(left.document), withoutContent(right.document));
  return { ...left, document: bare ?? left.document, merged: true, contradictory: true };
}

/** One that is only a summary remains one if the other is, too. */
function withSummary({ summaryOf, ...capture }: CaptureState, other: Diagnostic | undefined): CaptureState {
  if (summaryOf === undefined || other === undefined) return capture;
  return { ...capture, summaryOf: firstOf([summaryOf, other]) ?? summaryOf };
}

/** Of several places of summaries either will do, but always the same. */
function firstOf(summaries: readonly Diagnostic[]): Diagnostic | undefined {
  const [first] = summaries.toSorted(
    (left, right) => compareText(left.location, right.location) || compareText(left.message, right.message),
  );
  return first;
}

/** The same state id is a number in what AWS Config delivers, and text in what its API returns. */
function isSameMoment(left: CaptureState, right: CaptureState): boolean {
  const isSameState = String(left.stateId ?? '') === String(right.stateId ?? '');
  return left.kind === right.kind && left.capturedAt === right.capturedAt && isSameState;
}

function isOlder(left: CaptureState, right: CaptureState): boolean {
  if (left.capturedAt !== right.capturedAt) {
    return left.capturedAt !== undefined && right.capturedAt !== undefined && left.capturedAt < right.capturedAt;
  }
  return left.stateId !== undefined && right.stateId !== undefined && compareStateIds(left.stateId, right.stateId) < 0;
}

/** Ids that are numbers, in either notation, compare as numbers and come after other text. */
function compareStateIds(left: string | number, right: string | number): number {
  const [one, other] = [orderedStateId(left), orderedStateId(right)];
  if (typeof one === 'string' && typeof other === 'string') return compareText(one, other);
  if (typeof one === typeof other) return Number(one > other) - Number(one < other);
  return typeof one === 'bigint' ? 1 : -1;
}

function orderedStateId(stateId: string | number): bigint | string {
  const text = String(stateId);
  return /^\d{1,100}$/.test(text) ? BigInt(text) : text;
}
