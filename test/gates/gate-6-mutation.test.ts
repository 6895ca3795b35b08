import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { failureLines } from '../../harness/authoring/cases/failure-lines.ts';
import { testControls } from '../../harness/authoring/cases/test-controls.ts';
import { testPolicies } from '../../harness/authoring/cases/test-policies.ts';
import { buildPack } from '../../harness/build/build-pack.ts';
import { loadBundle } from '../../harness/bundle/load-bundle.ts';
import type { GateControl } from './gate-control.ts';
import { casesSource } from './gate-control.ts';
import { createGateFolder } from './gate-folder.ts';

const unproven: GateControl = {
  name: 'unproven',
  id: 'Gate.Unproven',
  rules: `compliant := count(violations) == 0

violations contains {"code": "found", "path": ["configuration", "storageEncrypted"]} if {
	input.configuration.storageEncrypted == false
}
`,
  cases: `	"right": {
		"input": document({"storageEncrypted": true}),
		"compliance": "COMPLIANT",
	},
	"wrong": {
		"input": document({"storageEncrypted": false}),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "found", "path": ["configuration", "storageEncrypted"]}],
	},
`,
};

const SURVIVORS = `policies/controls/gates/unproven/unproven_test.rego:7: Gate.Unproven: "right" with \`delete configuration\` must be INSUFFICIENT_DATA, and is COMPLIANT
  So it is with "right" with \`null configuration\`, and with 4 more mutants
  Copy this into cases, and mend the control until it holds:
	"right: delete configuration": {
		"input": {
			"accountId": "111122223333",
			"awsRegion": "ap-northeast-1",
			"resourceId": "gated",
			"resourceType": "AWS::RDS::DBInstance",
		},
		"compliance": "INSUFFICIENT_DATA",
		"missing": [
			{
				"path": ["configuration"],
				"reason": "absent",
			},
		],
	},
policies/controls/gates/unproven/unproven_test.rego:7: Gate.Unproven: "right" with \`delete configuration.storageEncrypted\` must be INSUFFICIENT_DATA, and is COMPLIANT
  So it is with "right" with \`null configuration.storageEncrypted\`, and with 6 more mutants
  Copy this into cases, and mend the control until it holds:
	"right: delete configuration.storageEncrypted": {
		"input": {
			"accountId": "111122223333",
			"awsRegion": "ap-northeast-1",
			"configuration": {},
			"resourceId": "gated",
			"resourceType": "AWS::RDS::DBInstance",
		},
		"compliance": "INSUFFICIENT_DATA",
		"missing": [
			{
				"path": ["configuration", "storageEncrypted"],
				"reason": "absent",
			},
		],
	},
policies/controls/gates/unproven/unproven_test.rego:11: Gate.Unproven: "wrong" with \`delete configuration\` must not pass, and is COMPLIANT
  So it is with "wrong" with \`null configuration\`, and with 4 more mutants
  Copy this into cases, and mend the control until it holds:
	"wrong: delete configuration": {
		"input": {
			"accountId": "111122223333",
			"awsRegion": "ap-northeast-1",
			"resourceId": "gated",
			"resourceType": "AWS::RDS::DBInstance",
		},
		"compliance": "INSUFFICIENT_DATA",
		"missing": [
			{
				"path": ["configuration"],
				"reason": "absent",
			},
		],
	},
policies/controls/gates/unproven/unproven_test.rego:11: Gate.Unproven: "wrong" with \`delete configuration.storageEncrypted\` must not pass, and is COMPLIANT
  So it is with "wrong" with \`null configuration.storageEncrypted\`, and with 6 more mutants
  Copy this into cases, and mend the control until it holds:
	"wrong: delete configuration.storageEncrypted": {
		"input": {
			"accountId": "111122223333",
			"awsRegion": "ap-northeast-1",
			"configuration": {},
			"resourceId": "gated",
			"resourceType": "AWS::RDS::DBInstance",
		},
		"compliance": "INSUFFICIENT_DATA",
		"missing": [
			{
				"path": ["configuration", "storageEncrypted"],
				"reason": "absent",
			},
		],
	},
policies/controls/gates/unproven/unproven_test.rego: Gate.Unproven: no case shows INSUFFICIENT_DATA: add one`;

