import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import type { Failure } from '../../harness/collect/aws/call-failure.ts';
import { findingFingerprint } from '../../harness/exceptions/finding-fingerprint.ts';
import { KensaError } from '../../harness/kensa-error.ts';
import { checkFinding, checkReport } from '../../harness/report/check-report.ts';
import { reportSchema } from '../../harness/report/report-schema.ts';
import type { Finding, Report } from '../../harness/report/report.ts';
import { sampleCoverageRow, sampleException, sampleReport } from './sample.ts';

/** With everything that one can have, in force for whatever violates. */
const EXCEPTION = sampleException({
  scope: { accounts: ['111122223333'], regions: ['ap-northeast-1'], resources: ['*'], tags: {} },
  ticket: 'SEC-1',
  from: '2026-11-01',
  acceptUnknown: true,
  fingerprint: findingFingerprint(sampleReport().findings[2] as Finding),
});

test('the schema is a valid one', () => {
  const ajv = new Ajv({ strict: true, allowUnionTypes: true });
  assert.equal(ajv.validateSchema(reportSchema), true);
});

test('a report of a whole run fits', () => {
  checkReport(sampleReport({ all: true }));
});

test('a report with exceptions fits', () => {
  checkReport(sampleReport({ exceptions: [EXCEPTION, sampleException({ until: '2026-01-01' })] }));
});

test('a report of nothing fits', () => {
  checkReport(
    sampleReport({ controls: [], sources: [], evaluations: [], diagnostics: [], evaluatedAt: null, resources: 0 }),
  );
});

const broken: [change: (report: Report) => unknown, message: string][] = [
  [(report) => ({ ...report, schemaVersion: 2 }), 'report/schemaVersion must be equal to constant'],
  [(report) => ({ ...report, extra: 1 }), 'report must NOT have additional properties'],
  [(report) => ({ ...report, diagnostics: undefined }), "report must have required property 'diagnostics'"],
  [(report) => ({ ...report, summary: { ...report.summary, resources: -1 } }), 'report/summary/resources must be >= 0'],
  [
    (report) => ({
      ...report,
      controls: report.controls.slice(0, 1).map((control) => ({ ...control, coverage: 'NO' })),
    }),
    'report/controls/0/coverage must be equal to one of the allowed values',
  ],
];

for (const [change, message] of broken) {
  test(`refused: ${message}`, () => {
    assert.throws(
      () => checkReport(change(sampleReport()) as Report),
      new KensaError('INTERNAL', `the report does not fit its schema: ${message}`),
    );
  });
}

test('a finding is checked by itself', () => {
  const [finding] = sampleReport().findings;
  assert.ok(finding);
  checkFinding(finding);
  assert.throws(
    () => checkFinding({ ...finding, id: 'x' }),
    new KensaError('INTERNAL', 'the finding does not fit its schema: finding/id must match pattern "^[0-9a-f]{32}$"'),
  );
});

const DENIED: Failure = { reason: 'denied', message: 'kms:DescribeKey: AccessDeniedException' };

test('the schema describes every property of a report, in the order of the report', () => {
  assert.deepEqual(
    propertyNames(reportSchema),
    keysOf(
      sampleReport({
        all: true,
        exceptions: [EXCEPTION],
        coverage: [sampleCoverageRow({ incomplete: DENIED, failures: [{ resourceId: 'a', ...DENIED }] })],
      }),
    ),
  );
});

/** All paths of properties in a schema, depth first. */
function propertyNames(schema: unknown, path = ''): string[] {
  const { properties, items } = schema as { properties?: object; items?: unknown };
  if (items !== undefined) return propertyNames(items, path);
  return Object.entries(properties ?? {}).flatMap(([name, inner]) => [
    `${path}/${name}`,
    ...propertyNames(inner, `${path}/${name}`),
  ]);
}

/** The same of a value; entries of a list are taken together, with keys where any entry has them. */
function keysOf(report: Report): string[] {
  const [failed, undecided] = report.findings;
  const violated = report.findings.find(({ violations }) => violations.length > 0);
  const missing = undecided?.missing.find(({ reference }) => reference !== undefined);
  const { exception, ...others } = violated ?? {};
  const fullest = { ...others, missing: [missing], error: failed?.error, exception };
  const merged = { ...report, findings: [fullest] };
  return walk(merged, '');
}

function walk(value: unknown, path: string): string[] {
  if (Array.isArray(value)) return value.length === 0 ? [] : walk(value[0], path);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [`${path}/${name}`, ...walk(inner, `${path}/${name}`)]);
}
