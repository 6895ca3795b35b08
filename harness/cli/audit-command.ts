import { type Command, Option } from 'commander';
import { SEVERITIES } from '../bundle/manifest.ts';
import type { Context } from './context.ts';
import type { FailOn } from './exit-code.ts';
import { FORMAT_NAMES } from '../report/formats.ts';
import { addAwsOptions } from './aws-options.ts';
import { addControlOptions, bundleOption, languageOption } from './options.ts';
import { parseAccount, parseRegion } from './parse-place.ts';
import { parseChoice } from './parse-choice.ts';
import { parseJobs } from './parse-jobs.ts';
import { parseOutput } from './parse-output.ts';
import { parseTarget } from './parse-target.ts';
import { parseTime } from './parse-time.ts';
import type { AuditFlags } from './run-audit.ts';
import { addS3Options } from './s3-options.ts';

const FAIL_ON: readonly FailOn[] = [...SEVERITIES, 'none'];

const HELP = `
Exit codes:
  0  no control at or above --fail-on is violated
  1  one is (with --fail-on-unknown also: one could not be decided, or did not see all resources)
  2  kensa could not run, or could not read part of its input

Examples:
  kensa audit config-snapshot.json.gz
  kensa audit 'snapshots/**/*.json.gz' --control 'EMR.*' --fail-on HIGH
  kensa audit security-configurations.json --account 111122223333 --region eu-west-1
  kensa audit - --format json --output report.json < config-snapshot.json
  kensa audit config-snapshot.json.gz --format text --format json=report.json --format ndjson=findings.ndjson
  kensa audit s3://config-bucket/AWSLogs --as-of 2026-11-22
  kensa audit --live --regions eu-west-1,us-east-1
  kensa audit --live --regions all --role-arn arn:aws:iam::111122223333:role/kensa
  kensa audit --aggregator organization`;

/** Adds `kensa audit` to the program. */
export function addAuditCommand(program: Command, context: Context): void {
  const command = program
    .command('audit')
    .summary('judge AWS Config data')
    .description('Judge AWS Config data with the controls, and report what is violated and what could not be decided.')
    .argument(
      '[source...]',
      'files, directories, globs or s3://bucket/prefix, plain or gzipped; - for standard input; none with --live',
    )
    .addOption(
      new Option('--account <id>', 'the account of resources whose data does not say it').argParser(parseAccount),
    )
    .addOption(
      new Option('--region <name>', 'the region of resources whose data does not say it').argParser(parseRegion),
    )
    .addOption(
      new Option(
        '--format <name[=file]>',
        `how to write the report, and to which file if not to standard output: ${FORMAT_NAMES.join(', ')} (default: text; repeatable)`,
      ).argParser(parseTarget),
    )
    .addOption(languageOption(context.io.env))
    .addOption(
      new Option('--output <file>', 'write the report to a file instead of standard output').argParser(parseOutput),
    )
    .option('--all', 'also list the resources that are COMPLIANT or NOT_APPLICABLE');
  addControlOptions(addS3Options(addAwsOptions(command)))
    .option('--parameters <file>', 'values for parameters, as JSON: {"EMR.3": {"requireScopes": ["s3"]}}')
    .addOption(
      new Option('--fail-on <severity>', `exit with 1 from this severity on: ${FAIL_ON.join(', ')}`)
        .default('INFORMATIONAL')
        .argParser((word) => parseChoice('severity', FAIL_ON, word)),
    )
    .option(
      '--fail-on-unknown',
      'exit with 1 also for INSUFFICIENT_DATA, ERROR and resources that may exist unseen (gaps of the coverage)',
    )
    .addOption(
      new Option(
        '--evaluated-at <time>',
        'judge as of this time: ISO 8601 or now (default: the newest capture time)',
      ).argParser((text) => parseTime(text, new Date())),
    )
    .option('--validate-input', 'check each document against the schema of the bundle before it is judged')
    .addOption(
      new Option('--jobs <number>', 'how many threads read and judge files (default: one for each core)').argParser(
        parseJobs,
      ),
    )
    .addOption(bundleOption())
    .addHelpText('after', HELP)
    .action(async (sources: string[], flags: AuditFlags) => {
      const { runAudit } = await import('./run-audit.ts');
      context.exitWith(await runAudit(sources, flags, context));
    });
}
