import type { Command } from 'commander';
import { addAwsOptions } from './aws-options.ts';
import type { Context } from './context.ts';
import { addControlOptions, bundleOption, languageOption } from './options.ts';
import { parseOutput } from './parse-output.ts';
import type { CollectFlags } from './run-collect.ts';

const HELP = `
The file holds what AWS Config would deliver, and with it all that could not be read. kensa audit FILE finds in it what
kensa audit --live would have found.

Exit codes:
  0  all that the controls need is in the file
  2  kensa could not run, or something could not be read; what could is in the file

Examples:
  kensa collect --live --out account.json.gz
  kensa collect --live --regions eu-west-1,us-east-1 --role-arn arn:aws:iam::111122223333:role/kensa --out account.json.gz
  kensa collect --aggregator organization --control 'EMR.*' --out organization.json.gz`;

/** Adds `kensa collect` to the program. */
export function addCollectCommand(program: Command, context: Context): void {
  const command = program
    .command('collect')
    .summary('collect from AWS what the controls need')
    .description('Collect from AWS what the controls need, into a file to be audited later and elsewhere.')
    .requiredOption('--out <file>', 'the file to write, gzipped; - for standard output', parseOutput);
  addControlOptions(addAwsOptions(command))
    .addOption(languageOption(context.io.env))
    .addOption(bundleOption())
    .addHelpText('after', HELP)
    .action(async (flags: CollectFlags) => {
      const { runCollect } = await import('./run-collect.ts');
      context.exitWith(await runCollect(flags, context));
    });
}
