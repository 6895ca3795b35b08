import type { JsonObject } from '../json.ts';
import type { SourceShape } from './collected.ts';
import { COLLECTION_KEY } from './collection-record.ts';
import { spellingOf } from './item-spelling.ts';
import { say } from '../sentences/say.ts';

/** A list in the top-level object of a document that holds what kensa reads. */
export interface ItemList {
  key: string;
  /** The shape of the container; for `configurationItems` it takes a look at its first item. */
  shape: SourceShape;
  /**
   * What its elements are: items; rows as an advanced query returns them; messages, each in its envelopes; keys of
   * resources that AWS Config did not return; or what `kensa collect` found out besides items.
   */
  elements: 'collection records' | 'items' | 'messages' | 'rows' | 'unprocessed keys';
}

const CONFIGURATION_ITEMS = 'configurationItems';

const ITEM_LISTS: readonly ItemList[] = [
  // https://docs.aws.amazon.com/config/latest/developerguide/deliver-snapshot-cli.html
  { key: CONFIGURATION_ITEMS, shape: 'snapshot', elements: 'items' },
  { key: COLLECTION_KEY, shape: 'snapshot', elements: 'collection records' },
  // https://docs.aws.amazon.com/config/latest/APIReference/API_BatchGetResourceConfig.html
  { key: 'baseConfigurationItems', shape: 'batch-get-resource-config', elements: 'items' },
  { key: 'unprocessedResourceKeys', shape: 'batch-get-resource-config', elements: 'unprocessed keys' },
  // https://docs.aws.amazon.com/config/latest/APIReference/API_BatchGetAggregateResourceConfig.html
  { key: 'BaseConfigurationItems', shape: 'batch-get-aggregate-resource-config', elements: 'items' },
  { key: 'UnprocessedResourceIdentifiers', shape: 'batch-get-aggregate-resource-config', elements: 'unprocessed keys' },
  // https://docs.aws.amazon.com/config/latest/APIReference/API_SelectResourceConfig.html
  { key: 'Results', shape: 'select-resource-config', elements: 'rows' },
  // https://docs.aws.amazon.com/cli/latest/reference/elasticache/describe-replication-groups.html
  { key: 'ReplicationGroups', shape: 'describe-replication-groups', elements: 'items' },
  // https://docs.aws.amazon.com/cli/latest/reference/elasticache/describe-serverless-caches.html
  { key: 'ServerlessCaches', shape: 'describe-serverless-caches', elements: 'items' },
  // https://docs.aws.amazon.com/cli/latest/reference/elasticache/describe-global-replication-groups.html
  { key: 'GlobalReplicationGroups', shape: 'describe-global-replication-groups', elements: 'items' },
  // https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ReceiveMessage.html
  { key: 'Messages', shape: 'event', elements: 'messages' },
  // https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html
  { key: 'Records', shape: 'event', elements: 'messages' },
];

const LISTS_BY_KEY: ReadonlyMap<string, ItemList> = new Map(ITEM_LISTS.map((list) => [list.key, list]));

/** Keys that tell which kind of container it is that has a list of `configurationItems`. */
export const TELLING_KEYS: ReadonlySet<string> = new Set(['configSnapshotId', 'fileVersion']);

/** All that kensa reads, to tell a user what a file should have been. */
export const WHAT_IS_READ: string = say`kensa reads AWS Config data (snapshots, history files, change notifications, the output of aws configservice, single items) and the output of aws elasticache describe-replication-groups, describe-serverless-caches and describe-global-replication-groups, aws kms describe-key and aws emr describe-security-configuration.`;

/** The list that a key of the top-level object names; undefined if no container has it. */
export function itemListOf(key: string): ItemList | undefined {
  return LISTS_BY_KEY.get(key);
}

/** True for a key whose value is an item list, if it is a list. */
export function isItemList(key: string): boolean {
  return LISTS_BY_KEY.has(key);
}

const PAGE_MARKS: ReadonlySet<string> = new Set(['Marker', 'NextToken', 'nextToken']);

/** True for a member with which AWS says that its list goes on; null or empty there means that it does not. */
export function isPageMark(key: string): boolean {
  return PAGE_MARKS.has(key);
}

/**
 * The shape of a container, by what is known when its first item comes. Delivered files say their `fileVersion`, and
 * snapshots their `configSnapshotId`; the API's output has neither, and other names in its items.
 *
 * @param keys The keys of the container before the list.
 */
export function shapeOfContainer(
  list: ItemList,
  keys: readonly string[],
  firstItem: JsonObject | undefined,
): SourceShape {
  if (list.key !== CONFIGURATION_ITEMS || keys.includes('configSnapshotId')) return list.shape;
  if (keys.includes('fileVersion')) return 'history';
  const spelling = firstItem === undefined ? undefined : spellingOf(firstItem);
  return spelling === 'api' || spelling === 'console' ? 'get-resource-config-history' : list.shape;
}

/** True for an item of Alibaba Cloud Config, whose snapshots have the same list as AWS Config's. */
export function isAlibabaCloudItem({ arn, resourceType }: JsonObject): boolean {
  return (
    (typeof arn === 'string' && arn.startsWith('acs:')) ||
    (typeof resourceType === 'string' && resourceType.startsWith('ACS::'))
  );
}
