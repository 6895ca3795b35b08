import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { Ajv } from 'ajv';
import type { AuditOptions, AuditProgress } from '../harness/audit.ts';
import { audit } from '../harness/audit.ts';
import type { ControlManifest } from '../harness/bundle/manifest.ts';
import type { JsonObject } from '../harness/json.ts';
import { KensaError } from '../harness/kensa-error.ts';
import { streamReport } from '../harness/report/finding-list.ts';
import { jsonReport } from '../harness/report/json-report.ts';
import { reportSchema } from '../harness/report/report-schema.ts';
import type { Report } from '../harness/report/report.ts';
import { auditFiles, auditItems, bundle, inFolderOf, snapshotOf } from './auditing.ts';
import { wildBundle } from './evaluate/wild-bundle.ts';
import * as items from './normalize/config-items.ts';

const KEY_ID = '1234abcd-12ab-34cd-56ef-1234567890ab';

function changed(item: JsonObject, changes: JsonObject, configuration: JsonObject = {}): JsonObject {
  return { ...item, ...changes, configuration: { ...(item['configuration'] as JsonObject), ...configuration } };
}

/** A bit of everything: all types, joins by every way, several captures, deletions, another account and region. */
const ITEMS: JsonObject[] = [
  items.dbCluster(),
  changed(items.dbCluster(), { resourceId: 'cluster-2', resourceName: 'carts' }, { kmsKeyId: 'alias/orders' }),
  changed(items.dbCluster(), { resourceId: 'cluster-3', awsRegion: 'us-east-1' }),
  changed(items.dbCluster(), { resourceId: 'cluster-4' }, { engine: 'docdb' }),
  items.dbInstance(),
  items.dbClusterSnapshot(),
  changed(
    items.dbClusterSnapshot(),
    { configurationItemCaptureTime: '2026-03-03T00:00:00.000Z' },
    { storageEncrypted: true },
  ),
  changed(
    items.dbClusterSnapshot(),
    { configurationItemCaptureTime: '2026-03-01T00:00:00.000Z' },
    { engine: 'aurora' },
  ),
  // The same time and different content: neither counts, in whatever order they come.
  changed(items.dbClusterSnapshot(), { resourceId: 'twice' }, { storageEncrypted: true }),
  changed(items.dbClusterSnapshot(), { resourceId: 'twice' }, { storageEncrypted: false }),
  items.redshiftCluster(),
  changed(items.redshiftCluster(), { awsAccountId: '444455556666', ARN: null }, { enhancedVpcRouting: null }),
  changed(items.redshiftCluster(), { resourceId: 'gone' }),
  {
    ...items.redshiftCluster(),
    resourceId: 'gone',
    configurationItemStatus: 'ResourceDeleted',
    configurationItemCaptureTime: '2026-03-04T00:00:00.000Z',
  },
  items.emrSecurityConfiguration('{"EncryptionConfiguration": {"EnableAtRestEncryption": true}}'),
  items.kmsKey(),
  items.kmsAlias(),
  items.deliveredItem({ resourceType: 'AWS::EC2::Instance', resourceId: 'i-1', configuration: {} }),
];

const GROUPS = JSON.stringify({ ReplicationGroups: [items.replicationGroup()] });

const validate = new Ajv({ strict: true, allErrors: true, allowUnionTypes: true }).compile(reportSchema);

/** The bytes of a report, which must fit its schema. */
function bytesOf(report: Report): string {
  validate(report);
  assert.deepEqual(validate.errors, null);
  return [...jsonReport(streamReport(report))].join('');
}

/** The report without the names of the files. */
function withoutPlaces(report: Report): object {
  const nowhere = { source: 'snapshot', location: '' };
  return {
    ...report,
    sources: report.sources.reduce((sum, { items: count }) => sum + count, 0),
    findings: report.findings.map((finding) => ({ ...finding, provenance: { ...finding.provenance, ...nowhere } })),
    diagnostics: report.diagnostics.map((diagnostic) => ({ ...diagnostic, location: '' })),
  };
}

/** Every permutation that a shift and a reversal give. */
function orders<T>(list: readonly T[], shifts: readonly number[]): T[][] {
  return shifts.flatMap((shift) => {
    const shifted = [...list.slice(shift), ...list.slice(0, shift)];
    return [shifted, shifted.toReversed()];
  });
}

