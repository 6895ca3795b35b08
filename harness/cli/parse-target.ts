import { KensaError } from '../kensa-error.ts';
import { FORMAT_NAMES } from '../report/formats.ts';
import { parseChoice } from './parse-choice.ts';
import type { ReportTarget } from './report-targets.ts';
import { say } from '../sentences/say.ts';

/**
 * Reads one `--format NAME[=FILE]` and adds it to those in front of it.
 *
 * @throws KensaError `USAGE` for an unknown format, or a file without a name
 */
export function parseTarget(text: string, previous: readonly ReportTarget[] = []): ReportTarget[] {
  const [name = '', ...rest] = text.split('=');
  const format = parseChoice('format', FORMAT_NAMES, name);
  if (rest.length === 0) return [...previous, { format }];
  const file = rest.join('=');
  if (file === '') {
    throw new KensaError('USAGE', say`--format ${text} names no file. Give its path: ${format}=report.${format}.`);
  }
  return [...previous, { format, file }];
}
