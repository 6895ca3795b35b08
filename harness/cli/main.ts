import { LANGUAGES, type Language } from '../report/control-text.ts';
import { toolVersion } from '../tool-version.ts';
import type { Context } from './context.ts';
import { type Dependencies, realDependencies } from './dependencies.ts';
import { environmentLanguage } from './environment-language.ts';
import type { Io } from './io.ts';
import { asksVersion } from './version-flags.ts';
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
  let language = argumentLanguage(argv) ?? environmentLanguage(io.env);
  const speak = (other: Language): void => void (language = other);
  const exitWith = (code: number): void => void (exitCode = code);
  try {
    const help = asksVersion(argv)
      ? `${toolVersion()}\n`
      : await run(argv, { io, dependencies, exitWith, speak }, language);
    await writeChunks(io.stdout, [help]);
  } catch (error) {
    exitCode = 2;
    const { errorLines } = await import('./error-lines.ts');
    // Not as commander understood them: an option in front may be the error.
    const options = { debug: argv.includes('--debug'), maskAccounts: argv.includes('--mask-accounts'), language };
    for (const line of errorLines(error, options)) io.stderr.write(`${line}\n`);
  }
  return exitCode;
}

/** The language that `--lang` names, if it does: before commander has understood the arguments, and if it can not. */
function argumentLanguage(argv: readonly string[]): Language | undefined {
  const position = argv.lastIndexOf('--lang');
  const word = position === -1 ? argv.findLast((one) => one.startsWith('--lang='))?.slice(7) : argv[position + 1];
  return LANGUAGES.find((language) => language === word?.toLowerCase());
}

/** Loads commander and the description of all commands, which takes longer than telling the version. */
async function run(argv: readonly string[], context: Context, language: Language): Promise<string> {
  const { runProgram } = await import('./run-program.ts');
  return runProgram(argv, context, language);
}
