import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Evaluation } from '../../harness/evaluate/evaluation.ts';
import type { Missing, Violation } from '../../harness/evaluate/verdict.ts';
import { KensaError } from '../../harness/kensa-error.ts';
import { buildReport } from '../../harness/report/build-report.ts';
import { findingId } from '../../harness/report/finding-id.ts';
import type { Report } from '../../harness/report/report.ts';
import {
  sampleControl,
  sampleCoverageRow,
  sampleEvaluation,
  sampleEvaluations,
  sampleInput,
  sampleManifest,
} from './sample.ts';

const provenance = {
  source: 'snapshot',
  location: 'snapshot.json.gz',
  capturedAt: '2026-11-20T01:02:03.000Z',
} as const;
const cluster2 = {
  accountId: '000011112222',
  awsRegion: 'ap-northeast-1',
  resourceType: 'AWS::RDS::DBCluster',
  resourceId: 'cluster-2',
};
const cluster1 = { ...cluster2, accountId: '111122223333', resourceId: 'cluster-1' };
const snapshot2 = {
  accountId: '111122223333',
  awsRegion: 'ap-northeast-1',
  resourceType: 'AWS::RDS::DBClusterSnapshot',
  resourceId: 'snapshot-2',
};
const none = { COMPLIANT: 0, NON_COMPLIANT: 0, NOT_APPLICABLE: 0, INSUFFICIENT_DATA: 0, ERROR: 0 };

const expected: Report = {
  schemaVersion: 1,
  tool: { name: 'kensa', version: '0.1.0' },
  bundle: { revision: 'sha256:5f2c', opaVersion: '1.22.2', controls: 4 },
  evaluatedAt: '2026-11-22T00:00:00.000Z',
  sources: [
    { location: 'snapshot-9.json', shape: 'snapshot', items: 12 },
    { location: 'snapshot-10.json', shape: 'snapshot', items: 3 },
  ],
  summary: {
    resources: 12,
    evaluated: 5,
    notEvaluated: { deleted: 1, notRecorded: 0, superseded: 2 },
    byCompliance: { COMPLIANT: 1, NON_COMPLIANT: 1, NOT_APPLICABLE: 1, INSUFFICIENT_DATA: 1, ERROR: 1 },
  },
  controls: [
    {
      id: 'EMR.3',
      title: 'EMR security configurations should encrypt data at rest',
      severity: 'MEDIUM',
      resourceTypes: ['AWS::EMR::SecurityConfiguration'],
      counts: none,
      coverage: 'NO_RESOURCES',
      gaps: 0,
    },
    {
      id: 'ElastiCache.4',
      title: 'ElastiCache replication groups should be encrypted at rest',
      severity: 'MEDIUM',
      resourceTypes: ['AWS::ElastiCache::ReplicationGroup'],
      counts: none,
      coverage: 'NOT_RECORDED',
      gaps: 0,
    },
    {
      id: 'Kensa.Neptune.1',
      title: 'Neptune clusters should be encrypted with a customer managed key',
      severity: 'HIGH',
      resourceTypes: ['AWS::RDS::DBCluster'],
      counts: { ...none, INSUFFICIENT_DATA: 1, ERROR: 1 },
      coverage: 'EVALUATED',
      gaps: 0,
    },
    {
      id: 'Neptune.6',
      title: 'Neptune DB cluster snapshots should be encrypted at rest',
      severity: 'MEDIUM',
      resourceTypes: ['AWS::RDS::DBClusterSnapshot'],
      counts: { ...none, COMPLIANT: 1, NON_COMPLIANT: 1, NOT_APPLICABLE: 1 },
      coverage: 'EVALUATED',
      gaps: 0,
    },
  ],
  coverage: [],
  findings: [
    {
      id: findingId('Kensa.Neptune.1', cluster2),
      controlId: 'Kensa.Neptune.1',
      compliance: 'ERROR',
      severity: 'HIGH',
      resource: cluster2,
      violations: [],
      missing: [],
      evidence: [],
      provenance,
      error: 'the evaluation took longer than allowed',
    },
    {
      id: findingId('Kensa.Neptune.1', cluster1),
      controlId: 'Kensa.Neptune.1',
      compliance: 'INSUFFICIENT_DATA',
      severity: 'HIGH',
      resource: cluster1,
      violations: [],
      missing: [
        { path: 'configuration.kmsKeyId', reason: 'absent' },
        {
          path: 'related.kms_key',
          reason: 'other_account',
          reference: 'arn:aws:kms:ap-northeast-1:444455556666:key/k1',
        },
      ],
      evidence: [],
      provenance,
    },
    {
      id: findingId('Neptune.6', snapshot2),
      controlId: 'Neptune.6',
      compliance: 'NON_COMPLIANT',
      severity: 'MEDIUM',
      resource: { ...snapshot2, resourceName: 'orders', arn: 'arn:aws:rds:snapshot-2' },
      violations: [
        {
          code: 'not_encrypted',
          path: ['configuration', 'storageEncrypted'],
          message: 'The snapshot is not encrypted.',
        },
      ],
      missing: [],
      evidence: [
        { path: 'configuration.engine', value: 'neptune' },
        { path: 'configuration.storageEncrypted', value: false },
      ],
      provenance,
    },
  ],
  diagnostics: [
    {
      code: 'ITEM_CONTENT_UNREADABLE',
      severity: 'warning',
      location: 'snapshot-9.json, item 2',
      message: 'A policy in it is not JSON.',
    },
    {
      code: 'ITEM_NOT_OBJECT',
      severity: 'error',
      location: 'snapshot-9.json, item 12',
      message: 'The item is a number.',
    },
  ],
};

