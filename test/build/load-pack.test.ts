import assert from 'node:assert/strict';
import { readdir, rm } from 'node:fs/promises';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { buildPack } from '../../harness/build/build-pack.ts';
import { builtinsOf, packCapabilities } from '../../harness/build/capabilities.ts';
import { loadPack } from '../../harness/build/load-pack.ts';
import { addControl, addFile, createPackFolder } from './pack-folder.ts';

interface Control {
  id: string;
  custom?: string[];
}

function controlSource(name: string, control: Control): string {
  return `# METADATA
# title: Groups should have a name
# description: Checks whether a group has a name.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/
# schemas:
#   - input: schema.controls.${name}
# custom:
#   id: ${control.id}
#   severity: LOW
#   resource_types: ["AWS::EC2::SecurityGroup"]
#   messages: {no_name: The group has no name.}
${(control.custom ?? []).map((line) => `#   ${line}\n`).join('')}package controls.${name}

compliant := count(violations) == 0

violations contains {"code": "no_name", "path": ["configuration", "groupName"]} if {
	input.configuration.groupName == ""
}
`;
}

describe('packs', () => {
  let root = '';

  beforeEach(async () => {
    root = await createPackFolder();
  });

  afterEach(() => rm(root, { recursive: true }));

  async function add(name: string, control: Control): Promise<void> {
    await addControl(root, name, controlSource(name, control));
  }

  async function refused(message: string[]): Promise<void> {
    await assert.rejects(buildPack({ root }), {
      name: 'KensaError',
      code: 'POLICY_INVALID',
      message: message.join('\n'),
    });
  }

  test('controls come sorted by id', async () => {
    await add('ec2.one', { id: 'EC2.2' });
    await add('ec2.two', { id: 'EC2.1' });
    const { controls } = await loadPack(root, builtinsOf(await packCapabilities(root)));
    assert.deepEqual(
      controls.map(({ name, file, metadata }) => ({ name, file, id: metadata.custom.id })),
      [
        { name: 'ec2.two', file: 'policies/controls/ec2/two/two.rego', id: 'EC2.1' },
        { name: 'ec2.one', file: 'policies/controls/ec2/one/one.rego', id: 'EC2.2' },
      ],
    );
  });

  test('a file that does not parse is named, with the line', async () => {
    await add('ec2.one', { id: 'EC2.1' });
    await addFile(
      root,
      'controls/ec2/two/two.rego',
      'package controls.ec2.two\n\ncompliant := input.configuration ==\n',
    );
    await refused(['policies/controls/ec2/two/two.rego:3: unexpected eof token']);
  });

  test('a control without METADATA is refused', async () => {
    await addControl(root, 'ec2.one', 'package controls.ec2.one\n\ncompliant := input.configuration.groupName == ""\n');
    await refused(['policies/controls/ec2/one/one.rego:1: the package has no METADATA']);
  });

  test('a control of two types reads what only one of them has', async () => {
    const source = controlSource('rds.one', { id: 'RDS.1' })
      .replace('["AWS::EC2::SecurityGroup"]', '["AWS::RDS::DBSnapshot", "AWS::RDS::DBClusterSnapshot"]')
      .replaceAll('groupName', 'dbclusterIdentifier')
      .replace('input.configuration.dbc', 'input.configuration.encrypted == true\n\tinput.configuration.dbc');
    await addControl(root, 'rds.one', source);
    const { controls } = await loadPack(root, builtinsOf(await packCapabilities(root)));
    const [control] = controls;
    assert.deepEqual(control?.metadata.custom.resource_types, ['AWS::RDS::DBSnapshot', 'AWS::RDS::DBClusterSnapshot']);
    assert.ok((await buildPack({ root })).length > 0);
  });

  test('controls of a resource type mean the same by a join of the same name', async () => {
    await add('ec2.one', {
      id: 'EC2.1',
      custom: ['related: {vpc: {type: "AWS::EC2::VPC", by: [configuration.vpcId]}}'],
    });
    await add('ec2.two', { id: 'EC2.2', custom: ['related: {vpc: {type: "AWS::EC2::VPC", scope: region}}'] });
    await refused([
      'policies/controls/ec2/two/two.rego:13: custom.related.vpc differs from that of EC2.1, which judges AWS::EC2::SecurityGroup too: use another name',
    ]);
  });

  test('a control has its pages, and nothing is written without them', async () => {
    await addFile(root, 'controls/ec2/one/one.rego', controlSource('ec2.one', { id: 'EC2.1' }));
    const before = await readdir(root, { recursive: true });
    await refused([
      'policies/controls/ec2/one/remediation.en.md: the page can not be read: every control has one',
      'policies/controls/ec2/one/remediation.ja.md: the page can not be read: every control has one',
    ]);
    assert.deepEqual(await readdir(root, { recursive: true }), before);
  });
});
