import type { AggregatedSourceStatus, RecordingGroup } from '@aws-sdk/client-config-service';
import type { GlobalReplicationGroup, ReplicationGroup, ServerlessCache } from '@aws-sdk/client-elasticache';
import type { KeyMetadata } from '@aws-sdk/client-kms';
import type { ApiCallName } from '../../harness/collect/aws/api-calls.ts';
import type { JsonObject } from '../../harness/json.ts';

/** What the server of the tests answers from. All of it is plain data; the server changes nothing in it. */
export interface AwsWorld {
  /** The account of the credentials that a test has; others are reached through their roles. */
  ownAccount: string;
  /** By account id. */
  accounts: Record<string, AccountWorld>;
  /** By name; every account of the world may read them. */
  buckets?: Record<string, BucketWorld>;
  /**
   * What advanced queries know: by resource type the paths of `configuration` and `supplementaryConfiguration`, as AWS
   * publishes them. Of other types there are no rows, and other properties are not in a row; neither is an error.
   */
  queryable?: Record<string, readonly string[]>;
  /** Elements of a page; 2 without it, so that small worlds have pages. Never more than a call asks for. */
  pageSize?: number;
  /** The same by call. */
  pageSizes?: Partial<Record<ApiCallName, number>>;
}

export interface AccountWorld {
  /** ARNs of roles of this account that the own account may assume. */
  roles?: readonly string[];
  /** By name. A region that is not here is not enabled. */
  regions: Record<string, RegionWorld>;
}

export interface RegionWorld {
  /** Without it the region is enabled by default. Credentials are not valid in one that is disabled. */
  optStatus?: 'DISABLED' | 'DISABLING' | 'ENABLED' | 'ENABLED_BY_DEFAULT' | 'ENABLING';
  /** Without it there is none. */
  recorder?: RecorderWorld;
  /** What AWS Config recorded, as it delivers it to S3; several items of a resource are its history. */
  items?: readonly JsonObject[];
  aggregators?: readonly AggregatorWorld[];
  keys?: readonly KeyWorld[];
  securityConfigurations?: readonly SecurityConfigurationWorld[];
  replicationGroups?: readonly ReplicationGroup[];
  serverlessCaches?: readonly ServerlessCache[];
  globalReplicationGroups?: readonly GlobalReplicationGroup[];
}

export interface RecorderWorld {
  /** What is recorded: all types, a list of them, or all but a list. */
  recordingGroup: RecordingGroup;
  /** Without it the recorder runs, and its last delivery succeeded. */
  status?: RecorderStatusWorld;
}

export interface RecorderStatusWorld {
  recording?: boolean;
  /** AWS's reference writes `Failure`, its examples `FAILURE`. */
  lastStatus?: string;
  lastErrorCode?: string;
  lastErrorMessage?: string;
}

export interface AggregatorWorld {
  name: string;
  /** Regions of accounts; one that has not succeeded yet has no resources in the aggregator. */
  sources: readonly AggregatorSource[];
}

export interface AggregatorSource extends Pick<AggregatedSourceStatus, 'LastErrorCode' | 'LastErrorMessage'> {
  accountId: string;
  awsRegion: string;
  status: 'FAILED' | 'OUTDATED' | 'SUCCEEDED';
}

export interface KeyWorld {
  metadata: KeyMetadata;
  /** Names such as `alias/orders`. */
  aliases?: readonly string[];
  /** Other accounts that the key's policy lets describe it. */
  readableBy?: readonly string[];
}

export interface SecurityConfigurationWorld {
  name: string;
  /** The body, as JSON text. */
  body: string;
}

export interface BucketWorld {
  awsRegion: string;
  /** By key. */
  objects: Record<string, Uint8Array>;
}
