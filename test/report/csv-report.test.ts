import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '../../harness/report/control-text.ts';
import { csvReport } from '../../harness/report/csv-report.ts';
import { streamReport } from '../../harness/report/finding-list.ts';
import { printable } from '../../harness/report/printable.ts';
import { parseCsv } from './parse-csv.ts';
import { sampleEvaluation, sampleException, sampleReport } from './sample.ts';
import { sampleOptions, UNTRUSTED, untrustedOptions, untrustedReport } from './untrusted-report.ts';

function rowsOf(language: Language): Record<string, string>[] {
  const report = sampleReport({ exceptions: [sampleException({ ticket: 'OPS-1' })] });
  const text = [...csvReport(streamReport(report), sampleOptions(language))].join('');
  assert.equal(text[0], '\ufeff');
  const [header = [], ...rows] = parseCsv(text.slice(1));
  return rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ''])));
}

const NOT_EXCEPTED = { exceptionOwner: '', exceptionUntil: '', exceptionTicket: '', exceptionReason: '' };

test('a row tells a finding', () => {
  assert.deepEqual(rowsOf('en'), [
    {
      controlId: 'Kensa.Neptune.1',
      title: 'Neptune clusters should be encrypted with a customer managed key',
      severity: 'HIGH',
      compliance: 'ERROR',
      accountId: '000011112222',
      awsRegion: 'ap-northeast-1',
      resourceType: 'AWS::RDS::DBCluster',
      resourceId: 'cluster-2',
      resourceName: '',
      arn: '',
      violationCodes: '',
      violations: '',
      missing: '',
      error: 'the evaluation took longer than allowed',
      evidence: '',
      location: 'snapshot.json.gz',
      capturedAt: '2026-11-20T01:02:03.000Z',
      evaluatedAt: '2026-11-22T00:00:00.000Z',
      id: sampleReport({}).findings[0]?.id,
      ...NOT_EXCEPTED,
    },
    {
      controlId: 'Kensa.Neptune.1',
      title: 'Neptune clusters should be encrypted with a customer managed key',
      severity: 'HIGH',
      compliance: 'INSUFFICIENT_DATA',
      accountId: '111122223333',
      awsRegion: 'ap-northeast-1',
      resourceType: 'AWS::RDS::DBCluster',
      resourceId: 'cluster-1',
      resourceName: '',
      arn: '',
      violationCodes: '',
      violations: '',
      missing:
        'configuration.kmsKeyId: not in the item | ' +
        'related.kms_key: belongs to another account: arn:aws:kms:ap-northeast-1:444455556666:key/k1',
      error: '',
      evidence: '',
      location: 'snapshot.json.gz',
      capturedAt: '2026-11-20T01:02:03.000Z',
      evaluatedAt: '2026-11-22T00:00:00.000Z',
      id: sampleReport({}).findings[1]?.id,
      ...NOT_EXCEPTED,
    },
    {
      controlId: 'Neptune.6',
      title: 'Neptune DB cluster snapshots should be encrypted at rest',
      severity: 'MEDIUM',
      compliance: 'NON_COMPLIANT',
      accountId: '111122223333',
      awsRegion: 'ap-northeast-1',
      resourceType: 'AWS::RDS::DBClusterSnapshot',
      resourceId: 'snapshot-2',
      resourceName: 'orders',
      arn: 'arn:aws:rds:snapshot-2',
      violationCodes: 'not_encrypted',
      violations: 'The snapshot is not encrypted. [not_encrypted] at configuration.storageEncrypted = false',
      missing: '',
      error: '',
      evidence: 'configuration.engine = "neptune"',
      location: 'snapshot.json.gz',
      capturedAt: '2026-11-20T01:02:03.000Z',
      evaluatedAt: '2026-11-22T00:00:00.000Z',
      id: sampleReport({}).findings[2]?.id,
      exceptionOwner: 'graph',
      exceptionUntil: '2027-06-30',
      exceptionTicket: 'OPS-1',
      exceptionReason: 'It holds no data.',
    },
  ]);
});

test('sentences are in the language of the report, codes are not', () => {
  const [, undecided] = rowsOf('ja');
  assert.deepEqual(
    [undecided?.['compliance'], undecided?.['missing']],
    [
      'INSUFFICIENT_DATA',
      'configuration.kmsKeyId: 設定項目に含まれていない | ' +
        'related.kms_key: 別のアカウントに属している: arn:aws:kms:ap-northeast-1:444455556666:key/k1',
    ],
  );
});

test('a verdict that nothing is missing for says so', () => {
  const evaluations = [sampleEvaluation('Neptune.6', {}, { compliance: 'INSUFFICIENT_DATA' })];
  const text = [...csvReport(streamReport(sampleReport({ evaluations })), sampleOptions())].join('');
  assert.equal(parseCsv(text)[1]?.[12], 'no field, but the control came to no decision');
});

test('a report without findings has a header', () => {
  const report = streamReport(sampleReport({ evaluations: [] }));
  const chunks = [...csvReport(report, sampleOptions())];
  assert.equal(parseCsv(chunks.join('')).length, 1);
});

test('a cell that no spreadsheet would take is cut', () => {
  const error = 'x'.repeat(40_000);
  const evaluations = [sampleEvaluation('Neptune.6', {}, { compliance: 'ERROR', error })];
  const text = [...csvReport(streamReport(sampleReport({ evaluations })), sampleOptions())].join('');
  assert.equal(parseCsv(text)[1]?.[13], `${'x'.repeat(31_999)}…`);
});

for (const text of UNTRUSTED) {
  test(`text of the input is no formula, row or escape sequence: ${JSON.stringify(text)}`, () => {
    const report = untrustedReport(text);
    const written = [...csvReport(streamReport(report), untrustedOptions(text))].join('');
    const [header = [], ...rows] = parseCsv(written.slice(1));
    assert.deepEqual(
      rows.map((row) => row.length),
      report.findings.map(() => header.length),
    );
    assert.deepEqual(
      rows.flat().filter((cell) => /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]|[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(cell)),
      [],
    );
    const column = (name: string): (string | undefined)[] => {
      return rows.map((row) => row[header.indexOf(name)]?.replace(/^'/, ''));
    };
    assert.deepEqual(
      column('resourceId'),
      report.findings.map(({ resource }) => printable(resource.resourceId).replace(/^'/, '')),
    );
    assert.deepEqual(
      column('error'),
      report.findings.map(({ error = '' }) => printable(error)),
    );
  });
}
