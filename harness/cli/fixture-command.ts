import { type Command, Option } from 'commander';
import type { Context } from './context.ts';
import { bundleOption, languageOption } from './options.ts';
import { parseAccount, parseRegion } from './parse-place.ts';
import type { FixtureFlags } from './run-fixture.ts';

const HELP = `
The entry is for \`cases\` in the control's _test.rego. It has only what the control reads or shows as evidence; names and ids
of the resource, account numbers, UUIDs, and addresses of mail and hosts are replaced. Read it before you commit it: what is
in free text only you can tell.

Example:
  kensa fixture warehouse config-snapshot.json.gz --control Redshift.7`;

/** Adds `kensa fixture` to the program. */
export function addFixtureCommand(program: Command, context: Context): void {
  program
    .command('fixture')
    .summary('turn a real resource into a case of a control')
    .description(
      'Turn a real resource into a case of a control: what the control reads of it, and its verdict, in Rego.',
    )
    .argument('<resource>', 'the resource: its id, name or ARN, or account/region/type/id as in reports')
    .argument('<source...>', 'files, directories or globs, plain or gzipped; - for standard input')
    .option('--control <id>', 'the control; needed if several judge the type of the resource')
    .addOption(
      new Option('--account <id>', 'the account of resources whose data does not say it').argParser(parseAccount),
    )
    .addOption(
      new Option('--region <name>', 'the region of resources whose data does not say it').argParser(parseRegion),
    )
    .option('--parameters <file>', 'values for parameters, as JSON: {"EMR.3": {"requireScopes": ["s3"]}}')
    .addOption(languageOption(context.io.env))
    .addOption(bundleOption())
    .addHelpText('after', HELP)
    .action(async (resource: string, sources: string[], flags: FixtureFlags) => {
      const { runFixture } = await import('./run-fixture.ts');
      await runFixture(resource, sources, flags, context);
    });
}
