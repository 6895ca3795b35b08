import { CommanderError } from 'commander';
import type { Language } from '../report/control-text.ts';
import type { Context } from './context.ts';
import { createProgram } from './create-program.ts';

/**
 * Does what the arguments ask for.
 *
 * @param language - That of the help.
 * @returns The help or version that was asked for; empty if a command ran.
 * @throws CommanderError if the arguments are wrong; and what the command throws
 */
export async function runProgram(argv: readonly string[], context: Context, language: Language): Promise<string> {
  let help = '';
  const program = createProgram(context, (text) => void (help += text));
  if (language === 'ja') {
    const { japaneseHelp } = await import('./japanese-help.ts');
    const { translateHelp } = await import('./translate-help.ts');
    translateHelp(program, (english) => japaneseHelp[english] ?? english);
  }
  if (argv.length === 0) program.outputHelp();
  try {
    if (argv.length > 0) await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    // Commander ends a run that showed help or the version with an error too.
    if (!(error instanceof CommanderError && /^commander\.(help|version)/.test(error.code))) throw error;
    if (error.exitCode !== 0) context.exitWith(2);
  }
  return help;
}