describe('the same input gives the same bytes', () => {
  test('on every run', async () => {
    const [first, second] = [await auditItems(ITEMS), await auditItems(ITEMS)].map(bytesOf);
    assert.equal(first, second);
    assert.equal(JSON.stringify(JSON.parse(String(first)), null, 2) + '\n', first);
  });

  test('whatever the order of the items and of their keys', async () => {
    const expected = bytesOf(await auditItems(ITEMS));
    for (const order of orders(ITEMS, [0, 7])) assert.equal(bytesOf(await auditItems(order)), expected);
    const reversedKeys = ITEMS.map((item) => Object.fromEntries(Object.entries(item).toReversed()));
    assert.equal(bytesOf(await auditItems(reversedKeys)), expected);
  });

  test('plain or gzipped, under whatever name', async () => {
    const plain = snapshotOf(ITEMS);
    const expected = bytesOf(await auditFiles({ 'a.bin': plain }));
    assert.equal(bytesOf(await auditFiles({ 'a.bin': gzipSync(plain) })), expected);
  });

  test('whatever the order of the files, named one by one, by folder or by pattern, once or twice', async () => {
    const half = Math.floor(ITEMS.length / 2);
    const files = {
      'in/a.json': snapshotOf(ITEMS.slice(0, half)),
      'in/b.json.gz': gzipSync(snapshotOf(ITEMS.slice(half))),
      'in/below/c.json': snapshotOf(ITEMS),
      'in/below/d.json': GROUPS,
    };
    await inFolderOf(files, async () => {
      const expected = bytesOf(await audit(bundle, { sources: Object.keys(files), all: true }));
      const named = [
        Object.keys(files).toReversed(),
        ['in'],
        ['in/'],
        ['in/**'],
        ['in/**/*.json', 'in/*.gz'],
        ['in/below', 'in/a.json', 'in', 'in/below/../b.json.gz'],
      ];
      for (const sources of named) assert.equal(bytesOf(await audit(bundle, { sources, all: true })), expected);
    });
  });

  test('in one file or in several', async () => {
    const whole = await auditItems(ITEMS);
    const split = Object.fromEntries(ITEMS.map((item, position) => [`${position}.json`, snapshotOf([item])]));
    const { diagnostics, ...several } = await auditFiles(split);
    // Several files are several snapshots.
    assert.deepEqual(
      diagnostics.flatMap(({ code, severity }) => (severity === 'error' ? [] : code)),
      ['SNAPSHOTS_OVERLAP'],
    );
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    assert.deepEqual(withoutPlaces({ ...several, diagnostics: errors }), withoutPlaces(whole));
  });
});

test('a report without findings to list still counts everything', async () => {
  const controls = ['EMR.3', 'EMR.4', 'Kensa.Neptune.1', 'Neptune.6', 'Redshift.7'];
  const all = await auditItems(ITEMS, { controls });
  const some = await auditItems(ITEMS, { controls, all: false });
  assert.deepEqual(some, {
    ...all,
    findings: all.findings.filter(({ compliance }) => compliance !== 'COMPLIANT' && compliance !== 'NOT_APPLICABLE'),
  });
  assert.deepEqual(all.summary, {
    resources: 13,
    evaluated: 10,
    notEvaluated: { deleted: 1, notRecorded: 0, superseded: 4 },
    byCompliance: { COMPLIANT: 4, NON_COMPLIANT: 3, NOT_APPLICABLE: 1, INSUFFICIENT_DATA: 3, ERROR: 0 },
  });
});

/** Every verdict of Neptune.6 with where it comes from, and the items left out. */
async function judged(files: Record<string, JsonObject[]>): Promise<object> {
  const texts = Object.entries(files).map(([name, list]) => [name, snapshotOf(list)]);
  const { findings, summary } = await auditFiles(Object.fromEntries(texts), { controls: ['Neptune.6'] });
  return [findings.map(({ compliance, provenance }) => [compliance, provenance]), summary.notEvaluated];
}

