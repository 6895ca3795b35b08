import { realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { KensaError } from '../kensa-error.ts';
import type { FormatName } from '../report/formats.ts';
import { say } from '../sentences/say.ts';

/** A format in which the report is written, and where to. */
export interface ReportTarget {
  format: FormatName;
  /** Undefined: to standard output. */
  file?: string;
}

/**
 * Where the report goes: text to standard output, if nothing else is said.
 *
 * @throws KensaError `USAGE` if two formats would go to the same place, or `--output` has no format of its own
 */
export async function reportTargets(flags: { format?: ReportTarget[]; output?: string }): Promise<ReportTarget[]> {
  const targets: ReportTarget[] = flags.format ?? [{ format: 'text' }];
  const [first, second] = targets;
  if (flags.output !== undefined) {
    if (first === undefined || second !== undefined || first.file !== undefined) {
      throw new KensaError(
        'USAGE',
        say`--output is for one format without a file. Give each its own: --format json=FILE.`,
      );
    }
    return [{ format: first.format, file: flags.output }];
  }
  const taken = new Map<string | undefined, ReportTarget>();
  for (const target of targets) {
    const place = target.file === undefined ? undefined : await placeOf(target.file);
    const other = taken.get(place);
    if (other !== undefined) {
      const shared = target.file === undefined ? say`standard output` : say`the file ${target.file}`;
      throw new KensaError(
        'USAGE',
        say`${other.format} and ${target.format} can not both go to ${shared}. Give one a file of its own: --format ${target.format}=FILE.`,
      );
    }
    taken.set(place, target);
  }
  return targets;
}

/** One name for a file, however it is written and whether it is there or not. */
async function placeOf(file: string): Promise<string> {
  const path = resolve(file);
  return realpath(path).catch(async () =>
    join(await realpath(dirname(path)).catch(() => dirname(path)), basename(path)),
  );
}
