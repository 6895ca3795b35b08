import assert from 'node:assert/strict';
import { test } from 'node:test';
import { audit } from '../../harness/audit.ts';
import { loadBundle } from '../../harness/bundle/load-bundle.ts';
import { keptContent } from '../../harness/evaluate/kept-content.ts';
import type { Exception } from '../../harness/exceptions/exception.ts';
import type { Report } from '../../harness/report/report.ts';
import type { JsonObject } from '../../harness/json.ts';
import { auditItems } from '../auditing.ts';
import * as items from '../normalize/config-items.ts';
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

/** Items that violate a control each, with tags where AWS states them. */
const TAGGED: JsonObject[] = [
  { ...items.redshiftCluster(), tags: { team: 'graph' } },
  { ...items.redshiftCluster(), resourceId: 'other', tags: { team: 'other' } },
  { ...items.redshiftCluster(), resourceId: 'untagged', tags: {} },
  withConfiguration(items.dbClusterSnapshot(), { storageEncrypted: false, tagList: [{ key: 'team', value: 'graph' }] }),
  {
    ...items.emrSecurityConfiguration({ EncryptionConfiguration: { EnableAtRestEncryption: false } }),
    supplementaryConfiguration: { Tags: [{ Key: 'team', Value: 'graph' }] },
  },
];

function withConfiguration(item: JsonObject, changes: JsonObject): JsonObject {
  return { ...item, tags: {}, configuration: { ...(item['configuration'] as JsonObject), ...changes } };
}

for (const reference of [undefined, '1']) {
  const way = reference === undefined ? 'as ever' : 'in the way of the reference';
  test(`tags are there for exceptions wherever an item states them, although no control reads them: ${way}`, async () => {
    const controls = ['EMR.3', 'Neptune.6', 'Redshift.7'];
    const exceptions = controls.map((control) => {
      return sampleException({ control, scope: { tags: { team: 'graph' } }, until: '2026-06-30' });
    });
    if (reference !== undefined) process.env['KENSA_REFERENCE'] = reference;
    try {
      const report = await auditItems(TAGGED, { controls, exceptions, all: false });
      assert.deepEqual(
        report.findings.map(({ controlId, compliance, resource, exception }) => [
          controlId,
          compliance,
          resource.resourceId,
          exception?.position,
        ]),
        [
          ['EMR.3', 'NON_COMPLIANT', items.emrSecurityConfiguration({})['resourceId'], 1],
          ['Neptune.6', 'NON_COMPLIANT', items.dbClusterSnapshot()['resourceId'], 2],
          ['Redshift.7', 'NON_COMPLIANT', 'other', undefined],
          ['Redshift.7', 'NON_COMPLIANT', items.redshiftCluster()['resourceId'], 3],
          ['Redshift.7', 'NON_COMPLIANT', 'untagged', undefined],
        ],
      );
    } finally {
      delete process.env['KENSA_REFERENCE'];
    }
  });
}

test('tags are kept only if an exception asks for them', () => {
  const redshift = bundle.manifest.controls.filter(({ id }) => id === 'Redshift.7');
  const kept = (others?: string[]): boolean | undefined => {
    return keptContent({ ...bundle.manifest, controls: redshift }, redshift, others)
      .get('AWS::Redshift::Cluster')
      ?.has('tags');
  };
  assert.deepEqual([kept(), kept(['tags'])], [false, true]);
});