test('a report lists what needs attention, sorted, and counts everything; its keys are in their order', () => {
  assert.equal(JSON.stringify(buildReport(sampleInput()), null, 2), JSON.stringify(expected, null, 2));
});

test('the order of the input does not matter', () => {
  const input = sampleInput({ evaluations: sampleEvaluations().toReversed() });
  const reversed = buildReport({
    ...input,
    controls: input.controls.toReversed(),
    sources: input.sources.toReversed(),
    coverageOfControls: new Map([...input.coverageOfControls].toReversed()),
    diagnostics: input.diagnostics.toReversed(),
  });
  assert.equal(JSON.stringify(reversed), JSON.stringify(expected));
});

test('the input stays as it was', () => {
  const input = sampleInput();
  buildReport(input);
  assert.deepEqual(input, sampleInput());
});

test('with all, findings list every verdict, and the counts are the same', () => {
  const report = buildReport(sampleInput({ all: true }));
  assert.deepEqual(
    report.findings.map(({ resource, compliance }) => [resource.resourceId, compliance]),
    [
      ['cluster-2', 'ERROR'],
      ['cluster-1', 'INSUFFICIENT_DATA'],
      ['snapshot-1', 'COMPLIANT'],
      ['snapshot-2', 'NON_COMPLIANT'],
      ['snapshot-3', 'NOT_APPLICABLE'],
    ],
  );
  assert.deepEqual([report.summary, report.controls], [expected.summary, expected.controls]);
});

test('controls that do not take part are left out, but for the size of the bundle', () => {
  const manifest = sampleManifest();
  const report = buildReport(
    sampleInput({ controls: manifest.controls.filter(({ id }) => id === 'EMR.3'), evaluations: [] }),
  );
  assert.deepEqual([report.controls, report.bundle], [expected.controls.slice(0, 1), expected.bundle]);
});

test('violations are sorted by code and path, missing fields by path, positions as numbers', () => {
  const violations: Violation[] = [
    { code: 'not_encrypted', path: ['configuration', 'list', 10] },
    { code: 'not_encrypted', path: ['configuration', 'list', 9] },
    { code: 'name', path: ['tags', 'z'] },
  ];
  const missing: Missing[] = [
    { path: ['configuration', 'list', 10], reason: 'absent' },
    { path: ['configuration', 'list', 9], reason: 'type' },
    { path: ['configuration', 'list', 9], reason: 'null' },
    { path: ['configuration', 'list'], reason: 'not_recorded', reference: 'b' },
    { path: ['configuration', 'list'], reason: 'not_recorded', reference: 'a' },
  ];
  const messages = { not_encrypted: 'The snapshot is not encrypted.', name: 'The name is wrong.' };
  const controls = [sampleControl({ messages })];
  const manifest = { ...sampleManifest(), controls };
  const evaluation = sampleEvaluation('Neptune.6', {}, { compliance: 'NON_COMPLIANT', violations, missing });
  const [finding] = buildReport(sampleInput({ manifest, controls, evaluations: [evaluation] })).findings;
  assert.deepEqual(finding?.violations, [
    { code: 'name', path: ['tags', 'z'], message: 'The name is wrong.' },
    { code: 'not_encrypted', path: ['configuration', 'list', 9], message: 'The snapshot is not encrypted.' },
    { code: 'not_encrypted', path: ['configuration', 'list', 10], message: 'The snapshot is not encrypted.' },
  ]);
  assert.deepEqual(finding?.missing, [
    { path: 'configuration.list', reason: 'not_recorded', reference: 'a' },
    { path: 'configuration.list', reason: 'not_recorded', reference: 'b' },
    { path: 'configuration.list[9]', reason: 'null' },
    { path: 'configuration.list[9]', reason: 'type' },
    { path: 'configuration.list[10]', reason: 'absent' },
  ]);
});

