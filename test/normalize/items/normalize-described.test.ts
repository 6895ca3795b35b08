import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SourceShape } from '../../../harness/collect/collected.ts';
import type { JsonObject } from '../../../harness/json.ts';
import type { InputDocument, ResourceIdentity } from '../../../harness/normalize/input-document.ts';
import { createInventory } from '../../../harness/normalize/inventory.ts';
import { itemWithoutIdentity } from '../../../harness/normalize/items/item-diagnostics.ts';
import type { NormalizeContext } from '../../../harness/normalize/items/normalize-context.ts';
import { normalizeItem } from '../../../harness/normalize/items/normalize-item.ts';
import type { CollectedItem, NormalizedItem } from '../../../harness/normalize/items/normalized-item.ts';
import { describeKey, describeSecurityConfiguration } from '../../fixtures/encode-described.ts';
import { assertValidDocument } from '../assert-valid-document.ts';
import { collected, deliveredItem, kmsKey, replicationGroup } from '../config-items.ts';
import { listed } from '../documents.ts';

const CACHE = 'AWS::ElastiCache::ServerlessCache';
const DATASTORE = 'AWS::ElastiCache::GlobalReplicationGroup';
const GROUP = 'AWS::ElastiCache::ReplicationGroup';
const DATASTORES = 'describe-global-replication-groups';

/** An element of `describe-serverless-caches`. */
const CARTS: JsonObject = {
  ServerlessCacheName: 'carts',
  Status: 'available',
  Engine: 'valkey',
  CacheUsageLimits: { DataStorage: { Maximum: 10, Unit: 'GB' } },
  ARN: 'arn:aws:elasticache:ap-northeast-1:111122223333:serverlesscache:carts',
};

/** An element of `describe-global-replication-groups`. */
const SESSIONS: JsonObject = {
  GlobalReplicationGroupId: 'ldgnf-sessions',
  Status: 'available',
  Members: [{ ReplicationGroupId: 'sessions', ReplicationGroupRegion: 'ap-northeast-1', Role: 'PRIMARY' }],
  AtRestEncryptionEnabled: true,
  ARN: 'arn:aws:elasticache::111122223333:globalreplicationgroup:ldgnf-sessions',
};

const PLACE = { accountId: '444455556666', awsRegion: 'eu-west-1' };
const CONTEXT = { account: '777788889999', region: 'us-east-1' };

function event(shape: SourceShape, item: JsonObject, of?: CollectedItem['of'], location = 'live'): CollectedItem {
  return collected(item, { shape, location, ...(of !== undefined && { of }) });
}

function documentOf(resourceType: string, resourceId: string, configuration: JsonObject): InputDocument {
  return {
    accountId: '111122223333',
    awsRegion: resourceType === DATASTORE ? 'global' : 'ap-northeast-1',
    resourceType,
    resourceId,
    arn: configuration['ARN'] as string,
    configuration,
    provenance: { source: 'describe', location: 'live' },
  };
}

function described(document: InputDocument): NormalizedItem {
  assertValidDocument(document);
  const { accountId, awsRegion, resourceType, resourceId } = document;
  return { kind: 'document', identity: { accountId, awsRegion, resourceType, resourceId }, document, diagnostics: [] };
}

function unusable(item: CollectedItem, missing: readonly string[]): NormalizedItem {
  return { kind: 'unusable', diagnostic: itemWithoutIdentity(item, missing) };
}

function identityOf(item: CollectedItem, context: NormalizeContext = CONTEXT): ResourceIdentity {
  const normalized = normalizeItem(item, context);
  assert(normalized.kind !== 'unusable');
  return normalized.identity;
}

/** What the inventory makes of a global datastore, by the region that lists it. */
function seenFrom(regions: Record<string, JsonObject>, relevantTypes: readonly string[]): unknown {
  const inventory = createInventory(new Set(relevantTypes));
  for (const [awsRegion, item] of Object.entries(regions)) {
    inventory.take(event(DATASTORES, item, { accountId: '111122223333', awsRegion }));
  }
  const { resources, notEvaluated, diagnostics, documents } = listed(inventory.finish());
  return {
    resources,
    superseded: notEvaluated.superseded,
    diagnostics: diagnostics.map(({ code }) => code),
    documents,
  };
}

describe('a serverless cache', () => {
  it('is a document with the element of the API as its configuration', () => {
    const expected = described(documentOf(CACHE, 'carts', CARTS));
    assert.deepEqual(normalizeItem(event('describe-serverless-caches', CARTS)), expected);
    assert.deepEqual(normalizeItem(event('describe-serverless-caches', CARTS, PLACE), CONTEXT), expected);
  });

  it('can not be named without ARN or name', () => {
    const without: [JsonObject, string[]][] = [
      [{ ARN: null }, ['ARN']],
      [{ ServerlessCacheName: '' }, ['ServerlessCacheName']],
      [{ ARN: 'carts', ServerlessCacheName: 7 }, ['ARN', 'ServerlessCacheName']],
    ];
    for (const [properties, missing] of without) {
      const item = event('describe-serverless-caches', { ...CARTS, ...properties });
      assert.deepEqual(normalizeItem(item), unusable(item, missing));
    }
  });
});

