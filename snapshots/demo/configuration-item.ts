import type { JsonObject } from '../../harness/json.ts';

/** The account of Minato Parcel, an invented carrier. */
export const ACCOUNT = '111122223333';

/** The company's regions: Tokyo is home, Virginia the standby and where the data scientists work, Ireland serves Europe. */
export const TOKYO = 'ap-northeast-1';
export const VIRGINIA = 'us-east-1';
export const IRELAND = 'eu-west-1';

/** What tells one item from another; the rest is the same for all. */
export interface ItemFacts {
  resourceType: string;
  resourceId: string;
  resourceName?: string;
  /** Some types have none. */
  arn?: string;
  awsRegion: string;
  availabilityZone?: string;
  /** ISO 8601, UTC, with milliseconds. */
  capturedAt: string;
  createdAt?: string;
  /** By default `ResourceDiscovered`, as most items have it; `OK` once AWS Config has seen a change. */
  status?: 'OK' | 'ResourceDeleted';
  tags?: Record<string, string>;
  relationships?: JsonObject[];
  /** A deleted resource has none. */
  configuration?: JsonObject;
  supplementaryConfiguration?: JsonObject;
}

/**
 * Makes an item as AWS Config delivers it to S3: its property names and their order, no null anywhere.
 * https://docs.aws.amazon.com/config/latest/developerguide/config-item-table.html
 */
export function configurationItem(facts: ItemFacts): JsonObject {
  const { resourceName, arn, availabilityZone, createdAt, configuration } = facts;
  return {
    relatedEvents: [],
    relationships: facts.relationships ?? [],
    ...(configuration !== undefined && { configuration }),
    supplementaryConfiguration: facts.supplementaryConfiguration ?? {},
    tags: facts.tags ?? {},
    configurationItemVersion: '1.3',
    configurationItemCaptureTime: facts.capturedAt,
    configurationStateId: Date.parse(facts.capturedAt),
    awsAccountId: ACCOUNT,
    configurationItemStatus: facts.status ?? 'ResourceDiscovered',
    resourceType: facts.resourceType,
    resourceId: facts.resourceId,
    ...(resourceName !== undefined && { resourceName }),
    ...(arn !== undefined && { ARN: arn }),
    awsRegion: facts.awsRegion,
    ...(availabilityZone !== undefined && { availabilityZone }),
    configurationStateMd5Hash: '',
    ...(createdAt !== undefined && { resourceCreationTime: createdAt }),
  };
}

/** The ARN of something in the demo account. */
export function arnOf(service: string, region: string, resource: string): string {
  return `arn:aws:${service}:${region}:${ACCOUNT}:${resource}`;
}

/** Tags as most services list them inside `configuration` and `supplementaryConfiguration`. */
export function tagList(tags: Record<string, string>): JsonObject[] {
  return Object.entries(tags).map(([key, value]) => ({ key, value }));
}
