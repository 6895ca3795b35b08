import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Ajv } from 'ajv';
import type { JsonObject } from '../../harness/json.ts';
import { asffReport } from '../../harness/report/asff-report.ts';
import { streamReport } from '../../harness/report/finding-list.ts';
import type { FormatOptions } from '../../harness/report/formats.ts';
import type { Finding, Report } from '../../harness/report/report.ts';
import { asffSchema } from './asff/asff-schema.ts';
import { awkwardOptions, awkwardReport } from './awkward-report.ts';
import { sampleOptions } from './sample-options.ts';
import { sampleEvaluation, sampleException, sampleReport } from './sample.ts';

interface AsffFinding extends JsonObject {
  Id: string;
  AwsAccountId: string;
  CreatedAt: string;
}

const linesOf = (report: Report, options: FormatOptions = sampleOptions()): string[] => {
  const text = [...asffReport(streamReport(report), options)].join('');
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
};

const batchesOf = (report: Report, options?: FormatOptions): { Findings: AsffFinding[] }[] =>
  linesOf(report, options).map((line) => JSON.parse(line) as { Findings: AsffFinding[] });

const findingsOf = (report: Report, options?: FormatOptions): AsffFinding[] =>
  batchesOf(report, options).flatMap(({ Findings }) => Findings);

const fits = new Ajv().compile(asffSchema);

/** What the schema says against the batches. */
const faultsOf = (batches: unknown[]): unknown[] =>
  batches.flatMap((batch) => (fits(batch) ? [] : (fits.errors ?? [])));

const NEPTUNE_6 = 'https://docs.aws.amazon.com/securityhub/latest/userguide/neptune-controls.html#neptune-6';

