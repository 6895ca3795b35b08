import type { Diagnostic } from '../diagnostic.ts';
import { compareText } from './compare-text.ts';
import type { InputDocument } from './input-document.ts';

/** What is kept of an item to tell which of a resource's items is the newest. */
export interface CaptureState {
  kind: 'deleted' | 'document' | 'notRecorded';
  capturedAt?: string;
  stateId?: string | number;
  /** How much the item tells of the capture; a mere summary nothing. */
  completeness: number;
  /** Not kept for types that no control asks for. */
  document?: InputDocument;
  /** The item is only a summary; to be said if nothing else tells more. */
  summaryOf?: Diagnostic;
}

/** Where nothing else tells two items apart, the resource counts as existing: a finding too many beats silence. */
const KINDS: readonly CaptureState['kind'][] = ['notRecorded', 'deleted', 'document'];

/** What shapes may leave out: the API's batch calls leave out tags and relationships. */
const PARTS = ['configuration', 'supplementaryConfiguration', 'tags', 'relationships'] as const;

/**
 * Orders the captures of one resource, oldest first: by time (without one: before all others), then state id, then kind,
 * then how much they tell, then content, as JSON. Captures that this finds equal are equal to the byte, so the newest
 * does not depend on the order of items and files.
 */
export function compareCaptures(left: CaptureState, right: CaptureState): number {
  return (
    compareText(left.capturedAt ?? '', right.capturedAt ?? '') ||
    compareStateIds(left.stateId, right.stateId) ||
    KINDS.indexOf(left.kind) - KINDS.indexOf(right.kind) ||
    left.completeness - right.completeness ||
    compareText(JSON.stringify(left.document ?? null), JSON.stringify(right.document ?? null))
  );
}

/** How much a document tells of a capture: the more, the higher. A query's row has of each part only what was selected. */
export function completenessOf(document: InputDocument): number {
  const parts = PARTS.filter((part) => document[part] !== undefined).length;
  return document.provenance.source === 'select' ? parts : parts + PARTS.length;
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
