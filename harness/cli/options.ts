import { type Command, Option } from 'commander';
import type { AuditOptions } from '../audit.ts';
import { SEVERITIES, type Severity } from '../bundle/manifest.ts';
import { LANGUAGES } from '../report/control-text.ts';
import { environmentLanguage } from './environment-language.ts';
import type { Io } from './io.ts';
import { parseChoice } from './parse-choice.ts';

const LIST_FORMATS = ['text', 'json'] as const;

/** How a list or a page is written. */
export type ListFormat = (typeof LIST_FORMATS)[number];

/** `--format` of commands that write no report. */
export function formatOption(): Option {
  return new Option('--format <format>', `how to write the output: ${LIST_FORMATS.join(' or ')}`)
    .default('text')
    .argParser((word) => parseChoice('format', LIST_FORMATS, word));
}

/** `--lang`: the language of what people read. */
export function languageOption(env: Io['env']): Option {
  return new Option('--lang <language>', `the language of texts for people: ${LANGUAGES.join(' or ')}`)
    .default(environmentLanguage(env), 'that of LC_ALL, LC_MESSAGES or LANG, else en')
    .argParser((word) => parseChoice('language', LANGUAGES, word));
}

/** `--bundle`: where the controls come from. */
export function bundleOption(): Option {
  return new Option('--bundle <file>', 'the bundle of controls (default: the built-in one)');
}

/** The options that choose controls, parsed. */
export interface ControlFlags {
  control?: string[];
  severity?: Severity[];
  service?: string[];
  standard?: string[];
}

/** The options of an audit that the flags stand for. */
export function chosenControls({
  control,
  severity,
  service,
  standard,
}: ControlFlags): Pick<AuditOptions, 'controls' | 'services' | 'severities' | 'standards'> {
  return {
    ...(control && { controls: control }),
    ...(severity && { severities: severity }),
    ...(service && { services: service }),
    ...(standard && { standards: standard }),
  };
}

/** Adds `--control`, `--severity`, `--service` and `--standard`, which choose controls. */
export function addControlOptions(command: Command): Command {
  return command
    .option('--control <id>', 'take this control only: an id, an alias or a glob (repeatable)', collected)
    .addOption(
      new Option(
        '--severity <level>',
        `take the controls of this severity only: ${SEVERITIES.join(', ')} (repeatable)`,
      ).argParser(severities),
    )
    .option('--service <name>', 'take the controls of this service only: redshift (repeatable)', collected)
    .option(
      '--standard <name>',
      "take the controls of this standard only, as Security Hub names it, or a glob: 'NIST*' (repeatable)",
      collected,
    );
}

function collected(value: string, previous: string[] = []): string[] {
  return [...previous, value];
}

function severities(words: string, previous: Severity[] = []): Severity[] {
  return [...previous, ...words.split(',').map((word) => parseChoice('severity', SEVERITIES, word.trim()))];
}
