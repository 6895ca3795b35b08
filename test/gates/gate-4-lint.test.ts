import assert from 'node:assert/strict';
import { readdir, rm } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { addFile } from '../build/pack-folder.ts';
import type { GateControl } from './bundle-command.ts';
import { RIGHT, addGateControl, bundleCommand, createGateFolder } from './bundle-command.ts';

/** A violation with these conditions, and rules beside it; the conditions begin at line 19. */
function violation(conditions: string, beside = ''): string {
  return `compliant := count(violations) == 0

violations contains {"code": "found", "path": ["configuration", "groupName"]} if {
${conditions}
}
${beside}`;
}

/** A mark that the rule on marks does not find here. */
const MARK = ['TO', 'DO'].join('');

interface Bad {
  /** The rule that is broken, and the name of the control that breaks it. */
  rule: string;
  control?: GateControl;
  /** Files below `policies`. */
  files?: Record<string, string>;
  says: string;
}

const BAD: readonly Bad[] = [
  {
    rule: 'assignment',
    control: { rules: violation('\tname = input.configuration.groupName\n\tname == ""') },
    says: `
policies/controls/gate/assignment/assignment.rego:19:2: = may bind or compare (assignment)
    18 | violations contains {"code": "found", "path": ["configuration", "groupName"]} if {
  > 19 | 	name = input.configuration.groupName
       | 	^
  write := to bind, == to compare
`,
  },
  {
    rule: 'catalogue_severity',
    control: { ...RIGHT, id: 'EC2.3', page: 'ec2-controls.html#ec2-3' },
    says: `
policies/controls/gate/catalogue_severity/catalogue_severity.rego:10:5: Security Hub gives EC2.3 the severity MEDIUM (catalogue_severity)
     9 | #   id: EC2.3
  > 10 | #   severity: LOW
       |     ^
  write severity: MEDIUM
`,
  },
  {
    rule: 'catalogue_standards',
    control: { ...RIGHT, id: 'EC2.4', page: 'ec2-controls.html#ec2-4' },
    says: `
policies/controls/gate/catalogue_standards/catalogue_standards.rego:10:5: Security Hub has EC2.4 in other standards (catalogue_standards)
     9 | #   id: EC2.4
  > 10 | #   severity: LOW
       |     ^
  write standards: ["PCI DSS v4.0.1"]
`,
  },
  {
    rule: 'constant_condition',
    control: { rules: violation('\tinput.configuration.groupName == ""\n\t1 < 2') },
    says: `
policies/controls/gate/constant_condition/constant_condition.rego:20:2: both sides are constants (constant_condition)
    19 | 	input.configuration.groupName == ""
  > 20 | 	1 < 2
       | 	^
  remove it, or compare with what the control reads
`,
  },
  {
    rule: 'control_directory',
    control: RIGHT,
    files: { 'controls/gate/control_directory/open.json': '{"ports": [22]}\n' },
    says: `
policies/controls/gate/control_directory/open.json:1:1: this file is no part of a control (control_directory)
  > 1 | {"ports": [22]}
      | ^
  remove it: policies/controls/<service>/<name>/ holds <name>.rego, <name>_test.rego and remediation.<language>.md
`,
  },
  {
    rule: 'documented_library',
    files: {
      'lib/documented/documented.rego': `# METADATA
# description: ports
package lib.documented

is_open(port) if port == 22
`,
    },
    says: `
policies/lib/documented/documented.rego:5:1: is_open has no description (documented_library)
  > 5 | is_open(port) if port == 22
      | ^
  write METADATA above it, with a description
`,
  },
  {
    rule: 'imports',
    control: { rules: `import data.lib.kms.is_alias\n\n${violation('\tis_alias(input.configuration.groupName)')}` },
    says: `
policies/controls/gate/imports/imports.rego:16:8: a rule is imported, not its package (imports)
  > 16 | import data.lib.kms.is_alias
       |        ^
  import data.lib.kms
`,
  },
  {
    rule: 'known_id',
    control: { ...RIGHT, id: 'EC2.9999' },
    says: `
policies/controls/gate/known_id/known_id.rego:9:9: EC2.9999 is no control of Security Hub (known_id)
    8 | # custom:
  > 9 | #   id: EC2.9999
      |         ^
  take an id of policies/catalogue.json, or mark the control as the pack's own: \`own: true\` below \`custom:\`
`,
  },
  {
    rule: 'no_built_text',
    control: { rules: violation('\tconcat("-", [input.configuration.groupName, "a"]) == "-a"') },
    says: `
policies/controls/gate/no_built_text/no_built_text.rego:19:2: concat puts a text together (no_built_text)
    18 | violations contains {"code": "found", "path": ["configuration", "groupName"]} if {
  > 19 | 	concat("-", [input.configuration.groupName, "a"]) == "-a"
       | 	^
  give a code, and its text under custom.messages; move identifiers that are put together to policies/lib
`,
  },
  {
    rule: 'no_clock',
    control: { rules: violation('\tinput.configuration.groupName == ""\n\ttime.now_ns() > 1893456000000000000') },
    says: `
policies/controls/gate/no_clock/no_clock.rego:20:2: time.now_ns gives another answer elsewhere or later (no_clock)
    19 | 	input.configuration.groupName == ""
  > 20 | 	time.now_ns() > 1893456000000000000
       | 	^
  compare with input.evaluatedAt, the time of the audit
`,
  },
  {
    rule: 'no_get_prefix',
    control: { rules: violation('\tget_name == ""', '\nget_name := input.configuration.groupName\n') },
    says: `
policies/controls/gate/no_get_prefix/no_get_prefix.rego:22:1: get_name says how, not what (no_get_prefix)
  > 22 | get_name := input.configuration.groupName
       | ^
  name it name, or by what is special of it
`,
  },
  {
    rule: 'no_internal_reference',
    control: { rules: violation('\tdata.lib.verdict._blocked({input.configuration.groupName}, {""})') },
    says: `
policies/controls/gate/no_internal_reference/no_internal_reference.rego:19:2: _blocked is internal to its package (no_internal_reference)
    18 | violations contains {"code": "found", "path": ["configuration", "groupName"]} if {
  > 19 | 	data.lib.verdict._blocked({input.configuration.groupName}, {""})
       | 	^
  use what the package documents, or document it there under a name without _
`,
  },
  {
    rule: 'no_print',
    control: { rules: violation('\tprint(input.configuration.groupName)\n\tinput.configuration.groupName == ""') },
    says: `
policies/controls/gate/no_print/no_print.rego:19:2: print is left over (no_print)
    18 | violations contains {"code": "found", "path": ["configuration", "groupName"]} if {
  > 19 | 	print(input.configuration.groupName)
       | 	^
  remove it
`,
  },
  {
    rule: 'no_todo',
    control: { ...RIGHT, custom: [`# ${MARK}: name the parameters`] },
    says: `
policies/controls/gate/no_todo/no_todo.rego:14:7: something is left to be done (no_todo)
    13 | #   messages: {found: Found.}
  > 14 | #   # ${MARK}: name the parameters
       |       ^
  do it, and remove the mark ${MARK}
`,
  },
  {
    rule: 'own_page',
    control: { ...RIGHT, id: 'EC2.2' },
    says: `
policies/controls/gate/own_page/own_page.rego:4:3: related_resources does not name AWS's own section on EC2.2 (own_page)
    3 | # description: Checks whether a group has a name.
  > 4 | # related_resources:
      |   ^
  write \`- ref: https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-2\`
`,
  },
  {
    rule: 'own_schema',
    control: { ...RIGHT, schema: 'controls.gate.own_page' },
    says: `
policies/controls/gate/own_schema/own_schema.rego:6:3: METADATA schemas does not name the schema of the control (own_schema)
    5 | #   - ref: https://docs.aws.amazon.com/config/
  > 6 | # schemas:
      |   ^
  write \`- input: schema.controls.gate.own_schema\`, alone
`,
  },
  {
    rule: 'package_path',
    files: { 'controls/gate/package_path/package_path_test.rego': 'package lib.verdict\n\nblocks(_, _) if false\n' },
    says: `
policies/controls/gate/package_path/package_path_test.rego:1:1: package lib.verdict belongs in policies/lib/verdict/verdict.rego (package_path)
  > 1 | package lib.verdict
      | ^
  move the file, or rename the package after the folder
`,
  },
  {
    rule: 'snake_case',
    control: { rules: violation('\tgroupName := input.configuration.groupName\n\tgroupName == ""') },
    says: `
policies/controls/gate/snake_case/snake_case.rego:19:2: groupName is not written in snake_case (snake_case)
    18 | violations contains {"code": "found", "path": ["configuration", "groupName"]} if {
  > 19 | 	groupName := input.configuration.groupName
       | 	^
  use small letters, digits and underscores
`,
  },
  {
    rule: 'some_in',
    control: { rules: violation('\tinput.configuration.ipPermissions[_].fromPort == 22') },
    says: `
policies/controls/gate/some_in/some_in.rego:19:2: [_] runs over elements without a name (some_in)
    18 | violations contains {"code": "found", "path": ["configuration", "groupName"]} if {
  > 19 | 	input.configuration.ipPermissions[_].fromPort == 22
       | 	^
  write \`some x in xs\`, \`some i, x in xs\`, or \`x in xs\` where x is known
`,
  },
  {
    rule: 'tests_run',
    control: RIGHT,
    files: {
      'controls/gate/tests_run/tests_run_test.rego':
        'package controls.gate.tests_run_test\n\ntodo_test_cases if 1 in [1]\n',
    },
    says: `
policies/controls/gate/tests_run/tests_run_test.rego:3:1: todo_test_cases is never run (tests_run)
  > 3 | todo_test_cases if 1 in [1]
      | ^
  name it test_cases, or remove it
`,
  },
  {
    rule: 'unique_id',
    control: { ...RIGHT, id: 'Gate.SNAKECASE' },
    says: `
policies/controls/gate/unique_id/unique_id.rego:9:9: Gate.SNAKECASE is the id or alias of policies/controls/gate/snake_case/snake_case.rego too (unique_id)
    8 | # custom:
  > 9 | #   id: Gate.SNAKECASE
      |         ^
  take another id, or remove the alias
`,
  },
];

