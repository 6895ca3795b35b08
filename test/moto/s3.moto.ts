import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { audit } from '../../harness/audit.ts';
import { loadBundle } from '../../harness/bundle/load-bundle.ts';
import { collect } from '../../harness/collect/collect.ts';
import type { S3Options } from '../../harness/collect/s3/s3-options.ts';
import { admin, createBucket, resetMoto } from './moto.ts';

const BUCKET = 'config-bucket';
const ACCOUNTS = 'AWSLogs/o-a1b2c3d4e5/';

/** The items of a snapshot or history file: clusters of Redshift, which has no default for the property. */
function delivery(accountId: string, awsRegion: string, captured: string, resourceIds: readonly string[]): Buffer {
  const configurationItems = resourceIds.map((resourceId) => ({
    configurationItemVersion: '1.3',
    configurationItemCaptureTime: captured,
    configurationItemStatus: 'OK',
    configurationStateId: Date.parse(captured),
    awsAccountId: accountId,
    awsRegion,
    resourceType: 'AWS::Redshift::Cluster',
    resourceId,
    configuration: { clusterIdentifier: resourceId, enhancedVpcRouting: resourceId === 'good' },
    supplementaryConfiguration: {},
    tags: {},
    relationships: [],
  }));
  return gzipSync(JSON.stringify({ fileVersion: '1.0', configSnapshotId: 'x', configurationItems }));
}

/** The key of a snapshot as AWS Config names it. Month and day of the folders have no leading zero. */
function snapshotKey(accountId: string, awsRegion: string, captured: string): string {
  const folders = captured.slice(0, 10).split('-').map(Number).join('/');
  const time = captured.replaceAll(/[-:]|\.\d+/g, '');
  const name = `${accountId}_Config_${awsRegion}_ConfigSnapshot_${time}_00000000-0000-0000-0000-000000000000.json.gz`;
  return `${ACCOUNTS}${accountId}/Config/${awsRegion}/${folders}/ConfigSnapshot/${name}`;
}

const A = '111122223333';
const B = '444455556666';
const [SUMMER, WINTER, LATER] = ['2025-07-09T05:00:00.000Z', '2026-10-02T05:00:00.000Z', '2026-10-02T17:00:00.000Z'];

/** What each snapshot holds, by its key. */
const SNAPSHOTS: Record<string, readonly string[]> = {
  [snapshotKey(A, 'eu-west-1', SUMMER)]: ['old'],
  [snapshotKey(A, 'eu-west-1', WINTER)]: ['bad', 'gone'],
  [snapshotKey(A, 'eu-west-1', LATER)]: ['bad', 'good'],
  [snapshotKey(A, 'us-east-1', SUMMER)]: ['good'],
  [snapshotKey(B, 'eu-west-1', WINTER)]: ['bad'],
};

before(async () => {
  await resetMoto();
  const clients = admin('eu-central-1');
  await createBucket(clients, BUCKET);
  const put = async (Key: string, Body: Uint8Array): Promise<unknown> =>
    clients.s3.send(new PutObjectCommand({ Bucket: BUCKET, Key, Body }));
  for (const [key, resourceIds] of Object.entries(SNAPSHOTS)) {
    const [, accountId = '', awsRegion = ''] = /(\d{12})\/Config\/([^/]+)/.exec(key) ?? [];
    const captured = [SUMMER, WINTER, LATER].find((time) => key === snapshotKey(accountId, awsRegion, time)) ?? '';
    await put(key, delivery(accountId, awsRegion, captured, resourceIds));
  }
  const folder = `${ACCOUNTS}${A}/Config/eu-west-1/2026/10/2`;
  const history = `${A}_Config_eu-west-1_ConfigHistory_AWS::Redshift::Cluster_20261002T000000Z_20261002T060000Z_1.json.gz`;
  await put(`${folder}/ConfigHistory/${history}`, delivery(A, 'eu-west-1', LATER, ['changed']));
  await put(`${ACCOUNTS}${A}/Config/ConfigWritabilityCheckFile`, Buffer.alloc(0));
  await put(`${ACCOUNTS}${A}/CloudTrail/eu-west-1/2026/10/02/trail.json.gz`, gzipSync('{"Records":[]}'));
  // A page lists a thousand keys, and what begins with a dot comes first and is left out.
  const hidden = Array.from({ length: 1000 }, (_, index) => `many/.${index}`);
  for (let start = 0; start < hidden.length; start += 200) {
    await Promise.all(hidden.slice(start, start + 200).map((key) => put(key, Buffer.from('x'))));
  }
  for (const name of ['many/1', 'many/2']) await put(name, delivery(A, 'eu-west-1', SUMMER, [name]));
});

