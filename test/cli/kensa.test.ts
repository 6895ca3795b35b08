import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { toolVersion } from '../../harness/tool-version.ts';

const script = fileURLToPath(new URL('../../bin/kensa.js', import.meta.url));

// A project of somebody else, whose compiler settings are not ours to read.
let elsewhere: string;
before(async () => {
  elsewhere = await mkdtemp(join(tmpdir(), 'kensa-elsewhere-'));
  await writeFile(join(elsewhere, 'tsconfig.json'), '{ this is not JSON');
  await writeFile(join(elsewhere, 'package.json'), '{"name": "kensa-user", "version": "9.9.9"}');
});
after(() => rm(elsewhere, { recursive: true }));

function kensa(...argv: string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...argv], {
    cwd: elsewhere,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] },
  });
  return { status, stdout, stderr };
}

test('the command runs anywhere', () => {
  assert.deepEqual(kensa('--version'), { status: 0, stdout: `${toolVersion()}\n`, stderr: '' });
});

test('its help goes to standard output', () => {
  const { status, stdout, stderr } = kensa('help', 'audit');
  assert.deepEqual(
    { status, first: stdout.split('\n')[0], stderr },
    {
      status: 0,
      first: 'Usage: kensa audit [options] [source...]',
      stderr: '',
    },
  );
});

test('its exit code tells a mistake', () => {
  assert.deepEqual(kensa('audti'), {
    status: 2,
    stdout: '',
    stderr:
      "kensa: error: unknown command 'audti'\n(Did you mean audit?)\n" +
      '`kensa --help` and `kensa help COMMAND` say what is possible.\n',
  });
});
