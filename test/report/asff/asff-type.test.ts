import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asffType } from '../../../harness/report/asff/asff-type.ts';

for (const [resourceType, type] of [
  ['AWS::RDS::DBClusterSnapshot', 'AwsRdsDbClusterSnapshot'],
  ['AWS::Redshift::Cluster', 'AwsRedshiftCluster'],
  ['AWS::EC2::SecurityGroup', 'AwsEc2SecurityGroup'],
  ['AWS::ElasticLoadBalancingV2::LoadBalancer', 'AwsElbv2LoadBalancer'],
  ['AWS::ElastiCache::ReplicationGroup', 'Other'],
  ['constructor', 'Other'],
  ['__proto__', 'Other'],
] as const) {
  test(`${resourceType} is ${type}`, () => assert.equal(asffType(resourceType), type));
}
