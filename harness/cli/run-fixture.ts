import { caseText } from '../authoring/fixture/case-text.ts';
import { makeFixtures } from '../authoring/fixture/make-fixture.ts';
import type { Language } from '../report/control-text.ts';
import type { Context } from './context.ts';
import { diagnosticLines } from './diagnostic-lines.ts';
import { readParameters } from './read-parameters.ts';
import { writeChunks } from './write-chunks.ts';

/** The options of `kensa fixture`, parsed. */
export interface FixtureFlags {
  control?: string;
  account?: string;
  region?: string;
  parameters?: string;
  lang: Language;
  bundle?: string;
}

/**
 * Runs `kensa fixture`. The exit code is 2 if a source could not be read as a whole.
 *
 * @throws KensaError as `makeFixtures`
 */
export async function runFixture(
  resource: string,
  sources: string[],
  flags: FixtureFlags,
  { io, dependencies, ...context }: Context,
): Promise<void> {
  const { control, account, region, lang } = flags;
  const bundle = await dependencies.loadBundle(flags.bundle);
  const parameters = flags.parameters === undefined ? undefined : await readParameters(flags.parameters, bundle);
  const fixtures = await makeFixtures(bundle, {
    resource,
    sources,
    ...(sources.includes('-') && { stdin: io.stdin }),
    ...(control !== undefined && { control }),
    ...(account !== undefined && { account }),
    ...(region !== undefined && { region }),
    ...(parameters && { parameters }),
  });
  const diagnostics = fixtures[0]?.diagnostics ?? [];
  for (const line of diagnosticLines(diagnostics, lang)) io.stderr.write(`${line}\n`);
  if (diagnostics.some(({ severity }) => severity === 'error')) context.exitWith(2);
  const blocks = fixtures.map((fixture) => `# ${fixture.controlId}\n${caseText(fixture.case)}`);
  await writeChunks(io.stdout, [blocks.join('\n')]);
}
