import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coverageRows } from '../../harness/evaluate/coverage-rows.ts';
import { createInventory } from '../../harness/normalize/inventory.ts';
import { typeCoverage } from '../normalize/coverage/type-coverages.ts';
import { sampleControl } from '../report/sample.ts';

const GROUP = 'AWS::ElastiCache::ReplicationGroup';
const nothing = createInventory(new Set()).finish();

const clusters = sampleControl({
  id: 'Clusters.1',
  resourceTypes: ['AWS::RDS::DBCluster'],
  related: { kms_key: { type: 'AWS::KMS::Key', by: ['configuration.kmsKeyId'] } },
});
const groups = sampleControl({
  id: 'Groups.1',
  resourceTypes: [GROUP],
  related: { aliases: { type: 'AWS::KMS::Alias', scope: 'region' } },
  describedBy: 'elasticache:DescribeReplicationGroups',
});

test('a row names the controls that judge or join its type, also by the alias of a key', () => {
  const types = ['AWS::KMS::Alias', 'AWS::KMS::Key', 'AWS::RDS::DBCluster', 'AWS::S3::Bucket'];
  const coverage = types.map((resourceType) => typeCoverage({ resourceType }));
  assert.deepEqual(coverageRows([clusters, groups], { ...nothing, coverage }), [
    { ...typeCoverage({ resourceType: 'AWS::KMS::Alias' }), controls: ['Clusters.1', 'Groups.1'] },
    { ...typeCoverage({ resourceType: 'AWS::KMS::Key' }), controls: ['Clusters.1'] },
    { ...typeCoverage({ resourceType: 'AWS::RDS::DBCluster' }), controls: ['Clusters.1'] },
    { ...typeCoverage({ resourceType: 'AWS::S3::Bucket' }), controls: [] },
  ]);
});

test('that a recorder leaves out what AWS Config can not record is no row, but that its service was not asked is', () => {
  const byRecorder = typeCoverage({ basis: 'recorder', resourceType: GROUP, recording: 'NOT_RECORDED' });
  const byListing = typeCoverage({ resourceType: GROUP, recording: 'NOT_RECORDED' });
  assert.deepEqual(coverageRows([groups], { ...nothing, coverage: [byRecorder, byListing] }), [
    { ...byListing, controls: ['Groups.1'] },
  ]);
});
