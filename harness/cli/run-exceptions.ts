import type { Command } from 'commander';
import picomatch from 'picomatch';
import { standingOf } from '../exceptions/standing.ts';
import { suggestExceptions } from '../exceptions/suggest-exceptions.ts';
import { KensaError } from '../kensa-error.ts';
import type { Language } from '../report/control-text.ts';
import type { Finding } from '../report/report.ts';
import type { ConfigFlags } from './config-options.ts';
import { usedConfiguration } from './configure-audit.ts';
import type { Context } from './context.ts';
import { exceptionTable } from './exception-table.ts';
import type { Io } from './io.ts';
import { readConfiguration } from './read-configuration.ts';
import { readExceptions } from './read-exceptions.ts';
import { readReport } from './read-report.ts';
import { writeChunks } from './write-chunks.ts';
import { writeOutput } from './write-output.ts';
import { say } from '../sentences/say.ts';

/** The options of `kensa exceptions check`, parsed. */
export interface CheckFlags extends ConfigFlags {
  format: 'json' | 'text';
  lang: Language;
  maxExceptionDays: number;
  bundle?: string;
}

/** The options of `kensa exceptions suggest`, parsed. */
export interface SuggestFlags {
  lang: Language;
  finding?: string[];
  control?: string[];
  unknown?: true;
  output?: string;
}

/**
 * The options of `kensa exceptions check`, with what `kensa audit` would take from the configuration.
 *
 * @param command knows which options were given
 * @throws KensaError if the configuration can not be used
 */
export async function configuredCheck(
  flags: CheckFlags,
  command: Command,
  { stderr }: Pick<Io, 'stderr'>,
): Promise<CheckFlags> {
  const file = await readConfiguration(flags.config);
  if (file === undefined) return flags;
  const { language, maxExceptionDays } = file.configuration;
  const isGiven = (name: string): boolean => command.getOptionValueSource(name) === 'cli';
  const lang = isGiven('lang') ? flags.lang : (language ?? flags.lang);
  if (flags.config === undefined) stderr.write(usedConfiguration(file, lang));
  return {
    ...flags,
    lang,
    maxExceptionDays: isGiven('maxExceptionDays')
      ? flags.maxExceptionDays
      : (maxExceptionDays ?? flags.maxExceptionDays),
  };
}

/**
 * Runs `kensa exceptions check`: lists what is in the file, as of today.
 *
 * @throws KensaError with all that is wrong with the file
 */
export async function checkExceptions(file: string, flags: CheckFlags, { io, dependencies }: Context): Promise<void> {
  const { manifest } = await dependencies.loadBundle(flags.bundle);
  const today = new Date();
  const exceptions = await readExceptions(file, { manifest, today, maxDays: flags.maxExceptionDays });
  const rows = exceptions.map((exception, index) => {
    return { position: index + 1, ...exception, standing: standingOf(exception, today.toISOString()) };
  });
  const text =
    flags.format === 'json'
      ? [`${JSON.stringify(rows, null, 2)}\n`]
      : exceptionTable(rows, flags.lang).map((line) => `${line}\n`);
  await writeChunks(io.stdout, text);
}

/**
 * Runs `kensa exceptions suggest`.
 *
 * @throws KensaError if the report can not be read, or has no finding that fits
 */
export async function suggestFromReport(file: string, flags: SuggestFlags, { io }: Context): Promise<void> {
  const { findings } = await readReport(file);
  const chosen = chosenFindings(findings, flags);
  if (chosen.length === 0) {
    throw new KensaError(
      'USAGE',
      say`no finding of ${file} fits that has no exception yet. Choose others, with --finding, --control or --unknown.`,
    );
  }
  const text = [suggestExceptions(chosen, flags.lang)];
  if (flags.output === undefined) await writeChunks(io.stdout, text);
  else await writeOutput(flags.output, text);
}

function chosenFindings(findings: readonly Finding[], { finding: ids, control, unknown }: SuggestFlags): Finding[] {
  const missing = ids?.find((id) => !findings.some((finding) => finding.id === id));
  if (missing !== undefined) throw new KensaError('USAGE', say`the report has no finding ${missing}.`);
  const fits = control && picomatch(control, { nocase: true, nonegate: true });
  return findings.filter(({ id, controlId, compliance, exception }) => {
    if (compliance === 'COMPLIANT' || compliance === 'NOT_APPLICABLE' || exception !== undefined) return false;
    if (fits && !fits(controlId)) return false;
    return ids ? ids.includes(id) : compliance === 'NON_COMPLIANT' || unknown === true;
  });
}
