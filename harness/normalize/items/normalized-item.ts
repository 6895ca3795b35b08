import type { Collected } from '../../collect/collected.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import type { InputDocument, ResourceIdentity } from '../input-document.ts';

/** An item as collect hands it over. */
export type CollectedItem = Extract<Collected, { kind: 'item' }>;

/** Which resource an item is about, and when AWS Config captured it. */
export interface Capture {
  identity: ResourceIdentity;
  /** ISO 8601, UTC, with milliseconds. */
  capturedAt?: string;
  /** AWS Config's `configurationStateId`: grows with each capture of a resource; a number or text, depending on the shape. */
  stateId?: string | number;
}

/** What became of one item. */
export type NormalizedItem =
  /**
   * The resource exists. `diagnostics` name the parts of the document that could not be read; `summaryOf` says that the
   * item is only the summary of one that lies elsewhere, which counts unless the input has more of that capture.
   */
  | (Capture & { kind: 'document'; document: InputDocument; diagnostics: Diagnostic[]; summaryOf?: Diagnostic })
  /** AWS Config saw the resource disappear. */
  | (Capture & { kind: 'deleted' })
  /** AWS Config does not record the resource (any more): it states nothing about it. */
  | (Capture & { kind: 'notRecorded' })
  /** Nothing can be said: it is unknown which resource the item is about. */
  | { kind: 'unusable'; diagnostic: Diagnostic };
