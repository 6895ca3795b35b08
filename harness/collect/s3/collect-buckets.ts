import type { CollectOptions } from '../collect.ts';
import type { Collected } from '../collected.ts';
import { bucketUnnamed, interrupted, type Problem } from '../problems.ts';
import type { ItemScanner } from '../scanner/item-scanner.ts';
import type { Buckets } from './open-buckets.ts';
import { formatS3Location, parseS3Location, type S3Location } from './s3-location.ts';

/**
 * Reads the sources that are in S3, after `others`; an object that several of them name once. Then the items that were
 * too large for a message: a message does not make kensa read any bucket but those that the user named, so of an item that
 * lies elsewhere the summary says where.
 *
 * @param sources Each begins with `s3://`.
 * @param others What comes of all other sources.
 */
export async function* collectBuckets(
  sources: readonly string[],
  others: AsyncIterable<Collected>,
  { s3 = {}, signal }: Pick<CollectOptions, 's3' | 'signal'>,
  scanner?: ItemScanner,
): AsyncGenerator<Collected, void> {
  const locations = sources.flatMap((source) => parseS3Location(source) ?? []);
  const named = new Set(locations.map(({ bucket }) => bucket));
  const oversized = new Map<string, S3Location>();

  async function* noting(events: AsyncIterable<Collected>): AsyncGenerator<Collected, void> {
    for await (const event of events) {
      const location = event.kind === 'item' ? event.oversized?.s3 : undefined;
      if (location !== undefined && named.has(location.bucket)) oversized.set(formatS3Location(location), location);
      yield event;
    }
  }

  yield* noting(others);
  for (const source of sources) if (parseS3Location(source) === undefined) yield bucketUnnamed(source);
  if (locations.length === 0) return;
  // The SDK takes longer to load than most files take to read.
  const { openBuckets } = await import('./open-buckets.ts');
  const buckets = await openBuckets(s3, signal, scanner);
  try {
    const objects = yield* findAll(buckets, locations);
    yield* noting(buckets.read([...objects.values()]));
    const followed = [...oversized.keys()].filter((name) => !objects.has(name)).toSorted();
    yield* buckets.read(followed.flatMap((name) => oversized.get(name) ?? []));
  } finally {
    buckets.close();
  }
}

/** Returns the objects by their `s3://` name. */
async function* findAll(
  buckets: Buckets,
  sources: readonly S3Location[],
): AsyncGenerator<Collected, Map<string, S3Location>> {
  const objects = new Map<string, S3Location>();
  const problems: Problem[] = [];
  for (const source of sources) {
    const found = await buckets.find(source);
    for (const key of found.keys) {
      const location = { bucket: source.bucket, key };
      objects.set(formatS3Location(location), location);
    }
    problems.push(...found.problems.filter(({ diagnostic }) => diagnostic.code !== 'INTERRUPTED'));
    if (found.problems.some(({ diagnostic }) => diagnostic.code === 'INTERRUPTED')) {
      problems.push(interrupted(formatS3Location(source)));
      break;
    }
  }
  // What one source only comes across, another may name.
  const named = new Set(sources.map(formatS3Location).flatMap((name) => [name, `${name}/`]));
  yield* problems.filter(
    ({ diagnostic }) => diagnostic.code !== 'SNAPSHOT_NAME_UNKNOWN' || !named.has(diagnostic.location),
  );
  return objects;
}
