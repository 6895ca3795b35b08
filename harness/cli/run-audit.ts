import type { Severity } from '../bundle/manifest.ts';
import { KensaError } from '../kensa-error.ts';
import { type FormatName, formats } from '../report/formats.ts';
import type { Context } from './context.ts';
import { diagnosticLines } from './diagnostic-lines.ts';
import { exitCode, type FailOn } from './exit-code.ts';
import { progressLine } from './progress-line.ts';
import { readParameters } from './read-parameters.ts';
import { terminalOptions } from './terminal-options.ts';
import { writeChunks } from './write-chunks.ts';
import { writeOutput } from './write-output.ts';

/** The options of `kensa audit`, parsed. */
export interface AuditFlags {
  format: FormatName;
  output?: string;
  all?: true;
  control?: string[];
  severity?: Severity[];
  parameters?: string;
  account?: string;
  region?: string;
  failOn: FailOn;
  failOnUnknown?: true;
  evaluatedAt?: Date;
  bundle?: string;
}

/**
 * Runs `kensa audit`: the report goes to standard output or the file, all else to standard error.
 *
 * @returns The exit code.
 * @throws KensaError if there is nothing to audit with or on, or nowhere to write to.
 */
export async function runAudit(sources: string[], flags: AuditFlags, { io, dependencies }: Context): Promise<number> {
  if (sources.length === 0) {
    throw new KensaError('USAGE', 'no source is named. For example: kensa audit config-snapshot.json.gz');
  }
  const bundle = await dependencies.loadBundle(flags.bundle);
  const parameters = flags.parameters === undefined ? undefined : await readParameters(flags.parameters, bundle);
  const progress = progressLine(io.stderr, () => performance.now());

  const report = await dependencies
    .audit(bundle, {
      sources,
      ...(sources.includes('-') && { stdin: io.stdin }),
      ...(flags.account !== undefined && { account: flags.account }),
      ...(flags.region !== undefined && { region: flags.region }),
      ...(parameters && { parameters }),
      ...(flags.control && { controls: flags.control }),
      ...(flags.severity && { severities: flags.severity }),
      ...(flags.evaluatedAt && { evaluatedAt: flags.evaluatedAt }),
      ...(flags.all && { all: true }),
      onProgress: (state) => progress.update(state),
    })
    .finally(() => progress.erase());

  for (const line of diagnosticLines(report.diagnostics)) io.stderr.write(`${line}\n`);
  const format = formats[flags.format];
  if (flags.output === undefined) await writeChunks(io.stdout, format(report, terminalOptions(io)));
  else await writeOutput(flags.output, format(report, { color: false, width: 100 }));
  return exitCode(report, { failOn: flags.failOn, failOnUnknown: flags.failOnUnknown ?? false });
}
