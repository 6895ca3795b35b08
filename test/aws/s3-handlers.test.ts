import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { IRELAND, OWN_ACCOUNT, ownTokyo, TOKYO } from './example-items.ts';
import { BUCKET, exampleWorld } from './example-world.ts';
import { listsOf, outputOf, pagesOf } from './output-of.ts';
import { etagOf, LAST_MODIFIED } from './s3-handlers.ts';
import { withAws } from './with-aws.ts';

const FOLDER = `AWSLogs/${OWN_ACCOUNT}/Config`;
const SNAPSHOT = `${FOLDER}/${TOKYO}/2026/11/20/ConfigSnapshot/${OWN_ACCOUNT}_Config_${TOKYO}_ConfigSnapshot_20261120T100315Z_7f5a2c1e-0000-4000-8000-1a2b3c4d5e6f.json.gz`;

describe('a bucket', () => {
  const { objects = {} } = exampleWorld.buckets?.[BUCKET] ?? {};

  it('lists its objects in the order of their keys', () =>
    withAws({}, async ({ tokyo }) => {
      const keys = Object.keys(objects).toSorted();
      const pages = await listsOf(tokyo, 'ListObjectsV2', { Bucket: BUCKET });
      assert.deepEqual(
        pages.flat(),
        keys.map((Key) => {
          const bytes = objects[Key] ?? new Uint8Array();
          return {
            Key,
            LastModified: LAST_MODIFIED,
            ETag: etagOf(bytes),
            Size: bytes.length,
            StorageClass: 'STANDARD',
          };
        }),
      );
      assert.equal(pages.length, 3);
    }));

  it('lists what looks like folders', () =>
    withAws({}, async ({ tokyo }) => {
      const asked = { Bucket: BUCKET, Prefix: `${FOLDER}/`, Delimiter: '/', MaxKeys: 1 };
      const [first, ...others] = (await pagesOf(tokyo, 'ListObjectsV2', asked)).map((page) => outputOf(page));
      assert.deepEqual(
        [first?.Contents?.map(({ Key }) => Key), ...others.map(({ CommonPrefixes }) => CommonPrefixes)],
        [
          [`${FOLDER}/ConfigWritabilityCheckFile`],
          [{ Prefix: `${FOLDER}/${TOKYO}/` }],
          [{ Prefix: `${FOLDER}/${IRELAND}/` }],
        ],
      );
    }));

  it('hands out an object, or a part of it if it is still the same', () =>
    withAws({}, async ({ tokyo }) => {
      const asked = { Bucket: BUCKET, Key: SNAPSHOT };
      const whole = outputOf(await tokyo.call('GetObject', asked));
      const bytes = (await whole.Body?.transformToByteArray()) ?? new Uint8Array();
      const { configurationItems } = JSON.parse(gunzipSync(bytes).toString()) as { configurationItems: unknown };
      assert.deepEqual(configurationItems, ownTokyo);
      assert.deepEqual([whole.ETag, whole.ContentLength], [etagOf(bytes), bytes.length]);
      const range = { ...asked, Range: 'bytes=100-', IfMatch: whole.ETag };
      const part = outputOf(await tokyo.call('GetObject', range));
      assert.deepEqual(await part.Body?.transformToByteArray(), new Uint8Array(bytes.subarray(100)));
      assert.equal(part.ContentRange, `bytes 100-${bytes.length - 1}/${bytes.length}`);
      assert.deepEqual(await tokyo.call('GetObject', { ...range, IfMatch: '"other"' }), {
        failure: {
          reason: 'failed',
          code: 'PreconditionFailed',
          message: 's3:GetObject: PreconditionFailed: At least one of the pre-conditions you specified did not hold',
        },
      });
    }));

  it('is found from another region, and is not there', () =>
    withAws({}, async ({ server, connection, tokyo }) => {
      const asked = { Bucket: BUCKET, Prefix: 'nothing' };
      const ireland = connection.own.inRegion(IRELAND);
      assert.deepEqual(outputOf(await ireland.call('ListObjectsV2', asked)).KeyCount, 0);
      assert.deepEqual(
        server.calls.map(({ awsRegion }) => awsRegion),
        [IRELAND, TOKYO],
      );
      assert.deepEqual(await tokyo.call('ListObjectsV2', { Bucket: 'none' }), {
        failure: {
          reason: 'failed',
          code: 'NoSuchBucket',
          message: 's3:ListBucket: NoSuchBucket: The specified bucket does not exist',
        },
      });
      assert.deepEqual(await tokyo.call('GetObject', { Bucket: BUCKET, Key: 'a & <b>/ü' }), {
        failure: {
          reason: 'failed',
          code: 'NoSuchKey',
          message: 's3:GetObject: NoSuchKey: The specified key does not exist.',
        },
      });
      assert.deepEqual(server.calls.at(-1), {
        name: 'GetObject',
        accountId: OWN_ACCOUNT,
        awsRegion: TOKYO,
        input: { Bucket: BUCKET, Key: 'a & <b>/ü' },
        nth: 1,
      });
    }));
});
