import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Bundle } from '../../harness/bundle/bundle.ts';
import type { ControlManifest } from '../../harness/bundle/manifest.ts';
import type { EvaluationRequest } from '../../harness/evaluate/evaluate-inventory.ts';
import { evaluateInventory } from '../../harness/evaluate/evaluate-inventory.ts';
import type { Verdict } from '../../harness/evaluate/verdict.ts';
import type { InputDocument } from '../../harness/normalize/input-document.ts';
import type { Inventory } from '../../harness/normalize/inventory.ts';
import { documentOf } from '../normalize/config-items.ts';
import { byType } from '../normalize/documents.ts';
import { sampleControl } from '../report/sample.ts';
import { compilePolicy } from './compile-policy.ts';
import { wildBundle } from './wild-bundle.ts';

const wild = await wildBundle();
const [calm, unruly] = wild.manifest.controls as [ControlManifest, ControlManifest];

const COMPLIANT: Verdict = { compliance: 'COMPLIANT', violations: [], missing: [] };

function inventory(documents: InputDocument[]): Inventory {
  return {
    documents: byType(documents),
    unread: new Map(),
    coverage: [],
    sources: [],
    collections: [],
    resources: documents.length,
    notEvaluated: { deleted: 0, notRecorded: 0, superseded: 0 },
    notRecordedTypes: [],
    diagnostics: [],
  };
}

function request(bundle: Bundle, facts: Partial<EvaluationRequest> = {}): EvaluationRequest {
  return {
    bundle,
    controls: bundle.manifest.controls,
    parameters: { 'Calm.1': { limit: 10 } },
    evaluatedAt: '2026-11-22T00:00:00.000Z',
    timeLimit: 1000,
    evidenceOfPasses: true,
    reference: false,
    ...facts,
  };
}

/** A document with what the controls of the wild bundle read. */
function documentWith(resourceType: string, resourceId: string, configuration: object): InputDocument {
  return documentOf({ resourceType, resourceId, configuration });
}

test('documents are judged in their order, a hundred at a time, those without a control left out', () => {
  const documents = Array.from({ length: 230 }, (_, position) => {
    const type = position % 23 === 0 ? 'Test::Unjudged' : 'Test::Other';
    return documentWith(type, `r-${position}`, { limit: 1 });
  });
  const batches = [...evaluateInventory(inventory(documents), request(wild))];
  assert.deepEqual(
    batches.map(({ resources }) => resources),
    [100, 100, 20],
  );
  assert.deepEqual(
    batches.flatMap(({ evaluations }) => evaluations),
    documents
      .filter(({ resourceType }) => resourceType === 'Test::Other')
      .map((document) => ({
        controlId: 'Calm.1',
        document,
        verdict: COMPLIANT,
        evidence: [{ path: ['configuration', 'limit'], value: 1 }],
      })),
  );
});

test('an inventory without a resource to judge gives nothing, and needs no policy', () => {
  const broken = { ...wild, module: undefined as never };
  assert.deepEqual([...evaluateInventory(inventory([]), request(broken))], []);
  const documents = [documentWith('Test::Unjudged', 'a', {})];
  assert.deepEqual([...evaluateInventory(inventory(documents), request(broken))], []);
});

test('only the controls that take part are answered for, in their order', () => {
  const documents = [
    documentWith('Test::Other', 'a', { limit: 11 }),
    documentWith('Test::Thing', 'b', { limit: 11, behaviour: 'calm' }),
  ];
  const judged = (controls: ControlManifest[]): [string, string][] =>
    [...evaluateInventory(inventory(documents), request(wild, { controls }))]
      .flatMap(({ evaluations }) => evaluations)
      .map(({ controlId, document }) => [document.resourceId, controlId]);
  assert.deepEqual(judged([unruly, calm]), [
    ['a', 'Calm.1'],
    ['b', 'Wild.1'],
    ['b', 'Calm.1'],
  ]);
  assert.deepEqual(judged([unruly]), [['b', 'Wild.1']]);
  assert.deepEqual(judged([]), []);
});