describe('across files', () => {
  const older = items.dbClusterSnapshot();
  const newer = changed(
    older,
    { configurationItemCaptureTime: '2026-03-02T04:05:06.790Z' },
    { storageEncrypted: true },
  );
  const gone = { ...newer, configurationItemStatus: 'ResourceDeleted' };

  test('the newest capture counts', async () => {
    const provenance = { source: 'snapshot', capturedAt: '2026-03-02T04:05:06.790Z' };
    const notEvaluated = { deleted: 0, notRecorded: 0, superseded: 1 };
    assert.deepEqual(await judged({ 'a.json': [older], 'b.json': [newer] }), [
      [['COMPLIANT', { ...provenance, location: 'b.json' }]],
      notEvaluated,
    ]);
    assert.deepEqual(await judged({ 'a.json': [newer], 'b.json': [older] }), [
      [['COMPLIANT', { ...provenance, location: 'a.json' }]],
      notEvaluated,
    ]);
  });

  test('so does a deletion', async () => {
    const notEvaluated = { deleted: 1, notRecorded: 0, superseded: 1 };
    assert.deepEqual(await judged({ 'a.json': [older], 'b.json': [gone] }), [[], notEvaluated]);
    assert.deepEqual(await judged({ 'a.json': [gone], 'b.json': [older] }), [[], notEvaluated]);
  });

  test('a key in one proves a cluster in the other', async () => {
    const { findings } = await auditFiles(
      { 'a.json': snapshotOf([items.dbCluster()]), 'b.json': snapshotOf([items.kmsKey()]) },
      { controls: ['Kensa.Neptune.1'] },
    );
    assert.deepEqual(
      findings.map(({ compliance }) => compliance),
      ['COMPLIANT'],
    );
  });
});

test('controls judge as of the newest capture, or as of the time that is given', async () => {
  assert.equal((await auditItems(ITEMS)).evaluatedAt, '2026-03-04T00:00:00.000Z');
  const evaluatedAt = new Date('2026-11-22T09:00:00+09:00');
  assert.equal((await auditItems(ITEMS, { evaluatedAt })).evaluatedAt, '2026-11-22T00:00:00.000Z');
  assert.equal((await auditItems([])).evaluatedAt, null);
});

test('a time that does not exist, or that has no year of four digits, is refused', async () => {
  const refusal = new KensaError('USAGE', 'evaluatedAt must be a time in the years 0000 to 9999');
  for (const evaluatedAt of [new Date('never'), new Date('+010000-01-01T00:00:00Z')]) {
    await assert.rejects(auditItems(ITEMS, { evaluatedAt }), refusal);
  }
});

describe('a selection of controls', () => {
  const selections: [options: Partial<AuditOptions>, isIn: (control: ControlManifest) => boolean][] = [
    ...bundle.manifest.controls.map(({ id }): (typeof selections)[number] => [
      { controls: [id] },
      (control) => control.id === id,
    ]),
    [{ controls: ['emr.*', 'Neptune-002'] }, ({ id }) => id.startsWith('EMR.') || id === 'Kensa.Neptune.1'],
    [{ severities: ['HIGH', 'LOW'] }, ({ severity }) => severity === 'HIGH' || severity === 'LOW'],
    [
      { controls: ['*Neptune*'], severities: ['MEDIUM'] },
      ({ id, severity }) => id.includes('Neptune') && severity === 'MEDIUM',
    ],
    [{ controls: [], severities: [] }, () => true],
  ];

  const files = { 'snapshot.json': snapshotOf(ITEMS), 'groups.json': GROUPS };
  let whole: Promise<Report> | undefined;
  for (const [options, isIn] of selections) {
    const ids = new Set(bundle.manifest.controls.filter(isIn).map(({ id }) => id));
    test(`${JSON.stringify(options)} changes no verdict`, async () => {
      const all = await (whole ??= auditFiles(files));
      const some = await auditFiles(files, options);
      assert.deepEqual(
        some.controls,
        all.controls.filter(({ id }) => ids.has(id)),
      );
      assert.deepEqual(
        some.findings,
        all.findings.filter(({ controlId }) => ids.has(controlId)),
      );
      assert.deepEqual(some.sources, all.sources);
      assert.equal(some.summary.resources, all.summary.resources);
    });
  }

  test('of none is refused before anything is read', async () => {
    const sources = ['missing.json'];
    await assert.rejects(audit(bundle, { sources, controls: ['Kensa.Neptun.1'] }), {
      code: 'UNKNOWN_CONTROL',
      message: 'no control fits Kensa.Neptun.1. Did you mean Kensa.Neptune.1? `kensa controls` lists them.',
    });
    const none: Partial<AuditOptions> = { controls: ['Redshift.7'], severities: ['CRITICAL'] };
    await assert.rejects(audit(bundle, { sources, ...none }), { code: 'USAGE' });
  });
});

