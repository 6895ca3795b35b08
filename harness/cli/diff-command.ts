import { type Command, Option } from 'commander';
import { DIFFERENCE_FORMAT_NAMES } from '../difference/difference-format-names.ts';
import type { Context } from './context.ts';
import { failOnOption } from './fail-options.ts';
import { bundleOption, languageOption } from './options.ts';
import { parseChoice } from './parse-choice.ts';
import { parseOutput } from './parse-output.ts';
import type { DiffFlags } from './run-diff.ts';

const HELP = `
A report lists what needs attention. What OLD lists and NEW does not is called fixed or gone only where NEW proves it;
reports of kensa audit --all prove most.

Exit codes:
  0  the reports are compared
  1  with --fail-on-new: something is violated that was not (with --fail-on-unknown also: is undecided that was not)
  2  kensa could not run; with --fail-on-new also: part of the input of NEW could not be read

Examples:
  kensa diff last-week.json today.json
  kensa diff main.json branch.json --format markdown --output comment.md --fail-on-new --fail-on HIGH`;

/** Adds `kensa diff` to the program. */
export function addDiffCommand(program: Command, context: Context): void {
  program
    .command('diff')
    .summary('compare two reports')
    .description('Compare two reports: what is new, fixed, still open, gone, or not known any more.')
    .argument('<old>', 'the older report, as kensa audit --format json or ndjson wrote it')
    .argument('<new>', 'the newer report')
    .addOption(
      new Option('--format <format>', `how to write the difference: ${DIFFERENCE_FORMAT_NAMES.join(', ')}`)
        .default('text')
        .argParser((word) => parseChoice('format', DIFFERENCE_FORMAT_NAMES, word)),
    )
    .addOption(languageOption(context.io.env))
    .addOption(new Option('--output <file>', 'write to a file instead of standard output').argParser(parseOutput))
    .option('--fail-on-new', 'exit with 1 if something is violated that was not')
    .addOption(failOnOption())
    .option('--fail-on-unknown', 'with --fail-on-new, exit with 1 also for what is newly undecided or unseen')
    .addOption(bundleOption())
    .addHelpText('after', HELP)
    .action(async (before: string, after: string, flags: DiffFlags) => {
      const { runDiff } = await import('./run-diff.ts');
      context.exitWith(await runDiff(before, after, flags, context));
    });
}
