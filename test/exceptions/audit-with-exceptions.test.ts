import assert from 'node:assert/strict';
import { test } from 'node:test';
import { audit } from '../../harness/audit.ts';
import { loadBundle } from '../../harness/bundle/load-bundle.ts';
import type { Exception } from '../../harness/exceptions/exception.ts';
import type { Report } from '../../harness/report/report.ts';
import { sampleException } from '../report/sample.ts';

const DEMO = 'snapshots/demo.json.gz';

const bundle = await loadBundle();

function auditDemo(exceptions?: Exception[], controls = ['Redshift.7', 'Kensa.Neptune.1']): Promise<Report> {
  return audit(bundle, { sources: [DEMO], controls, ...(exceptions && { exceptions }) });
}

function without(value: object, key: string): object {
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
}

test('a report without exceptions says nothing of them', async () => {
  const report = await auditDemo();
  assert.ok(!('exceptions' in report));
  assert.ok(report.controls.every((control) => !('excepted' in control)));
  assert.ok(report.findings.every((finding) => !('exception' in finding)));
});

test('with exceptions nothing changes but what is said of them', async () => {
  const plain = await auditDemo();
  const byArn = sampleException({
    control: 'Redshift.7',
    scope: { resources: ['arn:aws:redshift:*:finance-reports'] },
  });
  const byTag = sampleException({
    control: 'Kensa.Neptune.1',
    owner: 'team',
    scope: { tags: { environment: 'development' } },
  });
  const report = await auditDemo([byArn, byTag]);
  const { exceptions, ...others } = report;
  assert.deepEqual(
    {
      ...others,
      controls: others.controls.map((control) => without(control, 'excepted')),
      findings: others.findings.map((finding) => without(finding, 'exception')),
    },
    plain,
  );
  const facts = { reason: 'It holds no data.', until: '2027-06-30' };
  assert.deepEqual(
    report.findings
      .filter(({ exception }) => exception !== undefined)
      .map(({ controlId, compliance, resource, exception }) => [
        controlId,
        compliance,
        resource.resourceName ?? resource.resourceId,
        exception,
      ]),
    [
      ['Kensa.Neptune.1', 'NON_COMPLIANT', 'graph-dev', { position: 2, owner: 'team', ...facts }],
      ['Redshift.7', 'NON_COMPLIANT', 'finance-reports', { position: 1, owner: 'graph', ...facts }],
    ],
  );
  assert.deepEqual(exceptions, [
    { position: 1, ...byArn, matched: 1, excepted: 1, remarks: [] },
    { position: 2, ...byTag, matched: 1, excepted: 1, remarks: [] },
  ]);
  const one = { NON_COMPLIANT: 1, INSUFFICIENT_DATA: 0, ERROR: 0 };
  assert.deepEqual(
    report.controls.map(({ id, excepted }) => [id, excepted]),
    [
      ['Kensa.Neptune.1', one],
      ['Redshift.7', one],
    ],
  );
});

test('exceptions are judged as of the time of the report', async () => {
  const exceptions = [sampleException({ control: 'Redshift.7', until: '2026-11-21' })];
  const inForce = await auditDemo(exceptions);
  assert.equal(inForce.evaluatedAt, '2026-11-21T23:58:41.207Z');
  assert.deepEqual(
    inForce.exceptions?.map(({ excepted, remarks }) => [excepted, remarks]),
    [[2, ['EXPIRING', 'UNKNOWN_NOT_ACCEPTED']]],
  );
  const later = await audit(bundle, {
    sources: [DEMO],
    controls: ['Redshift.7'],
    exceptions,
    evaluatedAt: new Date('2026-11-22T00:00:00Z'),
  });
  assert.deepEqual(
    later.exceptions?.map(({ excepted, remarks }) => [excepted, remarks]),
    [[0, ['EXPIRED']]],
  );
});
