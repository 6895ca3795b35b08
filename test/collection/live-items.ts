import type { Collected, Listing } from '../../harness/collect/collected.ts';
import type { JsonObject } from '../../harness/json.ts';
import { apiItem, baseItem, queryRow } from '../fixtures/encode-item.ts';
import * as items from '../normalize/config-items.ts';

export const LOCATION = 'aws:111122223333/ap-northeast-1';
const PLACE = { accountId: '111122223333', awsRegion: 'ap-northeast-1' };

function listing(resourceType: string, more: Partial<Listing> = {}): Collected {
  return {
    kind: 'listing',
    location: LOCATION,
    listing: { ...PLACE, resourceType, recording: 'RECORDED', listed: 1, deleted: 0, ...more },
  };
}

const UNREAD: Collected = {
  kind: 'unread',
  location: LOCATION,
  resource: { ...PLACE, resourceType: 'AWS::Redshift::Cluster', resourceId: 'hidden', resourceName: 'hidden' },
  failure: { reason: 'denied', message: 'config:BatchGetResourceConfig: AccessDeniedException: no' },
};

/** A cluster whose tags only its content tells, which the batch calls may filter. */
export const TAGGED: JsonObject = items.deliveredItem({
  ...items.redshiftCluster(),
  resourceId: 'tagged',
  configuration: { enhancedVpcRouting: true, tags: [{ key: 'team', value: 'shop' }] },
});

/** A bit of all that a live collection says, of one region. */
export const EVENTS: readonly Collected[] = [
  { kind: 'source', location: LOCATION, shape: 'live' },
  {
    kind: 'item',
    location: LOCATION,
    shape: 'select-resource-config',
    place: 'row 1',
    item: JSON.parse(queryRow(items.dbCluster())) as JsonObject,
  },
  listing('AWS::RDS::DBCluster'),
  { kind: 'item', location: LOCATION, shape: 'batch-get-resource-config', place: 'item 1', item: baseItem(TAGGED) },
  {
    kind: 'item',
    location: LOCATION,
    shape: 'batch-get-resource-config',
    place: 'item 2',
    item: baseItem(items.redshiftCluster()),
  },
  UNREAD,
  listing('AWS::Redshift::Cluster', { listed: 4, deleted: 1 }),
  {
    kind: 'item',
    location: LOCATION,
    shape: 'describe-security-configuration',
    place: 'batch',
    of: PLACE,
    item: { Name: 'batch', SecurityConfiguration: '{"EncryptionConfiguration":{"EnableAtRestEncryption":false}}' },
  },
  listing('AWS::EMR::SecurityConfiguration', { recording: 'DESCRIBED' }),
  {
    kind: 'item',
    location: LOCATION,
    shape: 'get-resource-config-history',
    place: 'item 3',
    item: {
      ...apiItem(items.dbClusterSnapshot()),
      resourceId: 'gone',
      configurationItemStatus: 'ResourceDeleted',
      configuration: 'null',
    },
  },
  {
    kind: 'item',
    location: LOCATION,
    shape: 'get-resource-config-history',
    place: 'item 4',
    item: apiItem(items.dbClusterSnapshot()),
  },
  listing('AWS::RDS::DBClusterSnapshot', {
    listed: 2,
    incomplete: { reason: 'throttled', message: 'config:ListDiscoveredResources: ThrottlingException' },
  }),
  { kind: 'item', location: LOCATION, shape: 'select-resource-config', place: 'row 2', item: { resourceId: 'odd' } },
  listing('AWS::RDS::DBInstance', { recording: 'NOT_RECORDED', listed: 0 }),
  {
    kind: 'diagnostic',
    diagnostic: { code: 'INTERRUPTED', severity: 'error', location: LOCATION, message: 'It was ended.' },
  },
];

/** Events as a stream. */
export async function* streamOf(events: readonly Collected[]): AsyncGenerator<Collected> {
  yield* events;
}
