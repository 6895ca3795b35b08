import assert from 'node:assert/strict';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { testPolicies } from '../../harness/authoring/cases/test-policies.ts';
import { errorReport } from '../../harness/authoring/problem-report.ts';
import { KensaError } from '../../harness/kensa-error.ts';
import { addFile } from '../build/pack-folder.ts';
import { RIGHT, addGateControl, bundleCommand, createGateFolder } from './bundle-command.ts';

/** What the build checks itself, since it reads METADATA and pages anyhow, and follows the codes of violations. */
describe('gate 4: METADATA is complete, and every violation has its texts', () => {
  let root = '';

  beforeEach(async () => {
    root = await createGateFolder();
  });

  afterEach(() => rm(root, { recursive: true }));

  async function change(file: string, edit: (text: string) => string): Promise<void> {
    const path = `controls/gate/bad/${file}`;
    await addFile(root, path, edit(await readFile(join(root, 'policies', path), 'utf8')));
  }

  test('METADATA that lacks, misspells and invents', async () => {
    await addGateControl(root, 'bad', { ...RIGHT, custom: ['optional_read: [configuration.groupName]'] });
    await change('bad.rego', (text) =>
      text
        .replace('# title: Groups should have a name\n', '')
        .replace('severity: LOW', 'severity: WARNING')
        .replace('https://docs.aws.amazon.com/config/', 'https://example.com/'),
    );
    assert.deepEqual(await bundleCommand(root), {
      exitCode: 1,
      stderr: `policies/controls/gate/bad/bad.rego:1:1: METADATA lacks title
  > 1 | # METADATA
      | ^
  write below it, as in: # title: Volumes should be encrypted

policies/controls/gate/bad/bad.rego:4:7: METADATA related_resources.0.ref can not be "https://example.com/"
    3 | # related_resources:
  > 4 | #   - ref: https://example.com/
      |       ^
  write it as in: ref: https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-3

policies/controls/gate/bad/bad.rego:10:5: METADATA custom.severity can not be "WARNING"
     9 | #   own: true
  > 10 | #   severity: WARNING
       |     ^
  write INFORMATIONAL, LOW, MEDIUM, HIGH or CRITICAL

policies/controls/gate/bad/bad.rego:13:5: METADATA custom has no key optional_read: did you mean optional_reads?
    12 | #   messages: {found: Found.}
  > 13 | #   optional_read: [configuration.groupName]
       |     ^
`,
    });
  });

  test('a code without a text, a text without a code, and a code that is put together', async () => {
    await addGateControl(root, 'bad', {
      rules: `compliant := count(violations) == 0

violations contains {"code": "fond", "path": ["configuration", "groupName"]} if {
	input.configuration.groupName == ""
}

violations contains {"code": lower("OPEN"), "path": ["configuration", "groupName"]} if {
	input.configuration.groupName == "open"
}
`,
    });
    assert.deepEqual(await bundleCommand(root), {
      exitCode: 1,
      stderr: `policies/controls/gate/bad/bad.rego:18:1: custom.messages has no text for the violation fond
  > 18 | violations contains {"code": "fond", "path": ["configuration", "groupName"]} if {
       | ^
  did you mean found? Otherwise write below \`messages:\` what is wrong: \`fond: The resource is …\`

policies/controls/gate/bad/bad.rego:22:1: a violation is written as {"code": "<code>", "path": [<step>, …]}
  > 22 | violations contains {"code": lower("OPEN"), "path": ["configuration", "groupName"]} if {
       | ^
`,
    });
  });

  const mistakes: [name: string, from: string, to: string, stderr: string][] = [
    [
      'a key that OPA passes over',
      '# title: Groups',
      '# titel: Groups',
      `policies/controls/gate/bad/bad.rego:2:3: METADATA has no key titel: did you mean title?
    1 | # METADATA
  > 2 | # titel: Groups should have a name
      |   ^
`,
    ],
    [
      'no METADATA',
      '# METADATA\n',
      '# Groups\n',
      `policies/controls/gate/bad/bad.rego:14:1: the package has no METADATA
    13 | #   messages: {found: Found.}
  > 14 | package controls.gate.bad
       | ^
  write it above: \`# METADATA\`, and below it title, description, related_resources, schemas: [{input: schema.controls.gate.bad}] and custom, as other controls have them
`,
    ],
    [
      'a text with a colon',
      'title: Groups should',
      'title: Groups: should',
      `policies/controls/gate/bad/bad.rego:2:10: METADATA is no YAML: Nested mappings are not allowed in compact mappings
    1 | # METADATA
  > 2 | # title: Groups: should have a name
      |          ^
  a text that holds \`: \` stands in quotation marks: "…"
`,
    ],
    [
      'a tab',
      '#   severity: LOW',
      '#\tseverity: LOW',
      `policies/controls/gate/bad/bad.rego:11:1: METADATA is no YAML: it is indented by a tab
    10 | #   own: true
  > 11 | #	severity: LOW
       | ^
  indent by spaces
`,
    ],
    [
      'a key twice',
      '#   severity: LOW',
      '#   severity: LOW\n#   severity: HIGH',
      `policies/controls/gate/bad/bad.rego:12:5: METADATA is no YAML: Map keys must be unique
    11 | #   severity: LOW
  > 12 | #   severity: HIGH
       |     ^
  remove one of them, or put what they hold below one
`,
    ],
    [
      'a text for a list',
      '\n#   - ref: https://docs.aws.amazon.com/config/',
      ' https://docs.aws.amazon.com/config/',
      `policies/controls/gate/bad/bad.rego:4:3: METADATA: \`https:/...\` stands where a list must be
    3 | # description: Checks whether a group has a name.
  > 4 | # related_resources: https://docs.aws.amazon.com/config/
      |   ^
`,
    ],
    [
      'a list that is not closed',
      '["AWS::EC2::SecurityGroup"]',
      '["AWS::EC2::SecurityGroup"',
      `policies/controls/gate/bad/bad.rego:13:5: METADATA is no YAML: Flow sequence in block collection must be sufficiently indented and end with a ]
    12 | #   resource_types: ["AWS::EC2::SecurityGroup"
  > 13 | #   messages: {found: Found.}
       |     ^
  close it, or indent what belongs to it
`,
    ],
    [
      'a type that AWS does not have',
      'AWS::EC2::SecurityGroup',
      'AWS::EC2::SecurtyGroup',
      `policies/controls/gate/bad/bad.rego:12:22: Config's schema knows no resource type AWS::EC2::SecurtyGroup: did you mean AWS::EC2::SecurityGroup? Otherwise name what its documents hold under custom.types
    11 | #   severity: LOW
  > 12 | #   resource_types: ["AWS::EC2::SecurtyGroup"]
       |                      ^
`,
    ],
    [
      'a text for no violation',
      '{found: Found.}',
      '{found: Found., unused_one: Unused.}',
      `policies/controls/gate/bad/bad.rego:13:31: custom.messages has a text for unused_one, which is no violation: remove it
    12 | #   resource_types: ["AWS::EC2::SecurityGroup"]
  > 13 | #   messages: {found: Found., unused_one: Unused.}
       |                               ^
`,
    ],
    [
      'paths that lead nowhere',
      '#   messages:',
      '#   evidence:\n#     - configuration.groupId\n#     - configuration.groupNam\n#   maps: [tags]\n#   types: {configuration.other: string}\n#   messages:',
      `policies/controls/gate/bad/bad.rego:15:9: custom.evidence names configuration.groupNam, which Config's schema does not know: did you mean configuration.groupName? Otherwise name its type under custom.types
    14 | #     - configuration.groupId
  > 15 | #     - configuration.groupNam
       |         ^

policies/controls/gate/bad/bad.rego:17:13: custom.types names configuration.other, which is neither read nor shown as evidence: remove it
    16 | #   maps: [tags]
  > 17 | #   types: {configuration.other: string}
       |             ^
`,
    ],
    [
      'a read that is none',
      '#   messages:',
      '#   optional_reads: [configuration.groupNames]\n#   parameters:\n#     days: {type: integer, description: Days., default: 7}\n#   messages:',
      `policies/controls/gate/bad/bad.rego:13:22: custom.optional_reads names configuration.groupNames, which the control does not read: did you mean configuration.groupName? Otherwise remove it
    12 | #   resource_types: ["AWS::EC2::SecurityGroup"]
  > 13 | #   optional_reads: [configuration.groupNames]
       |                      ^

policies/controls/gate/bad/bad.rego:15:7: parameter days is declared but not read: read data.parameters["Gate.bad"].days, or remove it
    14 | #   parameters:
  > 15 | #     days: {type: integer, description: Days., default: 7}
       |       ^
`,
    ],
    [
      'a join of nothing',
      '#   messages:',
      '#   related:\n#     vpc:\n#       type: AWS::EC2::VPC\n#       by: [configuration.vpcIdentifier]\n#   messages:',
      `policies/controls/gate/bad/bad.rego:16:14: custom.related.vpc.by names configuration.vpcIdentifier, which Config's schema does not know: if it is no misspelling, name its type under custom.types
    15 | #       type: AWS::EC2::VPC
  > 16 | #       by: [configuration.vpcIdentifier]
       |              ^
`,
    ],
  ];
  for (const [name, from, to, stderr] of mistakes) {
    test(name, async () => {
      await addGateControl(root, 'bad', RIGHT);
      await change('bad.rego', (text) => text.replace(from, to));
      assert.deepEqual(await bundleCommand(root), { exitCode: 1, stderr });
    });
  }

  test('a file that ends too early', async () => {
    await addGateControl(root, 'bad', RIGHT);
    await change('bad.rego', (text) => text.replace(/\}\n$/, ''));
    assert.deepEqual(await bundleCommand(root), {
      exitCode: 1,
      stderr: `policies/controls/gate/bad/bad.rego:19:37: unexpected eof token
    18 | violations contains {"code": "found", "path": ["configuration", "groupName"]} if {
  > 19 | \tinput.configuration.groupName == ""
       | \t                                   ^
  something that begins above is not finished: a brace, bracket or parenthesis to close, or a value to write
`,
    });
  });

  test('what `kensa test` says of mistakes that only the build sees', async () => {
    await addGateControl(root, 'bad', RIGHT);
    const source = await readFile(join(root, 'policies/controls/gate/bad/bad.rego'), 'utf8');
    const tests = await readFile(join(root, 'policies/controls/gate/bad/bad_test.rego'), 'utf8');
    const reports: string[] = [];
    for (const [rego, cases] of [
      [source.replace('package controls.gate.bad', 'package controls.gate.worse'), tests],
      [source, tests.replace('{}', '{"one": cas_of(1)}')],
      [source, tests.replace('{}', '{"one": other}')],
      [source, tests.replace('\n\n', '\n\nimport data.lib.kms\n\n')],
    ] as const) {
      await addFile(root, 'controls/gate/bad/bad.rego', rego);
      await addFile(root, 'controls/gate/bad/bad_test.rego', cases);
      const error: unknown = await testPolicies(root, ['gate.bad']).catch((thrown: unknown) => thrown);
      assert.ok(error instanceof KensaError);
      reports.push(await errorReport(root, error));
    }
    assert.deepEqual(reports, [
      `policies/controls/gate/bad/bad.rego:14:1: package controls.gate.worse stands in the folder of controls.gate.bad
    13 | #   messages: {found: Found.}
  > 14 | package controls.gate.worse
       | ^
  write package controls.gate.bad, or move the folder`,
      `policies/controls/gate/bad/bad_test.rego:3:18: there is no function cas_of: write it, or import the library that has it
  > 3 | cases := {"one": cas_of(1)}
      |                  ^`,
      `policies/controls/gate/bad/bad_test.rego:3:18: other has no value here: bind it, or import it if it is a package
  > 3 | cases := {"one": other}
      |                  ^`,
      `policies/controls/gate/bad/bad_test.rego:3:1: import data.lib.kms unused: remove it
  > 3 | import data.lib.kms
      | ^`,
    ]);
  });

  test('a code without a Japanese text, and pages that say nothing of it', async () => {
    await addGateControl(root, 'bad', RIGHT);
    await change('remediation.en.md', (text) => text.replace('`found`', 'found'));
    await change('remediation.ja.md', (text) => text.replace('  found: 違反', '  fond: 違反'));
    assert.deepEqual(await bundleCommand(root), {
      exitCode: 1,
      stderr: `policies/controls/gate/bad/remediation.en.md: nothing is said of the violation \`found\`: say what to do about it, and name it so

policies/controls/gate/bad/remediation.ja.md:5:3: front matter: messages.fond translates nothing of the METADATA: did you mean messages.found? Otherwise remove it
    4 | messages:
  > 5 |   fond: 違反
      |   ^
`,
    });
  });
});
