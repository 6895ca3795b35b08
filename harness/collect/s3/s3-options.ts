import type { ConnectionOptions } from '../aws/connection-options.ts';

/** Which files of a bucket to read, and how. Without any, of each account and region the newest snapshot. */
export interface S3Options extends Pick<ConnectionOptions, 'concurrency' | 'profile' | 'rates' | 'timeout'> {
  /** The newest snapshot at or before this time instead of the newest of all. */
  asOf?: Date;
  /** All snapshots from this time on. */
  since?: Date;
  /** True: all snapshots. */
  allSnapshots?: boolean;
}
