import { inspect } from 'node:util';
import { CommanderError } from 'commander';
import { KensaError } from '../kensa-error.ts';
import { maskAccounts } from '../report/mask-accounts.ts';
import { printable } from '../report/printable.ts';

/** How an error is told. */
export interface ErrorOptions {
  /** True: the stack traces follow. */
  debug: boolean;
  /** True: of account ids, only the end is shown. */
  maskAccounts: boolean;
}

/**
 * Says in lines what ended the run. What kensa foresaw is told with the causes that add something to it; anything else
 * is a bug, and told as one.
 */
export function errorLines(error: unknown, options: ErrorOptions): string[] {
  const lines = [...toldLines(error), ...(options.debug ? inspect(error).split('\n') : [])];
  return lines.map((line) => printable(options.maskAccounts ? maskAccounts(line) : line));
}

function toldLines(error: unknown): string[] {
  if (error instanceof CommanderError) {
    return [...`kensa: ${error.message}`.split('\n'), '`kensa --help` and `kensa help COMMAND` say what is possible.'];
  }
  if (error instanceof KensaError) return [...`kensa: error: ${error.message}`.split('\n'), ...causeLines(error)];
  return [
    `kensa: error: this is a bug in kensa: ${messageOf(error)}`,
    'Please report it with the command that you ran. With --debug it also shows where it happened.',
  ];
}

function causeLines(error: KensaError): string[] {
  const lines: string[] = [];
  let told = error.message;
  for (let { cause } = error; cause !== undefined; cause = cause instanceof Error ? cause.cause : undefined) {
    // Problems as data: the message has told them.
    if (Array.isArray(cause)) break;
    const message = messageOf(cause);
    if (!told.includes(message)) lines.push(...`  because: ${message}`.split('\n'));
    told += message;
  }
  return lines;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
