import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { permissionsPage } from '../harness/build/permissions-page.ts';
import { iamPolicy, SOURCE_CALLS } from '../harness/collect/aws/iam-policies.ts';

const page = await readFile('docs/permissions.md', 'utf8');

describe('docs/permissions.md', () => {
  it('is what the calls of the code give', () => {
    assert.equal(page, permissionsPage(), 'not current: run npm run permissions');
  });

  it('has a policy for each kind of source that can be pasted as it is', () => {
    const policies = [...page.matchAll(/^```json\n(.*?)^```/gms)].map(([, json = '']) => JSON.parse(json) as unknown);
    const { bucket, account, role, organization } = SOURCE_CALLS;
    assert.deepEqual(policies, [bucket, account, role, organization].map(iamPolicy));
  });
});
