import type { Diagnostic } from '../diagnostic.ts';
import type { JsonObject } from '../json.ts';
import type { Failure } from './aws/call-failure.ts';
import type { Collected, ListedResource, Listing, SourceShape } from './collected.ts';

/** The key of a collection's file that holds what AWS Config's delivery format has no place for. */
export const COLLECTION_KEY = 'kensaCollection';

/** When and how a collection was made. */
export interface CollectionHeader {
  kind: 'header';
  /** ISO 8601, UTC. */
  collectedAt: string;
  toolVersion: string;
  regions?: readonly string[] | 'all';
  aggregator?: string;
  describe: boolean;
}

/** One element of the list under {@link COLLECTION_KEY}: the header first, then what was found out besides items. */
export type CollectionRecord =
  | CollectionHeader
  /** An item that the delivery format can not hold without loss, as it came. */
  | {
      kind: 'item';
      shape: SourceShape;
      of?: NonNullable<Extract<Collected, { kind: 'item' }>['of']>;
      item: JsonObject;
    }
  | { kind: 'unread'; resource: ListedResource; failure: Failure }
  | { kind: 'listing'; listing: Listing }
  | { kind: 'diagnostic'; diagnostic: Diagnostic };