test('a control that takes part and has no verdict is an ERROR', () => {
  const claiming = { ...unruly, resourceTypes: ['Test::Other'] };
  const bundle = { ...wild, manifest: { ...wild.manifest, controls: [calm, claiming] } };
  const document = documentWith('Test::Other', 'a', { limit: 1 });
  const [batch] = evaluateInventory(inventory([document]), request(bundle, { controls: [claiming] }));
  assert.deepEqual(batch, {
    resources: 1,
    evaluations: [
      {
        controlId: 'Wild.1',
        document,
        verdict: { compliance: 'ERROR', violations: [], missing: [], error: 'the bundle gave no verdict' },
        evidence: [],
      },
    ],
    diagnostics: [],
  });
});

/** A control that answers with the whole input that it got, as JSON text, in the place of a path. */
const ECHO = `package main

echo := {
	"resource": object.filter(input, ["accountId", "awsRegion", "resourceType", "resourceId"]),
	"controls": {"Echo.1": {
		"compliance": "INSUFFICIENT_DATA",
		"violations": [{"code": "echo", "path": [json.marshal(input)]}],
		"missing": [
			{"path": ["related", "kms_key"], "reason": "absent"},
			{"path": ["related", "cluster"], "reason": "absent"},
			{"path": ["related", "aliases"], "reason": "absent"},
			{"path": ["configuration", "body"], "reason": "type"},
		],
	}},
}
`;

const echo = sampleControl({
  id: 'Echo.1',
  resourceTypes: ['AWS::RDS::DBInstance'],
  related: {
    cluster: { type: 'AWS::RDS::DBCluster', by: ['configuration.cluster'] },
    kms_key: { type: 'AWS::KMS::Key', by: ['related.cluster.configuration.kmsKeyId'] },
    aliases: { type: 'AWS::KMS::Alias', scope: 'region' },
  },
  reads: {
    'AWS::RDS::DBInstance': [
      { path: 'configuration.body', types: ['object'], optional: false },
      { path: 'evaluatedAt', types: ['string'], optional: false },
      { path: 'related.kms_key.configuration.keyState', types: ['string'], optional: false },
      { path: 'related.cluster.resourceName', types: ['string'], optional: false },
      { path: 'related.aliases[].resourceId', types: ['string'], optional: false },
    ],
  },
  evidence: ['configuration.status', 'related.kms_key.arn'],
});

const echoBundle: Bundle = {
  manifest: {
    ...wild.manifest,
    controls: [echo],
    resourceTypes: { 'AWS::RDS::DBInstance': { entrypoint: 'main/echo', controls: { 'Echo.1': 'main/echo' } } },
  },
  module: await compilePolicy(ECHO, ['main/echo']),
  data: {},
  properties: {},
  remediation: {},
};

const instance = documentOf({
  resourceType: 'AWS::RDS::DBInstance',
  resourceId: 'db-1',
  arn: 'arn:aws:rds:ap-northeast-1:111122223333:db:orders-1',
  configuration: { cluster: 'orders', body: '{"cut', status: 'available', more: 1 },
});

const related = [
  documentOf({
    resourceType: 'AWS::RDS::DBCluster',
    resourceId: 'cluster-1',
    resourceName: 'orders',
    configuration: { kmsKeyId: 'key-1' },
  }),
  documentOf({
    resourceType: 'AWS::KMS::Key',
    resourceId: 'key-1',
    arn: 'arn:aws:kms:ap-northeast-1:111122223333:key/key-1',
    configuration: { keyState: 'Enabled', keyManager: 'CUSTOMER' },
  }),
  documentOf({ resourceType: 'AWS::KMS::Alias', resourceId: 'alias/a', configuration: {} }),
  documentOf({ resourceType: 'AWS::KMS::Alias', resourceId: 'alias/b' }),
];

