import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { JsonObject } from '../../harness/json.ts';
import { streamReport } from '../../harness/report/finding-list.ts';
import type { FormatOptions } from '../../harness/report/formats.ts';
import { ocsfReport } from '../../harness/report/ocsf-report.ts';
import type { Report } from '../../harness/report/report.ts';
import { awkwardOptions, awkwardReport } from './awkward-report.ts';
import { sampleOptions } from './sample-options.ts';
import { sampleException, sampleReport } from './sample.ts';
import { stringsIn } from './strings-in.ts';

const eventsOf = (report: Report, options: FormatOptions = sampleOptions()): JsonObject[] =>
  Array.from(ocsfReport(streamReport(report), options), (line) => {
    assert.match(line, /^[^\n]+\n$/);
    return JSON.parse(line) as JsonObject;
  });

const NEPTUNE_6 = 'https://docs.aws.amazon.com/securityhub/latest/userguide/neptune-controls.html#neptune-6';

test('an event says what was checked on which resource, and what came of it', () => {
  const [, , event] = eventsOf(sampleReport());
  const message = 'The snapshot is not encrypted. (at configuration.storageEncrypted)';
  assert.deepEqual(event, {
    activity_id: 1,
    activity_name: 'Create',
    category_name: 'Findings',
    category_uid: 2,
    class_name: 'Compliance Finding',
    class_uid: 2003,
    cloud: {
      account: { name: '111122223333', type: 'AWS Account', type_id: 10, uid: '111122223333' },
      provider: 'AWS',
      region: 'ap-northeast-1',
    },
    compliance: {
      control: 'Neptune.6',
      desc: 'A snapshot holds all data of its cluster.',
      standards: [],
      status: 'Fail',
      status_code: 'NON_COMPLIANT',
      status_id: 3,
    },
    evidences: [
      { name: 'configuration.engine', data: { value: 'neptune' } },
      { name: 'configuration.storageEncrypted', data: { value: false } },
    ],
    finding_info: {
      created_time: Date.parse('2026-11-20T01:02:03.000Z'),
      desc: message,
      title: 'Neptune DB cluster snapshots should be encrypted at rest',
      types: ['Software and Configuration Checks/AWS Security Best Practices'],
      uid: '07be536dea15b1b0ecd60297c167ca9d',
    },
    message,
    metadata: {
      event_code: 'Neptune.6',
      product: { lang: 'en', name: 'kensa', vendor_name: 'kensa', version: '0.1.0' },
      profiles: ['cloud'],
      version: '1.5.0',
    },
    remediation: {
      desc: 'look at not_encrypted, and mend it. All steps: kensa controls show Neptune.6',
      references: [NEPTUNE_6],
    },
    resources: [
      {
        cloud_partition: 'aws',
        name: 'orders',
        region: 'ap-northeast-1',
        type: 'AWS::RDS::DBClusterSnapshot',
        uid: 'arn:aws:rds:snapshot-2',
      },
    ],
    severity: 'Medium',
    severity_id: 3,
    status: 'New',
    status_code: 'NON_COMPLIANT',
    status_detail: message,
    status_id: 1,
    time: Date.parse('2026-11-22T00:00:00.000Z'),
    type_name: 'Compliance Finding: Create',
    type_uid: 200301,
    unmapped: {
      bundle: 'sha256:5f2c',
      missing: [],
      provenance: { source: 'snapshot', location: 'snapshot.json.gz', capturedAt: '2026-11-20T01:02:03.000Z' },
      severity: 'MEDIUM',
      violations: [{ code: 'not_encrypted', path: ['configuration', 'storageEncrypted'] }],
    },
  });
});

test('each verdict has its statuses, in the language of the report', () => {
  assert.deepEqual(
    eventsOf(sampleReport({ all: true }), sampleOptions({ language: 'ja' })).map((event) => {
      const { status, status_id: id, status_code: code } = event['compliance'] as JsonObject;
      return [code, status, id, event['status_id'], event['severity_id'], event['message'], 'remediation' in event];
    }),
    [
      ['ERROR', 'Unknown', 0, 1, 4, 'コントロール自体が失敗しました: the evaluation took longer than allowed', true],
      [
        'INSUFFICIENT_DATA',
        'Warning',
        2,
        1,
        4,
        '判定できません（configuration.kmsKeyId: 設定項目に含まれていない）。判定できません（related.kms_key: 別のアカウントに属している: arn:aws:kms:ap-northeast-1:444455556666:key/k1）。',
        true,
      ],
      ['COMPLIANT', 'Pass', 1, 4, 1, 'コントロールの要件を満たしています。', false],
      ['NON_COMPLIANT', 'Fail', 3, 1, 3, 'The snapshot is not encrypted.（configuration.storageEncrypted）', true],
      ['NOT_APPLICABLE', 'Not applicable', 99, 4, 1, 'このリソースはコントロールの対象ではありません。', false],
    ],
  );
});

describe('awkward texts', () => {
  const events = eventsOf(awkwardReport(), awkwardOptions());

  test('leave no half of a surrogate pair', () => {
    assert.deepEqual(
      stringsIn(events).filter((text) => /\p{Cs}/u.test(text)),
      [],
    );
    assert.equal(events.length, awkwardReport().findings.length);
  });

  test('are printable where people read', () => {
    const read = events.flatMap(({ message, status_detail: detail, finding_info: info }) => {
      return [message, detail, (info as JsonObject)['desc']] as string[];
    });
    assert.deepEqual(
      read.filter((text) => /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(text)),
      [],
    );
  });

  test('are as they came where programs look', () => {
    assert.deepEqual(events[5]?.['resources'], [
      {
        cloud_partition: 'aws',
        name: '\u001b[2J\u001b]0;title\u0007 \u009b31m \u0000 \u202Egnp.exe',
        region: 'eu-west-1',
        type: '\u001b[2J\u001b]0;title\u0007 \u009b31m \u0000 \u202Egnp.exe',
        uid: '\u001b[2J\u001b]0;title\u0007 \u009b31m \u0000 \u202Egnp.exe',
      },
    ]);
  });
});

test('without a time there is no report, only with findings', () => {
  assert.deepEqual(eventsOf(sampleReport({ evaluatedAt: null, evaluations: [] })), []);
  assert.throws(() => eventsOf(sampleReport({ evaluatedAt: null })), {
    code: 'USAGE',
    message:
      'ocsf needs a time, and no item says when it was captured. Give the time as of which to judge: --evaluated-at now.',
  });
});

test('what an exception is in force for is suppressed, and says why', () => {
  const [, , open] = eventsOf(sampleReport());
  const [, , excepted] = eventsOf(sampleReport({ exceptions: [sampleException({ ticket: 'OPS-1' })] }));
  const facts = { owner: 'graph', reason: 'It holds no data.', ticket: 'OPS-1', until: '2027-06-30' };
  assert.deepEqual(excepted, {
    ...open,
    comment: 'graph, until 2027-06-30, OPS-1: It holds no data.',
    status: 'Suppressed',
    status_id: 3,
    unmapped: { ...(open?.['unmapped'] as JsonObject), exception: { position: 1, ...facts } },
  });
});
