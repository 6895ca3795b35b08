import assert from 'node:assert/strict';
import { test } from 'node:test';
import { streamReport } from '../../harness/report/finding-list.ts';
import { controlTexts } from '../../harness/report/control-texts.ts';
import { textReport } from '../../harness/report/text-report.ts';
import {
  type SampleFacts,
  sampleCoverageRow,
  sampleEvaluation,
  sampleException,
  sampleManifest,
  sampleOptions,
  sampleReport,
} from './sample.ts';

function written(facts: SampleFacts, options = sampleOptions): string {
  return [...textReport(streamReport(sampleReport(facts)), options)].join('');
}

/** The text in front of the summary. */
function findingsOf(facts: SampleFacts, options = sampleOptions): string {
  return written(facts, options).split('Summary\n')[0] ?? '';
}

test('findings come by control, the worst first, and a summary comes last', () => {
  assert.equal(
    written({}),
    `\
HIGH  Kensa.Neptune.1  Neptune clusters should be encrypted with a customer managed key
1 ERROR, 1 INSUFFICIENT_DATA

  ! ERROR              000011112222/ap-northeast-1/AWS::RDS::DBCluster/cluster-2
      error      the evaluation took longer than allowed
      source     snapshot.json.gz, captured 2026-11-20T01:02:03.000Z

  ? INSUFFICIENT_DATA  111122223333/ap-northeast-1/AWS::RDS::DBCluster/cluster-1
      missing    configuration.kmsKeyId: not in the item
                 related.kms_key: belongs to another account: arn:aws:kms:ap-northeast-1:444455556666:key/k1
      source     snapshot.json.gz, captured 2026-11-20T01:02:03.000Z

MEDIUM  Neptune.6  Neptune DB cluster snapshots should be encrypted at rest
1 NON_COMPLIANT, 1 COMPLIANT, 1 NOT_APPLICABLE

  ✗ NON_COMPLIANT      111122223333/ap-northeast-1/AWS::RDS::DBClusterSnapshot/snapshot-2 (orders)
      violation  The snapshot is not encrypted. [not_encrypted]
                 at configuration.storageEncrypted = false
      evidence   configuration.engine = "neptune"
      source     snapshot.json.gz, captured 2026-11-20T01:02:03.000Z

Summary
  kensa 0.1.0, bundle sha256:5f2c
  judged as of 2026-11-22T00:00:00.000Z

  ! ERROR              1
  ✗ NON_COMPLIANT      1
  ? INSUFFICIENT_DATA  1
  ✓ COMPLIANT          1
  - NOT_APPLICABLE     1

  Sources              2, with 15 items
  Resources            12 seen, 5 judged by at least one control
  Left out             1 item of deleted resources; 2 items with a newer capture in the input
  Undecided            1 verdict for lack of data (not in the item: 1, belongs to another account:
                       1); 1 verdict because the control failed
  Controls             4 of the 4 in the bundle
  Without resources    EMR.3
  Not recorded         ElastiCache.4 (that none is in the input does not mean that none exists)
  Diagnostics          1 error: part of the input was not judged; 1 warning
`,
  );
});

test('a run with nothing to judge says so', () => {
  const manifest = sampleManifest();
  assert.equal(
    written({
      controls: manifest.controls.filter(({ id }) => id === 'EMR.3'),
      evaluatedAt: null,
      evaluations: [],
      sources: [{ location: 'a.json', shape: 'snapshot', items: 1 }],
      resources: 1,
      notEvaluated: { deleted: 0, notRecorded: 0, superseded: 0 },
      diagnostics: [],
    }),
    `\
Summary
  kensa 0.1.0, bundle sha256:5f2c
  judged as of no time: no item says when it was captured

  ! ERROR              0
  ✗ NON_COMPLIANT      0
  ? INSUFFICIENT_DATA  0
  ✓ COMPLIANT          0
  - NOT_APPLICABLE     0

  Sources              1, with 1 item
  Resources            1 seen, none judged: none is of a type that these controls are about
  Controls             1 of the 4 in the bundle
  Without resources    EMR.3
`,
  );
});

