import type { AuditOptions } from '../audit.ts';
import type { Bundle } from '../bundle/bundle.ts';
import type { ReportToCompare } from '../difference/compare-reports.ts';
import type { Exception } from '../exceptions/exception.ts';
import { KensaError } from '../kensa-error.ts';
import type { Language } from '../report/control-text.ts';
import { controlTexts } from '../report/control-texts.ts';
import type { ReportStream } from '../report/finding-list.ts';
import { type Appearance, type FormatName, formats } from '../report/formats.ts';
import { printable } from '../report/printable.ts';
import { type AwsFlags, liveOptionsOf } from './aws-options.ts';
import { maskAccounts } from '../report/mask-accounts.ts';
import type { ConfigFlags } from './config-options.ts';
import { type BundleSettings, configuredAuditOptions } from './configured-audit-options.ts';
import type { Context } from './context.ts';
import { diagnosticLines } from './diagnostic-lines.ts';
import type { ExceptionFlags } from './exception-options.ts';
import { exitCode, type FailOn } from './exit-code.ts';
import { interruptible } from './interruptible.ts';
import type { Io } from './io.ts';
import { lapsedExceptions } from './lapsed-exceptions.ts';
import { chosenControls, type ControlFlags } from './options.ts';
import { progressLine } from './progress-line.ts';
import { readParameters } from './read-parameters.ts';
import { type S3Flags, s3OptionsOf } from './s3-options.ts';
import { type ReportTarget, reportTargets } from './report-targets.ts';
import { terminalOptions } from './terminal-options.ts';
import { writeChunks } from './write-chunks.ts';
import { type OutputFile, writeOutputs } from './write-output.ts';
import { say } from '../sentences/say.ts';

/** Options that say something of files, with what else to use. */
const SAID_OF_FILES = {
  account: '--account',
  allSnapshots: '--all-snapshots',
  asOf: '--as-of',
  region: say`--region (another is --regions)`,
  since: '--since',
} as const;

/** The options of `kensa audit`, parsed. */
export interface AuditFlags extends AwsFlags, ConfigFlags, ControlFlags, ExceptionFlags, S3Flags {
  format?: ReportTarget[];
  lang: Language;
  output?: string;
  all?: true;
  parameters?: string;
  account?: string;
  region?: string;
  failOn: FailOn;
  failOnUnknown?: boolean;
  baseline?: string;
  failOnNew?: true;
  evaluatedAt?: Date;
  validateInput?: true;
  jobs?: number;
  bundle?: string;
  /** What the configuration says and no flag. */
  configured?: BundleSettings;
}

/**
 * Runs `kensa audit`: the report goes to standard output or files, all else to standard error. The files are whole before
 * the first of them is put in its place; standard output comes last.
 *
 * @returns The exit code.
 * @throws KensaError if there is nothing to audit with or on, or nowhere to write to.
 */
