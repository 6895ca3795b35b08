import type { JsonObject } from '../json.ts';
import type { SourceShape } from './collected.ts';

/** A kind of JSON document that kensa reads: an object with its items in one list. */
export interface Container {
  /** The member of the top-level object that holds the items. */
  list: string;
  /** What such documents are, in words. */
  title: string;
}

/** Every container, by the shape of its items. */
export const CONTAINERS: Record<SourceShape, Container> = {
  // https://docs.aws.amazon.com/config/latest/developerguide/deliver-snapshot-cli.html
  snapshot: { list: 'configurationItems', title: 'AWS Config snapshots' },
  // https://docs.aws.amazon.com/cli/latest/reference/elasticache/describe-replication-groups.html
  'describe-replication-groups': {
    list: 'ReplicationGroups',
    title: 'the output of aws elasticache describe-replication-groups',
  },
};

const SHAPES = Object.keys(CONTAINERS) as SourceShape[];

/** The shape of the items in a top-level list of that name; undefined if no container has it. */
export function shapeOfList(key: string): SourceShape | undefined {
  return SHAPES.find((shape) => CONTAINERS[shape].list === key);
}

const PAGE_MARKS: ReadonlySet<string> = new Set(['Marker', 'NextToken', 'nextToken']);

/** True for a member with which AWS says that its list goes on; null or empty there means that it does not. */
export function isPageMark(key: string): boolean {
  return PAGE_MARKS.has(key);
}

/** All containers in words, to tell a user what a file should have been. */
export function containersInWords(): string {
  return Object.values(CONTAINERS)
    .map(({ title, list }) => `${title} (${list})`)
    .join(' and ');
}

/** True for an item of Alibaba Cloud Config, whose snapshots have the same list as AWS Config's. */
export function isAlibabaCloudItem(item: JsonObject): boolean {
  const { arn, resourceType } = item;
  return (
    (typeof arn === 'string' && arn.startsWith('acs:')) ||
    (typeof resourceType === 'string' && resourceType.startsWith('ACS::'))
  );
}
