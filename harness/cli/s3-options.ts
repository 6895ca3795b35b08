import { type Command, Option } from 'commander';
import { isS3Source } from '../collect/s3/s3-location.ts';
import type { S3Options } from '../collect/s3/s3-options.ts';
import { KensaError } from '../kensa-error.ts';
import type { AwsFlags } from './aws-options.ts';
import { parseTime } from './parse-time.ts';
import { say } from '../sentences/say.ts';

/** The options that say which files of a bucket to read, parsed. */
export interface S3Flags {
  asOf?: Date;
  since?: Date;
  allSnapshots?: true;
}

/** Adds the options that say which files of a bucket to read. */
export function addS3Options(command: Command): Command {
  return command
    .addOption(timeOption('--as-of <time>', 'of buckets, read the newest snapshots at or before this time'))
    .addOption(timeOption('--since <time>', 'of buckets, read all snapshots from this time on (to --as-of)'))
    .option('--all-snapshots', 'of buckets, read all snapshots (to --as-of)');
}

/**
 * Which files of buckets to read; undefined if no source is a bucket.
 *
 * @throws KensaError `USAGE` if the flags contradict each other or the sources
 */
export function s3OptionsOf(
  sources: readonly string[],
  flags: S3Flags & Pick<AwsFlags, 'profile' | 'rate'>,
): S3Options | undefined {
  const { asOf, since, allSnapshots, profile, rate } = flags;
  if (since !== undefined && allSnapshots) {
    throw new KensaError('USAGE', say`--since and --all-snapshots exclude each other. Give one of them.`);
  }
  if (since !== undefined && asOf !== undefined && since > asOf) {
    throw new KensaError('USAGE', say`--since is later than --as-of, so no snapshot can fit. Give an earlier one.`);
  }
  if (!sources.some(isS3Source)) {
    const [stray] = [
      asOf === undefined ? [] : '--as-of',
      since === undefined ? [] : '--since',
      allSnapshots ? '--all-snapshots' : [],
      profile === undefined ? [] : '--profile',
      rate === undefined ? [] : '--rate',
    ].flat();
    if (stray === undefined) return undefined;
    throw new KensaError(
      'USAGE',
      say`${stray} is for what is in AWS. Name a bucket (s3://bucket/prefix), or add --live.`,
    );
  }
  return {
    ...(asOf !== undefined && { asOf }),
    ...(since !== undefined && { since }),
    ...(allSnapshots && { allSnapshots }),
    ...(profile !== undefined && { profile }),
    ...(rate !== undefined && { rates: rate }),
  };
}

function timeOption(flags: string, description: string): Option {
  return new Option(flags, description).argParser((text) => parseTime(text, new Date()));
}
