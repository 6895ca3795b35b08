import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { audit, auditStream } from '../harness/audit.ts';
import type { JsonObject } from '../harness/json.ts';
import { jsonReport } from '../harness/report/json-report.ts';
import { streamReport } from '../harness/report/finding-list.ts';
import { auditItems, bundle, inFolderOf, snapshotOf } from './auditing.ts';
import * as items from './normalize/config-items.ts';

const usual = process.env['TMPDIR'];
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kensa-stream-'));
});
afterEach(async () => {
  setTemporaryFolder(usual);
  await rm(folder, { recursive: true });
});

function setTemporaryFolder(path: string | undefined): void {
  if (path === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = path;
}

/** Clusters whose findings have no room in memory: 6 MB. */
const MANY: JsonObject[] = Array.from({ length: 1500 }, (_, index) => {
  const resourceId = `cluster-${String((index * 79) % 1500).padStart(4, '0')}`;
  return { ...items.redshiftCluster(), resourceId, resourceName: 'x'.repeat(3500) };
});

test('a streamed report has the bytes of one in memory, while findings are on disk', async () => {
  await inFolderOf({ 'snapshot.json': snapshotOf(MANY) }, async () => {
    const options = { sources: ['snapshot.json'], all: true };
    const expected = [...jsonReport(streamReport(await audit(bundle, options)))].join('');
    assert.ok(expected.length > 6_000_000);
    setTemporaryFolder(folder);
    const [first, second, left] = await auditStream(bundle, options, async (report) => {
      return [[...jsonReport(report)].join(''), [...jsonReport(report)].join(''), await readdir(folder)];
    });
    assert.equal(first === expected, true);
    assert.equal(second === expected, true);
    assert.deepEqual(left, []);

    setTemporaryFolder(join(folder, 'none'));
    await assert.rejects(
      auditStream(bundle, options, () => assert.fail('used')),
      { name: 'KensaError', code: 'SPILL_FAILED' },
    );
    assert.equal(
      await auditStream(bundle, { sources: [] }, () => Promise.resolve('no file for few')),
      'no file for few',
    );
  });
});

test('what uses a report may fail', async () => {
  const error = new Error('no more');
  await assert.rejects(
    auditStream(bundle, { sources: [] }, () => Promise.reject(error)),
    error,
  );
});

test('a resource is counted as evaluated once, however many controls judge it and captures there are', async () => {
  const { summary, findings } = await auditItems(
    [
      items.emrSecurityConfiguration('{"EncryptionConfiguration": {"EnableAtRestEncryption": true}}'),
      items.kmsKey(),
      items.redshiftCluster(),
      { ...items.redshiftCluster(), configurationItemCaptureTime: '2026-01-01T00:00:00.000Z' },
      { ...items.redshiftCluster(), awsRegion: 'us-east-1' },
    ],
    { controls: ['EMR.3', 'EMR.4', 'Redshift.7'] },
  );
  assert.deepEqual(
    [
      summary.resources,
      summary.evaluated,
      findings.map(({ controlId, resource }) => `${controlId} ${resource.awsRegion}`),
    ],
    [4, 3, ['EMR.3 ap-northeast-1', 'EMR.4 ap-northeast-1', 'Redshift.7 ap-northeast-1', 'Redshift.7 us-east-1']],
  );
});
