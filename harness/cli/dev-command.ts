import type { Command } from 'commander';
import type { DevelopOptions } from '../authoring/dev/develop-controls.ts';
import type { Round } from '../authoring/dev/judge-controls.ts';
import type { Context } from './context.ts';
import { CLONE, loadAuthoring } from './load-authoring.ts';
import { writeChunks } from './write-chunks.ts';

const HELP = `
At each save it formats the control, holds it against the lint rules, builds it, and judges its cases in OPA and in
WebAssembly. With sources it tells which findings have changed. Then it tests the mutants of the cases, unless the next save
comes before. Ctrl-C ends it.

Examples:
  kensa dev                                        # whichever control is saved
  kensa dev Redshift.7 snapshots/demo.json.gz      # one, and what it finds`;

/** What of `harness/authoring` is used. */
interface Authoring {
  provideOpa: (root: string, tell: (text: string) => void) => Promise<void>;
  developControls: (options: DevelopOptions) => AsyncGenerator<Round>;
}

/** Adds `kensa dev` to the program. */
export function addDevCommand(program: Command, context: Context): void {
  const { io } = context;
  program
    .command('dev')
    .summary('test controls at each save (in a clone of kensa)')
    .description('Test controls at each save, in a clone of kensa.')
    .argument('[control]', 'the control: id, alias, package or folder (default: whichever is saved)')
    .argument('[source...]', 'what to audit with it: files, directories or globs, plain or gzipped')
    .addHelpText('after', HELP)
    .action(async (control: string | undefined, sources: string[]) => {
      const { developControls } = await loadAuthoring<Authoring>('dev', 'dev/develop-controls.ts');
      const { provideOpa } = await loadAuthoring<Authoring>('dev', 'provide-opa.ts');
      await provideOpa(CLONE, (text) => io.stderr.write(text));
      const end = new AbortController();
      const interrupt = (): void => end.abort();
      io.on('SIGINT', interrupt);
      try {
        const options = { root: CLONE, ...(control !== undefined && { control }), sources, signal: end.signal };
        for await (const { lines, passed, isLast } of developControls(options)) {
          const verdict = passed ? [] : ['NOT passed.'];
          const waiting = isLast ? ['Waiting for the next save.', ''] : [];
          await writeChunks(
            io.stdout,
            [...lines, ...verdict, ...waiting].map((line) => `${line}\n`),
          );
        }
      } finally {
        io.off('SIGINT', interrupt);
      }
    });
}
