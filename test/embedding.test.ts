import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Conformance } from '../harness/authoring/conformance/conformance.ts';
import { opa } from './build/opa-for-tests.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const CONFORMANCE = 'node_modules/kensa/bundle/conformance.json';

/** The blocks of code of docs/embedding.md, each with its language. */
let blocks: { language: string; code: string }[];
let project: string;

// A project that has installed kensa, with the files that the page says to write.
before(async () => {
  const page = await readFile(join(root, 'docs/embedding.md'), 'utf8');
  blocks = [...page.matchAll(/```(\w+)\n(.*?)```/gs)].map(([, language = '', code = '']) => ({ language, code }));
  project = await mkdtemp(join(tmpdir(), 'kensa-embedding-'));
  await writeFile(join(project, 'package.json'), '{"type": "module"}\n');
  await mkdir(join(project, 'node_modules/@open-policy-agent'), { recursive: true });
  for (const name of ['@open-policy-agent/opa-wasm', 'tsx'])
    await symlink(join(root, 'node_modules', name), join(project, 'node_modules', name));
  await cp(join(root, 'bundle'), join(project, 'node_modules/kensa/bundle'), { recursive: true });
  for (const { code } of blocks) {
    const [, file] = /^(?:\/\/|#) (\S+)\n/.exec(code) ?? [];
    if (file !== undefined) await writeFile(join(project, file), code);
  }
  run('bash', ['-euc', codeOf('tar ')]);
});
after(() => rm(project, { recursive: true }));

function codeOf(words: string): string {
  const found = blocks.find(({ code }) => code.includes(words));
  assert.ok(found !== undefined, words);
  return found.code;
}

function run(command: string, args: readonly string[]): string {
  const { NODE_OPTIONS: _options, NODE_TEST_CONTEXT: _context, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: project,
    encoding: 'utf8',
    env,
    maxBuffer: 2 ** 28,
  });
  assert.equal(status, 0, `${command} ${args.join(' ')}\n${stdout}${stderr}`);
  return stdout;
}

function runTypeScript(file: string): string {
  return run(process.execPath, ['--import', 'tsx', file]);
}

function runOpa(): string {
  return run('bash', ['-euc', `opa() { "${opa}" "$@"; }\n${codeOf('opa eval')}`]);
}

async function vectors(): Promise<Conformance> {
  return JSON.parse(await readFile(join(project, CONFORMANCE), 'utf8')) as Conformance;
}

/** How many documents there are, counted from the text of the vectors. */
function documentsIn({ controls }: Conformance): number {
  const cases = controls.flatMap((control) => control.cases);
  const changes = cases.flatMap(({ mutants }) => mutants.flatMap((group) => group.changes));
  return changes.reduce(
    (sum, { removed, values = [] }) => sum + values.length + (removed === true ? 1 : 0),
    cases.length,
  );
}

test('judging one document prints what the page says', () => {
  assert.equal(runTypeScript('judge.ts'), codeOf('"compliance"'));
});

test('the vectors agree with the bundle, in the SDK of OPA', async () => {
  assert.equal(runTypeScript('replay.ts'), `${documentsIn(await vectors())} documents judged\n`);
});

test('the vectors agree with the bundle in OPA, which takes its time: one case in seven', async () => {
  const { controls, ...head } = await vectors();
  const some = controls.map(({ id, cases }) => ({ id, cases: cases.filter((_, position) => position % 7 === 0) }));
  await withVectors({ ...head, controls: some }, (documents) => {
    assert.deepEqual(JSON.parse(runOpa()), { judged: documents, differences: [] });
  });
});

test('vectors of another bundle do not', async () => {
  const { controls, ...head } = await vectors();
  const cases = controls.flatMap(({ id, cases: own }) => own.map((one) => ({ id, one })));
  const { id, one } = cases.find(({ one: { mutants } }) => mutants.length > 1) ?? {};
  const [group, other] = one?.mutants ?? [];
  assert.ok(id !== undefined && one !== undefined && group !== undefined && other !== undefined);
  const wrong = { ...one, mutants: [{ ...group, verdict: other.verdict }] };
  await withVectors({ ...head, controls: [{ id, cases: [wrong] }] }, (documents) => {
    const lines = runTypeScript('replay.ts').split('\n');
    assert.equal(lines.length, documents + 1);
    assert.ok(lines[0]?.startsWith(`${id}: ${one.name}: {`));
    const { judged, differences } = JSON.parse(runOpa()) as { judged: number; differences: object[] };
    assert.deepEqual([judged, differences.length], [documents, documents - 1]);
  });
});

/** Puts other vectors in the place of those of the package for a while. */
async function withVectors(others: Conformance, use: (documents: number) => void): Promise<void> {
  const file = join(project, CONFORMANCE);
  const original = await readFile(file, 'utf8');
  await writeFile(file, JSON.stringify(others));
  try {
    use(documentsIn(others));
  } finally {
    await writeFile(file, original);
  }
}