test('parameters change verdicts, and wrong ones are refused before anything is read', async () => {
  const cluster = changed(items.dbCluster(), {}, { kmsKeyId: `arn:aws:kms:eu-west-1:444455556666:key/${KEY_ID}` });
  const trusting: JsonObject = {
    'Neptune-002': { trustedKeyArns: [`arn:aws:kms:eu-west-1:444455556666:key/${KEY_ID}`] },
  };
  const controls = ['Kensa.Neptune.1'];
  const without = await auditItems([cluster], { controls });
  const given = await auditItems([cluster], { controls, parameters: trusting });
  assert.deepEqual(
    [without, given].map(({ findings }) => findings.map(({ compliance }) => compliance)),
    [['INSUFFICIENT_DATA'], ['COMPLIANT']],
  );
  await assert.rejects(
    audit(bundle, { sources: ['missing.json'], parameters: { 'EMR.3': { requireScope: ['s3'] } } }),
    new KensaError(
      'PARAMETERS_INVALID',
      'the parameters can not be used: EMR.3 has no parameter requireScope; did you mean requireScopes?',
    ),
  );
});

test('progress names the source of each item, then counts the resources', async () => {
  const steps: AuditProgress[] = [];
  const snapshots = Array.from({ length: 530 }, (_, position) => {
    return changed(items.dbClusterSnapshot(), { resourceId: `s-${position}` });
  });
  // Two controls judge the first of these, none the second.
  const more = [items.emrSecurityConfiguration({}), items.kmsKey()];
  const files = { 'a.json': snapshotOf([...snapshots, ...more]), 'b.json': GROUPS };
  const controls = ['ElastiCache.4', 'EMR.3', 'EMR.4', 'Neptune.6'];
  await auditFiles(files, { controls, onProgress: (step) => steps.push(step as AuditProgress) });
  // Items that stand side by side come many at a time.
  const ends = new Map(steps.map((step) => [`${step.location ?? 'judging'} ${step.resourcesEvaluated}`, step]));
  assert.deepEqual(
    [...ends.values()],
    [
      { location: 'a.json', itemsRead: 532, resourcesEvaluated: 0, resourcesToEvaluate: 0 },
      { location: 'b.json', itemsRead: 533, resourcesEvaluated: 0, resourcesToEvaluate: 0 },
      { itemsRead: 533, resourcesEvaluated: 500, resourcesToEvaluate: 532 },
      { itemsRead: 533, resourcesEvaluated: 532, resourcesToEvaluate: 532 },
    ],
  );
  const read = steps.map(({ itemsRead }) => itemsRead);
  assert.deepEqual(
    read,
    read.toSorted((left, right) => left - right),
  );
});

test('what a callback for progress throws ends the audit', async () => {
  const stop = new Error('stop');
  const onProgress = (): never => {
    throw stop;
  };
  await assert.rejects(auditItems(ITEMS, { onProgress }), stop);
});

async function* chunks(text: string | Uint8Array): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let start = 0; start < bytes.length; start += 1000) yield bytes.subarray(start, start + 1000);
}

describe('standard input', () => {
  test('is read for -, plain or gzipped, and once', async () => {
    const expected = withoutPlaces(await auditItems(ITEMS));
    for (const content of [snapshotOf(ITEMS), gzipSync(snapshotOf(ITEMS))]) {
      const report = await audit(bundle, { sources: ['-', '-'], stdin: chunks(content), all: true });
      assert.deepEqual(withoutPlaces(report), expected);
      assert.deepEqual(report.sources, [{ location: '-', shape: 'snapshot', items: ITEMS.length }]);
      assert.deepEqual(new Set(report.findings.map(({ provenance }) => provenance.location)), new Set(['-']));
    }
  });

  test('that is not there is told', async () => {
    const { diagnostics, findings } = await audit(bundle, { sources: ['-'] });
    assert.deepEqual(findings, []);
    assert.deepEqual(diagnostics, [
      {
        code: 'FILE_UNREADABLE',
        severity: 'error',
        location: '-',
        message: 'It can not be read: no standard input was given. Make it readable, or leave it out.',
      },
    ]);
  });
});

