import type { Diagnostic } from '../diagnostic.ts';
import type { JsonObject } from '../json.ts';
import type { Failure } from './aws/call-failure.ts';
import type { ItemBatch } from './scanner/item-batch.ts';
import type { OversizedItem } from './oversized-item.ts';

/** The containers that kensa reads, as the report names them; those of an AWS CLI command by the command. */
export type SourceShape =
  | 'batch-get-aggregate-resource-config'
  | 'batch-get-resource-config'
  | 'describe-global-replication-groups'
  | 'describe-key'
  | 'describe-replication-groups'
  | 'describe-security-configuration'
  | 'describe-serverless-caches'
  /** Notifications and rule events of AWS Config, in whatever envelopes. */
  | 'event'
  | 'get-aggregate-resource-config'
  | 'get-resource-config-history'
  /** A history file as AWS Config delivers it to S3. */
  | 'history'
  /** Items or query rows without a container: one alone, a list, or one after the other. */
  | 'items'
  /** An account and region, or an aggregator, asked through AWS's API; each item has the shape of its own call. */
  | 'live'
  /** Also the output of select-aggregate-resource-config, which looks the same. */
  | 'select-resource-config'
  /** A snapshot as AWS Config delivers it to S3. */
  | 'snapshot';

/** Whether AWS Config records a resource type in an account and region, so that a list of its own can be whole. */
export type Recording =
  /** AWS Config does not record the type; its own service was asked. */
  | 'DESCRIBED'
  /** There is no recorder. */
  | 'NO_RECORDER'
  /** The recorder leaves the type out. */
  | 'NOT_RECORDED'
  | 'RECORDED'
  /** The recorder says that it could not record or deliver lately. */
  | 'RECORDER_FAILING'
  /** The recorder is stopped: what it recorded before may be out of date. */
  | 'RECORDER_STOPPED'
  /** It could not be found out. */
  | 'UNKNOWN';

/** Which resource AWS listed. */
export interface ListedResource {
  accountId: string;
  awsRegion: string;
  resourceType: string;
  resourceId: string;
  resourceName?: string;
}

/** What came of asking for all resources of one type in one account and region. */
export interface Listing {
  accountId: string;
  awsRegion: string;
  resourceType: string;
  recording: Recording;
  /** Distinct resources that AWS listed. Each of them is an item, is counted in `deleted`, or is `unread`. */
  listed: number;
  /** Those that were gone when they were asked for. */
  deleted: number;
  /** Why the list may not be whole. */
  incomplete?: Failure;
}

/**
 * What a collection asked AWS for, by resource type: whole items, or these properties of each. Nothing else that a control
 * reads can be told from what is not there.
 */
export type CollectedTypes = Readonly<Record<string, readonly string[] | 'all'>>;

/** What a reader found out about a source, in the order of the file: the seam between collect and normalize. */
export type Collected =
  /**
   * What follows from this source is of this shape. Comes before the first item; a source that is not recognised has
   * none, one that mixes shapes has several.
   */
  | { kind: 'source'; location: string; shape: SourceShape }
  /** One item as it stands in the container. */
  | {
      kind: 'item';
      location: string;
      shape: SourceShape;
      place: string;
      item: JsonObject;
      /**
       * Whose data it is, where the container knows: counts where the item does not say so itself. For what a service
       * described live, account and region of the `resource`.
       */
      of?: Pick<ListedResource, 'accountId' | 'awsRegion'>;
      /** The item is only the summary of one that was too large for a notification; says where the whole item lies. */
      oversized?: OversizedItem;
    }
  /**
   * Items that stand in a delivered list one after the other, and that a scanner took: as they stand there, in columns.
   * `firstNumber` counts the first of them in its source, from 1.
   */
  | { kind: 'plain items'; location: string; shape: SourceShape; items: ItemBatch; firstNumber: number }
  /** The source is a file that `kensa collect` wrote; what else is in it may come before or after. */
  | { kind: 'collection'; location: string; types: CollectedTypes }
  /** A resource that AWS listed, and whose content could not be had. */
  | { kind: 'unread'; location: string; resource: ListedResource; failure: Failure }
  /** Comes after the items and unread resources that it counts. */
  | { kind: 'listing'; location: string; listing: Listing }
  /** The list of items was given a second time (a duplicate key): the last counts, so forget the items since `source`. */
  | { kind: 'restart'; location: string }
  | { kind: 'diagnostic'; diagnostic: Diagnostic };