const inconsistent: [name: string, evaluations: Evaluation[], message: string][] = [
  [
    'a violation code without a text',
    [sampleEvaluation('EMR.3', {}, { compliance: 'NON_COMPLIANT', violations: [{ code: 'toString', path: [] }] })],
    'EMR.3 gave the violation code toString, for which its messages have no text',
  ],
  [
    'a verdict of a control that does not take part',
    [sampleEvaluation('EMR.4', {}, {})],
    'EMR.4 judged, but does not take part in the run',
  ],
];

for (const [name, evaluations, message] of inconsistent) {
  test(`${name} is an error`, () => {
    assert.throws(() => buildReport(sampleInput({ evaluations })), new KensaError('INTERNAL', message));
  });
}

test('a control whose coverage is not given is an error', () => {
  assert.throws(
    () => buildReport(sampleInput({ coverageOfControls: new Map(), evaluations: [] })),
    new KensaError('INTERNAL', 'the coverage of EMR.3 is not known'),
  );
});

const denied = {
  reason: 'denied',
  message: 'arn:aws:iam::111122223333:role/audit may not call kms:DescribeKey',
} as const;

test('coverage is sorted, and a control says how many of its rows have a gap', () => {
  const eu = sampleCoverageRow({
    awsRegion: 'eu-west-1',
    recording: 'RECORDER_STOPPED',
    controls: ['EMR.3', 'Neptune.6'],
  });
  const ap = sampleCoverageRow({ incomplete: denied, controls: ['Neptune.6'] });
  const whole = sampleCoverageRow({ awsRegion: 'us-east-1', recording: 'DESCRIBED', controls: ['ElastiCache.4'] });
  const { coverage, controls } = buildReport(sampleInput({ coverage: [whole, eu, ap] }));
  assert.deepEqual(coverage, [ap, eu, whole]);
  assert.deepEqual(
    controls.map(({ id, gaps }) => [id, gaps]),
    [
      ['EMR.3', 1],
      ['ElastiCache.4', 0],
      ['Kensa.Neptune.1', 0],
      ['Neptune.6', 2],
    ],
  );
});

test('account ids are masked in diagnostics and failures alone', () => {
  const row = sampleCoverageRow({
    listed: 1,
    failed: 1,
    failures: [{ resourceId: 'arn:aws:kms:eu-west-1:111122223333:key/a', ...denied }],
    incomplete: denied,
  });
  const diagnostic = {
    code: 'ITEM_UNREAD',
    severity: 'error',
    location: 'aws:111122223333/ap-northeast-1',
    message: 'Nothing of 444455556666.',
  } as const;
  const plain = buildReport(sampleInput({ coverage: [row], diagnostics: [diagnostic] }));
  const masked = buildReport(sampleInput({ coverage: [row], diagnostics: [diagnostic], maskAccounts: true }));
  const message = 'arn:aws:iam::********3333:role/audit may not call kms:DescribeKey';
  assert.deepEqual(masked, {
    ...plain,
    coverage: [
      {
        ...row,
        failures: [{ resourceId: 'arn:aws:kms:eu-west-1:111122223333:key/a', reason: 'denied', message }],
        incomplete: { reason: 'denied', message },
      },
    ],
    diagnostics: [{ ...diagnostic, location: 'aws:********3333/ap-northeast-1', message: 'Nothing of ********6666.' }],
  });
});
