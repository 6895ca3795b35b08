import type { CallFailure } from '../aws/call-failure.ts';
import type { RegionConnection } from '../aws/connection.ts';
import { readPages } from '../aws/read-pages.ts';
import type { S3Location } from './s3-location.ts';
import { say } from '../../sentences/say.ts';

/** What a folder of a bucket holds. */
export interface FolderListing {
  /** Paths of the folders in it, from the root of the bucket, each with a slash at its end. */
  folders: string[];
  /** Keys of the objects in it. */
  keys: string[];
  /** Why there may be more. */
  failure?: CallFailure;
}

/**
 * Lists what lies directly in a folder, in the order of S3. Leaves out what a folder of files has none of: the empty
 * object that stands for the folder itself, and AWS Config's empty ConfigWritabilityCheckFile; and, as in a folder of
 * files, what begins with a dot.
 *
 * @param folder Its `key` is empty or ends in a slash.
 */
export async function listFolder(connection: RegionConnection, folder: S3Location): Promise<FolderListing> {
  const { bucket, key: path } = folder;
  const folders = new Set<string>();
  const keys = new Set<string>();
  const listing = (failure?: CallFailure): FolderListing => ({
    folders: [...folders],
    keys: [...keys],
    ...(failure !== undefined && { failure }),
  });
  const pages = readPages(
    (token) =>
      connection.call('ListObjectsV2', {
        Bucket: bucket,
        Delimiter: '/',
        ...(path !== '' && { Prefix: path }),
        ...(token !== undefined && { ContinuationToken: token }),
      }),
    ({ NextContinuationToken }) => NextContinuationToken,
  );
  for await (const page of pages) {
    if ('failure' in page) return listing(page.failure);
    const { CommonPrefixes = [], Contents = [], IsTruncated, NextContinuationToken } = page.output;
    for (const { Prefix } of CommonPrefixes) {
      if (Prefix !== undefined && !isHidden(Prefix, path)) folders.add(Prefix);
    }
    for (const { Key, Size } of Contents) {
      if (Key !== undefined && !isHidden(Key, path) && !isPlaceholder(Key, Size)) keys.add(Key);
    }
    if (IsTruncated === true && !NextContinuationToken) {
      const message = say`s3:ListBucket: AWS said that there is more, and not how to get it`;
      return listing({ reason: 'malformed', code: 'MissingToken', message });
    }
  }
  return listing();
}

function isHidden(name: string, path: string): boolean {
  return name.startsWith('.', path.length);
}

function isPlaceholder(key: string, size: number | undefined): boolean {
  return size === 0 && (key.endsWith('/') || key.endsWith('ConfigWritabilityCheckFile'));
}
