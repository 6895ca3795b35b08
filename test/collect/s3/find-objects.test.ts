import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Collected } from '../../../harness/collect/collected.ts';
import type { S3Options } from '../../../harness/collect/s3/s3-options.ts';
import { error } from '../collecting.ts';
import {
  type Buckets,
  collectFromBuckets,
  dayFolder,
  type InBuckets,
  named,
  readFrom,
  snapshotKey,
} from './in-buckets.ts';

const NO_OBJECTS =
  'There are no objects here to read. Check the bucket and the prefix, which must be a whole key or a whole folder.';

/** What reading objects gives whose content is named after their keys. */
function read(...keys: string[]): Collected[] {
  return keys.flatMap((key) => readFrom(`s3://b/${key}`, key));
}

/** A bucket `b` with objects whose content is named after their keys. */
function bucketOf(...keys: string[]): Buckets {
  return { b: Object.fromEntries(keys.map((key) => [key, named(key)])) };
}

async function eventsOf(buckets: Buckets, source: string, options?: InBuckets): Promise<Collected[]> {
  return (await collectFromBuckets(buckets, [source], options)).events;
}

function noSnapshot(folder: string, when: string, accountId = '111122223333', awsRegion = 'eu-west-1'): Collected {
  const remedy = when === '' ? 'Have' : 'Ask for another time, or have';
  return error(
    'SNAPSHOT_NOT_FOUND',
    `s3://b/${folder}`,
    `There is no snapshot of account ${accountId} in ${awsRegion}${when} here, so nothing of it was judged. ` +
      `${remedy} AWS Config deliver one: aws configservice deliver-config-snapshot.`,
  );
}

function withoutConfig(folder: string, accountId: string): Collected {
  return {
    kind: 'diagnostic',
    diagnostic: {
      code: 'SNAPSHOT_NOT_FOUND',
      severity: 'warning',
      location: `s3://b/${folder}`,
      message:
        `AWS Config delivered nothing of account ${accountId} here, so nothing of it was judged from here. If it should ` +
        'have, check the delivery channel of the account.',
    },
  };
}

function denied(folder: string): Collected {
  return error(
    'FILE_UNREADABLE',
    folder === '' ? 's3://b' : `s3://b/${folder}`,
    'It can not be read: s3:ListBucket: AccessDenied: User: arn:aws:iam::111122223333:user/auditor is not authorized to ' +
      'perform: ListObjectsV2 (denied). Allow it to the credentials in use, or leave it out.',
  );
}