test('of two controls of one severity, the one with more NON_COMPLIANT resources comes first', () => {
  const violations = [{ code: 'not_encrypted', path: ['configuration'] }];
  const text = findingsOf({
    evaluations: [
      sampleEvaluation('EMR.3', {}, { compliance: 'ERROR', error: 'conflict' }),
      sampleEvaluation('EMR.3', { resourceId: 'b' }, { compliance: 'ERROR', error: 'conflict' }),
      sampleEvaluation('Neptune.6', {}, { compliance: 'NON_COMPLIANT', violations }),
    ],
  });
  assert.deepEqual(
    text.split('\n').filter((line) => line.startsWith('MEDIUM')),
    [
      'MEDIUM  Neptune.6  Neptune DB cluster snapshots should be encrypted at rest',
      'MEDIUM  EMR.3  EMR security configurations should encrypt data at rest',
    ],
  );
});

test('text from resources cannot reach the terminal as anything but text', () => {
  const text = findingsOf({
    evaluations: [
      sampleEvaluation(
        'Neptune.6',
        {
          resourceId: 'a\u001b[2K\rCOMPLIANT',
          resourceName: 'line\nbreak\u202egnp',
          provenance: { source: 'snapshot', location: 'dir/\u001b]0;x\u0007.json', capturedAt: '\u009b31m' },
        },
        {
          compliance: 'NON_COMPLIANT',
          violations: [{ code: 'not_encrypted', path: ['tags', '\u001b[8m'] }],
          missing: [{ path: ['tags', '\u2028'], reason: 'not_recorded', reference: 'arn:\u0007' }],
          error: 'thrown:\n\u001b[1m',
        },
        [{ path: ['tags', '\u200b'], value: { '\u202e': 'x\u001b[0m\ny\u009b' } }],
      ),
    ],
  });
  assert.equal(
    text,
    `\
MEDIUM  Neptune.6  Neptune DB cluster snapshots should be encrypted at rest
1 NON_COMPLIANT

  ✗ NON_COMPLIANT      111122223333/ap-northeast-1/AWS::RDS::DBClusterSnapshot/a\\u001b[2K\\u000dCOMPLIANT (line\\u000abreak\\u202egnp)
      violation  The snapshot is not encrypted. [not_encrypted]
                 at tags["\\u001b[8m"]
      missing    tags["\\u2028"]: not among the resources in the input: arn:\\u0007
      error      thrown:\\u000a\\u001b[1m
      evidence   tags["\\u200b"] = {"\\u202e":"x\\u001b[0m\\ny\\u009b"}
      source     dir/\\u001b]0;x\\u0007.json, captured \\u009b31m

`,
  );
});

test('long lists and long values are cut, and say so', () => {
  const violations = Array.from({ length: 22 }, (_, index) => ({
    code: 'not_encrypted',
    path: ['configuration', 'list', index],
  }));
  const evidence = [
    { path: ['configuration', 'list', 0], value: 'first' },
    { path: ['configuration', 'text'], value: `${'x'.repeat(253)}😀${'y'.repeat(1000)}` },
  ];
  const text = findingsOf(
    {
      evaluations: [
        sampleEvaluation(
          'Neptune.6',
          { provenance: { source: 'snapshot', location: 'a.json' } },
          { compliance: 'NON_COMPLIANT', violations },
          evidence,
        ),
      ],
    },
    { ...sampleOptions, width: 84 },
  );
  const rest = violations
    .slice(1, 20)
    .map(
      (_, index) => `\
                 The snapshot is not encrypted. [not_encrypted]
                 at configuration.list[${index + 1}]
`,
    )
    .join('');
  assert.equal(
    text,
    `\
MEDIUM  Neptune.6  Neptune DB cluster snapshots should be encrypted at rest
1 NON_COMPLIANT

  ✗ NON_COMPLIANT      111122223333/ap-northeast-1/AWS::RDS::DBClusterSnapshot/snapshot-1
      violation  The snapshot is not encrypted. [not_encrypted]
                 at configuration.list[0] = "first"
${rest}                 … and 2 more (all are in the JSON report)
      evidence   configuration.text = "${'x'.repeat(253)}…
      source     a.json, capture time unknown

`,
  );
});