describe('a global datastore', () => {
  it('is a document of the region global with the element of the API as its configuration', () => {
    const expected = described(documentOf(DATASTORE, 'ldgnf-sessions', SESSIONS));
    assert.deepEqual(normalizeItem(event(DATASTORES, SESSIONS)), expected);
    assert.deepEqual(normalizeItem(event(DATASTORES, SESSIONS, PLACE), CONTEXT), expected);
  });

  it('is of the region global without an ARN, too', () => {
    const { ARN: _arn, ...rest } = SESSIONS;
    const { arn: _documentArn, ...document } = documentOf(DATASTORE, 'ldgnf-sessions', rest);
    assert.deepEqual(
      normalizeItem(event(DATASTORES, rest, PLACE), CONTEXT),
      described({ ...document, accountId: PLACE.accountId }),
    );
    const unplaced = event(DATASTORES, rest);
    assert.deepEqual(normalizeItem(unplaced), unusable(unplaced, ['ARN']));
  });

  it('can not be named without its id', () => {
    const item = event(DATASTORES, { ...SESSIONS, GlobalReplicationGroupId: null });
    assert.deepEqual(normalizeItem(item), unusable(item, ['GlobalReplicationGroupId']));
  });

  it('is one resource, however many regions list it', () => {
    const same = { 'ap-northeast-1': SESSIONS, 'eu-west-1': SESSIONS };
    const once = { resources: 1, superseded: 1, diagnostics: [] };
    assert.deepEqual(seenFrom(same, []), { ...once, documents: [] });
    const document = documentOf(DATASTORE, 'ldgnf-sessions', SESSIONS);
    assert.deepEqual(seenFrom(same, [DATASTORE]), { ...once, documents: [document] });
  });

  it('states nothing where two regions contradict each other', () => {
    const differing = { 'ap-northeast-1': SESSIONS, 'eu-west-1': { ...SESSIONS, AtRestEncryptionEnabled: false } };
    const { configuration: _configuration, ...bare } = documentOf(DATASTORE, 'ldgnf-sessions', SESSIONS);
    assert.deepEqual(seenFrom(differing, [DATASTORE]), {
      resources: 1,
      superseded: 1,
      diagnostics: ['ITEMS_CONTRADICT'],
      documents: [bare],
    });
  });
});

describe('types that AWS Config does not record', () => {
  for (const resourceType of [CACHE, DATASTORE, GROUP]) {
    it(`are described, also inside a snapshot: ${resourceType}`, () => {
      const item = collected(deliveredItem({ resourceType, resourceId: 'a', configuration: {} }));
      const normalized = normalizeItem(item);
      assert.equal(normalized.kind, 'document');
      assert.equal(normalized.document.provenance.source, 'describe');
    });
  }
});

describe('the place that a container knows', () => {
  const securityConfiguration = describeSecurityConfiguration({ resourceId: 'batch' }, {});
  const withoutArn: [SourceShape, JsonObject, string, string][] = [
    ['describe-security-configuration', securityConfiguration, 'AWS::EMR::SecurityConfiguration', 'batch'],
    ['describe-replication-groups', { ReplicationGroupId: 'sessions' }, GROUP, 'sessions'],
    ['describe-serverless-caches', { ServerlessCacheName: 'carts' }, CACHE, 'carts'],
    ['describe-key', { KeyId: 'a' }, 'AWS::KMS::Key', 'a'],
    ['items', { resourceType: 'AWS::S3::Bucket', resourceId: 'logs' }, 'AWS::S3::Bucket', 'logs'],
    ['items', { resourceType: CACHE, resourceId: 'a', arn: 'arn:aws:elasticache:::a' }, CACHE, 'a'],
  ];
  for (const [shape, item, resourceType, resourceId] of withoutArn) {
    it(`comes before the context: ${shape} ${JSON.stringify(item)}`, () => {
      assert.deepEqual(identityOf(event(shape, item, PLACE)), { ...PLACE, resourceType, resourceId });
      assert.deepEqual(identityOf(event(shape, item, PLACE), {}), { ...PLACE, resourceType, resourceId });
      const { account: accountId, region: awsRegion } = CONTEXT;
      assert.deepEqual(identityOf(event(shape, item)), { accountId, awsRegion, resourceType, resourceId });
    });
  }

  it('comes after what the data says', () => {
    const own = { accountId: '111122223333', awsRegion: 'ap-northeast-1' };
    const key = { ...own, resourceType: 'AWS::KMS::Key', resourceId: '1234abcd-12ab-34cd-56ef-1234567890ab' };
    const { awsAccountId: _account, awsRegion: _region, ...withArn } = kmsKey();
    assert.deepEqual(identityOf(event('items', kmsKey(), PLACE)), key);
    assert.deepEqual(identityOf(event('items', withArn, PLACE)), key);
    assert.deepEqual(identityOf(event('describe-key', describeKey(kmsKey())['KeyMetadata'] as JsonObject, PLACE)), key);
    assert.deepEqual(identityOf(event('describe-replication-groups', replicationGroup(), PLACE)), {
      ...own,
      resourceType: GROUP,
      resourceId: 'sessions',
    });
  });
});
