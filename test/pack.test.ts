import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, readdir, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseTarGzip } from 'nanotar';

const root = fileURLToPath(new URL('..', import.meta.url));
const notPacked = new Set(['.git', 'coverage', 'dist', 'node_modules']);

let home: string;
let tarball: string;
let project: string;

// The package is built in a copy: dist/ in the checkout would change what the other tests run.
before(async () => {
  home = await realpath(await mkdtemp(join(tmpdir(), 'kensa-pack-')));
  const checkout = join(home, 'checkout');
  await cp(root, checkout, { recursive: true, filter: (path) => !notPacked.has(relative(root, path)) });
  await symlink(join(root, 'node_modules'), join(checkout, 'node_modules'));
  run(checkout, 'npm', ['pack', '--pack-destination', home]);
  const { version } = await readPackageJson();
  tarball = join(home, `kensa-${version}.tgz`);

  project = join(home, 'project');
  await mkdir(project);
  await writeFile(join(project, 'package.json'), '{"private": true, "type": "module"}\n');
  await cp(join(root, 'snapshots/demo.json.gz'), join(project, 'demo.json.gz'));
  run(project, 'npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', tarball]);
});

after(async () => {
  await rm(home, { recursive: true });
});

/** What a command prints, run without what `npm test` puts into the environment; it must exit with 0. */
function run(cwd: string, command: string, args: readonly string[]): string {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(npm_|NODE_OPTIONS$|NODE_TEST_CONTEXT$)/.test(name)),
  );
  const { error, status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    env,
    maxBuffer: 2 ** 28,
  });
  if (error) throw error;
  assert.equal(status, 0, `${command} ${args.join(' ')}\n${stdout}${stderr}`);
  return stdout;
}

async function readPackageJson(): Promise<{ version: string }> {
  return JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
}

/** The code that what a user starts leads to. */
function codeOf(packed: ReadonlyMap<string, string>): Set<string> {
  const code = new Set(['dist/index.js', 'dist/run.js', 'dist/worker.js']);
  for (const name of code) {
    for (const [part] of packed.get(name)?.matchAll(/part-\w+\.js/g) ?? []) code.add(`dist/${part}`);
  }
  return code;
}

test('the package holds the code, its types, the bundle and the demo snapshot, and nothing else', async () => {
  const entries = await parseTarGzip(await readFile(tarball));
  const files = entries.filter(({ type }) => type === 'file');
  const packed = new Map(files.map(({ name, text }) => [name.replace(/^package\//, ''), text]));
  const sources = (await readdir(join(root, 'harness'), { recursive: true })).filter((file) => file.endsWith('.ts'));
  const types = new Set(sources.map((file) => `dist/${file.replace(/ts$/, 'd.ts')}`));
  const expected = [
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'bin/kensa.js',
    'bundle/conformance.json',
    'bundle/conformance.schema.json',
    'bundle/kensa.tar.gz',
    'package.json',
    'snapshots/demo.json.gz',
    ...codeOf(packed),
    ...[...packed.keys()].filter((name) => types.has(name) && !/^dist\/(authoring|build|cli)\//.test(name)),
  ];
  assert.deepEqual([...packed.keys()].toSorted(), expected.toSorted());
});

test('the installed command says its version', async () => {
  const { version } = await readPackageJson();
  const command = join(project, 'node_modules/.bin/kensa');
  assert.equal(run(project, command, ['--version']), `${version}\n`);
});

test('the installed command says that a control is begun in a clone', () => {
  const command = join(project, 'node_modules/.bin/kensa');
  const { status, stdout, stderr } = spawnSync(command, ['new', 'redshift', 'own'], { cwd: project, encoding: 'utf8' });
  assert.deepEqual(
    { status, stdout, stderr },
    {
      status: 2,
      stdout: '',
      stderr:
        'kensa: error: `kensa new` works on the sources of policies, which are not in the package. Clone the repository of ' +
        'kensa, run `npm ci` in the clone, and there `node bin/kensa.js new`.\n',
    },
  );
});

test('the installed command audits the demo snapshot as the checkout does', async () => {
  const args = ['audit', 'demo.json.gz', '--format', 'json', '--fail-on', 'none'];
  const installed = run(project, join(project, 'node_modules/.bin/kensa'), args);
  assert.equal(installed, run(project, process.execPath, [join(root, 'bin/kensa.js'), ...args]));
  assert.equal((JSON.parse(installed) as { schemaVersion: number }).schemaVersion, 1);
});

test('the installed command says that controls are tested in a clone', () => {
  const { status, stderr } = spawnSync(join(project, 'node_modules/.bin/kensa'), ['test'], {
    cwd: project,
    encoding: 'utf8',
  });
  assert.equal(status, 2);
  assert.equal(
    stderr,
    'kensa: error: `kensa test` works on the sources of policies, which are not in the package. Clone the repository of ' +
      'kensa, run `npm ci` in the clone, and there `node bin/kensa.js test`.\n',
  );
});

test('the installed library exports what the sources export, the bundle and its vectors', async () => {
  const script = `
    import * as kensa from 'kensa';
    import { readFileSync } from 'node:fs';
    const bundle = readFileSync(new URL(import.meta.resolve('kensa/bundle')));
    const read = (name) => readFileSync(new URL(import.meta.resolve(name)), 'utf8');
    const vectors = [read('kensa/conformance'), read('kensa/conformance.schema.json')];
    console.log(JSON.stringify({ exports: Object.keys(kensa).sort(), bundle: bundle.toString('base64'), vectors }));
  `;
  const stdout = run(project, process.execPath, ['--input-type=module', '--eval', script]);
  const sources = (await import('../harness/index.ts')) as object;
  assert.deepEqual(JSON.parse(stdout), {
    exports: Object.keys(sources).toSorted(),
    bundle: (await readFile(join(root, 'bundle/kensa.tar.gz'))).toString('base64'),
    vectors: [
      await readFile(join(root, 'bundle/conformance.json'), 'utf8'),
      await readFile(join(root, 'bundle/conformance.schema.json'), 'utf8'),
    ],
  });
});

test('the installed types compile in a strict project', async () => {
  await writeFile(
    join(project, 'consumer.ts'),
    `import * as kensa from 'kensa';
export const names: string[] = Object.keys(kensa);
export type Report = Awaited<ReturnType<typeof kensa.audit>>;
export const bundleOf = (report: Report): string => report.bundle.revision;
`,
  );
  // A project that runs in Node has Node's types; they name AbortSignal.
  await symlink(join(root, 'node_modules/@types'), join(project, 'node_modules/@types'));
  const flags = [
    '--noEmit',
    '--strict',
    '--module',
    'nodenext',
    '--target',
    'es2023',
    '--lib',
    'es2023',
    '--types',
    'node',
  ];
  run(project, join(root, 'node_modules/.bin/tsc'), [...flags, 'consumer.ts']);
});
