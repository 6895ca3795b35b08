import { connect } from '../aws/connection.ts';
import type { Collected } from '../collected.ts';
import type { ItemScanner } from '../scanner/item-scanner.ts';
import { findObjects } from './find-objects.ts';
import type { FoundObjects } from './found-objects.ts';
import { openObject } from './open-object.ts';
import { readObjects } from './read-objects.ts';
import type { S3Location } from './s3-location.ts';
import type { S3Options } from './s3-options.ts';

/** Reads buckets with the credentials of the user. */
export interface Buckets {
  find(source: S3Location): Promise<FoundObjects>;
  read(locations: readonly S3Location[]): AsyncGenerator<Collected, void>;
  close(): void;
}

/** Where to look for buckets if no region is set: S3 tells from there where a bucket is. */
const ANY_REGION = 'us-east-1';

/** Prepares reading of buckets. Import it only when one is to be read: the AWS SDK takes its time to load. */
export async function openBuckets(options: S3Options, signal?: AbortSignal, scanner?: ItemScanner): Promise<Buckets> {
  const connection = await connect({ ...options, defaultRegion: ANY_REGION, ...(signal !== undefined && { signal }) });
  const own = connection.own.inRegion(connection.region);
  return {
    find: (source) => findObjects(own, source, options),
    read: (locations) => readObjects((location) => openObject(own, location, signal), locations, signal, scanner),
    close: () => connection.close(),
  };
}
