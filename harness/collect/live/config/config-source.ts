import type { Failure } from '../../aws/call-failure.ts';
import type { CallResult } from '../../aws/connection.ts';
import type { ListedResource, Recording, SourceShape } from '../../collected.ts';
import type { Place } from '../ledger.ts';

/** How many resources of an account and region are known; or how many AWS Config counts there, if it is not as many. */
export interface PlaceCount extends Place {
  count: number;
}

/** What was asked for in one call, and came of it. */
export interface Batch {
  items: unknown[];
  /** What AWS Config says that it did not process. */
  unprocessed: ListedResource[];
}

/** AWS Config as one can ask it: in a region of an account, or through an aggregator. No function throws. */
export interface ConfigSource {
  /** As the events name it: `aws:111122223333/eu-west-1`. */
  location: string;
  /** The accounts and regions that it is known to cover. */
  places: readonly Place[];
  /** Whether it may have resources of an account and region. */
  covers(place: Place): boolean;
  /** Whether a type is recorded there. */
  recordingOf(place: Place, resourceType: string): Recording;
  /** Why what it says of a place may not be whole, whatever the type. */
  failureOf(place: Place): Failure | undefined;
  /** Why it is not known what is recorded. */
  recorderFailure: Failure | undefined;
  /** The shapes of the items. */
  shapes: { query: SourceShape; get: SourceShape };
  /** Pages of rows, each as JSON text. */
  query(expression: string): AsyncIterable<CallResult<readonly string[]>>;
  /** Pages of the resources of a type. */
  list(resourceType: string): AsyncIterable<CallResult<readonly ListedResource[]>>;
  /** At most 100 resources. */
  get(resources: readonly ListedResource[]): Promise<CallResult<Batch>>;
  /** The newest item of one resource, also if it is gone; undefined if AWS Config has none. Not all can be asked for it. */
  latest?(resource: ListedResource): Promise<CallResult<unknown>>;
  /** Where AWS Config counts more or fewer resources of a type than are known. */
  compareCounts(resourceType: string, known: readonly PlaceCount[]): Promise<CallResult<PlaceCount[]>>;
}
