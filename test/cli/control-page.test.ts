import assert from 'node:assert/strict';
import { test } from 'node:test';
import { controlPage } from '../../harness/cli/control-page.ts';
import { controlText } from '../../harness/report/control-texts.ts';
import { sampleControl } from '../report/sample.ts';

test('a page shows all that the bundle says of a control', () => {
  const control = sampleControl({
    id: 'Kensa.Neptune.1',
    aliases: ['Neptune-002', 'Old-1'],
    title: 'Encrypt with your own key',
    description: 'First paragraph, which is long.\n\nSecond.\n',
    severity: 'HIGH',
    standards: ['AWS Foundational Security Best Practices v1.0.0', 'NIST SP 800-53 Rev. 5'],
    resourceTypes: ['AWS::RDS::DBCluster', 'AWS::RDS::DBInstance'],
    references: ['https://docs.aws.amazon.com/a', 'https://docs.aws.amazon.com/b'],
    messages: { not_encrypted: 'It is not encrypted.', key: 'The key is wrong.' },
    parameters: {
      type: 'object',
      properties: {
        acceptedKeyStates: { type: 'array', default: ['Enabled'], description: 'States that count as usable.' },
        strict: { type: 'boolean', default: false },
      },
    },
    related: {
      kms_key: { type: 'AWS::KMS::Key', by: ['configuration.kmsKeyId', 'configuration.key'] },
      recorders: { type: 'AWS::Config::ConfigurationRecorder', scope: 'region' },
    },
    evidence: ['configuration.status'],
    describedBy: 'elasticache describe-replication-groups',
    reads: {
      'AWS::RDS::DBCluster': [
        { path: 'configuration.engine', types: ['string'], optional: false },
        { path: 'configuration.port', types: ['number', 'string'], optional: true },
      ],
      'AWS::RDS::DBInstance': [{ path: 'tags{}', types: ['string'], optional: false }],
    },
  });
  assert.equal(
    controlPage(control, controlText(control, '# Fix\n\n\tdo it\n', 'en'), 'en', 20).join('\n'),
    `\
Kensa.Neptune.1  Encrypt with your own key
HIGH, alias Neptune-002, alias Old-1

First paragraph,
which is long.

Second.

Standards
  AWS Foundational Security Best Practices v1.0.0
  NIST SP 800-53 Rev. 5

Resource types
  AWS::RDS::DBCluster
  AWS::RDS::DBInstance

Described by
  elasticache describe-replication-groups

Reads of AWS::RDS::DBCluster
  configuration.engine  string
  configuration.port    number or string  optional

Reads of AWS::RDS::DBInstance
  tags{}  string

Related resources
  kms_key    AWS::KMS::Key                       by configuration.kmsKeyId or configuration.key
  recorders  AWS::Config::ConfigurationRecorder  all of the same account and region

Shown as evidence
  configuration.status

Parameters
  acceptedKeyStates  default ["Enabled"]  States that count as usable.
  strict             default false

Violations
  not_encrypted  It is not encrypted.
  key            The key is wrong.

References
  https://docs.aws.amazon.com/a
  https://docs.aws.amazon.com/b

# Fix

\\u0009do it`,
  );
});

test('what a control does not have is left out, and nothing in a bundle reaches the terminal as anything but text', () => {
  const control = sampleControl({
    title: 'Title\u001b[2J',
    aliases: [],
    standards: [],
    reads: {},
    references: [],
    messages: {},
  });
  assert.deepEqual(controlPage(control, controlText(control, '', 'en'), 'en', 80), [
    'Neptune.6  Title\\u001b[2J',
    'MEDIUM',
    '',
    'A snapshot holds all data of its cluster.',
    '',
    'Resource types',
    '  AWS::RDS::DBClusterSnapshot',
  ]);
});

test('in Japanese all but the names and the descriptions of parameters is Japanese', () => {
  const control = sampleControl({
    parameters: { properties: { strict: { type: 'boolean', default: false, description: 'Be strict.' } } },
    related: { kms_key: { type: 'AWS::KMS::Key', by: ['configuration.kmsKeyId', 'configuration.key'] } },
  });
  assert.equal(
    controlPage(control, controlText(control, '# 直し方\n', 'ja'), 'ja', 40).join('\n'),
    `\
Neptune.6  Neptune DB クラスタースナップショットは保管時に暗号化する必要があります
重要度 中, 別名 Neptune-006

スナップショットにはクラスターのすべての
データが含まれます。

セキュリティ標準
  NIST SP 800-53 Rev. 5

リソースタイプ
  AWS::RDS::DBClusterSnapshot

AWS::RDS::DBClusterSnapshot の参照フィールド
  configuration.engine            string
  configuration.storageEncrypted  boolean

関連リソース
  kms_key  AWS::KMS::Key  configuration.kmsKeyId または configuration.key で参照

パラメータ
  strict  デフォルト false  Be strict.

違反
  not_encrypted  スナップショットが暗号化されていません。

参考資料
  https://docs.aws.amazon.com/securityhub/latest/userguide/neptune-controls.html#neptune-6

# 直し方`,
  );
});
