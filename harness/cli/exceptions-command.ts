import { type Command, Option } from 'commander';
import type { Context } from './context.ts';
import { addConfigOptions } from './config-options.ts';
import { maxExceptionDaysOption } from './exception-options.ts';
import { bundleOption, languageOption } from './options.ts';
import { parseChoice } from './parse-choice.ts';
import { parseOutput } from './parse-output.ts';
import type { CheckFlags, SuggestFlags } from './run-exceptions.ts';

const LISTINGS = ['text', 'json'] as const;

const CHECK_HELP = `
Exit codes:
  0  the file is valid, also if exceptions in it have expired
  2  it is not; no audit would use it`;

const SUGGEST_HELP = `
The entries lack owner, reason and until: a person completes them, or fixes what was found. Without --finding and --control
there is an entry for every NON_COMPLIANT finding that has no exception yet.

Examples:
  kensa audit config-snapshot.json.gz --format json --output report.json
  kensa exceptions suggest report.json --control Redshift.7 --output exceptions.yaml`;

/** Adds `kensa exceptions check` and `kensa exceptions suggest` to the program. */
export function addExceptionsCommand(program: Command, context: Context): void {
  const exceptions = program
    .command('exceptions')
    .summary('check exceptions, or write some to complete')
    .description('Check a file of exceptions, or write one to complete from the findings of a report.')
    .helpCommand(true);

  const check = exceptions
    .command('check')
    .description('check a file of exceptions, and list what is in force today')
    .argument('<file>', 'the exceptions, as YAML or JSON')
    .addOption(
      new Option('--format <format>', `how to write the list: ${LISTINGS.join(' or ')}`)
        .default('text')
        .argParser((word) => parseChoice('format', LISTINGS, word)),
    )
    .addOption(maxExceptionDaysOption())
    .addOption(languageOption(context.io.env))
    .addOption(bundleOption());
  addConfigOptions(check)
    .addHelpText('after', CHECK_HELP)
    .action(async (file: string, flags: CheckFlags, command: Command) => {
      const { checkExceptions, configuredCheck } = await import('./run-exceptions.ts');
      await checkExceptions(file, await configuredCheck(flags, command, context.io), context);
    });

  exceptions
    .command('suggest')
    .description('write exceptions to complete, for findings of a report')
    .argument('<report>', 'the report, as kensa audit --format json or ndjson wrote it')
    .option('--finding <id>', 'take the finding with this id, whatever its verdict (repeatable)', collected)
    .option('--control <id>', 'take findings of this control only: an id or a glob (repeatable)', collected)
    .option('--unknown', 'take also what is INSUFFICIENT_DATA or ERROR')
    .addOption(languageOption(context.io.env))
    .addOption(new Option('--output <file>', 'write to a file instead of standard output').argParser(parseOutput))
    .addHelpText('after', SUGGEST_HELP)
    .action(async (file: string, flags: SuggestFlags) => {
      const { suggestFromReport } = await import('./run-exceptions.ts');
      await suggestFromReport(file, flags, context);
    });
}

function collected(value: string, previous: string[] = []): string[] {
  return [...previous, value];
}
