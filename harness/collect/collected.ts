import type { Diagnostic } from '../diagnostic.ts';
import type { JsonObject } from '../json.ts';

/** The containers that kensa reads, as the report names them; those of an AWS CLI command by the command. */
export type SourceShape =
  | 'batch-get-aggregate-resource-config'
  | 'batch-get-resource-config'
  | 'describe-key'
  | 'describe-replication-groups'
  | 'describe-security-configuration'
  /** Notifications and rule events of AWS Config, in whatever envelopes. */
  | 'event'
  | 'get-aggregate-resource-config'
  | 'get-resource-config-history'
  /** A history file as AWS Config delivers it to S3. */
  | 'history'
  /** Items or query rows without a container: one alone, a list, or one after the other. */
  | 'items'
  /** Also the output of select-aggregate-resource-config, which looks the same. */
  | 'select-resource-config'
  /** A snapshot as AWS Config delivers it to S3. */
  | 'snapshot';

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
      /** The item is only the summary of one that was too large for a notification; says where the whole item lies. */
      oversized?: string;
    }
  /** The list of items was given a second time (a duplicate key): the last counts, so forget the items since `source`. */
  | { kind: 'restart'; location: string }
  | { kind: 'diagnostic'; diagnostic: Diagnostic };
