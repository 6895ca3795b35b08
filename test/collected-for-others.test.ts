import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { exitCode } from '../harness/cli/exit-code.ts';
import type { CollectedTypes, Listing } from '../harness/collect/collected.ts';
import { collection } from '../harness/collection/collection.ts';
import type { JsonObject } from '../harness/json.ts';
import type { Report } from '../harness/report/report.ts';
import { auditFiles, bundle, snapshotOf } from './auditing.ts';
import { exampleWorld } from './aws/example-world.ts';
import { startAwsServer } from './aws/start-aws-server.ts';
import { withEnvironment } from './aws/with-aws.ts';
import { HEADER } from './collection/written.ts';
import { deliveredItem } from './normalize/config-items.ts';

const PLACE = { accountId: '111122223333', awsRegion: 'ap-northeast-1' };
const ALIAS = 'AWS::KMS::Alias';
const CLUSTER = 'AWS::Redshift::Cluster';
const EMR = 'AWS::EMR::SecurityConfiguration';
const GROUP = 'AWS::ElastiCache::ReplicationGroup';
const KEY_ID = '1234abcd-12ab-34cd-56ef-1234567890ab';
const FAIL = { failOn: 'INFORMATIONAL', failOnUnknown: false } as const;
const APPROVED = { parameters: { 'ElastiCache.4': { approvedKMSKeyIds: ['alias/approved'] } } };

function collectionOf(types: CollectedTypes, items: JsonObject[], listings: Record<string, Partial<Listing>>): string {
  const lists = Object.entries(listings).map(([resourceType, facts]) => {
    const listing: Listing = { ...PLACE, resourceType, recording: 'RECORDED', listed: 0, deleted: 0, ...facts };
    return { kind: 'listing', listing };
  });
  const snapshot = JSON.parse(snapshotOf(items)) as JsonObject;
  return JSON.stringify({ ...snapshot, kensaCollection: [{ ...HEADER, types }, ...lists] });
}

function cluster(facts: JsonObject = {}): JsonObject {
  return deliveredItem({
    resourceType: CLUSTER,
    resourceId: 'reports',
    configuration: { clusterStatus: 'available', enhancedVpcRouting: true },
    ...facts,
  });
}

function verdicts({ findings }: Report): unknown[] {
  return findings.map(({ controlId, resource, compliance, missing }) => [
    `${controlId} ${resource.resourceId} ${compliance}`,
    ...missing.map(({ path, reason }) => `${path}: ${reason}`),
  ]);
}

/** What `kensa collect` writes for a control. */
async function collectedFor(control: string): Promise<Uint8Array> {
  const server = await startAwsServer(exampleWorld, []);
  try {
    return await withEnvironment(server.env, async () => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of collection(bundle, { live: {}, controls: [control] })) chunks.push(chunk);
      return Buffer.concat(chunks);
    });
  } finally {
    await server.close();
  }
}

