import { type Command, Option } from 'commander';
import { MAX_EXCEPTION_DAYS } from '../exceptions/max-exception-days.ts';
import { KensaError } from '../kensa-error.ts';
import { say } from '../sentences/say.ts';

/** The options that name exceptions, parsed. */
export interface ExceptionFlags {
  /** False: there are to be none. */
  exceptions?: string | false;
  maxExceptionDays: number;
}

/** Adds the options that name exceptions. */
export function addExceptionOptions(command: Command): Command {
  return command
    .option('--exceptions <file>', 'findings that are accepted until a day, as YAML or JSON: they do not count')
    .option('--no-exceptions', 'count every finding, whatever exceptions there are')
    .addOption(maxExceptionDaysOption());
}

/** `--max-exception-days`: how far ahead an exception may end. */
export function maxExceptionDaysOption(): Option {
  return new Option('--max-exception-days <days>', 'how many days from today on an exception may last')
    .default(MAX_EXCEPTION_DAYS)
    .argParser(parseDays);
}

function parseDays(text: string): number {
  if (/^[1-9]\d{0,4}$/.test(text)) return Number(text);
  throw new KensaError('USAGE', say`'${text}' is not a number of days. Give one from 1 to 99999.`);
}
