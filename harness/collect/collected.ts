import type { Diagnostic } from '../diagnostic.ts';
import type { JsonObject } from '../json.ts';

/** The containers that kensa reads, as the report names them. */
export type SourceShape = 'describe-replication-groups' | 'snapshot';

/** What a reader found out about a source, in the order of the file: the seam between collect and normalize. */
export type Collected =
  /** The container was recognised. Comes before its first item; a source that is not recognised has none. */
  | { kind: 'source'; location: string; shape: SourceShape }
  /** One item as it stands in the container. */
  | { kind: 'item'; location: string; shape: SourceShape; place: string; item: JsonObject }
  /** The list of items was given a second time (a duplicate key): the last counts, so forget this source's items. */
  | { kind: 'restart'; location: string }
  | { kind: 'diagnostic'; diagnostic: Diagnostic };
