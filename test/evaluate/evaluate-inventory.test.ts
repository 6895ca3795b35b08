import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Bundle } from '../../harness/bundle/bundle.ts';
import type { Read } from '../../harness/bundle/manifest.ts';
import type { ControlManifest } from '../../harness/bundle/manifest.ts';
import type { EvaluationRequest } from '../../harness/evaluate/evaluate-inventory.ts';
import { evaluateInventory } from '../../harness/evaluate/evaluate-inventory.ts';
import type { Verdict } from '../../harness/evaluate/verdict.ts';
import type { InputDocument } from '../../harness/normalize/input-document.ts';
import { documentOf } from '../normalize/config-items.ts';
import { sampleControl } from '../report/sample.ts';
import { compilePolicy } from './compile-policy.ts';
import { inventoryOf } from './inventory-of.ts';
import { readEvaluations } from './read-evaluations.ts';
import { wildBundle } from './wild-bundle.ts';

const wild = await wildBundle();
const [calm, unruly] = wild.manifest.controls as [ControlManifest, ControlManifest];

const COMPLIANT: Verdict = { compliance: 'COMPLIANT', violations: [], missing: [] };

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
    return documentWith(type, `r-${position}`, { limit: -position });
  });
  const batches = [...evaluateInventory(inventoryOf(documents), request(wild))];
  assert.deepEqual(
    batches.map(({ resources }) => resources),
    [100, 100, 20],
  );
  assert.deepEqual(
    batches.flatMap(readEvaluations),
    documents
      .filter(({ resourceType }) => resourceType === 'Test::Other')
      .map((document) => ({
        controlId: 'Calm.1',
        document,
        verdict: COMPLIANT,
        evidence: [{ path: ['configuration', 'limit'], value: (document.configuration as { limit: number }).limit }],
      })),
  );
});

test('an inventory without a resource to judge gives nothing, and needs no policy', () => {
  const broken = { ...wild, module: undefined as never };
  assert.deepEqual([...evaluateInventory(inventoryOf([]), request(broken))], []);
  const documents = [documentWith('Test::Unjudged', 'a', {})];
  assert.deepEqual([...evaluateInventory(inventoryOf(documents), request(broken))], []);
});

