import { isJsonObject } from '../json.ts';
import { compareText } from './compare-text.ts';
import type { InputDocument } from './input-document.ts';

/** What is kept of an item to tell which of a resource's items is the newest. */
export interface CaptureState {
  kind: 'deleted' | 'document' | 'notRecorded';
  capturedAt?: string;
  stateId?: string | number;
  /** Not kept for types that no control asks for. */
  document?: InputDocument;
  /** Items of this capture contradict each other, so that the document has no content. */
  contradictory?: true;
}

/** Where nothing else tells two items apart, the resource counts as existing: a finding too many beats silence. */
const KINDS: readonly CaptureState['kind'][] = ['notRecorded', 'deleted', 'document'];

/**
 * Of two captures of one resource the newer: by time (without one: before all others), then state id, then kind. What
 * can still not be told apart is settled by its content, so that the order of items and files does not matter: the fuller
 * one counts if the two agree; if they contradict each other, neither does, and the resource is left without content.
 */
export function newestCapture(left: CaptureState, right: CaptureState): CaptureState {
  const order =
    compareText(left.capturedAt ?? '', right.capturedAt ?? '') ||
    compareStateIds(left.stateId, right.stateId) ||
    KINDS.indexOf(left.kind) - KINDS.indexOf(right.kind);
  if (order !== 0) return order > 0 ? left : right;
  const [less, more] = compareContent(left, right) > 0 ? [right, left] : [left, right];
  if (less.document === undefined || more.document === undefined) return more;
  const agree = CONTENT.every((property) => isCompatible(less.document?.[property], more.document?.[property]));
  if (agree && less.contradictory !== true && more.contradictory !== true) return more;
  return { ...more, contradictory: true, document: withoutContent(more.document) };
}

/** What an item states of its resource. */
const CONTENT = ['configuration', 'supplementaryConfiguration', 'tags'] as const;

/** The fuller content is the greater; equal content is told apart by where it comes from. */
function compareContent(left: CaptureState, right: CaptureState): number {
  const [one, other] = [textsOf(left.document), textsOf(right.document)];
  return one.content.length - other.content.length || compareText(one.content, other.content) || compareText(one.source, other.source);
}

function textsOf(document: InputDocument | undefined): { content: string; source: string } {
  const { provenance, ...content } = document ?? {};
  return { content: JSON.stringify(content), source: JSON.stringify(provenance ?? null) };
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