test('replication groups alone have no capture time; the report is whole without one', async () => {
  const report = await auditFiles({ 'groups.json': GROUPS }, { controls: ['ElastiCache.4'] });
  const [finding] = report.findings;
  assert.ok(finding);
  assert.deepEqual(JSON.parse(bytesOf(report)), {
    schemaVersion: 1,
    tool: { name: 'kensa', version: report.tool.version },
    bundle: {
      revision: bundle.manifest.revision,
      opaVersion: bundle.manifest.opaVersion,
      controls: bundle.manifest.controls.length,
    },
    evaluatedAt: null,
    sources: [{ location: 'groups.json', shape: 'describe-replication-groups', items: 1 }],
    summary: {
      resources: 1,
      evaluated: 1,
      notEvaluated: { deleted: 0, notRecorded: 0, superseded: 0 },
      byCompliance: { COMPLIANT: 1, NON_COMPLIANT: 0, NOT_APPLICABLE: 0, INSUFFICIENT_DATA: 0, ERROR: 0 },
    },
    controls: [
      {
        id: 'ElastiCache.4',
        title: 'ElastiCache replication groups should be encrypted at rest',
        severity: 'MEDIUM',
        resourceTypes: ['AWS::ElastiCache::ReplicationGroup'],
        counts: { COMPLIANT: 1, NON_COMPLIANT: 0, NOT_APPLICABLE: 0, INSUFFICIENT_DATA: 0, ERROR: 0 },
        coverage: 'EVALUATED',
        gaps: 0,
      },
    ],
    findings: [
      {
        id: finding.id,
        controlId: 'ElastiCache.4',
        compliance: 'COMPLIANT',
        severity: 'MEDIUM',
        resource: {
          accountId: '111122223333',
          awsRegion: 'ap-northeast-1',
          resourceType: 'AWS::ElastiCache::ReplicationGroup',
          resourceId: 'sessions',
          arn: 'arn:aws:elasticache:ap-northeast-1:111122223333:replicationgroup:sessions',
        },
        violations: [],
        missing: [],
        evidence: [
          { path: 'configuration.AtRestEncryptionEnabled', value: true },
          { path: 'configuration.KmsKeyId', value: `arn:aws:kms:ap-northeast-1:111122223333:key/${KEY_ID}` },
          { path: 'configuration.Status', value: 'available' },
        ],
        provenance: { source: 'describe', location: 'groups.json' },
      },
    ],
    coverage: [],
    diagnostics: [],
  });
});

test('a control that fails on a resource is an ERROR for itself alone', async () => {
  const wild = await wildBundle();
  const things = (['calm', 'conflict', 'lie', 'calm'] as const).map((behaviour, position) => {
    const configuration = { behaviour, limit: position * 5 };
    return items.deliveredItem({ resourceType: 'Test::Thing', resourceId: `thing-${position}`, configuration });
  });
  const report = await inFolderOf({ 'things.json': snapshotOf(things) }, () =>
    audit(wild, { sources: ['things.json'], all: true }),
  );
  assert.ok(bytesOf(report));
  assert.deepEqual(
    report.findings.map(({ controlId, resource, compliance, error }) => [
      controlId,
      resource.resourceId,
      compliance,
      ...(error === undefined ? [] : [error.replace(/:\d+:\d+:/, ':')]),
    ]),
    [
      ['Calm.1', 'thing-0', 'COMPLIANT'],
      ['Calm.1', 'thing-1', 'COMPLIANT'],
      ['Calm.1', 'thing-2', 'COMPLIANT'],
      ['Calm.1', 'thing-3', 'NON_COMPLIANT'],
      ['Wild.1', 'thing-0', 'COMPLIANT'],
      ['Wild.1', 'thing-1', 'ERROR', 'policy.rego: var assignment conflict'],
      ['Wild.1', 'thing-2', 'ERROR', `the bundle's answer can not be trusted: Wild.1 answered "PASS"`],
      ['Wild.1', 'thing-3', 'COMPLIANT'],
    ],
  );
  assert.deepEqual(report.summary.byCompliance, {
    COMPLIANT: 5,
    NON_COMPLIANT: 1,
    NOT_APPLICABLE: 0,
    INSUFFICIENT_DATA: 0,
    ERROR: 2,
  });
});