describe('objects of no tree', () => {
  const keys = ['a.json', 'd/b.json', 'd/e/c.json', 'd.json', 'dd/f.json', 'z.json.gz'];
  const buckets = { b: { ...bucketOf(...keys).b, 'd/e/.hidden': 'x', '.git/config': 'x' } };

  it('are read as those of a folder are, sorted, from wherever the source begins', async () => {
    const sorted = ['a.json', 'd.json', 'd/b.json', 'd/e/c.json', 'dd/f.json', 'z.json.gz'];
    for (const pageSize of [1, 2, 1000]) {
      assert.deepEqual(await eventsOf(buckets, 's3://b', { pageSize }), read(...sorted));
      assert.deepEqual(await eventsOf(buckets, 's3://b/', { pageSize }), read(...sorted));
    }
    for (const source of ['s3://b/d', 's3://b/d/']) {
      assert.deepEqual(await eventsOf(buckets, source), read('d/b.json', 'd/e/c.json'));
    }
    assert.deepEqual(await eventsOf(buckets, 's3://b/d/e'), read('d/e/c.json'));
  });

  it('one is read by its key; nothing is read that merely begins so', async () => {
    assert.deepEqual(await collectFromBuckets(buckets, ['s3://b/d.json']), {
      events: read('d.json'),
      listed: ['b/d.json', 'b/d.json/'],
      got: ['b/d.json'],
    });
    assert.deepEqual(await eventsOf(buckets, 's3://b/dd/f.jso'), [error('NO_FILES', 's3://b/dd/f.jso', NO_OBJECTS)]);
  });

  it('are read once, whichever sources name them', async () => {
    const { events, got } = await collectFromBuckets(buckets, [
      's3://b/d/e',
      's3://b/d',
      's3://b/d/e/c.json',
      's3://b/d/',
    ]);
    assert.deepEqual(events, read('d/e/c.json', 'd/b.json'));
    assert.deepEqual(got, ['b/d/e/c.json', 'b/d/b.json']);
  });

  it('are read of every bucket, after files', async () => {
    const two = { b: { x: named('x') }, c: { x: named('y') } };
    assert.deepEqual((await collectFromBuckets(two, ['s3://c', 'nowhere.json', 's3://b'])).events, [
      error(
        'FILE_NOT_FOUND',
        'nowhere.json',
        'There is no such file or directory. Check the path and the working directory.',
      ),
      ...readFrom('s3://c/x', 'y'),
      ...readFrom('s3://b/x', 'x'),
    ]);
  });

  it('are not there', async () => {
    const NO_BUCKET = 'There is no such bucket. Check its name.';
    const UNNAMED = 'It names no bucket. Write it as s3://bucket or s3://bucket/prefix.';
    assert.deepEqual(await eventsOf({ b: {} }, 's3://b'), [error('NO_FILES', 's3://b', NO_OBJECTS)]);
    assert.deepEqual(await eventsOf({ b: {} }, 's3://b/x'), [error('NO_FILES', 's3://b/x', NO_OBJECTS)]);
    assert.deepEqual(await eventsOf({ b: {} }, 's3://c'), [error('FILE_NOT_FOUND', 's3://c', NO_BUCKET)]);
    assert.deepEqual(await eventsOf({ b: {} }, 's3://c/x/y'), [error('FILE_NOT_FOUND', 's3://c', NO_BUCKET)]);
    assert.deepEqual(await eventsOf({ b: {} }, 's3:///x'), [error('FILE_NOT_FOUND', 's3:///x', UNNAMED)]);
  });

  it('the empty object that stands for a folder is passed over', async () => {
    const folders = { b: { 'd/': '', 'd/a': named('d/a'), 'e/': '' } };
    assert.deepEqual(await eventsOf(folders, 's3://b/d'), read('d/a'));
    assert.deepEqual(await eventsOf(folders, 's3://b/e/'), [error('NO_FILES', 's3://b/e/', NO_OBJECTS)]);
  });

  it('the empty file with which AWS Config tests a bucket is passed over', async () => {
    const check = `AWSLogs/111122223333/Config/ConfigWritabilityCheckFile`;
    assert.deepEqual(await eventsOf({ b: { [`x/${check}`]: '', ConfigWritabilityCheckFile: '' } }, 's3://b'), [
      withoutConfig('x/AWSLogs/111122223333/', '111122223333'),
      error('NO_FILES', 's3://b', NO_OBJECTS),
    ]);
  });
});

