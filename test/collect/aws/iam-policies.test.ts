import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { API_CALLS } from '../../../harness/collect/aws/api-calls.ts';
import { actionOf, iamPolicy, SOURCE_CALLS } from '../../../harness/collect/aws/iam-policies.ts';

describe('SOURCE_CALLS', () => {
  it('has every call that kensa can make, besides the one that the SDK makes by itself', () => {
    const calls = new Set(Object.values(SOURCE_CALLS).flat());
    assert.deepEqual([...calls].toSorted(), [...Object.keys(API_CALLS), 'AssumeRole'].toSorted());
  });

  it('has each once', () => {
    for (const calls of Object.values(SOURCE_CALLS)) assert.equal(new Set(calls).size, calls.length);
  });
});

describe('iamPolicy', () => {
  it('allows exactly the calls that need a permission', () => {
    for (const calls of Object.values(SOURCE_CALLS)) {
      const actions = iamPolicy(calls).Statement.flatMap(({ Action }) => Action);
      const wanted = calls.map(actionOf).filter((action) => action !== undefined);
      assert.deepEqual(actions.toSorted(), wanted.toSorted());
    }
  });

  it('only reads', () => {
    const actions = Object.values(SOURCE_CALLS).flatMap((calls) => calls.flatMap((call) => actionOf(call) ?? []));
    for (const action of actions)
      assert.match(action, /^[a-z0-9]+:(BatchGet|Describe|Get|List|Select)|^sts:AssumeRole$/);
  });

  it('has one statement for each resource, sorted by their actions', () => {
    assert.deepEqual(
      iamPolicy(['SelectResourceConfig', 'DescribeKey', 'GetCallerIdentity', 'ListDiscoveredResources']),
      {
        Version: '2012-10-17',
        Statement: [
          { Effect: 'Allow', Action: ['config:ListDiscoveredResources', 'config:SelectResourceConfig'], Resource: '*' },
          { Effect: 'Allow', Action: ['kms:DescribeKey'], Resource: 'arn:aws:kms:*:*:key/*' },
        ],
      },
    );
  });

  it('lets a bucket be listed by prefix only, and its objects be read below that prefix only', () => {
    assert.deepEqual(iamPolicy(SOURCE_CALLS.bucket).Statement, [
      { Effect: 'Allow', Action: ['s3:GetObject'], Resource: 'arn:aws:s3:::BUCKET/PREFIX*' },
      {
        Effect: 'Allow',
        Action: ['s3:ListBucket'],
        Resource: 'arn:aws:s3:::BUCKET',
        Condition: { StringLike: { 's3:prefix': 'PREFIX*' } },
      },
    ]);
  });

  it('allows nothing for no call', () => {
    assert.deepEqual(iamPolicy(['GetCallerIdentity']), { Version: '2012-10-17', Statement: [] });
  });
});
