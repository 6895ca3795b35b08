import type { JsonObject } from '../json.ts';
import type { SourceShape } from './collected.ts';
import type { OversizedItem } from './oversized-item.ts';

/** What a value holds that stands in no container; a message may hold several. */
export type ValuePart =
  /** With `oversized`: the summary of an item that was too large for a message, and where the whole item lies. */
  | { kind: 'item'; shape: SourceShape; item: JsonObject; oversized?: OversizedItem }
  /** A message that rightly holds no item. */
  | { kind: 'no item'; messageType: string }
  /** A message whose `property` does not hold what it should. */
  | { kind: 'unreadable'; property: string };
