import assert from 'node:assert/strict';
import { test } from 'node:test';
import { awsPartition } from '../../harness/report/aws-partition.ts';

for (const [awsRegion, partition] of [
  ['eu-west-1', 'aws'],
  ['global', 'aws'],
  ['cn-north-1', 'aws-cn'],
  ['us-gov-east-1', 'aws-us-gov'],
  ['us-iso-east-1', 'aws-iso'],
  ['us-isob-east-1', 'aws-iso-b'],
  ['us-isof-south-1', 'aws-iso-f'],
  ['eu-isoe-west-1', 'aws-iso-e'],
  ['eusc-de-east-1', 'aws-eusc'],
] as const) {
  test(`${awsRegion} is in ${partition}`, () => assert.equal(awsPartition({ awsRegion }), partition));
}

test('an ARN counts more than the region', () => {
  assert.equal(awsPartition({ awsRegion: 'global', arn: 'arn:aws-cn:iam::111122223333:role/r' }), 'aws-cn');
});

test('what is no ARN does not count', () => {
  assert.equal(awsPartition({ awsRegion: 'cn-north-1', arn: 'arn:elsewhere:x' }), 'aws-cn');
});
