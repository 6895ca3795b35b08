import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { tmpdir } from 'node:os';
import { OPA_VERSION, opaOutput, runOpa } from '../../harness/opa/run-opa.ts';
import { opa, provideOpa } from './opa-for-tests.ts';

const cwd = tmpdir();

describe('runs of OPA', () => {
  beforeEach(provideOpa);
  afterEach(provideOpa);

  test('the OPA that is there is the one that the bundle is built with', async () => {
    assert.ok((await opaOutput(['version'], { cwd })).startsWith(`Version: ${OPA_VERSION}\n`));
  });

  test('what is given reaches its standard input', async () => {
    const output = await opaOutput(['eval', '--format', 'raw', '--stdin-input', 'input.text'], {
      cwd,
      input: '{"text": "検査"}',
    });
    assert.equal(output, '検査\n');
  });

  test('a run that fails gives its exit code', async () => {
    const argv = ['eval', '--fail', '--format', 'raw', 'data.nothing'];
    assert.deepEqual(await runOpa(argv, { cwd }), { exitCode: 1, stdout: '', stderr: '' });
  });

  test('a failure is an error with what OPA printed', async () => {
    await assert.rejects(opaOutput(['check', 'not-there.rego'], { cwd }), {
      name: 'KensaError',
      code: 'POLICY_INVALID',
      message: 'opa check found:\n1 error occurred during loading: stat not-there.rego: no such file or directory',
    });
  });

  test('an OPA that is not there is an error that names the way out', async () => {
    process.env['OPA'] = `${opa}-that-is-not-there`;
    await assert.rejects(runOpa(['version'], { cwd }), {
      name: 'KensaError',
      code: 'POLICY_INVALID',
      message: `OPA can not be started as ${opa}-that-is-not-there: run ./bundle.sh, which finds or installs it`,
    });
  });
});