describe('a collection that was made for other controls', () => {
  it('is told by what kensa collect writes', async () => {
    const bytes = await collectedFor('EMR.*');
    const none = await auditFiles({ 'emr.json.gz': bytes }, { controls: ['Redshift.7'] });
    assert.deepEqual(
      none.coverage.map(({ resourceType, awsRegion, incomplete }) => [resourceType, awsRegion, incomplete?.reason]),
      [[CLUSTER, 'ap-northeast-1', 'not_collected']],
    );
    assert.deepEqual([none.findings, exitCode(none, FAIL)], [[], 2]);
    const emr = await auditFiles({ 'emr.json.gz': bytes }, { controls: ['EMR.*'] });
    assert.ok(emr.findings.length > 0);
    assert.ok(emr.findings.every(({ missing }) => missing.every(({ reason }) => reason !== 'not_collected')));
    assert.deepEqual(
      emr.coverage.filter(({ incomplete }) => incomplete !== undefined),
      [],
    );
  });

  it('leaves unknown whether there are resources of a type that it did not ask for', async () => {
    const emr = collectionOf({ [EMR]: 'all' }, [], { [EMR]: {} });
    const report = await auditFiles({ 'emr.json': emr }, { controls: ['Redshift.7'] });
    const incomplete = {
      reason: 'not_collected',
      message: 'the collection was made for other controls, and did not ask for them',
    };
    assert.deepEqual(report.coverage, [
      {
        ...PLACE,
        resourceType: CLUSTER,
        location: 'emr.json',
        basis: 'listing',
        recording: 'UNKNOWN',
        listed: 0,
        evaluated: 0,
        deleted: 0,
        failed: 0,
        failures: [],
        incomplete,
        controls: ['Redshift.7'],
      },
    ]);
    assert.deepEqual(report.diagnostics, [
      {
        code: 'LISTING_INCOMPLETE',
        severity: 'error',
        location: 'emr.json',
        message:
          `Not all resources of ${CLUSTER} in ap-northeast-1 of 111122223333 could be listed: ${incomplete.message}. ` +
          'Collect again for all controls that you audit with.',
      },
    ]);
    assert.deepEqual(
      report.controls.map(({ id, coverage }) => [id, coverage]),
      [['Redshift.7', 'INCOMPLETE']],
    );
    assert.equal(exitCode(report, FAIL), 2);
  });

  it('says nothing where another collection of the place asked for the type', async () => {
    const emr = collectionOf({ [EMR]: 'all' }, [], { [EMR]: {} });
    const redshift = collectionOf({ [CLUSTER]: 'all' }, [cluster()], { [CLUSTER]: { listed: 1 } });
    const report = await auditFiles(
      { 'emr.json': emr, 'redshift.json': redshift },
      { controls: ['EMR.3', 'Redshift.7'] },
    );
    assert.deepEqual(report.diagnostics, []);
    assert.deepEqual(verdicts(report), [['Redshift.7 reports COMPLIANT']]);
  });

  it('proves nothing of a resource of which it has less than the control reads', async () => {
    const types = { [CLUSTER]: ['configuration.clusterStatus'] };
    const rows = [cluster({ configuration: { clusterStatus: 'available', enhancedVpcRouting: true } })];
    const report = await auditFiles(
      { 'some.json': collectionOf(types, rows, { [CLUSTER]: { listed: 1 } }) },
      { controls: ['Redshift.7'] },
    );
    assert.deepEqual(verdicts(report), [['Redshift.7 reports INSUFFICIENT_DATA', 'configuration: not_collected']]);
  });

  it('proves nothing if its header can not be read', async () => {
    const file = collectionOf('some' as unknown as CollectedTypes, [cluster()], { [CLUSTER]: { listed: 1 } });
    const report = await auditFiles({ 'old.json': file }, { controls: ['Redshift.7'] });
    assert.deepEqual(verdicts(report), [['Redshift.7 reports INSUFFICIENT_DATA', 'configuration: not_collected']]);
    assert.equal(exitCode(report, FAIL), 2);
  });

  const group = deliveredItem({
    resourceType: GROUP,
    resourceId: 'sessions',
    configuration: {
      ReplicationGroupId: 'sessions',
      AtRestEncryptionEnabled: true,
      KmsKeyId: `arn:aws:kms:ap-northeast-1:111122223333:key/${KEY_ID}`,
    },
  });
  const alias = (configuration: JsonObject, facts: JsonObject = {}): JsonObject =>
    deliveredItem({ resourceType: ALIAS, resourceId: 'alias/approved', configuration, ...facts });
  const whole = { AliasName: 'alias/approved', TargetKeyId: KEY_ID };
  const groups = collectionOf(
    { [GROUP]: 'all', [ALIAS]: ['configuration.AliasName', 'configuration.TargetKeyId'] },
    [group, alias(whole)],
    { [GROUP]: { recording: 'DESCRIBED', listed: 1 }, [ALIAS]: { listed: 1 } },
  );
  const aliasesOnly = (row: JsonObject): string =>
    collectionOf({ [ALIAS]: ['configuration.TargetKeyId'] }, [row], { [ALIAS]: { listed: 1 } });

  it('proves nothing by what is joined from it', async () => {
    const newer = alias({ TargetKeyId: KEY_ID }, { configurationItemCaptureTime: '2026-11-21T00:00:00.000Z' });
    const report = await auditFiles(
      { 'groups.json': groups, 'others.json': aliasesOnly(newer) },
      { controls: ['ElastiCache.4'], ...APPROVED },
    );
    assert.deepEqual(verdicts(report), [
      ['ElastiCache.4 sessions INSUFFICIENT_DATA', 'related.kms_aliases: not_collected'],
    ]);
  });

  it('takes nothing from what another collection has of the same capture', async () => {
    const report = await auditFiles(
      { 'groups.json': groups, 'others.json': aliasesOnly(alias({ TargetKeyId: KEY_ID })) },
      { controls: ['ElastiCache.4'], ...APPROVED },
    );
    assert.deepEqual(verdicts(report), [['ElastiCache.4 sessions COMPLIANT']]);
    assert.deepEqual(
      report.diagnostics.map(({ code, severity, location }) => [code, severity, location]),
      [['SNAPSHOTS_OVERLAP', 'warning', 'groups.json, others.json']],
    );
  });
});

async function told(files: Record<string, JsonObject[]>): Promise<Report['diagnostics']> {
  const texts = Object.entries(files).map(([name, items]) => [name, snapshotOf(items)]);
  return (await auditFiles(Object.fromEntries(texts), { controls: ['Redshift.7'] })).diagnostics;
}

describe('snapshots of one account and region', () => {
  const message =
    ': of a resource the newest capture counts, but one that only an older snapshot has may be gone, and is judged as if ' +
    'it still existed. Leave the older snapshots out to judge only what the newest has.';
  const europe = cluster({ resourceId: 'europe', awsRegion: 'eu-west-1' });
  const global = cluster({ resourceType: 'AWS::IAM::Role', resourceId: 'role', awsRegion: 'global' });

  it('are told, once for all', async () => {
    const files = {
      'new.json': [cluster()],
      'old.json': [cluster({ resourceId: 'gone' }), europe],
      'older.json': [europe],
    };
    assert.deepEqual(await told(files), [
      {
        code: 'SNAPSHOTS_OVERLAP',
        severity: 'warning',
        location: 'new.json, old.json, older.json',
        message:
          '2 regions of accounts are in more than one snapshot (ap-northeast-1 of 111122223333, eu-west-1 of ' +
          `111122223333)${message}`,
      },
    ]);
  });

  it('are not those of several regions, which all have what is in no region', async () => {
    assert.deepEqual(await told({ 'tokyo.json': [cluster(), global], 'ireland.json': [europe, global] }), []);
  });
});