test('gate 6: a control that passes what it can not see, since it is built without the proof', async () => {
  const root = await createGateFolder(unproven);
  try {
    const file = join(root, 'kensa.tar.gz');
    await writeFile(file, await buildPack({ root, withProof: false }));
    const [tested] = await testControls({ root, bundle: await loadBundle(file) });
    assert.ok(tested !== undefined);
    assert.equal(failureLines(tested, casesSource(unproven)).join('\n'), SURVIVORS);
  } finally {
    await rm(root, { recursive: true });
  }
});

const NULL_SURVIVES = `CONTROL        CASES  MUTANTS  LINES
Gate.Unproven      2       46    3/3  5 failed

policies/controls/gates/unproven/unproven_test.rego:7: Gate.Unproven: "right" with \`null configuration\` must be INSUFFICIENT_DATA, and is COMPLIANT
  Copy this into cases, and mend the control until it holds:
	"right: null configuration": {
		"input": {
			"accountId": "111122223333",
			"awsRegion": "ap-northeast-1",
			"configuration": null,
			"resourceId": "gated",
			"resourceType": "AWS::RDS::DBInstance",
		},
		"compliance": "INSUFFICIENT_DATA",
		"missing": [
			{
				"path": ["configuration"],
				"reason": "null",
			},
		],
	},
policies/controls/gates/unproven/unproven_test.rego:7: Gate.Unproven: "right" with \`null configuration.storageEncrypted\` must be INSUFFICIENT_DATA, and is COMPLIANT
  Copy this into cases, and mend the control until it holds:
	"right: null configuration.storageEncrypted": {
		"input": {
			"accountId": "111122223333",
			"awsRegion": "ap-northeast-1",
			"configuration": {
				"storageEncrypted": null,
			},
			"resourceId": "gated",
			"resourceType": "AWS::RDS::DBInstance",
		},
		"compliance": "INSUFFICIENT_DATA",
		"missing": [
			{
				"path": ["configuration", "storageEncrypted"],
				"reason": "null",
			},
		],
	},
policies/controls/gates/unproven/unproven_test.rego:11: Gate.Unproven: "wrong" with \`null configuration\` must not pass, and is COMPLIANT
  Copy this into cases, and mend the control until it holds:
	"wrong: null configuration": {
		"input": {
			"accountId": "111122223333",
			"awsRegion": "ap-northeast-1",
			"configuration": null,
			"resourceId": "gated",
			"resourceType": "AWS::RDS::DBInstance",
		},
		"compliance": "INSUFFICIENT_DATA",
		"missing": [
			{
				"path": ["configuration"],
				"reason": "null",
			},
		],
	},
policies/controls/gates/unproven/unproven_test.rego:11: Gate.Unproven: "wrong" with \`null configuration.storageEncrypted\` must not pass, and is COMPLIANT
  Copy this into cases, and mend the control until it holds:
	"wrong: null configuration.storageEncrypted": {
		"input": {
			"accountId": "111122223333",
			"awsRegion": "ap-northeast-1",
			"configuration": {
				"storageEncrypted": null,
			},
			"resourceId": "gated",
			"resourceType": "AWS::RDS::DBInstance",
		},
		"compliance": "INSUFFICIENT_DATA",
		"missing": [
			{
				"path": ["configuration", "storageEncrypted"],
				"reason": "null",
			},
		],
	},
policies/controls/gates/unproven/unproven_test.rego: Gate.Unproven: no case shows INSUFFICIENT_DATA: add one

controls: 1, cases: 2, mutants: 46, tests in Rego: 1. Controls that fail: 1, other failures: 0.`;

test('gate 6: a control that passes over null, since the library that proves takes null for a value', async () => {
  const root = await createGateFolder(unproven);
  const library = join(root, 'policies/lib/proof/proof.rego');
  const source = await readFile(library, 'utf8');
  await writeFile(library, source.replace('\tnot found in types\n', '\tnot found in types\n\tfound != "null"\n'));
  const { lines, passed } = await testPolicies(root, ['gates.unproven']).finally(() => rm(root, { recursive: true }));
  assert.equal(passed, false);
  assert.equal(lines.join('\n'), NULL_SURVIVES);
});
