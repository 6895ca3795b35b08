import { isJsonObject } from '../json.ts';
import { compareText } from './compare-text.ts';
import type { InputDocument } from './input-document.ts';

/** What is kept of an item to tell which of a resource's items is the newest. */
export interface CaptureState {
  kind: 'deleted' | 'document' | 'notRecorded';
  capturedAt?: string;
  stateId?: string | number;
  /** What the items of this capture say; none is kept for types that no control asks for. */
  documents: readonly InputDocument[];
}

/** Where nothing else tells two items apart, the resource counts as existing: a finding too many beats silence. */
const KINDS: readonly CaptureState['kind'][] = ['notRecorded', 'deleted', 'document'];

/**
 * Of two captures of one resource the newer: by time (without one: before all others), then state id, then kind. Those
 * that can not be told apart stay side by side, until {@link settleCapture} has seen all of them.
 */
export function newestCapture(left: CaptureState, right: CaptureState): CaptureState {
  const order =
    compareText(left.capturedAt ?? '', right.capturedAt ?? '') ||
    compareStateIds(left.stateId, right.stateId) ||
    KINDS.indexOf(left.kind) - KINDS.indexOf(right.kind);
  if (order !== 0) return order > 0 ? left : right;
  return { ...left, documents: [...left.documents, ...right.documents] };
}

/** The one document of a capture. */
export interface SettledCapture {
  /** Undefined if the resource does not exist, or is of a type that no control asks for. */
  document?: InputDocument;
  /** True if its items contradict each other, so that the document has no content. */
  contradictory: boolean;
}

/**
 * Settles what the items of a capture say together: the fullest one counts if all agree; if any two contradict each
 * other, none does. So the order of items and files does not matter.
 */
export function settleCapture({ documents }: CaptureState): SettledCapture {
  const [fullest] = documents.toSorted((left, right) => compareContent(right, left));
  if (fullest === undefined) return { contradictory: false };
  const distinct = [...new Map(documents.map((document) => [textsOf(document).content, document])).values()];
  const contradictory = distinct.some((left, position) =>
    distinct.slice(position + 1).some((right) => contradicts(left, right)),
  );
  return { document: contradictory ? withoutContent(fullest) : fullest, contradictory };
}

/** What an item states of its resource. */
const CONTENT = ['configuration', 'supplementaryConfiguration', 'tags'] as const;

/** The fuller content is the greater; equal content is told apart by where it comes from. */
function compareContent(left: InputDocument, right: InputDocument): number {
  const [one, other] = [textsOf(left), textsOf(right)];
  return (
    one.content.length - other.content.length ||
    compareText(one.content, other.content) ||
    compareText(one.source, other.source)
  );
}

function textsOf({ provenance, ...content }: InputDocument): { content: string; source: string } {
  return { content: JSON.stringify(content), source: JSON.stringify(provenance) };
}

function contradicts(left: InputDocument, right: InputDocument): boolean {
  return CONTENT.some((property) => !isCompatible(left[property], right[property]));
}

/** True unless a property that both have differs; one of the two may say less. */
function isCompatible(left: unknown, right: unknown): boolean {
  if (left === undefined || right === undefined || left === right) return true;
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((element, position) => isCompatible(element, right[position]));
  }
  if (!isJsonObject(left) || !isJsonObject(right)) return false;
  return Object.keys(left).every((key) => !Object.hasOwn(right, key) || isCompatible(left[key], right[key]));
}

function withoutContent(document: InputDocument): InputDocument {
  const { configuration: _, supplementaryConfiguration: __, tags: ___, ...rest } = document;
  return rest;
}

/** Ids that are numbers, in either notation, compare as numbers and come after other text; none comes before all. */
function compareStateIds(left: string | number | undefined, right: string | number | undefined): number {
  const leftId = orderedStateId(left);
  const rightId = orderedStateId(right);
  if (typeof leftId === 'bigint' && typeof rightId === 'bigint') {
    if (leftId === rightId) return 0;
    return leftId < rightId ? -1 : 1;
  }
  if (typeof leftId === 'string' && typeof rightId === 'string') return compareText(leftId, rightId);
  return typeof leftId === 'bigint' ? 1 : -1;
}

function orderedStateId(stateId: string | number | undefined): bigint | string {
  const text = String(stateId ?? '');
  return /^\d{1,100}$/.test(text) ? BigInt(text) : text;
}
