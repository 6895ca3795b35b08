import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { test } from 'node:test';
import type { ApiCallName, CallOutput } from '../../../harness/collect/aws/api-calls.ts';
import type { RegionConnection } from '../../../harness/collect/aws/connection.ts';
import { listFolder } from '../../../harness/collect/s3/list-folder.ts';
import { openObject } from '../../../harness/collect/s3/open-object.ts';
import { REGION } from './in-buckets.ts';

/** A connection whose calls answer in turn. */
function answering<Name extends ApiCallName>(...outputs: Omit<CallOutput<Name>, '$metadata'>[]): RegionConnection {
  return {
    awsRegion: REGION,
    call: () => Promise.resolve({ output: outputs.shift() as never }),
  };
}

function body(text: string, error?: Error): never {
  async function* chunks(): AsyncGenerator<Buffer> {
    yield Buffer.from(text);
    if (error !== undefined) throw error;
  }
  return Readable.from(chunks(), { objectMode: false }) as never;
}

async function partsOf(connection: RegionConnection): Promise<unknown[]> {
  const parts: unknown[] = [];
  for await (const part of openObject(connection, { bucket: 'b', key: 'k' }).parts) {
    parts.push(part instanceof Uint8Array ? Buffer.from(part).toString() : part);
  }
  return parts;
}

test('a list that goes on without saying how is not whole', async () => {
  const page = { CommonPrefixes: [{ Prefix: 'd/' }], Contents: [{ Key: 'a', Size: 1 }], IsTruncated: true };
  assert.deepEqual(await listFolder(answering<'ListObjectsV2'>(page), { bucket: 'b', key: '' }), {
    folders: ['d/'],
    keys: ['a'],
    failure: {
      reason: 'malformed',
      code: 'MissingToken',
      message: 's3:ListBucket: AWS said that there is more, and not how to get it',
    },
  });
});

test('bytes are not put behind others that they do not follow', async () => {
  const first = { Body: body('abc', new Error('cut off.')), ContentLength: 6, ETag: '"1"' };
  const notAsked = { code: 'FILE_UNREADABLE', reason: 'S3 did not return the bytes that were asked for' };
  for (const ContentRange of [undefined, 'bytes 0-5/6', 'bytes 30-35/36']) {
    const again = { Body: body('abcdef'), ContentLength: 6, ...(ContentRange !== undefined && { ContentRange }) };
    const cut = { ...first, Body: body('abc', new Error('cut off.')) };
    assert.deepEqual(await partsOf(answering<'GetObject'>(cut, again)), ['abc', notAsked]);
  }
  const rest = { Body: body('def'), ContentLength: 3, ContentRange: 'bytes 3-5/6' };
  assert.deepEqual(await partsOf(answering<'GetObject'>(first, rest)), ['abc', 'def']);
  assert.deepEqual(await partsOf(answering<'GetObject'>({ ETag: '"1"' })), [notAsked]);
});

test('an object that says nothing of its version is not read on', async () => {
  const only = { Body: body('abc', new Error('cut off.')), ContentLength: 6 };
  assert.deepEqual(await partsOf(answering<'GetObject'>(only)), [
    'abc',
    { code: 'FILE_UNREADABLE', reason: 'its bytes broke off at byte 3: cut off', remedy: 'Try again later.' },
  ]);
});

test('an object whose bytes all came and are not those of its checksum is damaged', async () => {
  const altered = { Body: body('abc', new Error('Checksum mismatch: expected "a".')), ContentLength: 3, ETag: '"1"' };
  assert.deepEqual(await partsOf(answering<'GetObject'>(altered)), [
    'abc',
    {
      code: 'FILE_UNREADABLE',
      reason: 'its bytes broke off at byte 3: Checksum mismatch: expected "a"',
      remedy: 'Try again later.',
    },
  ]);
});
