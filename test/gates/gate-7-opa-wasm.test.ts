import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { test } from 'node:test';
import { testPolicies } from '../../harness/authoring/cases/test-policies.ts';
import { addFile } from '../build/pack-folder.ts';
import { createGateFolder } from './gate-folder.ts';

test('gate 7: a control that OPA and WASM judge differently, since they divide with different precision', async () => {
  const root = await createGateFolder({
    name: 'divided',
    id: 'Gate.Divided',
    rules: `import data.lib.part

compliant := count(violations) == 0

violations contains {"code": "found", "path": ["configuration", "allocatedStorage"]} if {
	part.third(input.configuration.allocatedStorage) * 3 != input.configuration.allocatedStorage
}
`,
    cases: `	"right": {
		"input": document({"allocatedStorage": 99}),
		"compliance": "COMPLIANT",
	},
	"wrong": {
		"input": document({"allocatedStorage": 100}),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "found", "path": ["configuration", "allocatedStorage"]}],
	},
	"absent": {
		"input": document({}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "allocatedStorage"], "reason": "absent"}],
	},
`,
  });
  await addFile(
    root,
    'lib/part/part.rego',
    'package lib.part\n\nthird(number) := number / 3 if {\n\tis_number(number)\n} else := 0\n',
  );
  const { lines, passed } = await testPolicies(root, ['gates.divided']).finally(() => rm(root, { recursive: true }));
  assert.equal(passed, false);
  assert.equal(
    lines.join('\n'),
    `CONTROL       CASES  MUTANTS  LINES
Gate.Divided      3       42    2/3  20 failed

policies/controls/gates/divided/divided_test.rego:11: Gate.Divided: OPA and WASM differ on "wrong": write the rule so that they agree
  So it is with "wrong" with \`delete accountId\`, and with 17 more mutants
  OPA:  COMPLIANT
  WASM: NON_COMPLIANT, violations [{"code": "found", "path": ["configuration", "allocatedStorage"]}]
policies/controls/gates/divided/divided.rego:19: Gate.Divided: no case reaches what is marked: add one that does, or remove it
    18 |
  > 19 | violations contains {"code": "found", "path": ["configuration", "allocatedStorage"]} if {
    20 | 	part.third(input.configuration.allocatedStorage) * 3 != input.configuration.allocatedStorage

controls: 1, cases: 3, mutants: 42, tests in Rego: 1. Controls that fail: 1, other failures: 0.`,
  );
});
