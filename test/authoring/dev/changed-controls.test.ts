import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changedControls } from '../../../harness/authoring/dev/changed-controls.ts';

test('each control is named once, whichever of its files have changed', () => {
  const files = [
    'policies/controls/redshift/audit_logging/remediation.ja.md',
    'policies/controls/redshift/audit_logging/audit_logging.rego',
    'policies/controls/emr/block_public_access/block_public_access_test.rego',
  ];
  assert.deepEqual(changedControls(files), {
    controls: ['policies/controls/emr/block_public_access', 'policies/controls/redshift/audit_logging'],
    shared: false,
  });
});

test('libraries and what tests use are shared', () => {
  assert.deepEqual(changedControls(['policies/lib/tags/tags.rego']), { controls: [], shared: true });
  assert.deepEqual(changedControls(['policies/testing/testing.rego']), { controls: [], shared: true });
});

test('what editors leave beside files, and what the build writes, does not count', () => {
  const files = [
    'policies/controls/redshift/audit_logging/.audit_logging.rego.swp',
    'policies/controls/redshift/audit_logging/4913',
    'policies/main/aws_redshift_cluster.rego',
    'policies/parameters.json',
  ];
  assert.deepEqual(changedControls(files), { controls: [], shared: false });
});