test('only the controls that take part are answered for, in their order', () => {
  const documents = [
    documentWith('Test::Other', 'a', { limit: 11 }),
    documentWith('Test::Thing', 'b', { limit: 11, behaviour: 'calm' }),
  ];
  const judged = (controls: ControlManifest[]): [string, string][] =>
    [...evaluateInventory(inventoryOf(documents), request(wild, { controls }))]
      .flatMap(({ evaluations }) => evaluations)
      .map(({ controlId, document }) => [document().resourceId, controlId]);
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
  const [batch] = evaluateInventory(inventoryOf([document]), request(bundle, { controls: [claiming] }));
  assert.ok(batch);
  assert.deepEqual(
    { ...batch, evaluations: readEvaluations(batch) },
    {
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
    },
  );
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
      { path: 'configuration.state', types: ['string'], optional: true },
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
  const [batch] = evaluateInventory(inventoryOf(documents), request(echoBundle, { evaluatedAt }));
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
      configuration: { body: '{"cut' },
      evaluatedAt: '2026-11-22T00:00:00.000Z',
      related: {
        aliases: [{ resourceId: 'alias/a' }, { resourceId: 'alias/b' }],
        cluster: { resourceName: 'orders' },
        kms_key: { configuration: { keyState: 'Enabled' } },
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
      configuration: { body: '{"cut' },
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
  const [asked] = evaluateInventory(inventoryOf(documents), request(wild));
  const [unasked] = evaluateInventory(inventoryOf(documents), request(wild, { evidenceOfPasses: false }));
  assert.deepEqual(
    unasked && readEvaluations(unasked),
    asked &&
      readEvaluations(asked).map((evaluation) =>
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

/** For each document the resource that the bundle was asked about when its verdict was made. */
function askedAbout(
  documents: InputDocument[],
  bundle = echoBundle,
  facts: Partial<EvaluationRequest> = {},
): unknown[] {
  return [...evaluateInventory(inventoryOf(documents), request(bundle, facts))]
    .flatMap(({ evaluations }) => evaluations)
    .map(({ document, verdict }) => {
      const asked = JSON.parse(String(verdict.violations[0]?.path[0])) as { resourceId: string };
      return `${document().resourceId}: ${asked.resourceId}`;
    });
}

function database(resourceId: string, state: string, facts: Partial<InputDocument> = {}): InputDocument {
  return documentOf({
    resourceType: 'AWS::RDS::DBInstance',
    resourceId,
    configuration: { state, unread: resourceId },
    ...facts,
  });
}

/** A copy of the bundle whose control says that it reads one thing more. */
function readingToo(path: string): Bundle {
  const type = 'AWS::RDS::DBInstance';
  const reads = { [type]: [...(echo.reads[type] ?? []), { path, types: ['string' as const], optional: false }] };
  return { ...echoBundle, manifest: { ...echoBundle.manifest, controls: [{ ...echo, reads }] } };
}

/** Enough to fill a batch, so that what follows is judged by itself. */
const crowd = Array.from({ length: 100 }, (_, position) => database(`crowd-${position}`, `state-${position}`));

test('of documents of which the controls see the same, one is judged for all', () => {
  const documents = [database('a', 'up'), database('b', 'down'), database('c', 'up')];
  assert.deepEqual(askedAbout(documents), ['a: a', 'b: b', 'c: a']);
  const later = [...documents, ...crowd, database('d', 'down'), database('e', 'up'), database('f', 'other')];
  assert.deepEqual(askedAbout(later).slice(-3), ['d: b', 'e: a', 'f: f']);
});

test('the reference judges every document', () => {
  const documents = [database('a', 'up'), database('b', 'up')];
  assert.deepEqual(askedAbout(documents, echoBundle, { reference: true }), ['a: a', 'b: b']);
});

test('an identity that a control reads tells documents apart, any other does not', () => {
  const osaka = { awsRegion: 'ap-northeast-3' };
  const documents = [database('a', 'up'), database('b', 'up', osaka), database('a', 'up', osaka)];
  assert.deepEqual(askedAbout(documents), ['a: a', 'b: a', 'a: a']);
  assert.deepEqual(askedAbout(documents, readingToo('awsRegion')), ['a: a', 'b: b', 'a: b']);
  assert.deepEqual(askedAbout(documents, readingToo('resourceId')), ['a: a', 'b: b', 'a: a']);
});

test('what a document is joined with tells it apart, but why a join found nothing does not', () => {
  const alias = documentOf({ resourceType: 'AWS::KMS::Alias', resourceId: 'alias/a', configuration: {} });
  const osaka = { awsRegion: 'ap-northeast-3' };
  const cluster = documentOf({ resourceType: 'AWS::RDS::DBCluster', resourceId: 'cluster-1', resourceName: 'orders' });
  const in1 = database('in-1', 'up');
  const in2 = database('in-2', 'up', { configuration: { state: 'up', cluster: 'orders' } });
  const in3 = database('in-3', 'up', { configuration: { state: 'up', cluster: 'gone' } });
  const in4 = database('in-4', 'up', { configuration: { state: 'up', cluster: 'lost' } });
  const documents = [
    [in1, in2, in3, in4],
    [in1, in2, in3].map((document) => ({ ...document, resourceId: `${document.resourceId}-too` })),
    [{ ...in1, ...osaka, resourceId: 'osaka' }, alias, cluster, { ...alias, ...osaka, resourceId: 'alias/b' }],
  ].flat();
  assert.deepEqual(askedAbout(documents), [
    'in-1: in-1',
    'in-2: in-2',
    'in-3: in-1',
    'in-4: in-1',
    'in-1-too: in-1',
    'in-2-too: in-2',
    'in-3-too: in-1',
    'osaka: osaka',
  ]);
});

test('a document that others speak for is shown as it is itself', () => {
  const gone = database('a', 'up', { configuration: { state: 'up', status: 'creating', cluster: 'gone' } });
  const lost = database('b', 'up', { configuration: { state: 'up', status: 'available', cluster: 'lost' } });
  assert.deepEqual(askedAbout([gone, lost]), ['a: a', 'b: a']);
  const said = [...evaluateInventory(inventoryOf([gone, lost]), request(echoBundle))]
    .flatMap(({ evaluations }) => evaluations)
    .map(({ verdict, evidence }) => [
      verdict.missing.find(({ path }) => path[1] === 'cluster'),
      evidence.find(({ path }) => path[1] === 'status'),
    ]);
  assert.deepEqual(said, [
    [
      { path: ['related', 'cluster'], reason: 'not_recorded', reference: 'gone' },
      { path: ['configuration', 'status'], value: 'creating' },
    ],
    [
      { path: ['related', 'cluster'], reason: 'not_recorded', reference: 'lost' },
      { path: ['configuration', 'status'], value: 'available' },
    ],
  ]);
});

/**
 * A control of one engine's databases, which answers with the size of the one that it was asked about. What it says of the
 * last of them is at odds with what it says of others of that engine, so that it can be seen whether it was asked.
 */
const SIZED = `package main

default compliance := "NON_COMPLIANT"

compliance := "NOT_APPLICABLE" if {
	input.configuration.engine != "neptune"
	input.configuration.size != "size-3"
}

sized := {
	"resource": object.filter(input, ["accountId", "awsRegion", "resourceType", "resourceId"]),
	"controls": {"Sized.1": {
		"compliance": compliance,
		"violations": [violation | violation := {"code": "asked", "path": [input.configuration.size]}; compliance == "NON_COMPLIANT"],
		"missing": [],
	}},
}
`;

test('of documents that a control does not apply to, only what tells that need be the same', async () => {
  const type = 'AWS::RDS::DBInstance';
  const engine = { path: 'configuration.engine', types: ['string' as const], optional: false };
  const size = { path: 'configuration.size', types: ['string' as const], optional: false };
  const module = await compilePolicy(SIZED, ['main/sized']);
  const documents = ['neptune', 'mysql', 'neptune', 'mysql'].map((name, position) =>
    documentOf({
      resourceType: type,
      resourceId: `db-${position}`,
      configuration: { engine: name, size: `size-${position}` },
    }),
  );
  function askedSizes(of: Read, later: readonly InputDocument[]): unknown[] {
    const control = sampleControl({ id: 'Sized.1', resourceTypes: [type], reads: { [type]: [of, size] } });
    const resourceTypes = { [type]: { entrypoint: 'main/sized', controls: { 'Sized.1': 'main/sized' } } };
    const bundle = { ...echoBundle, module, manifest: { ...wild.manifest, controls: [control], resourceTypes } };
    return [...evaluateInventory(inventoryOf([...documents.slice(0, 2), ...later]), request(bundle))]
      .flatMap(({ evaluations }) => evaluations)
      .filter(({ document }) => documents.includes(document()))
      .map(({ document, verdict }) => [document().resourceId, verdict.compliance, verdict.violations[0]?.path[0]]);
  }

  // Enough to fill a batch, so that the last two are looked at when the first two are judged.
  const others = Array.from({ length: 100 }, (_, position) =>
    documentOf({ resourceType: type, resourceId: `other-${position}`, configuration: { size: `other-${position}` } }),
  );
  const later = [...others, ...documents.slice(2)];
  assert.deepEqual(askedSizes(engine, later), [
    ['db-0', 'NON_COMPLIANT', 'size-0'],
    ['db-1', 'NOT_APPLICABLE', undefined],
    ['db-2', 'NON_COMPLIANT', 'size-2'],
    ['db-3', 'NON_COMPLIANT', 'size-3'],
  ]);
  assert.deepEqual(askedSizes({ ...engine, applicability: true }, later), [
    ['db-0', 'NON_COMPLIANT', 'size-0'],
    ['db-1', 'NOT_APPLICABLE', undefined],
    ['db-2', 'NON_COMPLIANT', 'size-2'],
    ['db-3', 'NOT_APPLICABLE', undefined],
  ]);
});

test('the same content of two types is judged for each', () => {
  const content = { limit: 11, behaviour: 'calm' };
  const documents = [documentWith('Test::Thing', 'a', content), documentWith('Test::Other', 'b', content)];
  const [batch] = evaluateInventory(inventoryOf(documents), request(wild));
  assert.deepEqual(
    batch?.evaluations.map(({ controlId, document, verdict }) => [
      document().resourceId,
      controlId,
      verdict.compliance,
    ]),
    [
      ['a', 'Calm.1', 'NON_COMPLIANT'],
      ['a', 'Wild.1', 'COMPLIANT'],
      ['b', 'Calm.1', 'NON_COMPLIANT'],
    ],
  );
});

test('an evaluation that failed is not remembered: a like document is judged again', () => {
  const documents = ['a', 'b', 'c', 'd'].map((resourceId) =>
    documentWith('Test::Thing', resourceId, { limit: 1, behaviour: 'hang' }),
  );
  const [batch] = evaluateInventory(inventoryOf(documents), request(wild, { timeLimit: 300, controls: [unruly] }));
  const hung = 'took more than 300 ms';
  assert.deepEqual(
    batch?.evaluations.map(({ verdict }) => verdict.error),
    [hung, hung, hung, `not asked: it ${hung} 3 times before`],
  );
});

test('what a collection did not ask for is told of its own documents alone', () => {
  const location = 'collection.json.gz';
  const collectedB: InputDocument = { ...database('b', 'up'), provenance: { source: 'config-api', location } };
  const documents = [database('a', 'up'), collectedB, database('c', 'up')];
  const collected = { ...inventoryOf(documents), collections: [{ location, asked: [{}], places: [] }] };
  const [batch] = evaluateInventory(collected, request(echoBundle));
  assert.deepEqual(
    batch?.evaluations.map(({ verdict }) => verdict.missing.map(({ reason }) => reason)),
    [['absent', 'absent', 'not_recorded', 'type'], ['not_collected'], ['absent', 'absent', 'not_recorded', 'type']],
  );
});

test('a document that does not fit the schema is an ERROR, whatever is remembered of others like it', () => {
  const documents = [database('a', 'up'), database('b', 'up'), database('c', 'up')];
  const diagnostic = { code: 'INPUT_INVALID', severity: 'error', location: 'there', message: 'b is odd' } as const;
  const [batch] = evaluateInventory(
    inventoryOf(documents),
    request(echoBundle, { checkInput: ({ resourceId }) => (resourceId === 'b' ? diagnostic : undefined) }),
  );
  assert.deepEqual(
    batch?.evaluations.map(({ verdict }) => [verdict.compliance, verdict.error]),
    [
      ['INSUFFICIENT_DATA', undefined],
      ['ERROR', 'the input document does not fit its schema'],
      ['INSUFFICIENT_DATA', undefined],
    ],
  );
  assert.deepEqual(batch?.diagnostics, [diagnostic]);
});
