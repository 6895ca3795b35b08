import { CommanderError } from 'commander';
import type { Context } from './context.ts';
import { createProgram } from './create-program.ts';

/**
 * Does what the arguments ask for.
 *
 * @returns The help or version that was asked for; empty if a command ran.
 * @throws CommanderError if the arguments are wrong; and what the command throws
 */
export async function runProgram(argv: readonly string[], context: Context): Promise<string> {
  let help = '';
  const program = createProgram(context, (text) => void (help += text));
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
