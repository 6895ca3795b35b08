import assert from 'node:assert/strict';
import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { testPolicies } from '../../../harness/authoring/cases/test-policies.ts';
import { KensaError } from '../../../harness/kensa-error.ts';
import { addControl, addFile } from '../../build/pack-folder.ts';
import type { GateControl } from '../../gates/gate-control.ts';
import { casesSource, controlSource } from '../../gates/gate-control.ts';
import { createGateFolder } from '../../gates/gate-folder.ts';

const encrypted: GateControl = {
  name: 'encrypted',
  id: 'Gate.Encrypted',
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
	"absent": {
		"input": document({}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "storageEncrypted"], "reason": "absent"}],
	},
`,
};

const TESTS = 'policies/controls/gates/encrypted/encrypted_test.rego';

const PASSED = [
  'CONTROL         CASES  MUTANTS  LINES',
  'Gate.Encrypted      3       46    3/3',
  '',
  'controls: 1, cases: 3, mutants: 46, tests in Rego: 1. All as stated, in OPA and in WASM.',
];

let root: string;
before(async () => {
  root = await createGateFolder(encrypted);
  await addControl(root, 'gates.other', controlSource({ ...encrypted, name: 'other', id: 'Gate.Other' }));
});
after(() => rm(root, { recursive: true }));

/** Tests the control with other cases; the file is as it was afterwards. */
async function linesWith(cases: string): Promise<string[]> {
  const file = join(root, TESTS);
  const original = await readFile(file, 'utf8');
  try {
    await writeFile(file, casesSource({ ...encrypted, cases }));
    return (await testPolicies(root, ['Gate.Encrypted'])).lines;
  } finally {
    await writeFile(file, original);
  }
}

test('a control that is as its cases state', async () => {
  const { bundle, ...told } = await testPolicies(root, ['Gate.Encrypted']);
  assert.deepEqual(told, { lines: PASSED, passed: true });
  assert.deepEqual(
    bundle.manifest.controls.map(({ id }) => id),
    ['Gate.Encrypted'],
  );
});

test('texts that do not match are told of beside what the cases show', async () => {
  const file = join(root, 'policies/controls/gates/encrypted/encrypted.rego');
  const original = await readFile(file, 'utf8');
  const renamed = casesSource(encrypted).replace('"code": "found"', '"code": "unencrypted"');
  const tests = await readFile(join(root, TESTS), 'utf8');
  try {
    await writeFile(file, original.replace('"code": "found"', '"code": "unencrypted"'));
    await writeFile(join(root, TESTS), renamed);
    const inRego = await testPolicies(root, ['Gate.Encrypted']);
    assert.deepEqual(
      [inRego.passed, ...inRego.lines],
      [
        false,
        ...PASSED.slice(0, 3),
        'policies/controls/gates/encrypted/encrypted.rego:17:1: custom.messages has no text for the violation unencrypted',
        '  > 17 | violations contains {"code": "unencrypted", "path": ["configuration", "storageEncrypted"]} if {',
        '       | ^',
        '  did you mean found? Otherwise write below `messages:` what is wrong: `unencrypted: The resource is …`',
        '',
        'controls: 1, cases: 3, mutants: 46, tests in Rego: 1. Controls that fail: 0, other failures: 0, texts that do not match: 1.',
      ],
    );
    await writeFile(file, original.replaceAll('found', 'unencrypted'));
    const inMetadata = await testPolicies(root, ['Gate.Encrypted']);
    assert.deepEqual(
      [inMetadata.passed, ...inMetadata.lines],
      [
        false,
        ...PASSED.slice(0, 3),
        'policies/controls/gates/encrypted/remediation.en.md: nothing is said of the violation `unencrypted`: say what to do about it, and name it so',
        'policies/controls/gates/encrypted/remediation.ja.md: nothing is said of the violation `unencrypted`: say what to do about it, and name it so',
        '',
        'policies/controls/gates/encrypted/remediation.ja.md:5:3: front matter: messages.found translates nothing of the METADATA: did you mean messages.unencrypted? Otherwise remove it',
        '    4 | messages:',
        '  > 5 |   found: 違反',
        '      |   ^',
        '',
        'controls: 1, cases: 3, mutants: 46, tests in Rego: 1. Controls that fail: 0, other failures: 0, texts that do not match: 3.',
      ],
    );
    // A host is given a text for each code all the same.
    assert.deepEqual(
      inRego.bundle.manifest.controls.map(({ messages, translations }) => [messages, translations.ja.messages]),
      [[{ unencrypted: 'unencrypted' }, { unencrypted: 'unencrypted' }]],
    );
  } finally {
    await writeFile(file, original);
    await writeFile(join(root, TESTS), tests);
  }
});

test('nothing is written into the sources', async () => {
  assert.deepEqual((await readdir(join(root, 'policies'))).toSorted(), [
    'config-properties.json',
    'controls',
    'lib',
    'testing',
  ]);
});

test('a case that is judged otherwise than it states', async () => {
  const lines = await linesWith(encrypted.cases.replace('"reason": "absent"', '"reason": "null"'));
  assert.deepEqual(lines, [
    'CONTROL         CASES  MUTANTS  LINES',
    'Gate.Encrypted      3       46    3/3  1 failed',
    '',
    `${TESTS}:16: Gate.Encrypted: "absent" is not judged as it states`,
    '  stated: INSUFFICIENT_DATA, missing [{"path": ["configuration", "storageEncrypted"], "reason": "null"}]',
    '  judged: INSUFFICIENT_DATA, missing [{"path": ["configuration", "storageEncrypted"], "reason": "absent"}]',
    '',
    'controls: 1, cases: 3, mutants: 46, tests in Rego: 1. Controls that fail: 1, other failures: 0.',
  ]);
});

test('a case that can not be read', async () => {
  const lines = await linesWith(encrypted.cases.replace('"missing"', '"mising"'));
  assert.deepEqual(lines, [
    'CONTROL         CASES  MUTANTS  LINES',
    'Gate.Encrypted      2       46    3/3  1 failed',
    '',
    `${TESTS}:16: Gate.Encrypted: "absent": a case has no mising: did you mean missing?`,
    '',
    'controls: 1, cases: 2, mutants: 46, tests in Rego: 1. Controls that fail: 1, other failures: 0.',
  ]);
});

test('no cases, in a control that has no file of them', async () => {
  const { lines } = await testPolicies(root, ['Gate.Other']);
  assert.deepEqual(lines, [
    'CONTROL     CASES  MUTANTS  LINES',
    'Gate.Other      0        0    0/3  1 failed',
    '',
    'policies/controls/gates/other/other_test.rego: Gate.Other: `cases` has no value in package controls.gates.other_test: write it, and everything in it must be defined',
    '',
    'controls: 1, cases: 0, mutants: 0, tests in Rego: 0. Controls that fail: 1, other failures: 0.',
  ]);
});

test('another test of the control that fails', async () => {
  const file = 'controls/gates/encrypted/more_test.rego';
  await addFile(root, file, 'package controls.gates.encrypted_test\n\ntest_more if 1 == 2\n');
  const { lines } = await testPolicies(root, ['Gate.Encrypted']);
  await rm(join(root, 'policies', file));
  assert.deepEqual(lines, [
    ...PASSED.slice(0, 3),
    `policies/${file}:3: controls.gates.encrypted_test.test_more fails`,
    '',
    'controls: 1, cases: 3, mutants: 46, tests in Rego: 2. Controls that fail: 0, other failures: 1.',
  ]);
});

test('a control that does not build', async () => {
  const source = controlSource({
    ...encrypted,
    rules: encrypted.rules.replace('storageEncrypted == ', 'storagEncrypted == '),
  });
  await addControl(root, 'gates.misspelt', source.replaceAll('encrypted', 'misspelt').replace('Encrypted', 'Misspelt'));
  await assert.rejects(
    testPolicies(root, ['gates.misspelt']),
    new KensaError(
      'POLICY_INVALID',
      "policies/controls/gates/misspelt/misspelt.rego:18: Config's schema does not know input.configuration.storagEncrypted: " +
        'did you mean configuration.storageEncrypted? Otherwise name its type under custom.types',
    ),
  );
});
