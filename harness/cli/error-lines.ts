import { inspect } from 'node:util';
import { CommanderError } from 'commander';
import { KensaError } from '../kensa-error.ts';
import type { Language } from '../report/control-text.ts';
import { maskAccounts } from '../report/mask-accounts.ts';
import { printable } from '../report/printable.ts';
import { say } from '../sentences/say.ts';
import { translated } from '../sentences/translated.ts';

/** How an error is told. */
export interface ErrorOptions {
  /** True: the stack traces follow. */
  debug: boolean;
  /** True: of account ids, only the end is shown. */
  maskAccounts: boolean;
  language: Language;
}

/**
 * Says in lines what ended the run. What kensa foresaw is told with the causes that add something to it; anything else
 * is a bug, and told as one.
 */
export function errorLines(error: unknown, options: ErrorOptions): string[] {
  const lines = [...toldLines(error, options.language), ...(options.debug ? inspect(error).split('\n') : [])];
  return lines.map((line) => shown(options.maskAccounts ? maskAccounts(line) : line));
}

/** A tab is part of the code that a frame shows. */
function shown(line: string): string {
  return line.split('\t').map(printable).join('\t');
}

function toldLines(error: unknown, language: Language): string[] {
  const inLanguage = (text: string): string => translated(text, language);
  if (error instanceof CommanderError) {
    const help = say`\`kensa --help\` and \`kensa help COMMAND\` say what is possible.`;
    return [...`kensa: ${inLanguage(error.message)}`.split('\n'), inLanguage(help)];
  }
  const label = inLanguage(say`error`);
  if (error instanceof KensaError) {
    return [...`kensa: ${label}: ${inLanguage(error.message)}`.split('\n'), ...causeLines(error, language)];
  }
  const help = say`Please report it with the command that you ran. With --debug it also shows where it happened.`;
  return [`kensa: ${label}: ${inLanguage(say`this is a bug in kensa: ${messageOf(error)}`)}`, inLanguage(help)];
}

function causeLines(error: KensaError, language: Language): string[] {
  const lines: string[] = [];
  let told = error.message;
  for (let { cause } = error; cause !== undefined; cause = cause instanceof Error ? cause.cause : undefined) {
    // Problems as data: the message has told them.
    if (Array.isArray(cause)) break;
    const message = messageOf(cause);
    const line = `${translated(say`because`, language)}: ${translated(message, language)}`;
    if (!told.includes(message)) lines.push(...`  ${line}`.split('\n'));
    told += message;
  }
  return lines;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
