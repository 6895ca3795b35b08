import type { RegionConnection } from '../aws/connection.ts';
import { accountWithoutConfig, bucketNotFound, noObjects, type Problem, unreadable } from '../problems.ts';
import type { CallFailure } from '../aws/call-failure.ts';
import { configFolder } from './config-folder.ts';
import { findSnapshots } from './find-snapshots.ts';
import { type FoundObjects, mergeFound } from './found-objects.ts';
import { type FolderListing, listFolder } from './list-folder.ts';
import { formatS3Location, type S3Location } from './s3-location.ts';
import type { S3Options } from './s3-options.ts';
import { s3ReadFailure } from './s3-read-failure.ts';

/**
 * Finds the objects that a source in S3 names: the one with that key, and those below it as if it were a folder, in
 * the order of their keys. Of the tree in which AWS Config delivers, wherever the source begins in it, those are the
 * snapshots that the options ask for; history files and oversized notifications only where the source names their own
 * folder. Does not throw.
 */
export async function findObjects(
  connection: RegionConnection,
  source: S3Location,
  options: S3Options,
): Promise<FoundObjects> {
  const { bucket } = source;

  async function walk(path: string): Promise<FoundObjects> {
    const location = { bucket, key: path };
    const folder = configFolder(path);
    switch (folder?.kind) {
      case 'dates':
      case 'snapshots':
        return findSnapshots(connection, location, folder, options);
      case 'account': {
        const config = await list(`${path}Config/`);
        const isEmpty = config.found.problems.length === 0 && config.folders.length === 0;
        if (!isEmpty) return walkAll(config.found, config.folders);
        return { keys: [], problems: [accountWithoutConfig(formatS3Location(location), folder.accountId)] };
      }
      case 'regions': {
        const { found, folders } = await list(path);
        return walkAll(found, folders);
      }
      case 'accounts': {
        const { keys, found, folders } = await list(path);
        return walkAll(
          { ...found, keys },
          folders.filter((name) => configFolder(name) !== undefined),
        );
      }
      case undefined: {
        const { keys, found, folders } = await list(path);
        return walkAll({ ...found, keys }, folders);
      }
    }
  }

  async function walkAll(found: FoundObjects, folders: readonly string[]): Promise<FoundObjects> {
    return mergeFound([found, ...(await Promise.all(folders.map(walk)))]);
  }

  async function list(path: string): Promise<FolderListing & { found: FoundObjects }> {
    const listing = await listFolder(connection, { bucket, key: path });
    const problems = listing.failure === undefined ? [] : [notListed({ bucket, key: path }, listing.failure)];
    return { ...listing, found: { keys: [], problems } };
  }

  async function findNamed(key: string): Promise<FoundObjects> {
    // Of all keys that begin so, it is the first.
    const first = await connection.call('ListObjectsV2', { Bucket: bucket, Prefix: key, MaxKeys: 1 });
    if ('failure' in first) return { keys: [], problems: [notListed(source, first.failure)] };
    const keys = (first.output.Contents ?? []).flatMap(({ Key }) => (Key === key ? key : []));
    return mergeFound([{ keys, problems: [] }, await walk(`${key}/`)]);
  }

  const isFolder = source.key === '' || source.key.endsWith('/');
  const { keys, problems } = await (isFolder ? walk(source.key) : findNamed(source.key));
  const isNothing = keys.length === 0 && problems.every(({ diagnostic }) => diagnostic.severity === 'warning');
  return {
    keys: keys.toSorted(),
    problems: isNothing ? [...problems, noObjects(formatS3Location(source))] : problems,
  };
}

function notListed(location: S3Location, failure: CallFailure): Problem {
  if (failure.code === 'NoSuchBucket') return bucketNotFound(`s3://${location.bucket}`);
  return unreadable(formatS3Location(location), s3ReadFailure(failure));
}
