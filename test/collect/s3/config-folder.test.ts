import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ConfigFolder, configFolder, snapshotTime } from '../../../harness/collect/s3/config-folder.ts';
import { snapshotKey } from './in-buckets.ts';

const accountId = '111122223333';
const awsRegion = 'eu-west-1';

test('every folder of the tree is known by its path, whatever stands before it', () => {
  const inAccount: [string, ConfigFolder][] = [
    ['', { kind: 'account', accountId }],
    ['Config/', { kind: 'regions', accountId }],
    ['Config/eu-west-1/', { kind: 'dates', accountId, awsRegion, date: [] }],
    ['Config/eu-west-1/2026/', { kind: 'dates', accountId, awsRegion, date: [2026] }],
    ['Config/eu-west-1/2026/1/', { kind: 'dates', accountId, awsRegion, date: [2026, 1] }],
    ['Config/eu-west-1/2026/11/21/', { kind: 'dates', accountId, awsRegion, date: [2026, 11, 21] }],
    ['Config/eu-west-1/2026/11/21/ConfigSnapshot/', { kind: 'snapshots', accountId, awsRegion }],
  ];
  for (const root of ['', 'a/prefix/', 'o-a1b2c3d4e5/', 'a/o-a1b2c3d4e5/']) {
    for (const organization of ['', 'o-a1b2c3d4e5/']) {
      assert.deepEqual(configFolder(`${root}AWSLogs/${organization}`), { kind: 'accounts' });
      for (const [path, folder] of inAccount) {
        assert.deepEqual(configFolder(`${root}AWSLogs/${organization}${accountId}/${path}`), folder);
      }
    }
  }
});

test('all others are none of the tree', () => {
  for (const path of [
    '',
    'AWSLogs',
    'MyAWSLogs/',
    'AWSLogs/exports/',
    'AWSLogs/o-x/',
    'AWSLogs/o-a1b2c3d4e5/o-a1b2c3d4e5/',
    'AWSLogs/1111/',
    'AWSLogs/111122223333/CloudTrail/',
    'AWSLogs/111122223333/Config/eu-west-1/26/',
    'AWSLogs/111122223333/Config/eu-west-1/2026/November/',
    'AWSLogs/111122223333/Config/eu-west-1/2026/11/21/ConfigHistory/',
    'AWSLogs/111122223333/Config/eu-west-1/2026/11/21/OversizedChangeNotification/AWS::S3::Bucket/',
    'AWSLogs/111122223333/Config/eu-west-1/2026/11/21/ConfigSnapshot/more/',
    '111122223333/Config/eu-west-1/',
  ]) {
    assert.equal(configFolder(path), undefined, path);
  }
});

test('the time of a snapshot is that in its name', () => {
  const key = snapshotKey('2026-01-09T03:04:05Z');
  const time = new Date('2026-01-09T03:04:05.000Z');
  assert.deepEqual([key, key.replace(/\.gz$/, '')].map(snapshotTime), [time, time]);
  for (const other of [
    key.replace('ConfigSnapshot_', 'ConfigHistory_'),
    key.replace('030405Z', '030405'),
    `${key}.tmp`,
    key.replace(/^.*\//, ''),
  ]) {
    assert.equal(snapshotTime(other), undefined, other);
  }
});