/** The items by object, and the diagnostics. */
async function collected(source: string, s3: S3Options = {}): Promise<unknown> {
  const items: Record<string, string[]> = {};
  const diagnostics: unknown[] = [];
  for await (const event of collect([source], { s3 })) {
    if (event.kind === 'item') (items[event.location] ??= []).push(event.item['resourceId'] as string);
    if (event.kind === 'diagnostic') diagnostics.push([event.diagnostic.code, event.diagnostic.location]);
  }
  return { items, diagnostics };
}

/** What is expected of the objects with these keys. */
function holding(keys: readonly string[]): unknown {
  return {
    items: Object.fromEntries(keys.map((key) => [`s3://${BUCKET}/${key}`, SNAPSHOTS[key]])),
    diagnostics: [],
  };
}

describe('a bucket', () => {
  it('gives the newest snapshot of each account and region, wherever in the tree it is named', async () => {
    const newest = [
      snapshotKey(A, 'eu-west-1', LATER),
      snapshotKey(A, 'us-east-1', SUMMER),
      snapshotKey(B, 'eu-west-1', WINTER),
    ];
    for (const source of [`s3://${BUCKET}/AWSLogs/`, `s3://${BUCKET}/AWSLogs`, `s3://${BUCKET}/${ACCOUNTS}`]) {
      assert.deepEqual(await collected(source), holding(newest));
    }
    assert.deepEqual(await collected(`s3://${BUCKET}/${ACCOUNTS}${A}/Config/us-east-1/`), holding(newest.slice(1, 2)));
  });

  it('gives the newest at or before a time, those from a time on, or all', async () => {
    const source = `s3://${BUCKET}/${ACCOUNTS}${A}/Config/eu-west-1/`;
    const [summer, winter, later] = [SUMMER, WINTER, LATER].map((time) => snapshotKey(A, 'eu-west-1', time)) as [
      string,
      string,
      string,
    ];
    assert.deepEqual(await collected(source, { asOf: new Date('2026-10-02T16:59:59Z') }), holding([winter]));
    assert.deepEqual(await collected(source, { asOf: new Date(SUMMER) }), holding([summer]));
    assert.deepEqual(await collected(source, { since: new Date(WINTER) }), holding([winter, later]));
    assert.deepEqual(await collected(source, { allSnapshots: true }), holding([summer, winter, later]));
  });

  it('gives every object of a folder that is none of AWS Config, also those of the second page', async () => {
    assert.deepEqual(await collected(`s3://${BUCKET}/many/`), {
      items: { [`s3://${BUCKET}/many/1`]: ['many/1'], [`s3://${BUCKET}/many/2`]: ['many/2'] },
      diagnostics: [],
    });
  });

  it('says what is not there', async () => {
    const missing = { items: {} };
    assert.deepEqual(await collected('s3://no-such-bucket/AWSLogs/'), {
      ...missing,
      diagnostics: [['FILE_NOT_FOUND', 's3://no-such-bucket']],
    });
    assert.deepEqual(await collected(`s3://${BUCKET}/nothing/`), {
      ...missing,
      diagnostics: [['NO_FILES', `s3://${BUCKET}/nothing/`]],
    });
    const source = `s3://${BUCKET}/${ACCOUNTS}${A}/Config/eu-west-1/`;
    assert.deepEqual(await collected(source, { asOf: new Date('2020-01-01T00:00:00Z') }), {
      ...missing,
      diagnostics: [['SNAPSHOT_NOT_FOUND', source]],
    });
  });

  it('is judged like a file', async () => {
    const report = await audit(await loadBundle(), {
      sources: [`s3://${BUCKET}/AWSLogs/`],
      controls: ['Redshift.7'],
      all: true,
    });
    assert.deepEqual(
      report.findings.map(({ resource, compliance, provenance }) => [
        resource.accountId,
        resource.awsRegion,
        resource.resourceId,
        compliance,
        provenance.location,
      ]),
      [
        [A, 'eu-west-1', 'bad', 'NON_COMPLIANT', `s3://${BUCKET}/${snapshotKey(A, 'eu-west-1', LATER)}`],
        [A, 'eu-west-1', 'good', 'COMPLIANT', `s3://${BUCKET}/${snapshotKey(A, 'eu-west-1', LATER)}`],
        [A, 'us-east-1', 'good', 'COMPLIANT', `s3://${BUCKET}/${snapshotKey(A, 'us-east-1', SUMMER)}`],
        [B, 'eu-west-1', 'bad', 'NON_COMPLIANT', `s3://${BUCKET}/${snapshotKey(B, 'eu-west-1', WINTER)}`],
      ],
    );
    assert.deepEqual(report.diagnostics, []);
  });
});
