import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createLedgers, type Ledgers } from '../../../harness/collect/live/ledgers.ts';
import { createNamedKeys, type NamedKey } from '../../../harness/collect/live/named-keys.ts';
import type { JsonObject } from '../../../harness/json.ts';

const HERE = { accountId: '111122223333', awsRegion: 'eu-west-1' };
const THERE = { accountId: '444455556666', awsRegion: 'us-east-1' };
const CLUSTER = 'AWS::RDS::DBCluster';
const KEY = 'AWS::KMS::Key';
const ALIAS = 'AWS::KMS::Alias';
const ID = '1234abcd-12ab-34cd-56ef-1234567890ab';
const MULTI_REGION_ID = 'mrk-1234abcd12ab34cd56ef1234567890ab';
const ARN_THERE = `arn:aws:kms:us-east-1:444455556666:key/${ID}`;

const PLAN = {
  types: [
    { resourceType: ALIAS, keyPaths: [] },
    { resourceType: CLUSTER, keyPaths: ['kmsKeyId', 'secret.kmsKeyId'] },
  ],
};

/** The keys that clusters with these configurations name, and that are not in the ledgers. */
function missing(
  configurations: (JsonObject | string)[],
  ledgers: Ledgers = createLedgers(),
  aliases: JsonObject = {},
): NamedKey[] {
  const keys = createNamedKeys(PLAN);
  for (const [resourceId, target] of Object.entries(aliases)) {
    const item = { configuration: { AliasName: resourceId, TargetKeyId: target } };
    keys.take({ resource: { ...HERE, resourceType: ALIAS, resourceId }, shape: 'select-resource-config', item });
  }
  for (const configuration of configurations) {
    const resource = { ...HERE, resourceType: CLUSTER, resourceId: 'cluster-1' };
    keys.take({ resource, shape: 'batch-get-resource-config', item: { configuration } });
  }
  return keys.missing(ledgers);
}

function named(reference: string, place: typeof HERE = HERE): NamedKey {
  const name = reference.split(':key/').at(-1) ?? '';
  return { from: HERE, reference, place, name };
}

describe('the keys that resources name', () => {
  it('are found at every path, in text and objects, each once', () => {
    const content = { kmsKeyId: ID, secret: { kmsKeyId: ARN_THERE } };
    assert.deepEqual(missing([content, JSON.stringify(content)]), [named(ID), named(ARN_THERE, THERE)]);
  });

  it('are key ids, aliases and ARNs of KMS, and nothing else', () => {
    const alias = 'arn:aws:kms:us-east-1:444455556666:alias/orders';
    const none = ['AWS_OWNED_KMS_KEY', 'true', '', 7, null, {}, 'arn:aws:s3:::bucket', 'arn:aws:kms:us-east-1::key/x'];
    assert.deepEqual(missing(none.map((kmsKeyId) => ({ kmsKeyId }))), []);
    assert.deepEqual(missing([MULTI_REGION_ID, 'alias/orders', alias].map((kmsKeyId) => ({ kmsKeyId }))), [
      named(MULTI_REGION_ID),
      named('alias/orders'),
      { from: HERE, reference: alias, place: THERE, name: 'alias/orders' },
    ]);
  });

  it('are not missing if AWS Config returned them, or says that they are deleted', () => {
    const ledgers = createLedgers();
    const ledger = ledgers.at(HERE, KEY, 'aws:111122223333/eu-west-1');
    const keys = [ID, MULTI_REGION_ID, ARN_THERE].map((kmsKeyId) => ({ kmsKeyId }));
    ledger.item({ resourceId: ID });
    ledger.deleted({ resourceId: MULTI_REGION_ID });
    assert.deepEqual(missing(keys, ledgers), [named(ARN_THERE, THERE)]);
  });

  it('are missing if AWS Config only listed them', () => {
    const ledgers = createLedgers();
    const failure = { reason: 'not_recorded', message: '' } as const;
    ledgers.at(HERE, KEY, 'aws:111122223333/eu-west-1').unread({ resourceId: ID }, failure);
    assert.deepEqual(missing([{ kmsKeyId: ID }], ledgers), [named(ID)]);
  });

  it('are known by an alias, too', () => {
    const ledgers = createLedgers();
    ledgers.at(HERE, KEY, 'aws:111122223333/eu-west-1').item({ resourceId: ID });
    assert.deepEqual(missing([{ kmsKeyId: 'alias/orders' }], ledgers, { 'alias/orders': ID }), []);
    assert.deepEqual(missing([{ kmsKeyId: 'alias/orders' }], ledgers), [named('alias/orders')]);
  });
});
