import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { findingId } from '../../harness/report/finding-id.ts';

const resource = {
  accountId: '111122223333',
  awsRegion: 'ap-northeast-1',
  resourceType: 'AWS::RDS::DBClusterSnapshot',
  resourceId: 'snapshot-1',
};

test('a finding is named by the SHA-256 of its control and resource', () => {
  const identity = '["Neptune.6","111122223333","ap-northeast-1","AWS::RDS::DBClusterSnapshot","snapshot-1"]';
  const hash = createHash('sha256').update(identity).digest('hex');
  assert.equal(findingId('Neptune.6', resource), hash.slice(0, 32));
});

test('the name is the same in every version', () => {
  assert.equal(findingId('Neptune.6', resource), '3182254d034f91b54a0e78cadb78d2ea');
});

test('control and resource are told apart wherever the text between them is cut', () => {
  const one = findingId('A', { ...resource, awsRegion: 'b', resourceType: 'c' });
  const other = findingId('A', { ...resource, awsRegion: 'b","c', resourceType: '' });
  assert.notEqual(one, other);
});
