import { type Command, Option } from 'commander';
import type { Context } from './context.ts';
import { addExceptionOptions } from './exception-options.ts';
import { FORMAT_NAMES } from '../report/formats.ts';
import { addAwsOptions } from './aws-options.ts';
import { addConfigOptions } from './config-options.ts';
import { configureAudit } from './configure-audit.ts';
import { failOnOption } from './fail-options.ts';
import { addControlOptions, bundleOption, languageOption } from './options.ts';
import { parseAccount, parseRegion } from './parse-place.ts';
import { parseJobs } from './parse-jobs.ts';
import { parseOutput } from './parse-output.ts';
import { parseTarget } from './parse-target.ts';
import { parseTime } from './parse-time.ts';
import { type AuditFlags, runAudit } from './run-audit.ts';
import { addS3Options } from './s3-options.ts';

const HELP = `
Exit codes:
  0  no control at or above --fail-on is violated
  1  one is (with --fail-on-unknown also: one could not be decided, or did not see all resources;
     with --fail-on-new only what the --baseline does not have)
  2  kensa could not run, or could not read part of its input

Examples:
  kensa audit config-snapshot.json.gz
  kensa audit 'snapshots/**/*.json.gz' --control 'EMR.*' --fail-on HIGH
  kensa audit security-configurations.json --account 111122223333 --region eu-west-1
  kensa audit - --format json --output report.json < config-snapshot.json
  kensa audit config-snapshot.json.gz --format text --format json=report.json --format ndjson=findings.ndjson
  kensa audit config-snapshot.json.gz --baseline main.json --fail-on-new
  kensa audit s3://config-bucket/AWSLogs --as-of 2026-11-22
  kensa audit s3://config-bucket/AWSLogs --exceptions exceptions.yaml --evaluated-at now
  kensa audit --live --regions eu-west-1,us-east-1
  kensa audit --live --regions all --role-arn arn:aws:iam::111122223333:role/kensa
  kensa audit --aggregator organization`;

/** Adds `kensa audit` to the program. */
export function addAuditCommand(program: Command, context: Context): void {
  addAuditOptions(program.command('audit'), context)
    .summary('judge AWS Config data')
    .description('Judge AWS Config data with the controls, and report what is violated and what could not be decided.')
    .addHelpText('after', HELP)
    .action(async (given: string[], flags: AuditFlags, command: Command) => {
      const configured = await configureAudit(given, flags, command, context.io);
      context.speak(configured.flags.lang);
      context.exitWith(await runAudit(configured.sources, configured.flags, context));
    });
}

/** Adds the sources and options of `kensa audit` to a command. */
export function addAuditOptions(command: Command, context: Context): Command {
  command
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
  return addConfigOptions(addExceptionOptions(addControlOptions(addS3Options(addAwsOptions(command)))))
    .option('--parameters <file>', 'values for parameters, as JSON: {"EMR.3": {"requireScopes": ["s3"]}}')
    .addOption(failOnOption())
    .option(
      '--fail-on-unknown',
      'exit with 1 also for INSUFFICIENT_DATA, ERROR and resources that may exist unseen (gaps of the coverage)',
    )
    .option('--no-fail-on-unknown', 'do not, whatever the configuration says')
    .option('--baseline <report>', 'compare with this older report, and say on standard error what is new')
    .option('--fail-on-new', 'with --baseline, exit with 1 only for what that report does not have')
    .addOption(
      new Option(
        '--evaluated-at <time>',
        'judge as of this time: ISO 8601 or now (default: the newest capture time)',
      ).argParser((text) => parseTime(text, new Date())),
    )
    .option('--validate-input', 'check each document against the schema of the bundle before it is judged')
    .addOption(
      new Option(
        '--jobs <number>',
        'how many threads read and judge files (default: 1; more take some 70 MB more memory)',
      ).argParser(parseJobs),
    )
    .addOption(bundleOption());
}