describe('a finding', () => {
  test('that failed says what is wrong and what to do', () => {
    const [, , failed] = findingsOf(sampleReport());
    assert.deepEqual(failed, {
      SchemaVersion: '2018-10-08',
      Id: 'kensa/07be536dea15b1b0ecd60297c167ca9d',
      ProductArn: 'arn:aws:securityhub:ap-northeast-1:111122223333:product/111122223333/default',
      ProductName: 'kensa',
      GeneratorId: 'kensa/Neptune.6',
      AwsAccountId: '111122223333',
      Types: ['Software and Configuration Checks/AWS Security Best Practices'],
      CreatedAt: '2026-11-20T01:02:03.000Z',
      UpdatedAt: '2026-11-22T00:00:00.000Z',
      Severity: { Label: 'MEDIUM', Original: 'MEDIUM' },
      Title: 'Neptune.6 Neptune DB cluster snapshots should be encrypted at rest',
      Description:
        'The snapshot is not encrypted. (at configuration.storageEncrypted) A snapshot holds all data of its cluster.',
      Remediation: {
        Recommendation: {
          Text: 'look at not_encrypted, and mend it. All steps: kensa controls show Neptune.6',
          Url: NEPTUNE_6,
        },
      },
      ProductFields: {
        'kensa/version': '0.1.0',
        'kensa/bundle': 'sha256:5f2c',
        'kensa/compliance': 'NON_COMPLIANT',
        'kensa/source': 'snapshot.json.gz',
        'kensa/origin': 'snapshot',
      },
      Resources: [
        {
          Type: 'AwsRdsDbClusterSnapshot',
          Id: 'arn:aws:rds:snapshot-2',
          Partition: 'aws',
          Region: 'ap-northeast-1',
          Details: { Other: { 'configuration.engine': '"neptune"', 'configuration.storageEncrypted': 'false' } },
        },
      ],
      Compliance: {
        Status: 'FAILED',
        SecurityControlId: 'Neptune.6',
        StatusReasons: [
          {
            ReasonCode: 'NOT_ENCRYPTED',
            Description: 'The snapshot is not encrypted. (at configuration.storageEncrypted)',
          },
        ],
      },
      Workflow: { Status: 'NEW' },
      RecordState: 'ACTIVE',
    });
  });

  test('of each verdict has its status, its reasons and its state', () => {
    assert.deepEqual(
      findingsOf(sampleReport({ all: true })).map(({ Severity, Compliance, Remediation, Workflow, RecordState }) => {
        const { SecurityControlId: _, ...compliance } = Compliance as JsonObject;
        return { Severity, ...compliance, Remediation, Workflow, RecordState };
      }),
      [
        {
          Severity: { Label: 'HIGH', Original: 'HIGH' },
          Status: 'NOT_AVAILABLE',
          StatusReasons: [
            {
              ReasonCode: 'CONTROL_FAILED',
              Description: 'The control itself failed: the evaluation took longer than allowed',
            },
          ],
          Remediation: {
            Recommendation: {
              Text: 'This is not a pass. Audit again; if the error stays, report it as a defect of the control.',
              Url: NEPTUNE_6,
            },
          },
          Workflow: { Status: 'NEW' },
          RecordState: 'ACTIVE',
        },
        {
          Severity: { Label: 'HIGH', Original: 'HIGH' },
          Status: 'WARNING',
          StatusReasons: [
            { ReasonCode: 'ABSENT', Description: 'Not decided: configuration.kmsKeyId: not in the item.' },
            {
              ReasonCode: 'OTHER_ACCOUNT',
              Description:
                'Not decided: related.kms_key: belongs to another account: arn:aws:kms:ap-northeast-1:444455556666:key/k1.',
            },
          ],
          Remediation: {
            Recommendation: {
              Text: 'This is not a pass. Give kensa data that has what is missing, and audit again.',
              Url: NEPTUNE_6,
            },
          },
          Workflow: { Status: 'NEW' },
          RecordState: 'ACTIVE',
        },
        {
          Severity: { Label: 'INFORMATIONAL', Original: 'MEDIUM' },
          Status: 'PASSED',
          Remediation: undefined,
          Workflow: { Status: 'RESOLVED' },
          RecordState: 'ACTIVE',
        },
        {
          Severity: { Label: 'MEDIUM', Original: 'MEDIUM' },
          Status: 'FAILED',
          StatusReasons: [
            {
              ReasonCode: 'NOT_ENCRYPTED',
              Description: 'The snapshot is not encrypted. (at configuration.storageEncrypted)',
            },
          ],
          Remediation: {
            Recommendation: {
              Text: 'look at not_encrypted, and mend it. All steps: kensa controls show Neptune.6',
              Url: NEPTUNE_6,
            },
          },
          Workflow: { Status: 'NEW' },
          RecordState: 'ACTIVE',
        },
        {
          Severity: { Label: 'INFORMATIONAL', Original: 'MEDIUM' },
          Status: 'NOT_AVAILABLE',
          StatusReasons: [{ ReasonCode: 'NOT_APPLICABLE', Description: 'The control is not about this resource.' }],
          Remediation: undefined,
          Workflow: { Status: 'RESOLVED' },
          RecordState: 'ARCHIVED',
        },
      ],
    );
  });

  for (const [name, capturedAt, created] of [
    ['captured before the run is as old as its resource', '2026-11-21T23:59:59.999Z', '2026-11-21T23:59:59.999Z'],
    ['captured later is as old as the run', '2026-11-22T00:00:00.001Z', '2026-11-22T00:00:00.000Z'],
    ['captured at no known time is as old as the run', undefined, '2026-11-22T00:00:00.000Z'],
  ] as const) {
    test(name, () => {
      const provenance = { source: 'snapshot', location: 'a.json', ...(capturedAt && { capturedAt }) } as const;
      const evaluations = [sampleEvaluation('Neptune.6', { provenance }, { compliance: 'ERROR', error: 'x' })];
      assert.deepEqual(
        findingsOf(sampleReport({ evaluations })).map(({ CreatedAt }) => CreatedAt),
        [created],
      );
    });
  }

  test('names a value by the end of its path, if that is long', () => {
    const path = ['configuration', 'x'.repeat(90), 'y'.repeat(30), 'type'];
    const evaluations = [
      sampleEvaluation('Neptune.6', {}, { compliance: 'ERROR', error: 'x' }, [{ path, value: 'AwsKms' }]),
    ];
    assert.deepEqual(
      findingsOf(sampleReport({ evaluations })).map(({ Resources }) => (Resources as [JsonObject])[0]['Details']),
      [{ Other: { [`….${'x'.repeat(90)}.${'y'.repeat(30)}.type`]: '"AwsKms"' } }],
    );
  });

  test('without a region belongs to the first region of its partition', () => {
    const evaluations = ['arn:aws:iam::111122223333:role/r', 'arn:aws-us-gov:iam::111122223333:role/r'].map((arn) =>
      sampleEvaluation(
        'Neptune.6',
        { awsRegion: 'global', resourceType: 'AWS::IAM::Role', resourceId: arn, arn },
        { compliance: 'ERROR', error: 'x' },
      ),
    );
    assert.deepEqual(
      findingsOf(sampleReport({ evaluations })).map(({ ProductArn, Resources }) => [ProductArn, Resources]),
      [
        [
          'arn:aws-us-gov:securityhub:us-gov-west-1:111122223333:product/111122223333/default',
          [
            {
              Type: 'AwsIamRole',
              Id: 'arn:aws-us-gov:iam::111122223333:role/r',
              Partition: 'aws-us-gov',
              Region: 'global',
            },
          ],
        ],
        [
          'arn:aws:securityhub:us-east-1:111122223333:product/111122223333/default',
          [{ Type: 'AwsIamRole', Id: 'arn:aws:iam::111122223333:role/r', Partition: 'aws', Region: 'global' }],
        ],
      ],
    );
  });
});