export async function runAudit(sources: string[], flags: AuditFlags, { io, dependencies }: Context): Promise<number> {
  const input = inputOf(sources, flags);
  const targets = await reportTargets(flags);
  const baseline = await baselineOf(flags);
  const bundle = await dependencies.loadBundle(flags.bundle);
  const parameters = flags.parameters === undefined ? undefined : await readParameters(flags.parameters, bundle);
  const exceptions = flags.exceptions ? await exceptionsIn(flags.exceptions, flags, bundle) : undefined;
  const progress = progressLine(io.stderr, () => performance.now(), flags.maskAccounts ?? false, flags.lang);

  const options: AuditOptions = {
    ...input,
    ...(sources.includes('-') && { stdin: io.stdin }),
    ...(flags.account !== undefined && { account: flags.account }),
    ...(flags.region !== undefined && { region: flags.region }),
    ...(parameters && { parameters }),
    ...(exceptions && { exceptions }),
    ...chosenControls(flags),
    ...(flags.evaluatedAt && { evaluatedAt: flags.evaluatedAt }),
    ...(flags.all && { all: true }),
    ...(flags.maskAccounts && { maskAccounts: true }),
    ...(flags.validateInput && { validateInput: true }),
    ...(flags.configured && configuredAuditOptions(flags.configured, bundle)),
    ...(flags.jobs !== undefined && { jobs: flags.jobs }),
    onProgress: (state) => progress.update(state),
  };
  const erase = (): void => progress.erase();
  const finish = async (report: ReportStream): Promise<number> => {
    erase();
    for (const line of diagnosticLines(report.diagnostics, flags.lang)) io.stderr.write(`${line}\n`);
    const lapsed = lapsedExceptions(report, new Date(), flags.lang);
    if (lapsed !== undefined) io.stderr.write(`${printable(lapsed)}\n`);
    await writeReport(report, targets, bundle, flags.lang, io);
    const failOptions = { failOn: flags.failOn, failOnUnknown: flags.failOnUnknown ?? false };
    if (baseline === undefined) return exitCode(report, failOptions);
    const { compareWithBaseline } = await import('./compare-with-baseline.ts');
    const compared = compareWithBaseline(baseline, report, bundle, { ...failOptions, language: flags.lang });
    for (const line of compared.lines) io.stderr.write(`${flags.maskAccounts ? maskAccounts(line) : line}\n`);
    return flags.failOnNew ? compared.exitCode : exitCode(report, failOptions);
  };
  // Reading files is quick to do again; there, Ctrl-C ends the process as ever.
  const asksAws = input.live !== undefined || input.s3 !== undefined;
  try {
    if (!asksAws) return await dependencies.audit(bundle, options, finish);
    return await interruptible(io, flags.lang, erase, (signal, settle) => {
      return dependencies.audit(bundle, { ...options, signal }, (report) => {
        settle();
        return finish(report);
      });
    });
  } catch (error) {
    erase();
    throw error;
  }
}

async function writeReport(
  report: ReportStream,
  targets: readonly ReportTarget[],
  bundle: Bundle,
  language: Language,
  io: Io,
): Promise<void> {
  const texts = controlTexts(bundle, language);
  const written = async (name: FormatName, appearance: Appearance): Promise<Iterable<string>> => {
    const format = await formats[name]();
    return format(report, { ...appearance, language, controlTexts: texts });
  };
  const files: OutputFile[] = [];
  for (const { format, file } of targets) {
    if (file !== undefined) files.push({ file, chunks: await written(format, { color: false, width: 100 }) });
  }
  await writeOutputs(files);
  const shown = targets.find(({ file }) => file === undefined);
  if (shown !== undefined) await writeChunks(io.stdout, await written(shown.format, terminalOptions(io)));
}

/** The report to compare with; it is read before anything is audited. */
async function baselineOf({ baseline, failOnNew }: AuditFlags): Promise<ReportToCompare | undefined> {
  if (baseline !== undefined) {
    const { readReport } = await import('./read-report.ts');
    return { file: baseline, report: await readReport(baseline) };
  }
  if (!failOnNew) return undefined;
  throw new KensaError('USAGE', say`--fail-on-new needs an older report to compare with. Give it: --baseline OLD.json`);
}

/** Checks them, too, as of today: that changes when they stop being valid, never what a valid file does to a report. */
async function exceptionsIn(file: string, flags: AuditFlags, { manifest }: Bundle): Promise<Exception[]> {
  const { readExceptions } = await import('./read-exceptions.ts');
  return readExceptions(file, { manifest, today: new Date(), maxDays: flags.maxExceptionDays });
}

/** What is to be audited: sources, or AWS itself. */
function inputOf(sources: string[], flags: AuditFlags): Pick<AuditOptions, 'live' | 's3' | 'sources'> {
  const live = liveOptionsOf(flags);
  const [first] = sources;
  if (live === undefined) {
    if (first === undefined) {
      throw new KensaError(
        'USAGE',
        say`no source is named. For example: kensa audit config-snapshot.json.gz, or kensa audit --live`,
      );
    }
    const s3 = s3OptionsOf(sources, flags);
    return { sources, ...(s3 && { s3 }) };
  }
  const asked = flags.live ? '--live' : '--aggregator';
  if (first !== undefined) {
    throw new KensaError('USAGE', say`${asked} asks AWS itself, so it can not be used with ${first}. Leave one out.`);
  }
  const stray = (['asOf', 'since', 'allSnapshots', 'account', 'region'] as const).find(
    (flag) => flags[flag] !== undefined,
  );
  if (stray !== undefined) {
    throw new KensaError('USAGE', say`${SAID_OF_FILES[stray]} is for files, so it can not be used with ${asked}.`);
  }
  return { live };
}
