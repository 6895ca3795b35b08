import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadAuthoring } from '../../harness/cli/load-authoring.ts';
import { main } from '../../harness/cli/main.ts';
import { KensaError } from '../../harness/kensa-error.ts';
import { fakeIo } from './fake-io.ts';

test('kensa test judges what is written in the clone', async () => {
  const io = fakeIo();
  assert.equal(await main(['test', 'Redshift.7'], io), 0);
  assert.match(
    io.stdout.text,
    /^CONTROL .*\nRedshift\.7 .*\n\ncontrols: 1, .*\. All as stated, in OPA and in WASM\.\n$/,
  );
  assert.equal(io.stderr.text, '');
});

test('kensa test of a control that is not there', async () => {
  const io = fakeIo();
  assert.equal(await main(['test', 'Redshift.77'], io), 2);
  assert.equal(io.stdout.text, '');
  assert.equal(
    io.stderr.text,
    'kensa: error: no control of policies/controls is called Redshift.77. Did you mean Redshift.7? ' +
      'Name it by id, alias, package or folder.\n',
  );
});

test('a part that is not there, as in the package', async () => {
  await assert.rejects(
    loadAuthoring('test', 'cases/not-there.ts'),
    new KensaError(
      'USAGE',
      '`kensa test` works on the sources of policies, which are not in the package. Clone the repository of kensa, ' +
        'run `npm ci` in the clone, and there `node bin/kensa.js test`.',
    ),
  );
});