test('messages are wrapped below each other, and a violation of the whole resource has no place', () => {
  const text = findingsOf(
    {
      evaluations: [
        sampleEvaluation(
          'Kensa.Neptune.1',
          {},
          { compliance: 'NON_COMPLIANT', violations: [{ code: 'aws_managed_key', path: [] }] },
        ),
      ],
    },
    { ...sampleOptions, width: 60 },
  );
  assert.equal(
    text,
    `\
HIGH  Kensa.Neptune.1  Neptune clusters should be encrypted with a customer managed key
1 NON_COMPLIANT

  ✗ NON_COMPLIANT      111122223333/ap-northeast-1/AWS::RDS::DBClusterSnapshot/snapshot-1
      violation  The key is managed by AWS, so that its
                 policy cannot be changed. [aws_managed_key]
      source     snapshot.json.gz, captured 2026-11-20T01:02:03.000Z

`,
  );
});

test('a control that came to no decision although nothing is missing says so', () => {
  const text = findingsOf({ evaluations: [sampleEvaluation('Neptune.6', {}, { compliance: 'INSUFFICIENT_DATA' })] });
  assert.equal(
    text,
    `\
MEDIUM  Neptune.6  Neptune DB cluster snapshots should be encrypted at rest
1 INSUFFICIENT_DATA

  ? INSUFFICIENT_DATA  111122223333/ap-northeast-1/AWS::RDS::DBClusterSnapshot/snapshot-1
      missing    no field, but the control came to no decision
      source     snapshot.json.gz, captured 2026-11-20T01:02:03.000Z

`,
  );
});

