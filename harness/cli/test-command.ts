import type { Command } from 'commander';
import { KensaError } from '../kensa-error.ts';
import type { Context } from './context.ts';
import { CLONE, loadAuthoring } from './load-authoring.ts';
import { writeChunks } from './write-chunks.ts';

const TEST_HELP = `
Builds the controls beside their sources, and tests what is written now, not the bundle. It fails if
  - a case is not judged as it states, by OPA or by the bundle's WebAssembly
  - OPA and WebAssembly differ on a case or a mutant
  - a mutant survives: a field of a case is taken away, set to null or of another type, and that makes or leaves a pass
  - the cases do not reach every line of the control, or do not show every verdict and violation that it has
  - texts and pages do not match the violations of the control
Without controls it tests the libraries too.

Exit codes:
  0  all is as the cases state
  1  something is not
  2  the controls can not be built, or there is no such control`;

/** What of `harness/authoring` is used. */
interface Authoring {
  provideOpa: (root: string, tell: (text: string) => void) => Promise<void>;
  errorReport: (root: string, error: KensaError) => Promise<string>;
  testPolicies: (root: string, names: readonly string[]) => Promise<{ lines: string[]; passed: boolean }>;
}

/** Adds `kensa test` to the program. */
export function addTestCommand(program: Command, context: Context): void {
  program
    .command('test')
    .summary('test controls by their cases (in a clone of kensa)')
    .description('Test controls by their cases, in a clone of kensa.')
    .argument('[control...]', 'the controls: ids, aliases, packages or folders (default: all)')
    .addHelpText('after', TEST_HELP)
    .action(async (names: string[]) => {
      const { testPolicies } = await loadAuthoring<Authoring>('test', 'cases/test-policies.ts');
      const { provideOpa } = await loadAuthoring<Authoring>('test', 'provide-opa.ts');
      await provideOpa(CLONE, (text) => context.io.stderr.write(text));
      const { errorReport } = await loadAuthoring<Authoring>('test', 'problem-report.ts');
      const { lines, passed } = await testPolicies(CLONE, names).catch(async (error: unknown) => {
        if (!(error instanceof KensaError)) throw error;
        throw new KensaError(error.code, await errorReport(CLONE, error));
      });
      await writeChunks(
        context.io.stdout,
        lines.map((line) => `${line}\n`),
      );
      if (!passed) context.exitWith(1);
    });
}
