import type { RegionConnection } from '../aws/connection.ts';
import { snapshotNotFound, unreadable } from '../problems.ts';
import { configFolder, type ConfigFolder, snapshotTime } from './config-folder.ts';
import { type FoundObjects, mergeFound } from './found-objects.ts';
import { listFolder } from './list-folder.ts';
import { formatS3Location, type S3Location } from './s3-location.ts';
import type { S3Options } from './s3-options.ts';
import { s3ReadFailure } from './s3-read-failure.ts';

/** A region, or a part of it. */
export type RegionFolder = Extract<ConfigFolder, { awsRegion: string }>;

const DAY = 24 * 60 * 60 * 1000;

/**
 * Finds the snapshots to read of one account and region, or of some of its days: all within the times of the options, or
 * the newest of them. Goes back from the newest day and enters nothing but `ConfigSnapshot/`, so that years of history
 * files cost no calls. If the newest can not be told because a folder can not be listed, none is found: an older one would
 * show what has long been otherwise.
 */
export async function findSnapshots(
  connection: RegionConnection,
  location: S3Location,
  folder: RegionFolder,
  options: S3Options,
): Promise<FoundObjects> {
  const { bucket } = location;
  const isNewestOnly = options.since === undefined && options.allSnapshots !== true;

  /** `date` is that of the folder; undefined for one of snapshots. */
  async function search(path: string, date: readonly number[] | undefined): Promise<FoundObjects> {
    if (date?.length === 3) return search(`${path}ConfigSnapshot/`, undefined);
    const { keys, folders, failure } = await listFolder(connection, { bucket, key: path });
    const problems =
      failure === undefined ? [] : [unreadable(formatS3Location({ bucket, key: path }), s3ReadFailure(failure))];
    if (problems.length > 0 && isNewestOnly) return { keys: [], problems };
    if (date === undefined) return { keys: fittingSnapshots(keys), problems };

    const inside = folders.flatMap((name) => datedFolder(name) ?? []).toSorted((a, b) => compareDates(b.date, a.date));
    const fitting = inside.filter((child) => mayHold(child.date, options));
    if (!isNewestOnly) {
      const found = await Promise.all(fitting.map((child) => search(child.path, child.date)));
      return mergeFound([{ keys: [], problems }, ...found]);
    }
    for (const child of fitting) {
      const found = await search(child.path, child.date);
      if (found.keys.length > 0 || found.problems.length > 0) return found;
    }
    return { keys: [], problems };
  }

  function fittingSnapshots(keys: readonly string[]): string[] {
    const { since, asOf } = options;
    const snapshots = keys
      .map((key) => ({ key, time: snapshotTime(key)?.getTime() ?? Number.NaN }))
      .filter(({ time }) => time >= (since?.getTime() ?? -Infinity) && time <= (asOf?.getTime() ?? Infinity))
      .toSorted((a, b) => a.time - b.time || (a.key < b.key ? -1 : 1));
    return (isNewestOnly ? snapshots.slice(-1) : snapshots).map(({ key }) => key);
  }

  const found = await search(location.key, folder.kind === 'dates' ? folder.date : undefined);
  if (found.keys.length > 0 || found.problems.length > 0) return found;
  return { keys: [], problems: [snapshotNotFound(formatS3Location(location), folder, options)] };
}

interface DatedFolder {
  path: string;
  date: readonly number[];
}

function datedFolder(path: string): DatedFolder | undefined {
  const folder = configFolder(path);
  return folder?.kind === 'dates' ? { path, date: folder.date } : undefined;
}

/** Months and days are not zero-padded, so their order is not that of the text. */
function compareDates(left: readonly number[], right: readonly number[]): number {
  for (const [index, number] of left.entries()) {
    const difference = number - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The day of a folder is let differ by one from that in the names of its snapshots: one may be made around midnight. */
function mayHold([year = 0, month, day]: readonly number[], { since, asOf }: S3Options): boolean {
  const start = Date.UTC(year, (month ?? 1) - 1, day ?? 1);
  const end = day === undefined ? Date.UTC(month === undefined ? year + 1 : year, month ?? 0) : start + DAY;
  const isTooLate = asOf !== undefined && start > asOf.getTime() + DAY;
  const isTooEarly = since !== undefined && end <= since.getTime() - DAY;
  return !isTooLate && !isTooEarly;
}