test('no source at all is an empty report', async () => {
  const report = await audit(bundle, { sources: [] });
  assert.deepEqual(JSON.parse(bytesOf(report)), {
    schemaVersion: 1,
    tool: report.tool,
    bundle: report.bundle,
    evaluatedAt: null,
    sources: [],
    summary: {
      resources: 0,
      evaluated: 0,
      notEvaluated: { deleted: 0, notRecorded: 0, superseded: 0 },
      byCompliance: { COMPLIANT: 0, NON_COMPLIANT: 0, NOT_APPLICABLE: 0, INSUFFICIENT_DATA: 0, ERROR: 0 },
    },
    controls: bundle.manifest.controls.map(({ id, title, severity, resourceTypes, describedBy }) => ({
      id,
      title,
      severity,
      resourceTypes,
      counts: { COMPLIANT: 0, NON_COMPLIANT: 0, NOT_APPLICABLE: 0, INSUFFICIENT_DATA: 0, ERROR: 0 },
      coverage: describedBy === undefined ? 'NO_RESOURCES' : 'NOT_RECORDED',
      gaps: 0,
    })),
    findings: [],
    coverage: [],
    diagnostics: [],
  });
});

test('values that look like something else reach the report as they are', async () => {
  const strange = '\u001b[31m</script>\u0000\ud800';
  const item = changed(
    items.dbClusterSnapshot(),
    { resourceId: '__proto__', resourceName: strange, tags: { constructor: 'x' } },
    { engine: 'neptune', snapshotType: strange, status: JSON.parse('{"__proto__": 1}') },
  );
  const report = await auditItems([item], { controls: ['Neptune.6'] });
  const [finding] = report.findings;
  assert.deepEqual(finding?.resource.resourceId, '__proto__');
  assert.deepEqual(finding?.resource.resourceName, strange);
  assert.deepEqual(
    JSON.stringify(finding?.evidence.find(({ path }) => path === 'configuration.status')?.value),
    '{"__proto__":1}',
  );
  assert.deepEqual(JSON.parse(bytesOf(report)), JSON.parse(JSON.stringify(report)));
});

test('the command tells what it could not read and exits with 2, without a stack trace', async () => {
  const command = fileURLToPath(new URL('../bin/kensa.js', import.meta.url));
  const files = { 'good.json': snapshotOf([items.dbClusterSnapshot()]), 'bad.json': '{"configurationItems":[{"a"' };
  await inFolderOf(files, async () => {
    const expected = bytesOf(await audit(bundle, { sources: ['good.json', 'bad.json', 'missing.json'] }));
    const args = [command, 'audit', 'missing.json', 'bad.json', 'good.json', '--format', 'json'];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    assert.equal(stdout, expected);
    assert.equal(
      stderr,
      'kensa: error: bad.json, byte 27: The JSON breaks off at byte 27 (items read before: 0). Get the file again, as a ' +
        'whole. [JSON_TRUNCATED]\n' +
        'kensa: error: missing.json: There is no such file or directory. Check the path and the working directory. ' +
        '[FILE_NOT_FOUND]\n',
    );
    assert.equal(status, 2);
  });
});

test('a recorder that is stopped in one region is told, although another region has resources', async () => {
  const stopped = items.deliveredItem({
    resourceType: 'AWS::Config::ConfigurationRecorder',
    resourceId: 'default',
    awsRegion: 'eu-west-1',
    configuration: { Recording: false, RecordingGroup: { AllSupported: true } },
  });
  const { controls, coverage, diagnostics } = await auditItems([items.dbClusterSnapshot(), stopped], {
    controls: ['Neptune.6'],
  });
  assert.deepEqual(
    coverage.map(({ location: _location, ...row }) => row),
    [
      {
        accountId: '111122223333',
        awsRegion: 'eu-west-1',
        resourceType: 'AWS::RDS::DBClusterSnapshot',
        basis: 'recorder',
        recording: 'RECORDER_STOPPED',
        listed: 0,
        evaluated: 0,
        deleted: 0,
        failed: 0,
        failures: [],
        controls: ['Neptune.6'],
      },
    ],
  );
  assert.deepEqual(
    controls.map((control) => [control.id, control.coverage, control.gaps]),
    [['Neptune.6', 'EVALUATED', 1]],
  );
  assert.deepEqual(diagnostics, []);
});