test('colour adds nothing but escape sequences', () => {
  const colored = written({ all: true }, { ...sampleOptions, color: true });
  // oxlint-disable-next-line no-control-regex
  assert.equal(colored.replace(/\u001b\[\d+m/g, ''), written({ all: true }));
  assert.deepEqual(colored.split('\n').slice(0, 6), [
    '\u001b[31mHIGH\u001b[0m  \u001b[1mKensa.Neptune.1  Neptune clusters should be encrypted with a customer managed key\u001b[0m',
    '1 ERROR, 1 INSUFFICIENT_DATA',
    '',
    '  \u001b[35m! ERROR            \u001b[0m  000011112222/ap-northeast-1/AWS::RDS::DBCluster/cluster-2',
    '      \u001b[2merror      \u001b[0mthe evaluation took longer than allowed',
    '      \u001b[2msource     \u001b[0msnapshot.json.gz, captured 2026-11-20T01:02:03.000Z',
  ]);
});

test('controls that may have missed something say so, also where they found something', () => {
  const text = written({
    coverageOfControls: new Map([
      ['EMR.3', 'DENIED'],
      ['ElastiCache.4', 'INCOMPLETE'],
      ['Kensa.Neptune.1', 'EVALUATED'],
      ['Neptune.6', 'EVALUATED'],
    ]),
    coverage: [sampleCoverageRow({ recording: 'RECORDER_STOPPED' })],
  });
  assert.deepEqual(
    text.split('\n').filter((line) => /^\d|^ {2}Denied|^ {2}Incomplete|^ {2}With gaps|^Coverage|^Summary/.test(line)),
    [
      '1 ERROR, 1 INSUFFICIENT_DATA',
      '1 NON_COMPLIANT, 1 COMPLIANT, 1 NOT_APPLICABLE; resources may exist that were not seen: see Coverage',
      'Coverage',
      'Summary',
      '  Denied               EMR.3 (AWS did not allow to list the resources)',
      '  Incomplete           ElastiCache.4 (not all resources could be listed, or were recorded)',
      '  With gaps            1 control: resources may exist that were not seen (see Coverage)',
    ],
  );
});

test('the whole text is Japanese for readers of Japanese, in the same columns', () => {
  const options = {
    language: 'ja',
    controlTexts: controlTexts({ manifest: sampleManifest(), remediation: {} }, 'ja'),
  } as const;
  assert.equal(
    written(
      { coverage: [sampleCoverageRow({ recording: 'RECORDER_STOPPED', listed: 3, evaluated: 3 })] },
      { ...sampleOptions, ...options },
    ),
    `\
重要度 高  Kensa.Neptune.1  Neptune DB クラスターはカスタマーマネージドキーで暗号化する必要があります
エラー 1 件、データ不足 1 件

  ! エラー      000011112222/ap-northeast-1/AWS::RDS::DBCluster/cluster-2
      エラー     the evaluation took longer than allowed
      取得元     snapshot.json.gz、記録日時 2026-11-20T01:02:03.000Z

  ? データ不足  111122223333/ap-northeast-1/AWS::RDS::DBCluster/cluster-1
      不足       configuration.kmsKeyId: 設定項目に含まれていない
                 related.kms_key: 別のアカウントに属している: arn:aws:kms:ap-northeast-1:444455556666:key/k1
      取得元     snapshot.json.gz、記録日時 2026-11-20T01:02:03.000Z

重要度 中  Neptune.6  Neptune DB クラスタースナップショットは保管時に暗号化する必要があります
非準拠 1 件、準拠 1 件、適用外 1 件（確認できていないリソースが存在する可能性があります。「カバレッジ」を参照）

  ✗ 非準拠      111122223333/ap-northeast-1/AWS::RDS::DBClusterSnapshot/snapshot-2 (orders)
      違反       スナップショットが暗号化されていません。 [not_encrypted]
                 該当箇所 configuration.storageEncrypted = false
      根拠       configuration.engine = "neptune"
      取得元     snapshot.json.gz、記録日時 2026-11-20T01:02:03.000Z

カバレッジ
  一覧 3 件 = 評価 3 件 + 削除済み 0 件 + 取得失敗 0 件

  Neptune.6
    設定レコーダー停止中: AWS::RDS::DBClusterSnapshot（111122223333/ap-northeast-1）

概要
  kensa 0.1.0、バンドル sha256:5f2c
  評価時点 2026-11-22T00:00:00.000Z

  ! エラー             1  ERROR
  ✗ 非準拠             1  NON_COMPLIANT
  ? データ不足         1  INSUFFICIENT_DATA
  ✓ 準拠               1  COMPLIANT
  - 適用外             1  NOT_APPLICABLE

  データソース         2 件（設定項目 15 件）
  リソース             確認 12 件、うち 1 つ以上のコントロールで評価 5 件
  評価対象外の項目     削除済みのリソース 1 件、より新しい記録が入力にあるもの 2 件
  判定できず           データ不足 1 件（設定項目に含まれていない: 1 件、別のアカウントに属している:
                       1 件）、コントロールの実行エラー 1 件
  コントロール         バンドルの 4 件中 4 件
  リソースなし         EMR.3
  記録対象外           ElastiCache.4（入力にないことは、リソースが存在しないことを意味しません）
  確認漏れの可能性     コントロール 1 件で、確認できていないリソースが存在する可能性があります。「カ
                       バレッジ」を参照してください
  診断メッセージ       エラー 1 件（入力の一部が評価されていません）、警告 1 件
`,
  );
});

/** One exception of each kind that a person should know of, and one that is just in force. */
const EXCEPTIONS = [
  sampleException({ ticket: 'SEC-1' }),
  sampleException({ owner: 'data', until: '2026-11-30' }),
  sampleException({
    control: 'Kensa.Neptune.1',
    reason: 'A\u001b[2J',
    acceptUnknown: true,
    scope: { resources: ['cluster-1'] },
  }),
  sampleException({ control: 'Kensa.Neptune.1', until: '2026-10-31' }),
];

test('a finding shows the exception that is in force for it, and the others are told of', () => {
  assert.equal(
    written({ exceptions: EXCEPTIONS }),
    `\
HIGH  Kensa.Neptune.1  Neptune clusters should be encrypted with a customer managed key
1 ERROR, 1 INSUFFICIENT_DATA (1 excepted)

  ! ERROR              000011112222/ap-northeast-1/AWS::RDS::DBCluster/cluster-2
      error      the evaluation took longer than allowed
      source     snapshot.json.gz, captured 2026-11-20T01:02:03.000Z

  ? INSUFFICIENT_DATA  111122223333/ap-northeast-1/AWS::RDS::DBCluster/cluster-1
      missing    configuration.kmsKeyId: not in the item
                 related.kms_key: belongs to another account: arn:aws:kms:ap-northeast-1:444455556666:key/k1
      source     snapshot.json.gz, captured 2026-11-20T01:02:03.000Z
      exception  graph, until 2027-06-30: A\\u001b[2J

MEDIUM  Neptune.6  Neptune DB cluster snapshots should be encrypted at rest
1 NON_COMPLIANT (1 excepted), 1 COMPLIANT, 1 NOT_APPLICABLE

  ✗ NON_COMPLIANT      111122223333/ap-northeast-1/AWS::RDS::DBClusterSnapshot/snapshot-2 (orders)
      violation  The snapshot is not encrypted. [not_encrypted]
                 at configuration.storageEncrypted = false
      evidence   configuration.engine = "neptune"
      source     snapshot.json.gz, captured 2026-11-20T01:02:03.000Z
      exception  graph, until 2027-06-30, SEC-1: It holds no data.

Exceptions
  4 exceptions, in force for 2 findings
  #2 Neptune.6, data, until 2026-11-30: ends within 30 days, another exception comes before it;
    not in force for 1 finding in its scope
  #4 Kensa.Neptune.1, graph, until 2026-10-31: expired; not in force for 2 findings in its scope

Summary
  kensa 0.1.0, bundle sha256:5f2c
  judged as of 2026-11-22T00:00:00.000Z

  ! ERROR              1
  ✗ NON_COMPLIANT      1
  ? INSUFFICIENT_DATA  1
  ✓ COMPLIANT          1
  - NOT_APPLICABLE     1

  Sources              2, with 15 items
  Resources            12 seen, 5 judged by at least one control
  Left out             1 item of deleted resources; 2 items with a newer capture in the input
  Undecided            1 verdict for lack of data (not in the item: 1, belongs to another account:
                       1); 1 verdict because the control failed
  Excepted             1 NON_COMPLIANT, 1 INSUFFICIENT_DATA
  Controls             4 of the 4 in the bundle
  Without resources    EMR.3
  Not recorded         ElastiCache.4 (that none is in the input does not mean that none exists)
  Diagnostics          1 error: part of the input was not judged; 1 warning
`,
  );
});

test('exceptions are told of in Japanese', () => {
  const text = written({ exceptions: EXCEPTIONS }, { ...sampleOptions, language: 'ja' });
  const lines = text.split('\n').filter((line) => /例外|責任者|対象範囲/.test(line));
  assert.deepEqual(lines, [
    'エラー 1 件、データ不足 1 件（うち例外 1 件）',
    '      例外       責任者 graph、期限 2027-06-30: A\\u001b[2J',
    '非準拠 1 件（うち例外 1 件）、準拠 1 件、適用外 1 件',
    '      例外       責任者 graph、期限 2027-06-30、SEC-1: It holds no data.',
    '例外',
    '  例外 4 件、適用された検出結果 2 件',
    '  #2 Neptune.6、責任者 data、期限 2026-11-30: 30 日以内に期限切れ、先に記載された別の例外を適用。',
    '    対象範囲の検出結果 1 件には適用されていません',
    '  #4 Kensa.Neptune.1、責任者 graph、期限 2026-10-31: 期限切れ。対象範囲の検出結果 2 件には適用され',
    '  例外                 非準拠 1 件、データ不足 1 件',
  ]);
});

test('a run with exceptions of which none is to be talked about says how many there are', () => {
  const text = written({ exceptions: EXCEPTIONS.slice(0, 1) });
  assert.ok(text.includes('\n\nExceptions\n  1 exception, in force for 1 finding\n\nSummary\n'));
  assert.ok(!written({ exceptions: [] }).includes('xception'));
});