function echoed(documents: InputDocument[], evaluatedAt: string | null): unknown {
  const [batch] = evaluateInventory(inventory(documents), request(echoBundle, { evaluatedAt }));
  const [evaluation] = batch?.evaluations ?? [];
  const [violation] = evaluation?.verdict.violations ?? [];
  return {
    input: JSON.parse(String(violation?.path[0])),
    missing: evaluation?.verdict.missing,
    evidence: evaluation?.evidence,
  };
}

const IDENTITY = {
  accountId: '111122223333',
  awsRegion: 'ap-northeast-1',
  resourceType: 'AWS::RDS::DBInstance',
  resourceId: 'db-1',
};

test('the bundle gets the joins, the time and what it reads, and no more', () => {
  assert.deepEqual(echoed([instance, ...related], '2026-11-22T00:00:00.000Z'), {
    input: {
      ...IDENTITY,
      configuration: { body: '{"cut', status: 'available' },
      evaluatedAt: '2026-11-22T00:00:00.000Z',
      related: {
        aliases: [{ resourceId: 'alias/a' }, { resourceId: 'alias/b' }],
        cluster: { resourceName: 'orders' },
        kms_key: {
          arn: 'arn:aws:kms:ap-northeast-1:111122223333:key/key-1',
          configuration: { keyState: 'Enabled' },
        },
      },
    },
    missing: [
      { path: ['related', 'kms_key'], reason: 'absent' },
      { path: ['related', 'cluster'], reason: 'absent' },
      { path: ['related', 'aliases'], reason: 'absent' },
      { path: ['configuration', 'body'], reason: 'unparsable' },
    ],
    evidence: [
      { path: ['configuration', 'body'], value: '{"cut' },
      { path: ['configuration', 'status'], value: 'available' },
      { path: ['evaluatedAt'], value: '2026-11-22T00:00:00.000Z' },
      { path: ['related', 'cluster', 'resourceName'], value: 'orders' },
      { path: ['related', 'kms_key', 'arn'], value: 'arn:aws:kms:ap-northeast-1:111122223333:key/key-1' },
      { path: ['related', 'kms_key', 'configuration', 'keyState'], value: 'Enabled' },
    ],
  });
});

test('a join that finds nothing is left out with its reason, and so is a time that is not known', () => {
  assert.deepEqual(echoed([instance, related[0] as InputDocument], null), {
    input: {
      ...IDENTITY,
      configuration: { body: '{"cut', status: 'available' },
      related: { cluster: { resourceName: 'orders' } },
    },
    missing: [
      { path: ['related', 'kms_key'], reason: 'not_recorded', reference: 'key-1' },
      { path: ['related', 'cluster'], reason: 'absent' },
      { path: ['related', 'aliases'], reason: 'not_recorded' },
      { path: ['configuration', 'body'], reason: 'unparsable' },
    ],
    evidence: [
      { path: ['configuration', 'body'], value: '{"cut' },
      { path: ['configuration', 'status'], value: 'available' },
      { path: ['related', 'cluster', 'resourceName'], value: 'orders' },
    ],
  });
});

test('the evidence of a pass is kept only if it is asked for', () => {
  const documents = [documentWith('Test::Other', 'pass', { limit: 1 }), documentWith('Test::Other', 'unknown', {})];
  const [asked] = evaluateInventory(inventory(documents), request(wild));
  const [unasked] = evaluateInventory(inventory(documents), request(wild, { evidenceOfPasses: false }));
  assert.deepEqual(
    unasked?.evaluations,
    asked?.evaluations.map((evaluation) =>
      evaluation.verdict.compliance === 'COMPLIANT' ? { ...evaluation, evidence: [] } : evaluation,
    ),
  );
  assert.deepEqual(
    asked?.evaluations.map(({ verdict, evidence }) => [verdict.compliance, evidence.length > 0]),
    [
      ['COMPLIANT', true],
      ['ERROR', false],
    ],
  );
});
