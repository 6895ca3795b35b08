import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { permissionsPage } from '../harness/build/permissions-page.ts';
import { withPolicies } from '../harness/build/readme-policies.ts';
import { iamPolicy, SOURCE_CALLS } from '../harness/collect/aws/iam-policies.ts';

const page = await readFile('docs/permissions.md', 'utf8');
const readme = await readFile('README.md', 'utf8');

const { bucket, account, role, organization } = SOURCE_CALLS;
const POLICIES = [bucket, account, role, organization].map(iamPolicy);

function policiesIn(markdown: string): unknown[] {
  return [...markdown.matchAll(/^```json\n(.*?)^```/gms)].map(([, json = '']) => JSON.parse(json) as unknown);
}

describe('docs/permissions.md', () => {
  it('is what the calls of the code give', () => {
    assert.equal(page, permissionsPage(), 'not current: run npm run permissions');
  });

  it('has a policy for each kind of source that can be pasted as it is', () => {
    assert.deepEqual(policiesIn(page), POLICIES);
  });
});

describe('README.md', () => {
  it('has the same policies', () => {
    assert.equal(readme, withPolicies(readme), 'not current: run npm run permissions');
    assert.deepEqual(policiesIn(readme), POLICIES);
  });

  it('is refused without marks for them, or with marks that stand twice', () => {
    const [start = ''] = /^<!-- Policies.*\n/m.exec(readme) ?? [];
    for (const broken of ['', readme.replace(start, ''), readme + start]) {
      assert.throws(() => withPolicies(broken), /^Error: README\.md has to have each of these lines once/);
    }
  });
});
