import assert from 'node:assert/strict';
import { test } from 'node:test';
import { selectControls } from '../../harness/bundle/select-controls.ts';
import { loadBundle } from '../../harness/bundle/load-bundle.ts';
import type { Failure } from '../../harness/collect/aws/call-failure.ts';
import type { Collected, Listing } from '../../harness/collect/collected.ts';
import { evaluateInventory, relevantTypes } from '../../harness/evaluate/evaluate-inventory.ts';
import { resolveParameters } from '../../harness/evaluate/resolve-parameters.ts';
import type { Verdict } from '../../harness/evaluate/verdict.ts';
import type { JsonObject } from '../../harness/json.ts';
import { createInventory } from '../../harness/normalize/inventory.ts';
import { collected, deliveredItem } from '../normalize/config-items.ts';

const bundle = await loadBundle();

const PLACE = { accountId: '111122223333', awsRegion: 'ap-northeast-1' };
const LOCATION = 'aws:111122223333/ap-northeast-1';
const GROUP = 'AWS::ElastiCache::ReplicationGroup';
const ALIAS = 'AWS::KMS::Alias';
const KEY_ID = '1234abcd-12ab-34cd-56ef-1234567890ab';
const DENIED: Failure = { reason: 'denied', message: 'AccessDeniedException' };

/** The verdicts of a control, by resource id. */
function verdictsOf(controlId: string, events: Collected[], parameters: JsonObject = {}): Record<string, Verdict> {
  const controls = selectControls(bundle.manifest, [controlId]);
  const builder = createInventory(relevantTypes(controls), { properties: bundle.properties });
  for (const event of events) builder.take(event);
  const request = {
    bundle,
    controls,
    parameters: resolveParameters(bundle, parameters),
    evaluatedAt: null,
    timeLimit: 5000,
    evidenceOfPasses: false,
    reference: false,
  };
  const batches = [...evaluateInventory(builder.finish(), request)];
  return Object.fromEntries(
    batches.flatMap(({ evaluations }) =>
      evaluations.map(({ document, verdict }) => [document().resourceId, verdict] as const),
    ),
  );
}

function item(resourceType: string, resourceId: string, configuration: JsonObject, facts: JsonObject = {}): Collected {
  const properties = { resourceType, resourceId, configuration, ...facts };
  return collected(deliveredItem(properties), { location: LOCATION, shape: 'snapshot' });
}

function unread(resourceType: string, resourceId: string): Collected {
  return { kind: 'unread', location: LOCATION, resource: { ...PLACE, resourceType, resourceId }, failure: DENIED };
}

function listing(resourceType: string, facts: Partial<Listing> = {}): Collected {
  const listed: Listing = { ...PLACE, resourceType, recording: 'RECORDED', listed: 1, deleted: 0, ...facts };
  return { kind: 'listing', location: LOCATION, listing: listed };
}

/** An encrypted group whose approved key has only an alias. */
const group = item(GROUP, 'sessions', {
  ReplicationGroupId: 'sessions',
  AtRestEncryptionEnabled: true,
  KmsKeyId: `arn:aws:kms:ap-northeast-1:111122223333:key/${KEY_ID}`,
});
const alias = item(ALIAS, 'alias/approved', { AliasName: 'alias/approved', TargetKeyId: KEY_ID });
const approved = { 'ElastiCache.4': { approvedKMSKeyIds: ['alias/approved'] } };
const passed: Verdict = { compliance: 'COMPLIANT', violations: [], missing: [] };

function undecided(reason: 'incomplete' | 'not_recorded' | 'unread'): Verdict {
  return {
    compliance: 'INSUFFICIENT_DATA',
    violations: [],
    missing: [{ path: ['related', 'kms_aliases'], reason }],
  };
}

const lists: [name: string, events: Collected[], verdict: Verdict][] = [
  ['no listing', [group, alias], passed],
  ['a whole list', [group, alias, listing(ALIAS)], passed],
  ['a list that is not whole', [group, alias, listing(ALIAS, { incomplete: DENIED })], undecided('incomplete')],
  ['a stopped recorder', [group, alias, listing(ALIAS, { recording: 'RECORDER_STOPPED' })], undecided('incomplete')],
  ['no recorder', [group, alias, listing(ALIAS, { recording: 'NO_RECORDER' })], undecided('not_recorded')],
  ['an unread alias', [group, alias, unread(ALIAS, 'alias/other'), listing(ALIAS, { listed: 2 })], undecided('unread')],
];

for (const [name, events, verdict] of lists) {
  test(`a key approved by its alias, with ${name}: ${verdict.compliance}`, () => {
    assert.deepEqual(verdictsOf('ElastiCache.4', events, approved), { sessions: verdict });
  });
}

test('a key approved by itself needs no list', () => {
  const events = [group, listing(ALIAS, { incomplete: DENIED })];
  const parameters = { 'ElastiCache.4': { approvedKMSKeyIds: [KEY_ID] } };
  assert.deepEqual(verdictsOf('ElastiCache.4', events, parameters), { sessions: passed });
});

test('a resource without content is undecided, and says that AWS did not hand it out', () => {
  assert.deepEqual(verdictsOf('Redshift.7', [unread('AWS::Redshift::Cluster', 'reports')]), {
    reports: {
      compliance: 'INSUFFICIENT_DATA',
      violations: [],
      missing: [{ path: ['configuration'], reason: 'unread' }],
    },
  });
});

test('every control says so of every type that it judges', () => {
  for (const { id, resourceTypes } of bundle.manifest.controls) {
    const verdicts = verdictsOf(
      id,
      resourceTypes.map((type) => unread(type, type)),
    );
    assert.deepEqual(Object.keys(verdicts).toSorted(), resourceTypes.toSorted());
    for (const { compliance, missing } of Object.values(verdicts)) {
      assert.equal(compliance, 'INSUFFICIENT_DATA');
      assert.ok(missing.length > 0 && missing.every(({ reason }) => reason === 'unread'));
    }
  }
});

test('a cluster whose key is unread is undecided, with the key that was looked for', () => {
  const configuration = { engine: 'neptune', storageEncrypted: true, kmsKeyId: KEY_ID };
  const cluster = item('AWS::RDS::DBCluster', 'orders', configuration);
  assert.deepEqual(verdictsOf('Kensa.Neptune.1', [cluster, unread('AWS::KMS::Key', KEY_ID)]), {
    orders: {
      compliance: 'INSUFFICIENT_DATA',
      violations: [],
      missing: [{ path: ['related', 'kms_key'], reason: 'unread', reference: KEY_ID }],
    },
  });
});
