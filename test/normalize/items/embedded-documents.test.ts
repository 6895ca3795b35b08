import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { JsonObject, JsonValue } from '../../../harness/json.ts';
import { normalizeItem } from '../../../harness/normalize/items/normalize-item.ts';
import type { NormalizedItem } from '../../../harness/normalize/items/normalized-item.ts';
import { apiItem } from '../../fixtures/encode-item.ts';
import { collected, deliveredItem } from '../config-items.ts';

const POLICY: JsonObject = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: 'arn:aws:s3:::a/ü %20' }],
};

/** By type: where its items embed documents, as paths. */
const PLACES: Record<string, string[]> = {
  'AWS::EC2::VPCEndpoint': ['configuration.policyDocument'],
  'AWS::ECR::Repository': ['configuration.RepositoryPolicyText', 'configuration.LifecyclePolicy.LifecyclePolicyText'],
  'AWS::EMR::SecurityConfiguration': ['configuration.SecurityConfiguration'],
  'AWS::Elasticsearch::Domain': ['configuration.accessPolicies'],
  'AWS::IAM::Group': ['configuration.groupPolicyList.0.policyDocument'],
  'AWS::IAM::Policy': ['configuration.policyVersionList.0.document'],
  'AWS::IAM::Role': ['configuration.assumeRolePolicyDocument', 'configuration.rolePolicyList.0.policyDocument'],
  'AWS::IAM::User': ['configuration.userPolicyList.0.policyDocument'],
  'AWS::KMS::Key': ['supplementaryConfiguration.Policy'],
  'AWS::Lambda::Function': ['supplementaryConfiguration.Policy'],
  'AWS::OpenSearch::Domain': ['configuration.AccessPolicies'],
  'AWS::S3::Bucket': [
    'supplementaryConfiguration.BucketPolicy.policyText',
    'supplementaryConfiguration.AccessControlList',
  ],
  'AWS::SNS::Topic': ['configuration.Policy', 'configuration.EffectiveDeliveryPolicy'],
  'AWS::SQS::Queue': ['configuration.Policy', 'configuration.RedrivePolicy'],
};

const ENCODINGS: Record<string, (document: JsonObject) => JsonValue> = {
  'an object': (document) => document,
  text: (document) => JSON.stringify(document),
  'text over many lines': (document) => JSON.stringify(document, undefined, 2),
  'text of text': (document) => JSON.stringify(JSON.stringify(document)),
  'URL-encoded': (document) => encodeURIComponent(JSON.stringify(document)),
  'URL-encoded, over many lines': (document) => encodeURIComponent(`\n${JSON.stringify(document, undefined, 2)}`),
};

function itemWith(resourceType: string, path: string, value: JsonValue): JsonObject {
  const steps = path.split('.');
  const content = steps.reduceRight<JsonValue>(
    (below, step) => (step === '0' ? [below] : { [step]: below, name: 'a' }),
    value,
  );
  return deliveredItem({ resourceType, resourceId: 'a', configuration: {}, ...(content as JsonObject) });
}

function valueAt(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], value);
}

/** What stands at the path in the document, and which paths were reported. */
function decoded(item: JsonObject, path: string): { value: unknown; reported: string[] } {
  const normalized: NormalizedItem = normalizeItem(collected(item));
  assert.equal(normalized.kind, 'document');
  const reported = normalized.diagnostics.map(({ message }) => message.split(' ', 1)[0] ?? '');
  return { value: valueAt(normalized.document, path), reported };
}

for (const [type, paths] of Object.entries(PLACES)) {
  for (const path of paths) {
    describe(`${path} of ${type}`, () => {
      for (const [name, encode] of Object.entries(ENCODINGS)) {
        it(`is decoded from ${name}`, () => {
          const item = itemWith(type, path, encode(POLICY));
          const before = structuredClone(item);
          assert.deepEqual(decoded(item, path), { value: POLICY, reported: [] });
          assert.deepEqual(decoded(apiItem(item), path), { value: POLICY, reported: [] });
          assert.deepEqual(item, before);
        });
      }

      it('stays, and is reported, if its text is none', () => {
        for (const text of ['{"Version":', 'plain', '%7B%22Version', '%7B%', '"text"', '7', 'null']) {
          const reported = path.replace(/\.0\./, '[0].');
          assert.deepEqual(decoded(itemWith(type, path, text), path), { value: text, reported: [reported] }, text);
        }
      });

      it('stays if it is no text', () => {
        for (const value of [{}, null, [], 7, true]) {
          assert.deepEqual(decoded(itemWith(type, path, value), path), { value, reported: [] });
        }
      });

      it('is decoded for its own type only', () => {
        const text = encodeURIComponent(JSON.stringify(POLICY));
        assert.deepEqual(decoded(itemWith('Own::Type::Thing', path, text), path), { value: text, reported: [] });
      });
    });
  }
}

describe('an empty document', () => {
  it('is said where the document is all that the type states, and rightly empty elsewhere', () => {
    const queue = itemWith('AWS::SQS::Queue', 'configuration.Policy', '');
    assert.deepEqual(decoded(queue, 'configuration.Policy'), { value: '', reported: [] });
    const path = 'configuration.SecurityConfiguration';
    assert.deepEqual(decoded(itemWith('AWS::EMR::SecurityConfiguration', path, ''), path), {
      value: '',
      reported: [path],
    });
  });
});

describe('documents in a list', () => {
  it('are decoded one by one', () => {
    const rolePolicyList = [
      { policyName: 'a', policyDocument: JSON.stringify(POLICY) },
      'b',
      { policyDocument: 'broken' },
      {},
    ];
    const item = deliveredItem({ resourceType: 'AWS::IAM::Role', resourceId: 'a', configuration: { rolePolicyList } });
    assert.deepEqual(decoded(item, 'configuration.rolePolicyList'), {
      value: [{ policyName: 'a', policyDocument: POLICY }, 'b', { policyDocument: 'broken' }, {}],
      reported: ['configuration.rolePolicyList[2].policyDocument'],
    });
  });
});