describe('a batch', () => {
  test('holds one account and region', () => {
    const evaluations = ['eu-west-1', 'us-east-1'].flatMap((awsRegion) =>
      ['Neptune.6', 'Kensa.Neptune.1'].flatMap((controlId) =>
        ['111122223333', '444455556666'].map((accountId) =>
          sampleEvaluation(controlId, { accountId, awsRegion }, { compliance: 'ERROR', error: 'x' }),
        ),
      ),
    );
    assert.deepEqual(
      batchesOf(sampleReport({ evaluations })).map(({ Findings }) =>
        Findings.map(({ AwsAccountId, Resources, GeneratorId }) => {
          return `${AwsAccountId} ${(Resources as [{ Region: string }])[0].Region} ${GeneratorId as string}`;
        }),
      ),
      [
        ['111122223333 eu-west-1 kensa/Kensa.Neptune.1', '111122223333 eu-west-1 kensa/Neptune.6'],
        ['111122223333 us-east-1 kensa/Kensa.Neptune.1', '111122223333 us-east-1 kensa/Neptune.6'],
        ['444455556666 eu-west-1 kensa/Kensa.Neptune.1', '444455556666 eu-west-1 kensa/Neptune.6'],
        ['444455556666 us-east-1 kensa/Kensa.Neptune.1', '444455556666 us-east-1 kensa/Neptune.6'],
      ],
    );
  });

  test('holds at most 100 findings', () => {
    const evaluations = Array.from({ length: 201 }, (_, index) =>
      sampleEvaluation('Neptune.6', { resourceId: `s-${index}` }, { compliance: 'ERROR', error: 'x' }),
    );
    const batches = batchesOf(sampleReport({ evaluations }));
    assert.deepEqual(
      batches.map(({ Findings }) => Findings.length),
      [100, 100, 1],
    );
    assert.equal(new Set(batches.flatMap(({ Findings }) => Findings.map(({ Id }) => Id))).size, 201);
  });

  test('is at most 240 KB, also of the longest findings', () => {
    const lines = linesOf(longestReport(), awkwardOptions());
    assert.deepEqual(
      lines.filter((line) => Buffer.byteLength(line) > 240_000),
      [],
    );
    assert.ok(lines.length > 1, 'the findings fit into one batch');
    assert.deepEqual(faultsOf(lines.map((line) => JSON.parse(line) as unknown)), []);
  });
});

describe('what Security Hub takes', () => {
  test('fits the sample report', () => {
    assert.deepEqual(faultsOf(batchesOf(sampleReport({ all: true }))), []);
  });

  for (const language of ['en', 'ja'] as const) {
    test(`fits the awkward report (${language}), but where no account is named`, () => {
      const batches = batchesOf(awkwardReport(), awkwardOptions({ language }));
      const [ours, strange] = [
        batches.filter(({ Findings }) => Findings[0]?.AwsAccountId === '111122223333'),
        batches.filter(({ Findings }) => Findings[0]?.AwsAccountId !== '111122223333'),
      ];
      assert.deepEqual(faultsOf(ours), []);
      assert.deepEqual(
        strange.map(({ Findings }) => Findings.length),
        [1, 1],
      );
      assert.equal(batches.flatMap(({ Findings }) => Findings).length, awkwardReport().findings.length);
    });
  }

  test('is checked', () => {
    const [batch] = batchesOf(sampleReport());
    const [finding] = batch?.Findings ?? [];
    const faulty = { ...finding, Title: 'x'.repeat(257), Description: 'a\nb', Compliance: { Status: 'PASS' } };
    assert.deepEqual(
      [faultsOf([{ Findings: [faulty] }]), faultsOf([{ Findings: [] }])].map((faults) => faults.length),
      [1, 1],
    );
  });
});

test('without a time there is no report, only with findings', () => {
  assert.deepEqual(linesOf(sampleReport({ evaluatedAt: null, evaluations: [] })), []);
  assert.throws(() => linesOf(sampleReport({ evaluatedAt: null })), {
    code: 'USAGE',
    message:
      'asff needs a time, and no item says when it was captured. Give the time as of which to judge: --evaluated-at now.',
  });
});

/** Findings whose every field is as long as it may become. */
function longestReport(): Report {
  const long = '検"\u001b'.repeat(3000);
  const report = awkwardReport();
  const [first] = report.findings;
  assert.ok(first);
  const findings = Array.from({ length: 20 }, (_, index): Finding => {
    return {
      ...first,
      id: String(index),
      compliance: 'INSUFFICIENT_DATA',
      resource: { ...first.resource, resourceType: long, resourceId: long, resourceName: long, arn: long },
      missing: Array.from({ length: 40 }, () => ({ path: long, reason: 'absent' as const, reference: long })),
      evidence: Array.from({ length: 40 }, (__, at) => ({ path: `${at}${long}`, value: long })),
      provenance: { source: 'snapshot', location: long },
    };
  });
  return { ...report, findings };
}

test('a finding is archived while an exception is in force for it, and says which', () => {
  const [, , open] = findingsOf(sampleReport());
  const exceptions = [sampleException({ ticket: 'OPS-1' })];
  const [, , excepted] = findingsOf(sampleReport({ exceptions }));
  assert.deepEqual(excepted, {
    ...open,
    ProductFields: {
      ...(open?.['ProductFields'] as JsonObject),
      'kensa/exception/owner': 'graph',
      'kensa/exception/reason': 'It holds no data.',
      'kensa/exception/ticket': 'OPS-1',
      'kensa/exception/until': '2027-06-30',
    },
    RecordState: 'ARCHIVED',
  });
  assert.deepEqual([open?.['RecordState'], open?.['Workflow']], ['ACTIVE', { Status: 'NEW' }]);
});
