import type { Appearance } from '../report/formats.ts';
import type { Io } from './io.ts';

const WIDTH_ELSEWHERE = 100;

/**
 * Decides how text on standard output should look. Colour is for terminals; a value in FORCE_COLOR (but `0` and `false`)
 * asks for it anywhere, and otherwise one in NO_COLOR forbids it, as in Node itself. Elsewhere than on a terminal
 * lines have a fixed width, so that the text does not depend on where it was made.
 */
export function terminalOptions({ stdout, env }: Pick<Io, 'stdout' | 'env'>): Appearance {
  const terminal = stdout.isTTY === true;
  return { color: wantsColor(terminal, env), width: (terminal && stdout.columns) || WIDTH_ELSEWHERE };
}

function wantsColor(terminal: boolean, env: Io['env']): boolean {
  if (env['FORCE_COLOR'] !== undefined) return !['0', 'false'].includes(env['FORCE_COLOR']);
  if (env['NO_COLOR']) return false;
  return terminal && env['TERM'] !== 'dumb';
}
