import type { PolicyProblem } from './analysis/analysis.ts';

/** An error as OPA's commands print it with `--format json`. */
export interface OpaError {
  message: string;
  location?: { file: string; row: number; col: number };
  details?: { ref?: { value: string | number }[]; pos?: number; oneOf?: string[] };
}

/**
 * Takes the errors that have a place from what a command of OPA printed with `--format json`.
 * @param describe what to say of an error; its own message if not given
 * @returns none if there are none, or if the output is something else
 */
export function opaProblems(
  output: string,
  describe: (error: OpaError) => string = ({ message }) => message,
): PolicyProblem[] {
  return errorsOf(output).flatMap((error) => {
    if (error.location === undefined) return [];
    const { file, row, col: column } = error.location;
    return [{ file, row, column, message: describe(error) }];
  });
}

/** A message of OPA's compiler with what to do about it, where that is short. */
export function plainMessage(message: string): string {
  if (/^import \S+ unused$/.test(message)) return `${message}: remove it`;
  const [, unsafe] = /^var (\S+) is unsafe$/.exec(message) ?? [];
  return unsafe === undefined ? message : `${unsafe} has no value here: bind it, or import it if it is a package`;
}

function errorsOf(output: string): OpaError[] {
  try {
    return (JSON.parse(output) as { errors?: OpaError[] }).errors ?? [];
  } catch {
    return [];
  }
}
