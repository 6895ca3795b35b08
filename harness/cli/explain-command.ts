import { type Command, Option } from 'commander';
import type { Context } from './context.ts';
import { bundleOption, formatOption, languageOption } from './options.ts';
import { parseAccount, parseRegion } from './parse-place.ts';
import { parseTime } from './parse-time.ts';
import type { ExplainFlags } from './run-explain.ts';
import { addS3Options } from './s3-options.ts';

const HELP = `
Examples:
  kensa explain Redshift.7 warehouse config-snapshot.json.gz
  kensa explain EMR.3 111122223333/eu-west-1/AWS::EMR::SecurityConfiguration/nightly s3://config-bucket/AWSLogs --lang ja`;

/** Adds `kensa explain` to the program. */
export function addExplainCommand(program: Command, context: Context): void {
  const command = program
    .command('explain')
    .summary('tell why a control says what it says of a resource')
    .description(
      'Tell why a control says what it says of a resource: each field that it read and where that is from, what was missing, which of its rules held, and the nearest change to COMPLIANT.',
    )
    .argument('<control>', 'the id of the control, or an alias')
    .argument('<resource>', 'the resource: its id, name or ARN, or account/region/type/id as in reports')
    .argument('<source...>', 'files, directories, globs or s3://bucket/prefix, plain or gzipped; - for standard input')
    .addOption(
      new Option('--account <id>', 'the account of resources whose data does not say it').argParser(parseAccount),
    )
    .addOption(
      new Option('--region <name>', 'the region of resources whose data does not say it').argParser(parseRegion),
    )
    .addOption(formatOption())
    .addOption(languageOption(context.io.env));
  addS3Options(command)
    .option('--profile <name>', 'the profile of the AWS configuration to read buckets with')
    .option('--parameters <file>', 'values for parameters, as JSON: {"EMR.3": {"requireScopes": ["s3"]}}')
    .addOption(
      new Option(
        '--evaluated-at <time>',
        'judge as of this time: ISO 8601 or now (default: the newest capture time)',
      ).argParser((text) => parseTime(text, new Date())),
    )
    .addOption(bundleOption())
    .addHelpText('after', HELP)
    .action(async (control: string, resource: string, sources: string[], flags: ExplainFlags) => {
      const { runExplain } = await import('./run-explain.ts');
      await runExplain({ control, resource, sources }, flags, context);
    });
}
