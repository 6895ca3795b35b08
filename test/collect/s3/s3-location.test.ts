import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatS3Location, isS3Source, parseS3Location } from '../../../harness/collect/s3/s3-location.ts';

test('a source in S3 is told by its scheme', () => {
  const sources = ['s3://b', 's3://', 's3:/b', 'S3://b', './s3://b', 'b'];
  assert.deepEqual(sources.map(isS3Source), [true, true, false, false, false, false]);
});

test('a bucket and a key are read and written', () => {
  const locations: [string, { bucket: string; key: string }, string][] = [
    ['s3://b', { bucket: 'b', key: '' }, 's3://b'],
    ['s3://b/', { bucket: 'b', key: '' }, 's3://b'],
    ['s3://b/p', { bucket: 'b', key: 'p' }, 's3://b/p'],
    ['s3://b/p/', { bucket: 'b', key: 'p/' }, 's3://b/p/'],
    ['s3://b//p ?#%2F/ü:', { bucket: 'b', key: '/p ?#%2F/ü:' }, 's3://b//p ?#%2F/ü:'],
  ];
  for (const [text, location, written] of locations) {
    assert.deepEqual(parseS3Location(text), location);
    assert.equal(formatS3Location(location), written);
  }
  for (const text of ['s3://', 's3:///p', 'b/p', '']) assert.equal(parseS3Location(text), undefined);
});