describe('the tree of AWS Config', () => {
  const times = [
    '2025-12-31T23:00:00Z',
    '2026-01-02T03:00:00Z',
    '2026-01-10T03:00:00Z',
    '2026-01-10T09:00:00Z',
    '2026-09-01T03:00:00Z',
    '2026-10-01T03:00:00Z',
  ];
  const [december, second, tenth, noon, september, october] = times.map((time) => snapshotKey(time)) as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const region = dayFolder('').slice(0, -1);
  const other = snapshotKey('2024-02-29T00:00:00Z', '444455556666', 'us-east-1');
  const history = ['2025/12/31', '2026/1/2', '2026/1/9', '2026/10/1', '2026/10/2', '2026/11/30'].flatMap((day) => [
    `${dayFolder(day)}ConfigHistory/111122223333_Config_eu-west-1_ConfigHistory_AWS::S3::Bucket_1_2_1.json.gz`,
    `${dayFolder(day)}OversizedChangeNotification/AWS::S3::Bucket/x/111122223333_Config_eu-west-1_ChangeNotification_1.json.gz`,
  ]);
  const buckets = bucketOf(
    ...times.map((time) => snapshotKey(time)),
    ...history,
    other,
    'AWSLogs/111122223333/CloudTrail/eu-west-1/2026/1/1/log.json.gz',
    'AWSLogs/aws-account-id=111122223333/aws-service=vpcflowlogs/log.json.gz',
    'collected/a.json',
  );

  async function keysOf(options: S3Options, source = `s3://b/${region}`): Promise<unknown> {
    const { events, got } = await collectFromBuckets(buckets, [source], { s3: options });
    const keys = got.map((name) => name.slice('b/'.length));
    assert.deepEqual(events, read(...keys));
    return keys;
  }

  it('has one snapshot to read of each account and region, the newest, found without looking at history', async () => {
    assert.deepEqual(await collectFromBuckets(buckets, ['s3://b']), {
      events: read(october, other, 'collected/a.json'),
      listed: [
        'b/',
        'b/AWSLogs/',
        'b/AWSLogs/111122223333/Config/',
        `b/${region}`,
        `b/${region}2026/`,
        `b/${region}2026/10/`,
        `b/${region}2026/10/1/ConfigSnapshot/`,
        `b/${region}2026/10/2/ConfigSnapshot/`,
        `b/${region}2026/11/`,
        `b/${region}2026/11/30/ConfigSnapshot/`,
        'b/AWSLogs/444455556666/Config/',
        `b/${dayFolder('', '444455556666', 'us-east-1').slice(0, -1)}`,
        `b/${dayFolder('2024', '444455556666', 'us-east-1')}`,
        `b/${dayFolder('2024/2', '444455556666', 'us-east-1')}`,
        `b/${dayFolder('2024/2/29', '444455556666', 'us-east-1')}ConfigSnapshot/`,
        'b/collected/',
      ].toSorted(),
      got: [october, other, 'collected/a.json'].map((key) => `b/${key}`),
    });
    for (const pageSize of [1, 2]) {
      assert.deepEqual(await eventsOf(buckets, 's3://b', { pageSize }), read(october, other, 'collected/a.json'));
    }
  });

  it('is known from wherever the source begins in it', async () => {
    for (const [path, newest] of [
      ['AWSLogs/111122223333', october],
      ['AWSLogs/111122223333/Config/', october],
      [region, october],
      [`${region}2026`, october],
      [`${region}2026/1/`, noon],
      [`${region}2026/1/2/`, second],
      [`${region}2026/1/10/ConfigSnapshot/`, noon],
      [`${region}2025/`, december],
    ] as const) {
      assert.deepEqual(await keysOf({}, `s3://b/${path}`), [newest], path);
    }
    assert.deepEqual(await keysOf({}, `s3://b/${december}`), [december]);
    assert.deepEqual(await keysOf({}, 's3://b/AWSLogs/'), [october, other]);
  });

  it('has history files and oversized items where the source names their folder', async () => {
    const [historyFile, oversized] = history;
    assert(historyFile !== undefined && oversized !== undefined);
    assert.deepEqual(await keysOf({}, `s3://b/${region}2025/12/31/ConfigHistory`), [historyFile]);
    assert.deepEqual(await keysOf({}, `s3://b/${region}2025/12/31/OversizedChangeNotification/`), [oversized]);
    assert.deepEqual(await keysOf({}, 's3://b/AWSLogs/111122223333/CloudTrail/'), [
      'AWSLogs/111122223333/CloudTrail/eu-west-1/2026/1/1/log.json.gz',
    ]);
  });

  it('the newest at or before a time', async () => {
    for (const [time, newest] of [
      ['2026-12-01T00:00:00Z', october],
      ['2026-10-01T03:00:00Z', october],
      ['2026-10-01T02:59:59.999Z', september],
      ['2026-09-01T00:00:00Z', noon],
      ['2026-01-10T08:00:00Z', tenth],
      ['2026-01-10T02:00:00Z', second],
      ['2026-01-01T00:00:00Z', december],
    ] as const) {
      assert.deepEqual(await keysOf({ asOf: new Date(time) }), [newest], time);
    }
  });

  it('looks at no folder behind the time, but for that of the next day', async () => {
    const { listed } = await collectFromBuckets(buckets, [`s3://b/${region}`], {
      s3: { asOf: new Date('2026-01-09T12:00:00Z') },
    });
    const days = [
      '2026/',
      '2026/1/',
      '2026/1/10/ConfigSnapshot/',
      '2026/1/2/ConfigSnapshot/',
      '2026/1/9/ConfigSnapshot/',
    ];
    assert.deepEqual(listed, ['', ...days].map((path) => `b/${region}${path}`).toSorted());
  });

  it('all since a time, until a time, and all', async () => {
    const keys = [december, second, tenth, noon, september, october].toSorted();
    assert.deepEqual(await keysOf({ allSnapshots: true }), keys);
    const since = new Date('2026-01-10T03:00:00Z');
    assert.deepEqual(await keysOf({ since }), [tenth, noon, september, october].toSorted());
    assert.deepEqual(await keysOf({ since, allSnapshots: true }), [tenth, noon, september, october].toSorted());
    assert.deepEqual(await keysOf({ since: new Date(since.getTime() + 1), asOf: new Date('2026-09-30T00:00:00Z') }), [
      noon,
      september,
    ]);
    assert.deepEqual(await keysOf({ allSnapshots: true, asOf: new Date('2026-01-02T03:00:00Z') }), [december, second]);
    const { listed } = await collectFromBuckets(buckets, [`s3://b/${region}`], {
      s3: { since: new Date('2026-10-01T12:00:00Z') },
    });
    assert.deepEqual(
      listed.filter((name) => name.endsWith('ConfigSnapshot/')),
      ['2026/10/1/', '2026/10/2/', '2026/11/30/'].map((day) => `b/${region}${day}ConfigSnapshot/`),
    );
  });

  it('a snapshot around midnight is found by its name, in the folder of the next day', async () => {
    const late = snapshotKey('2026-01-31T23:59:59Z').replace('/2026/1/31/', '/2026/2/1/');
    const early = snapshotKey('2026-01-31T01:00:00Z');
    const asOf = new Date('2026-01-31T23:59:59Z');
    for (const s3 of [{ asOf }, { asOf, since: asOf }]) {
      assert.deepEqual(await eventsOf(bucketOf(early, late), 's3://b', { s3 }), read(late));
    }
  });

  it('has an organization in it or before it, behind any prefix', async () => {
    for (const [root, prefix] of [
      ['p/q/', 'AWSLogs/o-a1b2c3d4e5/'],
      ['p/o-a1b2c3d4e5/', 'AWSLogs/'],
      ['', 'AWSLogs/o-a1b2c3d4e5/'],
    ] as const) {
      const inside = (key: string): string => root + key.replace('AWSLogs/', prefix);
      const tree = bucketOf(...[december, october, other, ...history].map(inside));
      assert.deepEqual(await eventsOf(tree, 's3://b'), read(...[october, other].map(inside).toSorted()));
      const source = `s3://b/${root}${prefix}444455556666`;
      assert.deepEqual(await eventsOf(tree, source), read(inside(other)));
    }
  });

  it('a region without a fitting snapshot is an error, an account without AWS Config a warning', async () => {
    const empty = bucketOf(...history, other, 'AWSLogs/777788889999/CloudTrail/x.json.gz');
    assert.deepEqual(await eventsOf(empty, 's3://b'), [
      noSnapshot(region, ''),
      withoutConfig('AWSLogs/777788889999/', '777788889999'),
      ...read(other),
    ]);
    assert.deepEqual(await eventsOf(empty, 's3://b/AWSLogs/777788889999'), [
      withoutConfig('AWSLogs/777788889999/', '777788889999'),
      error('NO_FILES', 's3://b/AWSLogs/777788889999', NO_OBJECTS),
    ]);
    const whole = `s3://b/${region}`;
    const asOf = new Date('2025-12-31T00:00:00Z');
    const since = new Date('2026-11-01T00:00:00Z');
    assert.deepEqual(await eventsOf(buckets, whole, { s3: { asOf } }), [
      noSnapshot(region, ' at or before 2025-12-31T00:00:00.000Z'),
    ]);
    assert.deepEqual(await eventsOf(buckets, whole, { s3: { since } }), [
      noSnapshot(region, ' from 2026-11-01T00:00:00.000Z on'),
    ]);
    assert.deepEqual(await eventsOf(buckets, whole, { s3: { since, asOf } }), [
      noSnapshot(region, ' from 2026-11-01T00:00:00.000Z on and at or before 2025-12-31T00:00:00.000Z'),
    ]);
    assert.deepEqual(await eventsOf(buckets, `s3://b/${region}2026/10/2/`), [noSnapshot(`${region}2026/10/2/`, '')]);
  });

  it('a folder that can not be listed leaves the others, but no older snapshot is taken for the newest', async () => {
    for (const [folder, others] of [
      ['AWSLogs/111122223333/Config/', [other, 'collected/a.json']],
      [`${region}2026/`, [other, 'collected/a.json']],
      [`${region}2026/11/`, [other, 'collected/a.json']],
      [`${region}2026/11/30/ConfigSnapshot/`, [other, 'collected/a.json']],
      ['collected/', [october, other]],
      ['', []],
    ] as const) {
      const plan: InBuckets['plan'] = [
        {
          on: { call: 'ListObjectsV2', when: ({ input }) => (input['Prefix'] ?? '') === folder },
          fault: 'accessDenied',
          times: 'for good',
        },
      ];
      assert.deepEqual(await eventsOf(buckets, 's3://b', { plan }), [denied(folder), ...read(...others)]);
    }
    const plan: InBuckets['plan'] = [
      {
        on: { call: 'ListObjectsV2', when: ({ input }) => input['Prefix'] === `${region}2026/` },
        fault: 'accessDenied',
        times: 'for good',
      },
    ];
    assert.deepEqual(await eventsOf(buckets, `s3://b/${region}`, { plan, s3: { allSnapshots: true } }), [
      denied(`${region}2026/`),
      ...read(december),
    ]);
  });
});
