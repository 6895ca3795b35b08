import assert from 'node:assert/strict';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
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
      stderr: `policies/controls/gate/bad/bad.rego:1: METADATA custom must NOT have additional properties (optional_read): did you mean optional_reads?
policies/controls/gate/bad/bad.rego:1: METADATA custom.severity must be equal to one of the allowed values: INFORMATIONAL, LOW, MEDIUM, HIGH, CRITICAL
policies/controls/gate/bad/bad.rego:1: METADATA of the package must have required property 'title'
policies/controls/gate/bad/bad.rego:1: METADATA related_resources.0.ref must be a page of docs.aws.amazon.com
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
      stderr: `policies/controls/gate/bad/bad.rego:18:1: custom.messages has a text for found, which is no violation
  > 18 | violations contains {"code": "fond", "path": ["configuration", "groupName"]} if {
       | ^

policies/controls/gate/bad/bad.rego:18:1: custom.messages has no text for the violation fond
  > 18 | violations contains {"code": "fond", "path": ["configuration", "groupName"]} if {
       | ^

policies/controls/gate/bad/bad.rego:22:1: a violation is written as {"code": "<code>", "path": [<step>, …]}
  > 22 | violations contains {"code": lower("OPEN"), "path": ["configuration", "groupName"]} if {
       | ^
`,
    });
  });

  test('a code without a Japanese text, and pages that say nothing of it', async () => {
    await addGateControl(root, 'bad', RIGHT);
    await change('remediation.en.md', (text) => text.replace('`found`', 'found'));
    await change('remediation.ja.md', (text) => text.replace('  found: 違反', '  fond: 違反'));
    assert.deepEqual(await bundleCommand(root), {
      exitCode: 1,
      stderr: `policies/controls/gate/bad/remediation.en.md: nothing is said of the violation \`found\`: say what to do about it, and name it so
policies/controls/gate/bad/remediation.ja.md:1: front matter lacks messages.found
policies/controls/gate/bad/remediation.ja.md:1: front matter: messages.fond translates nothing of the METADATA: remove it
`,
    });
  });
});
