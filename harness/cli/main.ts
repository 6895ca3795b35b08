import { type Command, CommanderError } from 'commander';
import { createProgram } from './create-program.ts';
import { type Dependencies, realDependencies } from './dependencies.ts';
import { errorLines } from './error-lines.ts';
import type { Io } from './io.ts';
import { writeChunks } from './write-chunks.ts';

/**
 * Runs the command line once. Standard output receives only what was asked for; all else goes to standard error.
 *
 * @param argv - The arguments of the user, without node and script.
 * @returns The exit code: 0, 1 or 2; see `kensa audit --help`.
 */
export async function main(
  argv: readonly string[],
  io: Io,
  dependencies: Dependencies = realDependencies,
): Promise<number> {
  // Whoever writes gets the error from the call itself; without a listener Node would end the process with it.
  io.stdout.on('error', () => {});
  io.stderr.on('error', () => {});

  let exitCode = 0;
  let help = '';
  const exitWith = (code: number): void => void (exitCode = code);
  const program = createProgram({ io, dependencies, exitWith }, (text) => void (help += text));
  try {
    if (argv.length === 0) program.outputHelp();
    else await parse(program, argv, exitWith);
    await writeChunks(io.stdout, [help]);
  } catch (error) {
    exitCode = 2;
    const { debug = false } = program.opts<{ debug?: boolean }>();
    // Not as commander understood it: an option in front may be the error.
    const isMasked = argv.includes('--mask-accounts');
    for (const line of errorLines(error, { debug, maskAccounts: isMasked })) io.stderr.write(`${line}\n`);
  }
  return exitCode;
}

/** Commander ends a run that showed help or the version with an error too. */
async function parse(program: Command, argv: readonly string[], exitWith: (code: number) => void): Promise<void> {
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError && /^commander\.(help|version)/.test(error.code))) throw error;
    if (error.exitCode !== 0) exitWith(2);
  }
}
