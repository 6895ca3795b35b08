import { compliantExamples } from '../bundle/compliant-examples.ts';
import { policySources } from '../bundle/policy-sources.ts';
import { findControl } from '../bundle/select-controls.ts';
import { explainVerdict } from '../explain/explain-verdict.ts';
import { textExplanation } from '../explain/text-explanation.ts';
import { findOpa } from '../opa/find-opa.ts';
import type { Language } from '../report/control-text.ts';
import { controlTexts } from '../report/control-texts.ts';
import { KensaError } from '../kensa-error.ts';
import type { AwsFlags } from './aws-options.ts';
import type { Context } from './context.ts';
import { diagnosticLines } from './diagnostic-lines.ts';
import type { ListFormat } from './options.ts';
import { readParameters } from './read-parameters.ts';
import { type S3Flags, s3OptionsOf } from './s3-options.ts';
import { terminalOptions } from './terminal-options.ts';
import { writeChunks } from './write-chunks.ts';

/** The options of `kensa explain`, parsed. */
export interface ExplainFlags extends S3Flags, Pick<AwsFlags, 'profile'> {
  format: ListFormat;
  lang: Language;
  account?: string;
  region?: string;
  parameters?: string;
  evaluatedAt?: Date;
  bundle?: string;
}

/** What is to be explained. */
export interface ExplainArguments {
  control: string;
  resource: string;
  sources: string[];
}

/**
 * Runs `kensa explain`. The exit code is 2 if a source could not be read as a whole, since what is explained may have been newer there.
 *
 * @throws KensaError as `explainVerdict`, and for flags and files that can not be used
 */
export async function runExplain(
  { control, resource, sources }: ExplainArguments,
  flags: ExplainFlags,
  { io, dependencies, ...context }: Context,
): Promise<void> {
  const bundle = await dependencies.loadBundle(flags.bundle);
  const parameters = flags.parameters === undefined ? undefined : await readParameters(flags.parameters, bundle);
  const s3 = s3OptionsOf(sources, flags);
  const opa = await findOpa(io.env);
  const explanation = await explainVerdict(bundle, {
    control,
    resource,
    sources,
    ...(sources.includes('-') && { stdin: io.stdin }),
    ...(s3 && { s3 }),
    ...(flags.account !== undefined && { account: flags.account }),
    ...(flags.region !== undefined && { region: flags.region }),
    ...(parameters && { parameters }),
    ...(flags.evaluatedAt && { evaluatedAt: flags.evaluatedAt }),
    sourcesOfPolicy: await policySources(flags.bundle),
    examples: await compliantExamples(findControl(bundle.manifest, control).id, bundle.manifest.revision, flags.bundle),
    ...(opa !== undefined && { opa }),
  });
  for (const line of diagnosticLines(explanation.diagnostics, flags.lang)) io.stderr.write(`${line}\n`);
  if (explanation.diagnostics.some(({ severity }) => severity === 'error')) context.exitWith(2);
  if (flags.format === 'json') {
    await writeChunks(io.stdout, [`${JSON.stringify(explanation, null, 2)}\n`]);
    return;
  }
  const texts = controlTexts(bundle, flags.lang).get(explanation.control.id);
  if (texts === undefined) throw new KensaError('INTERNAL', `the bundle has no texts of ${explanation.control.id}`);
  const lines = textExplanation(explanation, texts, { ...terminalOptions(io), language: flags.lang });
  await writeChunks(
    io.stdout,
    lines.map((line) => `${line}\n`),
  );
}
