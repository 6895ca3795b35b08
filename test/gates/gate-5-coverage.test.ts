import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { testPolicies } from '../../harness/authoring/cases/test-policies.ts';
import { addFile } from '../build/pack-folder.ts';
import type { GateControl } from './gate-control.ts';
import { createGateFolder } from './gate-folder.ts';

const unreached: GateControl = {
  name: 'unreached',
  id: 'Gate.Unreached',
  messages: '{found: Found., open: Open.}',
  rules: `compliant := count(violations) == 0

violations contains {"code": "found", "path": ["configuration", "storageEncrypted"]} if {
	input.configuration.storageEncrypted == false
}

violations contains {"code": "open", "path": ["configuration", "publiclyAccessible"]} if {
	input.configuration.publiclyAccessible == true
}
`,
  cases: `	"right": {
		"input": document({"storageEncrypted": true, "publiclyAccessible": false}),
		"compliance": "COMPLIANT",
	},
	"wrong": {
		"input": document({"storageEncrypted": false, "publiclyAccessible": false}),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "found", "path": ["configuration", "storageEncrypted"]}],
	},
	"absent": {
		"input": document({"publiclyAccessible": false}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "storageEncrypted"], "reason": "absent"}],
	},
`,
};

/** Reaches the line that the cases do not. */
const OTHER_TEST = `package controls.gates.unreached_test

import data.controls.gates.unreached

test_open if {
	{"code": "open", "path": ["configuration", "publiclyAccessible"]} in unreached.violations with input as document({"publiclyAccessible": true})
}
`;

async function report(root: string, names: readonly string[]): Promise<string[]> {
  try {
    return (await testPolicies(root, names)).lines;
  } finally {
    await rm(root, { recursive: true });
  }
}

const unreachedReport = (tests: number): string[] =>
  `CONTROL         CASES  MUTANTS  LINES
Gate.Unreached      3       62    3/5  2 failed

policies/controls/gates/unreached/unreached.rego:21: Gate.Unreached: no case reaches what is marked: add one that does, or remove it
    20 |
  > 21 | violations contains {"code": "open", "path": ["configuration", "publiclyAccessible"]} if {
  > 22 | 	input.configuration.publiclyAccessible == true
    23 | }
policies/controls/gates/unreached/unreached_test.rego: Gate.Unreached: no case shows open: add one

controls: 1, cases: 3, mutants: 62, tests in Rego: ${tests}. Controls that fail: 1, other failures: 0.`.split('\n');

describe('gate 5: the cases reach every line', () => {
  test('a violation that no case shows', async () => {
    assert.deepEqual(await report(await createGateFolder(unreached), ['gate.unreached']), unreachedReport(1));
  });

  test('another test than the cases does not count', async () => {
    const root = await createGateFolder(unreached);
    await addFile(root, 'controls/gates/unreached/more_test.rego', OTHER_TEST);
    assert.deepEqual(await report(root, ['gate.unreached']), unreachedReport(2));
  });

  test('a line of a library that none of its own tests reaches', async () => {
    const root = await createGateFolder({
      ...unreached,
      cases: `${unreached.cases}	"open": {
		"input": document({"storageEncrypted": true, "publiclyAccessible": true}),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "open", "path": ["configuration", "publiclyAccessible"]}],
	},
`,
    });
    await addFile(
      root,
      'lib/port/port.rego',
      'package lib.port\n\nis_open(port) if port > 0\n\nis_any(port) if port == -1\n',
    );
    await addFile(
      root,
      'lib/port/port_test.rego',
      'package lib.port_test\n\nimport data.lib.port\n\ntest_is_open if port.is_open(22)\n',
    );
    // The last line counts what all libraries have.
    assert.deepEqual((await report(root, [])).slice(0, -1), [
      'CONTROL         CASES  MUTANTS  LINES',
      'Gate.Unreached      4      102    5/5',
      '',
      'policies/lib/port/port.rego:5: no test reaches what is marked: add one that does, or remove it',
      '    4 |',
      '  > 5 | is_any(port) if port == -1',
      '    6 |',
      '',
    ]);
  });
});
