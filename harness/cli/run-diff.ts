import { compareReports } from '../difference/compare-reports.ts';
import type { DifferenceFormatName } from '../difference/difference-format-names.ts';
import { differenceFormats } from '../difference/difference-formats.ts';
import type { Language } from '../report/control-text.ts';
import { controlTexts } from '../report/control-texts.ts';
import type { Appearance } from '../report/formats.ts';
import type { Context } from './context.ts';
import { differenceExitCode } from './difference-exit-code.ts';
import type { FailOn } from './exit-code.ts';
import { readReport } from './read-report.ts';
import { terminalOptions } from './terminal-options.ts';
import { writeChunks } from './write-chunks.ts';
import { writeOutput } from './write-output.ts';

/** The options of `kensa diff`, parsed. */
export interface DiffFlags {
  format: DifferenceFormatName;
  lang: Language;
  output?: string;
  failOnNew?: true;
  failOn: FailOn;
  failOnUnknown?: true;
  bundle?: string;
}

/**
 * Runs `kensa diff`.
 *
 * @returns The exit code.
 * @throws KensaError if a report can not be read, or nothing can be written.
 */
export async function runDiff(
  before: string,
  after: string,
  flags: DiffFlags,
  { io, dependencies }: Context,
): Promise<number> {
  const { lang: language, output } = flags;
  const bundle = await dependencies.loadBundle(flags.bundle);
  const difference = compareReports(
    { file: before, report: await readReport(before) },
    { file: after, report: await readReport(after) },
    bundle.manifest,
  );
  const texts = controlTexts(bundle, language);
  const written = (appearance: Appearance): Iterable<string> =>
    differenceFormats[flags.format](difference, { ...appearance, language, controlTexts: texts });
  if (output === undefined) await writeChunks(io.stdout, written(terminalOptions(io)));
  else await writeOutput(output, written({ color: false, width: 100 }));
  if (!flags.failOnNew) return 0;
  return differenceExitCode(difference, { failOn: flags.failOn, failOnUnknown: flags.failOnUnknown ?? false });
}
