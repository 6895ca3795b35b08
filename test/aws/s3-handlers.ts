import { createHash } from 'node:crypto';
import type { GetObjectCommandInput } from '@aws-sdk/client-s3';
import { type Answer, type Caller, failed, type Handler } from './answer.ts';
import type { BucketWorld } from './aws-world.ts';
import { pageOf } from './page.ts';

/** An object, or the part of it that was asked for. */
export interface ObjectBytes {
  bytes: Uint8Array;
  etag: string;
  /** Which bytes of how many; undefined for the whole object. */
  contentRange?: string;
}

/** When every object was written. */
export const LAST_MODIFIED: Date = new Date('2026-11-20T10:03:15.000Z');

const MAX_KEYS = 1000;

function bucketOf({ world, awsRegion }: Caller, name: string): Answer<BucketWorld> {
  const bucket = world.buckets?.[name];
  if (bucket === undefined) return failed('NoSuchBucket', 'The specified bucket does not exist', 404);
  if (bucket.awsRegion !== awsRegion) {
    const message = 'The bucket you are attempting to access must be addressed using the specified endpoint.';
    return failed('PermanentRedirect', message, 301);
  }
  return { output: bucket };
}

/** The quoted ETag of an object. */
export function etagOf(bytes: Uint8Array): string {
  return `"${createHash('md5').update(bytes).digest('hex')}"`;
}

export const ListObjectsV2: Handler<'ListObjectsV2'> = (caller, input) => {
  const { Bucket = '', Prefix = '', Delimiter, MaxKeys = MAX_KEYS, StartAfter = '', ContinuationToken } = input;
  const found = bucketOf(caller, Bucket);
  if ('error' in found) return found;
  const { objects } = found.output;
  // Keys behind a delimiter count as one element of the list: their common prefix.
  const names = Object.keys(objects)
    .filter((key) => key.startsWith(Prefix) && key > StartAfter)
    .map((key) => {
      const end = Delimiter === undefined ? -1 : key.indexOf(Delimiter, Prefix.length);
      return end === -1 ? key : key.slice(0, end + 1);
    });
  const elements = [...new Set(names)].toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  const page = pageOf(caller.world, 'ListObjectsV2', elements, { token: ContinuationToken, limit: MaxKeys });
  if (page === undefined) return failed('InvalidArgument', 'The continuation token provided is incorrect');
  const keys = page.elements.filter((name) => Object.hasOwn(objects, name));
  const prefixes = page.elements.filter((name) => !keys.includes(name));
  return {
    output: {
      Name: Bucket,
      Prefix,
      ...(Delimiter !== undefined && { Delimiter }),
      MaxKeys,
      KeyCount: page.elements.length,
      IsTruncated: page.next !== undefined,
      ...(ContinuationToken !== undefined && { ContinuationToken }),
      ...(page.next !== undefined && { NextContinuationToken: page.next }),
      Contents: keys.map((Key) => {
        const bytes = objects[Key] ?? new Uint8Array();
        return { Key, LastModified: LAST_MODIFIED, ETag: etagOf(bytes), Size: bytes.length, StorageClass: 'STANDARD' };
      }),
      CommonPrefixes: prefixes.map((prefix) => ({ Prefix: prefix })),
    },
  };
};

/** The bytes of an object: all, or those of a range such as `bytes=10-`. */
export function getObject(caller: Caller, input: GetObjectCommandInput): Answer<ObjectBytes> {
  const { Bucket = '', Key = '', IfMatch, Range } = input;
  const found = bucketOf(caller, Bucket);
  if ('error' in found) return found;
  const bytes = found.output.objects[Key];
  if (bytes === undefined) return failed('NoSuchKey', 'The specified key does not exist.', 404);
  const etag = etagOf(bytes);
  if (IfMatch !== undefined && IfMatch !== etag && `"${IfMatch}"` !== etag) {
    return failed('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold', 412);
  }
  if (Range === undefined) return { output: { bytes, etag } };
  const { from = '', to = '' } = /^bytes=(?<from>\d+)-(?<to>\d*)$/.exec(Range)?.groups ?? {};
  const first = Number(from);
  const last = Math.min(to === '' ? Infinity : Number(to), bytes.length - 1);
  if (from === '' || first > last) return failed('InvalidRange', 'The requested range is not satisfiable', 416);
  const contentRange = `bytes ${first}-${last}/${bytes.length}`;
  return { output: { bytes: bytes.subarray(first, last + 1), etag, contentRange } };
}
