import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { addGateControl, bundleCommand, createGateFolder } from './bundle-command.ts';

describe('gate 1: opa fmt, and opa check --strict with the generated schemas', () => {
  let root = '';

  beforeEach(async () => {
    root = await createGateFolder();
  });

  afterEach(() => rm(root, { recursive: true }));

  test('a file that is not formatted', async () => {
    await addGateControl(root, 'unformatted', {
      rules: `compliant := input.configuration.groupName=="a"
`,
    });
    assert.deepEqual(await bundleCommand(root), {
      exitCode: 1,
      stderr: `policies/controls/gate/unformatted/unformatted.rego:1:1: the file is not written as \`opa fmt\` writes it (opa_fmt)
  > 1 | # METADATA
      | ^
  run npm run format
`,
    });
  });

  test('a property that is misspelt, of the resource and of a document that a join brings', async () => {
    await addGateControl(root, 'misspelt', {
      type: 'AWS::RDS::DBInstance',
      custom: ['related: {key: {type: "AWS::KMS::Key", by: [configuration.kmsKeyId]}}'],
      rules: `compliant := count(violations) == 0

violations contains {"code": "found", "path": ["configuration", "publicallyAccessible"]} if {
	input.configuration.publicallyAccessible == true
	input.related.key.configuration.keyManger == "AWS"
}
`,
    });
    assert.deepEqual(await bundleCommand(root), {
      exitCode: 1,
      stderr: `policies/controls/gate/misspelt/misspelt.rego:20:22: Config's schema does not know input.configuration.publicallyAccessible: did you mean configuration.publiclyAccessible? Otherwise name its type under custom.types
    19 | violations contains {"code": "found", "path": ["configuration", "publicallyAccessible"]} if {
  > 20 | 	input.configuration.publicallyAccessible == true
       | 	                    ^

policies/controls/gate/misspelt/misspelt.rego:21:34: Config's schema does not know input.related.key.configuration.keyManger: did you mean related.key.configuration.keyManager? Otherwise name its type under custom.types
    20 | 	input.configuration.publicallyAccessible == true
  > 21 | 	input.related.key.configuration.keyManger == "AWS"
       | 	                                ^
`,
    });
  });

  test('a misspelt property in a rule that no verdict needs, which only OPA looks at', async () => {
    await addGateControl(root, 'beside', {
      type: 'AWS::RDS::DBInstance',
      rules: `compliant := count(violations) == 0

violations contains {"code": "found", "path": ["configuration", "publiclyAccessible"]} if {
	input.configuration.publiclyAccessible == true
}

beside := input.configuration.endpoint.prot

far := input.configuration.nothingThatIsLikeThis
`,
    });
    assert.deepEqual(await bundleCommand(root), {
      exitCode: 1,
      stderr: `policies/controls/gate/beside/beside.rego:22:11: Config's schema does not know input.configuration.endpoint.prot: did you mean configuration.endpoint.port?
  > 22 | beside := input.configuration.endpoint.prot
       |           ^

policies/controls/gate/beside/beside.rego:24:8: Config's schema does not know input.configuration.nothingThatIsLikeThis
  > 24 | far := input.configuration.nothingThatIsLikeThis
       |        ^
`,
    });
  });

  test('a variable that nothing uses', async () => {
    await addGateControl(root, 'unused', {
      rules: `compliant := count(violations) == 0

violations contains {"code": "found", "path": ["configuration", "groupName"]} if {
	name := input.configuration.groupName
	input.configuration.groupName == ""
}
`,
    });
    assert.deepEqual(await bundleCommand(root), {
      exitCode: 1,
      stderr: `policies/controls/gate/unused/unused.rego:19:2: assigned var name unused
    18 | violations contains {"code": "found", "path": ["configuration", "groupName"]} if {
  > 19 | 	name := input.configuration.groupName
       | 	^
`,
    });
  });
});