describe("gate 4: the pack's own lint rules", () => {
  let root = '';

  before(async () => {
    root = await createGateFolder();
    await addFile(
      root,
      'catalogue.json',
      '{"EC2.2": {"severity": "LOW"}, "EC2.3": {"severity": "MEDIUM"}, ' +
        '"EC2.4": {"severity": "LOW", "standards": ["PCI DSS v4.0.1"]}}\n',
    );
    for (const { rule, control, files = {} } of BAD) {
      if (control !== undefined) await addGateControl(root, rule, control);
      for (const [file, content] of Object.entries(files)) await addFile(root, file, content);
    }
  });

  after(() => rm(root, { recursive: true }));

  test('every rule of policies/lint is broken here once', async () => {
    const rules = await readdir(new URL('../../policies/lint/rules', import.meta.url));
    assert.deepEqual(
      BAD.map(({ rule }) => rule),
      rules.toSorted(),
    );
  });

  test('the build says what is wrong, where, and what to write instead', async () => {
    const inLibraries = BAD.filter(({ control, rule }) => control === undefined && rule !== 'package_path');
    const inControls = BAD.filter((bad) => !inLibraries.includes(bad));
    assert.deepEqual(await bundleCommand(root), {
      exitCode: 1,
      stderr: [...inControls, ...inLibraries].map(({ says }) => says.trimStart()).join('\n'),
    });
  });

  test('a file that is named is judged alone', async () => {
    const [first, second] = ['some_in', 'tests_run'].map((name) => BAD.find(({ rule }) => rule === name)?.says ?? '');
    const files = ['some_in/some_in.rego', 'some_in/remediation.en.md', 'tests_run/tests_run_test.rego'];
    const paths = files.map((file) => `policies/controls/gate/${file}`);
    assert.deepEqual(await bundleCommand(root, '--lint', ...paths), {
      exitCode: 1,
      stderr: `${first?.trimStart() ?? ''}\n${second?.trimStart() ?? ''}`,
    });
  });
});
