import type { EventEmitter } from 'node:events';
import { type AddHelpTextContext, type Argument, type Command, Help, type Option } from 'commander';
import { textWidth } from '../report/text-width.ts';
import { wrapWords } from '../report/wrap-words.ts';

/** Where `addHelpText` puts a text, as the events that commander writes it at. */
const ADDED_TEXTS = ['beforeAllHelp', 'beforeHelp', 'afterHelp', 'afterAllHelp'];

/** What commander adds to a description. */
const DEFAULT = /^ \(default: (.*)\)$/s;

/**
 * Makes a program and all its commands show their help in another language. Names of commands, options and arguments stay.
 *
 * @param inLanguage - Gives a text of the help in that language: a title, a description, the words for a default, a
 *   paragraph of added text, or the comment behind an example.
 */
export function translateHelp(command: Command, inLanguage: (english: string) => string): void {
  const english = new Help();
  const described = (what: Argument | Option, whole: string): string => {
    const extra = whole.slice(what.description.length);
    const [, byDefault] = DEFAULT.exec(extra) ?? [];
    const known = what.defaultValueDescription;
    const shown = byDefault === undefined || known === undefined ? byDefault : inLanguage(known);
    const added = shown === undefined ? inLanguage(extra) : `（${inLanguage('default')}: ${shown}）`;
    return `${inLanguage(what.description)}${extra === '' ? '' : added}`;
  };
  command.configureHelp({
    ...command.configureHelp(),
    styleTitle: inLanguage,
    commandDescription: (one) => inLanguage(english.commandDescription(one)),
    subcommandDescription: (one) => inLanguage(english.subcommandDescription(one)),
    optionDescription: (one) => described(one, english.optionDescription(one)),
    argumentDescription: (one) => described(one, english.argumentDescription(one)),
    displayWidth: textWidth,
    boxWrap: (text, width) => wrapWords(text, width).join('\n'),
  });
  translateAdded(command, inLanguage);
  for (const one of command.commands) translateHelp(one, inLanguage);
}

function translateAdded(command: Command, inLanguage: (english: string) => string): void {
  // Commander's own type of a command leaves out that it is an emitter.
  const emitter = command as unknown as EventEmitter;
  for (const event of ADDED_TEXTS) {
    for (const write of emitter.listeners(event)) {
      emitter.removeListener(event, write as () => void);
      emitter.on(event, (context: AddHelpTextContext & { write: (text: string) => void }) => {
        write.call(command, { ...context, write: (text: string) => context.write(addedIn(text, inLanguage)) });
      });
    }
  }
}

/** A text that was added to the help; the commands of examples stay as they are. */
function addedIn(text: string, inLanguage: (english: string) => string): string {
  return text.replaceAll(/[^\n]+(?:\n[^\n]+)*/g, (paragraph) => {
    const [, title, examples] = /^(Examples?:)\n(.*)$/s.exec(paragraph) ?? [];
    if (title === undefined || examples === undefined) return inLanguage(paragraph);
    const shown = examples.replaceAll(/(?<= # ).*$/gm, (comment) => inLanguage(comment));
    return `${inLanguage(title)}\n${shown}`;
  });
}
