import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, before, after, beforeEach, describe, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { snapshotOf } from '../auditing.ts';
import * as items from '../normalize/config-items.ts';

const script = fileURLToPath(new URL('../../bin/kensa.js', import.meta.url));
const posix = { skip: process.platform === 'win32' };

let inputs: string;
let source: string;
/** What the command writes of the source, as ndjson. */
let whole: string;
before(async () => {
  inputs = await mkdtemp(join(tmpdir(), 'kensa-inputs-'));
  source = join(inputs, 'snapshot.json');
  // Findings of 9 MB: more than is held in memory, and than a pipe holds.
  const clusters = Array.from({ length: 2500 }, (_, index) => {
    return { ...items.redshiftCluster(), resourceId: `cluster-${index}`, resourceName: 'x'.repeat(3500) };
  });
  await writeFile(source, snapshotOf(clusters));
  whole = spawnSync(process.execPath, [script, ...audit('--format', 'ndjson')], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  }).stdout;
  assert.equal(whole.match(/^\{"kind":"(finding|end)"/gm)?.length, 2501);
});
after(() => rm(inputs, { recursive: true }));

let folder: string;
let temporary: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kensa-reports-'));
  temporary = await mkdtemp(join(tmpdir(), 'kensa-temporary-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
  // Whatever happened, nothing is left behind; a folder of tsx is not kensa's.
  const left = (await readdir(temporary)).filter((name) => !name.startsWith('tsx-'));
  await rm(temporary, { recursive: true });
  assert.deepEqual(left, []);
});

function audit(...argv: string[]): string[] {
  return ['audit', source, '--all', '--control', 'Redshift.7', '--fail-on', 'none', ...argv];
}

function environment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], TMPDIR: temporary };
}

/** Runs kensa in a shell, as `kensa`. */
function inShell(command: string): { status: number | null; stdout: string; stderr: string } {
  const definition = `kensa() { "${process.execPath}" "${script}" "$@"; }`;
  const { status, stdout, stderr } = spawnSync('bash', ['--norc', '-c', `${definition}; ${command}`], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...environment(), SOURCE: source },
  });
  return { status, stdout, stderr };
}

describe('a report with more findings than are held in memory', posix, () => {
  test('is whole in every place', async () => {
    const files = ['--format', `ndjson=${join(folder, 'r.ndjson')}`, '--format', `json=${join(folder, 'r.json')}`];
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...audit('--format', 'text', ...files)], {
      encoding: 'utf8',
      env: environment(),
      maxBuffer: 2 ** 26,
    });
    assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
    assert.equal((await readFile(join(folder, 'r.ndjson'), 'utf8')) === whole, true);
    const report = JSON.parse(await readFile(join(folder, 'r.json'), 'utf8')) as { findings: unknown[] };
    const lines = whole.split('\n').filter((line) => line.startsWith('{"kind":"finding"'));
    assert.deepEqual(
      report.findings,
      lines.map((line) => {
        const { kind: _, ...finding } = JSON.parse(line) as Record<string, unknown>;
        return finding;
      }),
    );
    assert.equal(stdout.match(/AWS::Redshift::Cluster\/cluster-\d+ /g)?.length, 2500);
    assert.deepEqual((await readdir(folder)).toSorted(), ['r.json', 'r.ndjson']);
  });

  test('ends quietly when its reader has enough', () => {
    const { status, stdout, stderr } = inShell(
      'set -o pipefail; kensa audit "$SOURCE" --all --fail-on none --format ndjson | head -c 25',
    );
    assert.deepEqual({ status, stdout, stderr }, { status: 0, stdout: '{"kind":"report","schemaV', stderr: '' });
  });

  test('is an error where the disk is full', { skip: process.platform !== 'linux' }, async () => {
    assert.deepEqual(inShell('kensa audit "$SOURCE" --all --format ndjson > /dev/full'), {
      status: 2,
      stdout: '',
      stderr: 'kensa: error: standard output cannot be written: ENOSPC: no space left on device, write\n',
    });
    await writeFile(join(folder, 'old.json'), 'old');
    // The temporary file for documents meets the limit first.
    const spilling = inShell('ulimit -f 1000; kensa audit "$SOURCE" --all --format json=old.json');
    assert.deepEqual(spilling, {
      status: 2,
      stdout: '',
      stderr:
        `kensa: error: the input has more than there is room for in memory, and a temporary file in ${temporary} can ` +
        'not be used. Make room there, or set TMPDIR to a folder that has some.\n  because: EFBIG: file too large, write\n',
    });
    const few = inShell(
      'ulimit -f 1; kensa audit "$SOURCE" --format json=old.json --format text=new.txt --control EMR.3',
    );
    assert.deepEqual(few, {
      status: 2,
      stdout: '',
      stderr: 'kensa: error: old.json cannot be written: EFBIG: file too large, write\n',
    });
    assert.deepEqual([await readFile(join(folder, 'old.json'), 'utf8'), await readdir(folder)], ['old', ['old.json']]);
  });
});

/** Starts an audit that writes to a file, and waits until the temporary file beside it has come. */
async function writing(file: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [script, ...audit('--format', `ndjson=${file}`)], {
    env: environment(),
    stdio: 'ignore',
  });
  while (child.exitCode === null && !(await readdir(folder)).some((name) => name.endsWith('.tmp'))) await setTimeout(1);
  return child;
}

describe('a run that is ended while it writes', posix, () => {
  const endings = [
    ['SIGINT', [130, null]],
    ['SIGTERM', [143, null]],
    ['SIGHUP', [129, null]],
    ['SIGKILL', [null, 'SIGKILL']],
  ] as const;
  for (const [signal, ending] of endings) {
    test(`${signal} leaves the old file or the whole new one`, async () => {
      const file = join(folder, 'report.ndjson');
      await writeFile(file, 'old');
      const child = await writing(file);
      child.kill(signal);
      assert.deepEqual(await once(child, 'close'), ending);
      const text = await readFile(file, 'utf8');
      assert.ok(text === 'old' || text === whole, text.slice(0, 100));
      const left = (await readdir(folder)).filter((name) => name !== 'report.ndjson');
      // After SIGKILL nothing can clean up.
      if (signal !== 'SIGKILL') assert.deepEqual(left, []);
    });
  }
});
