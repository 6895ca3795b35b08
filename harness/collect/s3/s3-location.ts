/** A bucket and, in it, the key of an object or what keys begin with; the key is empty for the whole bucket. */
export interface S3Location {
  bucket: string;
  key: string;
}

const SCHEME = 's3://';

/** True for a source that is in S3, whether or not it names a bucket. */
export function isS3Source(source: string): boolean {
  return source.startsWith(SCHEME);
}

/** Reads `s3://bucket/key`. Undefined for anything that names no bucket. */
export function parseS3Location(text: string): S3Location | undefined {
  if (!isS3Source(text)) return undefined;
  const path = text.slice(SCHEME.length);
  const slash = path.indexOf('/');
  const bucket = slash === -1 ? path : path.slice(0, slash);
  return bucket === '' ? undefined : { bucket, key: slash === -1 ? '' : path.slice(slash + 1) };
}

/** Writes `s3://bucket/key`. */
export function formatS3Location({ bucket, key }: S3Location): string {
  return key === '' ? `${SCHEME}${bucket}` : `${SCHEME}${bucket}/${key}`;
}
