/** A folder of the tree in which AWS Config delivers to a bucket. */
export type ConfigFolder =
  /** `AWSLogs/`, or an organization in it. */
  | { kind: 'accounts' }
  /** An account, with the logs of other services beside `Config/`. */
  | { kind: 'account'; accountId: string }
  /** `Config/`, which holds the regions. */
  | { kind: 'regions'; accountId: string }
  /** A region, or a year, month or day in it: `date` has none, one, two or three numbers. */
  | { kind: 'dates'; accountId: string; awsRegion: string; date: readonly number[] }
  /** `ConfigSnapshot/` of one day. */
  | { kind: 'snapshots'; accountId: string; awsRegion: string };

const IN_TREE = /(?:^|\/)AWSLogs\/(?:o-[a-z0-9]{10,32}\/)?(?:(\d{12})\/(?:(Config)\/(.*))?)?$/;
const IN_REGION = /^([^/]+)\/((?:\d{4}\/(?:\d{1,2}\/(?:\d{1,2}\/(?:ConfigSnapshot\/)?)?)?)?)$/;
const SNAPSHOT = /\/\d{12}_Config_[^/_]+_ConfigSnapshot_(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z_[^/]+\.json(?:\.gz)?$/;

/**
 * Says what a folder is, by its whole path in the bucket, which ends in a slash; undefined if it is no folder of the tree
 * `AWSLogs/[o-id/]ACCOUNT/Config/REGION/Y/M/D/ConfigSnapshot/`, before which anything may stand, such as the prefix of the
 * delivery channel. https://docs.aws.amazon.com/config/latest/developerguide/s3-bucket-policy.html
 */
export function configFolder(path: string): ConfigFolder | undefined {
  const [found, accountId, config, inConfig] = IN_TREE.exec(path) ?? [];
  if (found === undefined) return undefined;
  if (accountId === undefined) return { kind: 'accounts' };
  if (config === undefined || inConfig === undefined) return { kind: 'account', accountId };
  if (inConfig === '') return { kind: 'regions', accountId };
  const [, awsRegion, rest] = IN_REGION.exec(inConfig) ?? [];
  if (awsRegion === undefined || rest === undefined) return undefined;
  const date = rest.split('/').slice(0, -1);
  if (date.length > 3) return { kind: 'snapshots', accountId, awsRegion };
  return { kind: 'dates', accountId, awsRegion, date: date.map(Number) };
}

/** When AWS Config took a snapshot, as the name in its key says; undefined for what is not named like a snapshot. */
export function snapshotTime(key: string): Date | undefined {
  const match = SNAPSHOT.exec(key);
  if (match === null) return undefined;
  const [year = 0, month = 0, day = 0, hour, minute, second] = match.slice(1).map(Number);
  return new Date(Date.UTC(year, month - 1, day, hour, minute, second));
}
