import assert from 'node:assert/strict';
import { readFile, rm } from 'node:fs/promises';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { packCapabilities } from '../../harness/build/capabilities.ts';
import { addFile } from '../build/pack-folder.ts';
import { RIGHT, addGateControl, bundleCommand, createGateFolder } from './bundle-command.ts';

describe('gate 2: only functions that WASM has natively', () => {
  let root = '';

  beforeEach(async () => {
    root = await createGateFolder();
  });

  afterEach(() => rm(root, { recursive: true }));

  test('functions of the host in what a verdict needs', async () => {
    await addGateControl(root, 'host', {
      rules: `compliant := count(violations) == 0

violations contains {"code": "found", "path": ["configuration", "groupName"]} if {
	regex.replace(input.configuration.groupName, "a", "b") == "b"
	time.parse_rfc3339_ns(input.evaluatedAt) > 0
}
`,
    });
    assert.deepEqual(await bundleCommand(root), {
      exitCode: 1,
      stderr: `policies/controls/gate/host/host.rego:19:2: regex.replace is no function that WASM has: policies/capabilities.json lists those that it has
    18 | violations contains {"code": "found", "path": ["configuration", "groupName"]} if {
  > 19 | 	regex.replace(input.configuration.groupName, "a", "b") == "b"
       | 	^

policies/controls/gate/host/host.rego:20:2: time.parse_rfc3339_ns is no function that WASM has: take a function of policies/lib; texts in the form of input.evaluatedAt sort by time as they are
    19 | 	regex.replace(input.configuration.groupName, "a", "b") == "b"
  > 20 | 	time.parse_rfc3339_ns(input.evaluatedAt) > 0
       | 	^
`,
    });
  });

  test('functions of the host in a library that no control uses yet', async () => {
    await addGateControl(root, 'right', RIGHT);
    await addFile(
      root,
      'lib/text/text.rego',
      `# METADATA
# description: texts
package lib.text

# METADATA
# description: both, one after the other
both(one, other) := sprintf("%s %s", [one, other])
`,
    );
    assert.deepEqual(await bundleCommand(root), {
      exitCode: 1,
      stderr: `policies/lib/text/text.rego:7:21: sprintf is no function that WASM has: give a code, and its text under custom.messages; a library puts identifiers together with concat
    6 | # description: both, one after the other
  > 7 | both(one, other) := sprintf("%s %s", [one, other])
      |                     ^
`,
    });
  });

  test('the functions are those of policies/capabilities.json, and none is done by the host', async () => {
    const committed = JSON.parse(
      await readFile(new URL('../../policies/capabilities.json', import.meta.url), 'utf8'),
    ) as unknown;
    const capabilities = await packCapabilities(root);
    assert.deepEqual(committed, capabilities);
    const names = new Set(capabilities.builtins.map(({ name }) => name));
    for (const host of ['sprintf', 'time.now_ns', 'http.send', 'regex.replace', 'crypto.sha256', 'print'])
      assert.equal(names.has(host), false, host);
  });
});
