import type { Command } from 'commander';
import { type Settings, effectiveSettings } from '../config/effective-settings.ts';
import type { Configuration } from '../config/configuration.ts';
import type { ConfigurationFile } from '../config/parse-configuration.ts';
import type { Language } from '../report/control-text.ts';
import type { Io } from './io.ts';
import { parseTarget } from './parse-target.ts';
import { readConfiguration } from './read-configuration.ts';
import type { ReportTarget } from './report-targets.ts';
import type { AuditFlags } from './run-audit.ts';

/** What `kensa audit` is to do, once flags and configuration are put together. */
export interface ConfiguredAudit {
  sources: string[];
  flags: AuditFlags;
  /** With who gave each; parameters that a flag names are still in their file. */
  settings: Settings;
  file?: ConfigurationFile;
}

const USED: Record<Language, (file: string) => string> = {
  en: (file) => `using ${file}; --no-config ignores it`,
  ja: (file) => `${file} を使用します（--no-config で無効にできます）`,
};

/** The line that says that a configuration was found, which nobody has named. */
export function usedConfiguration({ file }: ConfigurationFile, language: Language): string {
  return `kensa: ${USED[language](file)}\n`;
}

/**
 * Puts the flags of `kensa audit` and the configuration together, and says which file was found unasked.
 *
 * @param command knows which flags were given
 * @throws KensaError if the configuration can not be used
 */
export async function configureAudit(
  sources: string[],
  flags: AuditFlags,
  command: Command,
  { stderr }: Pick<Io, 'stderr'>,
): Promise<ConfiguredAudit> {
  const file = await readConfiguration(flags.config);
  const settings = effectiveSettings(given(sources, flags, command), file?.configuration ?? {}, {
    sources: [],
    controls: {},
    parameters: {},
    exceptions: false,
    maxExceptionDays: flags.maxExceptionDays,
    formats: ['text'],
    language: flags.lang,
    failOn: flags.failOn,
    failOnUnknown: false,
  });
  const { language, formats, controls, parameters } = settings;
  if (file !== undefined && flags.config === undefined) stderr.write(usedConfiguration(file, language.value));
  return {
    sources: settings.sources.value,
    flags: {
      ...flags,
      lang: language.value,
      failOn: settings.failOn.value,
      failOnUnknown: settings.failOnUnknown.value,
      exceptions: settings.exceptions.value,
      maxExceptionDays: settings.maxExceptionDays.value,
      ...(formats.from === 'file' && { format: targetsOf(formats.value) }),
      ...(file && {
        configured: {
          file,
          ...(controls.from === 'file' && { controls: controls.value }),
          ...(parameters.from === 'file' && { parameters: parameters.value }),
        },
      }),
    },
    settings,
    ...(file && { file }),
  };
}

/** What the command line itself says. */
function given(sources: string[], flags: AuditFlags, command: Command): Configuration {
  const isGiven = (name: string): boolean => command.getOptionValueSource(name) === 'cli';
  const asksAws = flags.live === true || flags.aggregator !== undefined;
  return {
    ...((sources.length > 0 || asksAws) && { sources }),
    ...((flags.control ?? flags.severity ?? flags.service ?? flags.standard) && {
      controls: {
        include: {
          ...(flags.control && { ids: flags.control }),
          ...(flags.severity && { severities: flags.severity }),
          ...(flags.service && { services: flags.service }),
          ...(flags.standard && { standards: flags.standard }),
        },
      },
    }),
    ...(flags.parameters !== undefined && { parameters: {} }),
    ...(flags.exceptions !== undefined && { exceptions: flags.exceptions }),
    ...(isGiven('maxExceptionDays') && { maxExceptionDays: flags.maxExceptionDays }),
    ...(flags.format && { formats: flags.format.map(targetText) }),
    ...(isGiven('lang') && { language: flags.lang }),
    ...(isGiven('failOn') && { failOn: flags.failOn }),
    ...(flags.failOnUnknown !== undefined && { failOnUnknown: flags.failOnUnknown }),
  };
}

function targetsOf(formats: readonly string[]): ReportTarget[] {
  return formats.reduce<ReportTarget[]>((targets, format) => parseTarget(format, targets), []);
}

function targetText({ format, file }: ReportTarget): string {
  return file === undefined ? format : `${format}=${file}`;
}
