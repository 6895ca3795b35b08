import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { findControls } from '../../../harness/authoring/cases/find-controls.ts';
import { KensaError } from '../../../harness/kensa-error.ts';
import { addFile } from '../../build/pack-folder.ts';

let root: string;
before(async () => {
  root = await mkdtemp(join(tmpdir(), 'kensa-find-controls-'));
  const metadata =
    '# METADATA\n# title: One\n# custom:\n#   id: Gate.One\n#   aliases: [One-001]\npackage controls.gates.one\n';
  await addFile(root, 'controls/gates/one/one.rego', metadata);
  await addFile(root, 'controls/gates/one/one_test.rego', 'package controls.gates.one_test\n');
  await addFile(root, 'controls/gates/two/two.rego', '# METADATA\n# title: [\npackage controls.gates.two\n');
});
after(() => rm(root, { recursive: true }));

async function foldersOf(...names: string[]): Promise<string[]> {
  return (await findControls(root, names)).map(({ folder }) => folder);
}

for (const name of [
  'Gate.One',
  'gate.one',
  'one-001',
  'gates.one',
  'controls.gates.one',
  'gates/one',
  'controls/gates/one',
  './policies/controls/gates/one/',
  'policies/controls/gates/one/one.rego',
  'policies/controls/gates/one/one_test.rego',
]) {
  test(`a control called ${name}`, async () => {
    assert.deepEqual(await foldersOf(name), ['policies/controls/gates/one']);
  });
}

test('a control whose METADATA is none has a folder', async () => {
  assert.deepEqual(await foldersOf('gates.two', 'Gate.One'), [
    'policies/controls/gates/one',
    'policies/controls/gates/two',
  ]);
});

test('without a name, all', async () => {
  assert.deepEqual(await foldersOf(), ['policies/controls/gates/one', 'policies/controls/gates/two']);
});

test('a name that no control has', async () => {
  await assert.rejects(
    findControls(root, ['gates.onne']),
    new KensaError(
      'UNKNOWN_CONTROL',
      'no control of policies/controls is called gates.onne. Did you mean gates.one? Name it by id, alias, package or folder.',
    ),
  );
});
