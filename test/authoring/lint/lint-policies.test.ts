import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { lintPolicies } from '../../../harness/authoring/lint/lint-policies.ts';
import { addFile, copyPolicies } from '../../build/pack-folder.ts';

describe('lint of the policies of the repository', () => {
  let root = '';

  before(async () => {
    root = await copyPolicies();
  });

  after(() => rm(root, { recursive: true }));

  test('finds nothing, from whatever folder', async () => {
    assert.deepEqual(await lintPolicies({ root }), []);
    assert.deepEqual(await lintPolicies({ root: fileURLToPath(new URL('../../..', import.meta.url)) }), []);
  });

  test('takes METADATA and places from the files that are named as from all', async () => {
    const file = 'policies/lib/ports/ports.rego';
    await addFile(
      root,
      'lib/ports/ports.rego',
      '# METADATA\n# description: ports\npackage lib.ports\n\nis_open(port) if port == 22\n\nget_all := [22]\n',
    );
    const found = [
      {
        rule: 'documented_library',
        file,
        row: 5,
        column: 1,
        message: 'is_open has no description',
        remedy: 'write METADATA above it, with a description',
      },
      {
        rule: 'documented_library',
        file,
        row: 7,
        column: 1,
        message: 'get_all has no description',
        remedy: 'write METADATA above it, with a description',
      },
      {
        rule: 'no_get_prefix',
        file,
        row: 7,
        column: 1,
        message: 'get_all says how, not what',
        remedy: 'name it all, or by what is special of it',
      },
    ];
    assert.deepEqual(await lintPolicies({ root, files: [file] }), found);
    assert.deepEqual(await lintPolicies({ root }), found);
  });

  test('ends where a file does not parse, whether it is named or not', async () => {
    const file = 'policies/lib/ports/ports.rego';
    await addFile(root, 'lib/ports/ports.rego', 'package lib.ports\n\nis_open if port ==');
    await assert.rejects(lintPolicies({ root, files: [file] }), {
      name: 'KensaError',
      code: 'POLICY_INVALID',
      message: 'policies/lib/ports/ports.rego:3: unexpected eof token',
    });
    await assert.rejects(lintPolicies({ root }), {
      name: 'KensaError',
      code: 'POLICY_INVALID',
      message: 'policies/lib/ports/ports.rego:3: unexpected eof token',
    });
  });
});
