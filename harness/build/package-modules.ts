import { readFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Plugin } from 'esbuild';

const harness = fileURLToPath(new URL('..', import.meta.url));

/** What is started by its name: the command, the library, a thread that reads files. */
const ENTRIES = { run: 'cli/run.ts', index: 'index.ts', worker: 'collect/workers/worker.ts' };

/** What loads all that an audit of files loads of the command line. */
const COMMAND = 'cli/run-program.ts';

/** What loads all that it loads of the rest. */
const LIBRARY = 'cli/library.ts';

/** Starts that wait for no more than they need: to tell the version, and in threads. */
const ALONE = new Set([ENTRIES.run, ENTRIES.worker]);

/**
 * Puts the modules of the package together in few files, as Node takes longer to load hundreds of files than to audit a
 * small snapshot. What is imported at run time stays apart; so do packages.
 * @param folder where the files go; nothing in it is removed
 */
export async function packageModules(folder: string): Promise<void> {
  const options = {
    absWorkingDir: harness,
    bundle: true,
    chunkNames: 'part-[hash]',
    entryPoints: ENTRIES,
    format: 'esm',
    logLevel: 'warning',
    metafile: true,
    outdir: resolve(folder),
    packages: 'external',
    platform: 'node',
    splitting: true,
    target: 'node20.19',
  } satisfies BuildOptions;
  const { metafile } = await build({ ...options, write: false });
  const starts = Object.values(metafile.outputs).flatMap(({ entryPoint }) => entryPoint ?? []);
  await build({ ...options, plugins: [loadTogether(starts)] });
}

/**
 * Modules lie in one file if the same starts load them: entries, and what is imported at run time. So that what an audit
 * loads is not dealt out to a file for each set of starts, all starts load all of it.
 */
function loadTogether(starts: readonly string[]): Plugin {
  return {
    name: 'load together',
    setup(building) {
      building.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        const module = relative(harness, path);
        const together = starts.includes(module) ? loadedWith(module) : [];
        const imports = together.map((other) => `import ${JSON.stringify(relativeTo(path, other))};\n`);
        return { contents: imports.join('') + (await readFile(path, 'utf8')), loader: 'ts' };
      });
    },
  };
}

function loadedWith(start: string): string[] {
  if (ALONE.has(start) || start === COMMAND) return [];
  return /^(cli|report)\//.test(start) && start !== LIBRARY ? [COMMAND, LIBRARY] : [LIBRARY];
}

function relativeTo(path: string, module: string): string {
  return `./${relative(dirname(path), resolve(harness, module))}`;
}
