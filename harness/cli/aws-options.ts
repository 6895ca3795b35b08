import { type Command, Option } from 'commander';
import { API_CALL_NAMES, type ApiCallName } from '../collect/aws/api-call-names.ts';
import type { LiveOptions } from '../collect/live/live-options.ts';
import { KensaError } from '../kensa-error.ts';
import { parseChoice } from './parse-choice.ts';
import { parseRegion } from './parse-place.ts';
import { parseRole } from './parse-role.ts';
import { say } from '../sentences/say.ts';

const ALL = 'all';

/** The options that say where and how to ask AWS, parsed. */
export interface AwsFlags {
  live?: true;
  aggregator?: string;
  regions?: string[] | 'all';
  profile?: string;
  roleArn?: string[];
  describe: boolean;
  rate?: Partial<Record<ApiCallName, number>>;
  maskAccounts?: true;
}

/** Adds the options that say where and how to ask AWS; `kensa audit` and `kensa collect` have the same. */
export function addAwsOptions(command: Command): Command {
  return command
    .option('--live', 'ask AWS Config, in your account or those of --role-arn')
    .option('--aggregator <name>', 'ask this aggregator of AWS Config, for all its accounts and regions')
    .addOption(
      new Option('--regions <names>', 'the regions to ask in: names with commas, or all').argParser(parseRegions),
    )
    .option('--profile <name>', 'the profile of the AWS configuration to use')
    .addOption(
      new Option(
        '--role-arn <arn>',
        'assume this role, to ask in its account (repeatable: one for each account)',
      ).argParser(parseRole),
    )
    .option('--no-describe', 'do not ask services for what AWS Config does not record')
    .addOption(
      new Option('--rate <api=n>', 'at most so many calls a second of an API, in one region (repeatable)').argParser(
        parseRate,
      ),
    )
    .option('--mask-accounts', 'hide account ids in what is said about the run');
}

/**
 * Where and how to collect live; undefined if the flags do not ask for it.
 *
 * @throws KensaError `USAGE` if they contradict each other
 */
export function liveOptionsOf(flags: AwsFlags): LiveOptions | undefined {
  const { live, aggregator, regions, profile, roleArn, describe, rate } = flags;
  if (!live && aggregator === undefined) {
    const [stray] = [
      regions === undefined ? [] : '--regions',
      roleArn === undefined ? [] : '--role-arn',
      describe ? [] : '--no-describe',
    ].flat();
    if (stray === undefined) return undefined;
    throw new KensaError('USAGE', say`${stray} says how to ask AWS. Add --live, or --aggregator with its name.`);
  }
  return {
    ...(aggregator !== undefined && { aggregator }),
    ...(regions !== undefined && { regions }),
    ...(profile !== undefined && { profile }),
    ...(roleArn !== undefined && { roleArns: roleArn }),
    ...(!describe && { describe }),
    ...(rate !== undefined && { rates: rate }),
  };
}

function parseRegions(text: string, previous: AwsFlags['regions'] = []): AwsFlags['regions'] {
  const words = [...(previous === ALL ? [ALL] : previous), ...text.split(',').map((word) => word.trim())];
  if (!words.includes(ALL)) return [...new Set(words.map(parseRegion))];
  if (words.every((word) => word === ALL)) return ALL;
  throw new KensaError('USAGE', say`--regions takes all, or the names of regions, not both.`);
}

function parseRate(text: string, previous: AwsFlags['rate'] = {}): AwsFlags['rate'] {
  const [, name = '', number = ''] = /^([^=]*)=(.*)$/s.exec(text) ?? [];
  if (name === '' || !/^[1-9]\d{0,5}$/.test(number)) {
    throw new KensaError(
      'USAGE',
      say`'${text}' is not a rate. Give an API and its calls a second: --rate SelectResourceConfig=2.`,
    );
  }
  return { ...previous, [parseChoice('API', API_CALL_NAMES, name)]: Number(number) };
}
