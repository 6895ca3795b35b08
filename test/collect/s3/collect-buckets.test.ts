import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Collected } from '../../../harness/collect/collected.ts';
import type { JsonObject } from '../../../harness/json.ts';
import { notification, oversizedNotification } from '../../fixtures/encode-message.ts';
import { deliveredItem } from '../../normalize/config-items.ts';
import { error, inChunks } from '../collecting.ts';
import { collectFromBuckets, dayFolder, named, readFrom, source } from './in-buckets.ts';

const ITEM = deliveredItem({ resourceType: 'AWS::S3::Bucket', resourceId: 'logs', configuration: { name: 'logs' } });
const KEY = `${dayFolder('2026/1/9')}OversizedChangeNotification/AWS::S3::Bucket/logs/x.json.gz`;
const WHOLE = JSON.stringify(notification(ITEM));

function oversized(s3BucketLocation: string): string {
  return JSON.stringify(oversizedNotification(ITEM, { s3BucketLocation, errorCode: null, errorMessage: null }));
}

/** What the summary of an item gives that lies in a bucket. */
function summary(location: string, bucket: string, key: string): Collected[] {
  const item = oversizedNotification(ITEM, undefined)['configurationItemSummary'] as JsonObject;
  const message = `it is at s3://${bucket}/${key}; fetch it from there`;
  const place = 'item 1 (byte 0)';
  return [
    source(location, 'event'),
    { kind: 'item', location, shape: 'event', place, item, oversized: { message, s3: { bucket, key } } },
  ];
}

function whole(location: string): Collected[] {
  return [source(location, 'event'), { kind: 'item', location, shape: 'event', place: 'item 1 (byte 0)', item: ITEM }];
}

describe('an item too large for a message', () => {
  it('is read if it lies in a bucket that the user named, wherever the message was', async () => {
    const buckets = { b: { [KEY]: WHOLE, 'messages/1.json': oversized(`b/${KEY}`), 'other/x': named('x') } };
    assert.deepEqual(await collectFromBuckets(buckets, ['s3://b/messages']), {
      events: [...summary('s3://b/messages/1.json', 'b', KEY), ...whole(`s3://b/${KEY}`)],
      listed: ['b/messages', 'b/messages/'],
      got: ['b/messages/1.json', `b/${KEY}`],
    });
    const stdin = inChunks(Buffer.from(oversized(`s3://b/${KEY}`)), 1000);
    assert.deepEqual((await collectFromBuckets(buckets, ['-', 's3://b/other/'], { stdin })).events, [
      ...summary('-', 'b', KEY),
      ...readFrom('s3://b/other/x', 'x'),
      ...whole(`s3://b/${KEY}`),
    ]);
  });

  it('is read once, if at all', async () => {
    const message = oversized(`b/${KEY}`);
    const buckets = { b: { [KEY]: WHOLE, 'm/1': message, 'm/2': message } };
    const summaries = [...summary('s3://b/m/1', 'b', KEY), ...summary('s3://b/m/2', 'b', KEY)];
    const twice = await collectFromBuckets(buckets, ['s3://b/m']);
    assert.deepEqual(
      [twice.events, twice.got],
      [
        [...summaries, ...whole(`s3://b/${KEY}`)],
        ['b/m/1', 'b/m/2', `b/${KEY}`],
      ],
    );
    const both = await collectFromBuckets(buckets, [`s3://b/${KEY}`, 's3://b/m']);
    assert.deepEqual(
      [both.events, both.got],
      [
        [...whole(`s3://b/${KEY}`), ...summaries],
        [`b/${KEY}`, 'b/m/1', 'b/m/2'],
      ],
    );
  });

  it('is not read from another bucket, nor if no bucket is named', async () => {
    const buckets = { b: { m: oversized(`c/${KEY}`) }, c: { [KEY]: WHOLE } };
    const { events, got } = await collectFromBuckets(buckets, ['s3://b']);
    assert.deepEqual([events, got], [summary('s3://b/m', 'c', KEY), ['b/m']]);
    const stdin = inChunks(Buffer.from(oversized(`c/${KEY}`)), 1000);
    const alone = await collectFromBuckets(buckets, ['-'], { stdin });
    assert.deepEqual(alone, { events: summary('-', 'c', KEY), listed: [], got: [] });
  });

  it('is not followed any further, and may be gone', async () => {
    const chain = { b: { m: oversized('b/d/1'), 'd/1': oversized('b/d/2'), 'd/2': WHOLE } };
    assert.deepEqual((await collectFromBuckets(chain, ['s3://b/m'])).events, [
      ...summary('s3://b/m', 'b', 'd/1'),
      ...summary('s3://b/d/1', 'b', 'd/2'),
    ]);
    assert.deepEqual((await collectFromBuckets({ b: { m: oversized('b/d/1') } }, ['s3://b/m'])).events, [
      ...summary('s3://b/m', 'b', 'd/1'),
      error(
        'FILE_UNREADABLE',
        's3://b/d/1',
        'It can not be read: s3:GetObject: NoSuchKey: The specified key does not exist (failed). Make it readable, or leave it out.',
      ),
    ]);
  });
});
