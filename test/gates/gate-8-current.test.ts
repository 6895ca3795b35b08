import assert from 'node:assert/strict';
import { cp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { addFile, copyPolicies } from '../build/pack-folder.ts';
import { bundleCommand } from './bundle-command.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));

/** What a build says of files that are as the repository has them. */
async function told(...files: string[]): Promise<string> {
  const lines = files.map(async (file) => `${file}: ${(await readFile(join(repository, file))).length} bytes\n`);
  return (await Promise.all(lines)).join('');
}

describe('gate 8: what is generated is current', () => {
  let root = '';

  before(async () => {
    root = await copyPolicies();
    for (const folder of ['bundle', 'docs'])
      await cp(join(repository, folder), join(root, folder), { recursive: true });
  });

  after(() => rm(root, { recursive: true }));

  test('what is committed is', async () => {
    assert.deepEqual(await bundleCommand(root, '--check'), {
      exitCode: 0,
      stderr: 'generated files and bundle are current\n',
    });
  });

  test('files that are changed, left over and missing are named, and written by a build', async () => {
    await change('policies/main/aws_redshift_cluster.rego', (text) => `${text}\n# changed by hand\n`);
    await change('policies/parameters.json', (text) => text.replace('Enabled', 'Disabled'));
    await change('docs/lint-rules.md', (text) => text.replace('Nothing is printed', 'All is printed'));
    await change('docs/controls/Redshift.7.md', (text) => text.replace('COMPLIANT', 'NOT_APPLICABLE'));
    await writeFile(join(root, 'docs/controls/Redshift.0.md'), '# A control that is gone\n');
    await addFile(root, 'main/aws_s3_bucket.rego', 'package main.aws_s3_bucket\n');
    await rm(join(root, 'policies/schemas/controls/redshift/enhanced_vpc_routing.json'));
    await writeFile(join(root, 'bundle/kensa.tar.gz'), 'another');
    assert.deepEqual(await bundleCommand(root, '--check'), {
      exitCode: 1,
      stderr: `not what the sources give; run ./bundle.sh and commit:
bundle/kensa.tar.gz
docs/controls/Redshift.0.md
docs/controls/Redshift.7.md
docs/lint-rules.md
policies/main/aws_redshift_cluster.rego
policies/main/aws_s3_bucket.rego
policies/parameters.json
policies/schemas/controls/redshift/enhanced_vpc_routing.json
`,
    });
    assert.deepEqual(await bundleCommand(root), {
      exitCode: 0,
      stderr: await told('bundle/kensa.tar.gz', 'bundle/conformance.json', 'bundle/conformance.schema.json'),
    });
    assert.equal((await bundleCommand(root, '--check')).exitCode, 0);
  });

  test('a source that is changed without a build', async () => {
    const control = 'policies/controls/redshift/enhanced_vpc_routing/enhanced_vpc_routing.rego';
    await change(control, (text) => text.replace('does not count.', 'counts for nothing.'));
    assert.deepEqual(await bundleCommand(root, '--check'), {
      exitCode: 1,
      stderr: `not what the sources give; run ./bundle.sh and commit:
bundle/conformance.json
bundle/kensa.tar.gz
docs/controls/Redshift.7.md
`,
    });
  });

  test('a build that is refused leaves what it does not write where it is', async () => {
    const pages = await readdir(join(root, 'docs/controls'));
    const page = 'policies/controls/redshift/enhanced_vpc_routing/remediation.en.md';
    await change(page, (text) => `${text}\nFILL_IN: more references\n`);
    const row = (await readFile(join(root, page), 'utf8')).split('\n').length - 1;
    assert.deepEqual(await bundleCommand(root), {
      exitCode: 1,
      stderr: `${page}:${row}: to be filled in: more references\n`,
    });
    assert.deepEqual(await readdir(join(root, 'docs/controls')), pages);
  });

  async function change(file: string, edit: (text: string) => string): Promise<void> {
    const path = join(root, file);
    await writeFile(path, edit(await readFile(path, 'utf8')));
  }
});
