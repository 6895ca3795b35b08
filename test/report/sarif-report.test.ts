import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { JsonObject } from '../../harness/json.ts';
import { streamReport } from '../../harness/report/finding-list.ts';
import type { FormatOptions } from '../../harness/report/formats.ts';
import type { Report } from '../../harness/report/report.ts';
import { sarifReport } from '../../harness/report/sarif-report.ts';
import { sourceUri } from '../../harness/report/sarif/sarif-location.ts';
import { AWKWARD_TEXTS, awkwardOptions, awkwardReport } from './awkward-report.ts';
import { sampleOptions } from './sample-options.ts';
import { sampleCoverageRow, sampleException, sampleReport } from './sample.ts';
import { findSarifValidator } from './sarif-validator.ts';
import { stringsIn } from './strings-in.ts';

interface Run {
  tool: { driver: { rules: JsonObject[] } };
  invocations: JsonObject[];
  results: JsonObject[];
}

const written = (report: Report, options: FormatOptions): string =>
  [...sarifReport(streamReport(report), options)].join('');

const runOf = (report: Report, options: FormatOptions): Run =>
  (JSON.parse(written(report, options)) as { runs: [Run] }).runs[0];

const NEPTUNE_6 = 'https://docs.aws.amazon.com/securityhub/latest/userguide/neptune-controls.html#neptune-6';

describe('a run', () => {
  test('names the tool, the bundle and the time as of which controls judged', () => {
    const log = JSON.parse(written(sampleReport({ controls: [], evaluations: [], diagnostics: [] }), sampleOptions()));
    assert.deepEqual(log, {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'kensa',
              version: '0.1.0',
              semanticVersion: '0.1.0',
              informationUri:
                'https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-controls-reference.html',
              rules: [],
            },
          },
          invocations: [{ executionSuccessful: true, toolExecutionNotifications: [] }],
          language: 'en',
          properties: { bundle: 'sha256:5f2c', evaluatedAt: '2026-11-22T00:00:00.000Z' },
          results: [],
        },
      ],
    });
  });

  test('has the remediation of each control as the help of a rule', () => {
    const remediation = '# Neptune.6\n\nEncrypt {"it"}.\n';
    const texts = { title: 'Title', description: 'Description.', messages: {}, references: [NEPTUNE_6], remediation };
    const controlTexts = new Map([...sampleOptions().controlTexts, ['Neptune.6', texts] as const]);
    const { rules } = runOf(sampleReport(), sampleOptions({ controlTexts })).tool.driver;
    assert.deepEqual(rules[3], {
      id: 'Neptune.6',
      shortDescription: { text: 'Title' },
      fullDescription: { text: 'Description.' },
      help: { text: remediation, markdown: remediation },
      helpUri: NEPTUNE_6,
      defaultConfiguration: { level: 'warning' },
      properties: { 'security-severity': '5.5', tags: ['security', 'aws', 'AWS::RDS::DBClusterSnapshot'] },
    });
    assert.deepEqual(
      rules.map(({ id, defaultConfiguration }) => [id, defaultConfiguration]),
      [
        ['EMR.3', { level: 'warning' }],
        ['ElastiCache.4', { level: 'warning' }],
        ['Kensa.Neptune.1', { level: 'error' }],
        ['Neptune.6', { level: 'warning' }],
      ],
    );
  });

  test('notes diagnostics, types that no control saw, and controls that failed', () => {
    const coverage = [sampleCoverageRow(), sampleCoverageRow({ recording: 'RECORDER_STOPPED', listed: 1 })];
    assert.deepEqual(runOf(sampleReport({ coverage }), sampleOptions()).invocations, [
      {
        executionSuccessful: false,
        toolExecutionNotifications: [
          {
            level: 'warning',
            descriptor: { id: 'ITEM_CONTENT_UNREADABLE' },
            message: { text: 'snapshot-9.json, item 2: A policy in it is not JSON.' },
          },
          {
            level: 'error',
            descriptor: { id: 'ITEM_NOT_OBJECT' },
            message: { text: 'snapshot-9.json, item 12: The item is a number.' },
          },
          {
            level: 'warning',
            descriptor: { id: 'COVERAGE_GAP' },
            message: {
              text: 'Resources of AWS::RDS::DBClusterSnapshot may exist in 111122223333/ap-northeast-1 that no control judged: RECORDER_STOPPED, ACCOUNTING_MISMATCH.',
            },
          },
          {
            level: 'error',
            descriptor: { id: 'CONTROL_FAILED' },
            associatedRule: { id: 'Kensa.Neptune.1', index: 2 },
            message: {
              text: '000011112222/ap-northeast-1/AWS::RDS::DBCluster/cluster-2: The control itself failed: the evaluation took longer than allowed',
            },
          },
        ],
      },
    ]);
  });

  for (const [severity, successful] of [
    ['warning', true],
    ['error', false],
  ] as const) {
    test(`with a diagnostic that is ${severity === 'error' ? 'an error' : 'a warning'} was ${successful ? '' : 'not '}successful`, () => {
      const diagnostics = [{ code: 'FILE_EMPTY', severity, location: 'a.json', message: 'It is empty.' } as const];
      const { invocations } = runOf(sampleReport({ evaluations: [], diagnostics }), sampleOptions());
      assert.equal(invocations[0]?.['executionSuccessful'], successful);
    });
  }
});

describe('a result', () => {
  test('says what is wrong where', () => {
    const { results } = runOf(sampleReport(), sampleOptions());
    assert.deepEqual(results[2], {
      ruleId: 'Neptune.6',
      ruleIndex: 3,
      kind: 'fail',
      level: 'warning',
      message: {
        text: '111122223333/ap-northeast-1/AWS::RDS::DBClusterSnapshot/snapshot-2: The snapshot is not encrypted. (at configuration.storageEncrypted)',
      },
      locations: [
        {
          physicalLocation: { artifactLocation: { uri: 'snapshot.json.gz' }, region: { startLine: 1 } },
          logicalLocations: [{ name: 'orders', fullyQualifiedName: 'arn:aws:rds:snapshot-2', kind: 'resource' }],
        },
      ],
      partialFingerprints: {
        'kensaFindingId/v1': '07be536dea15b1b0ecd60297c167ca9d',
        primaryLocationLineHash: '07be536dea15b1b0ecd60297c167ca9d',
      },
      properties: {
        compliance: 'NON_COMPLIANT',
        severity: 'MEDIUM',
        accountId: '111122223333',
        awsRegion: 'ap-northeast-1',
        resourceType: 'AWS::RDS::DBClusterSnapshot',
        resourceId: 'snapshot-2',
        capturedAt: '2026-11-20T01:02:03.000Z',
        evidence: [
          { path: 'configuration.engine', value: '"neptune"' },
          { path: 'configuration.storageEncrypted', value: 'false' },
        ],
      },
    });
  });

  test('has a kind for each verdict, and a level only if it failed', () => {
    const { results } = runOf(sampleReport({ all: true }), sampleOptions({ language: 'ja' }));
    assert.deepEqual(
      results.map(({ kind, level, message }) => [kind, level, (message as { text: string }).text]),
      [
        [
          'open',
          'none',
          '000011112222/ap-northeast-1/AWS::RDS::DBCluster/cluster-2: コントロール自体が失敗しました: the evaluation took longer than allowed',
        ],
        [
          'open',
          'none',
          '111122223333/ap-northeast-1/AWS::RDS::DBCluster/cluster-1: 判定できません（configuration.kmsKeyId: 設定項目に含まれていない）。判定できません（related.kms_key: 別のアカウントに属している: arn:aws:kms:ap-northeast-1:444455556666:key/k1）。',
        ],
        [
          'pass',
          'none',
          '111122223333/ap-northeast-1/AWS::RDS::DBClusterSnapshot/snapshot-1: コントロールの要件を満たしています。',
        ],
        [
          'fail',
          'warning',
          '111122223333/ap-northeast-1/AWS::RDS::DBClusterSnapshot/snapshot-2: The snapshot is not encrypted.（configuration.storageEncrypted）',
        ],
        [
          'notApplicable',
          'none',
          '111122223333/ap-northeast-1/AWS::RDS::DBClusterSnapshot/snapshot-3: このリソースはコントロールの対象ではありません。',
        ],
      ],
    );
  });

  for (const [location, uri] of [
    ['config/a b#1.json', 'config/a%20b%231.json'],
    ['s3://bucket/AWSLogs/x.json.gz', 's3%3A//bucket/AWSLogs/x.json.gz'],
    ['aws:111122223333/eu-west-1', 'aws%3A111122223333/eu-west-1'],
    ['/tmp/検査.json', 'file:///tmp/%E6%A4%9C%E6%9F%BB.json'],
    ['../half \ud83d.json', '../half%20%5Cud83d.json'],
  ] as const) {
    test(`of ${JSON.stringify(location)} names it as ${uri}`, () => assert.equal(sourceUri(location), uri));
  }
});

describe('awkward texts', () => {
  test('leave nothing that moves a cursor, breaks a line, links or is half a character', () => {
    const { invocations, results } = runOf(awkwardReport(), awkwardOptions());
    const strings = stringsIn([invocations, results]);
    assert.deepEqual(
      strings.filter((text) => /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(text)),
      [],
    );
    const messages = results.map(({ message }) => (message as { text: string }).text);
    assert.deepEqual(
      messages.filter((text) => text.includes('](') || /[{}]/.test(text.replace(/\{\{|\}\}/g, ''))),
      [],
    );
    assert.equal(results.length, awkwardReport().findings.length);
  });

  test('are shown', () => {
    const { results } = runOf(awkwardReport(), awkwardOptions());
    assert.deepEqual(
      results.slice(0, AWKWARD_TEXTS.length * 5).flatMap(({ kind, message }, index) => {
        return kind === 'open' && [5, 35, 45].includes(index) ? [(message as { text: string }).text] : [];
      }),
      [
        '111122223333/eu-west-1/\\u001b[2J\\u001b]0;title\\u0007 \\u009b31m \\u0000 \\u202egnp.exe/ERROR\\u001b[2J\\u001b]0;title\\u0007 \\u009b31m \\u0000 \\u202egnp.exe: The control itself failed: \\u001b[2J\\u001b]0;title\\u0007 \\u009b31m \\u0000 \\u202egnp.exe',
        '111122223333/eu-west-1/[text] (http://example.com) **bold** {{0}} {{{{x}}}} | cell/ERROR[text] (http://example.com) **bold** {{0}} {{{{x}}}} | cell: The control itself failed: [text] (http://example.com) **bold** {{0}} {{{{x}}}} | cell',
        '111122223333/eu-west-1/half \\ud83d of a pair \\udd0d/ERRORhalf \\ud83d of a pair \\udd0d: The control itself failed: half \\ud83d of a pair \\udd0d',
      ],
    );
  });
});

test('no chunk holds more than one result', () => {
  const chunks = [...sarifReport(streamReport(sampleReport({ all: true })), sampleOptions())];
  assert.deepEqual(
    chunks.map((chunk) => chunk.split('"ruleId"').length - 1).filter((results) => results > 0),
    [1, 1, 1, 1, 1],
  );
});

describe('the SARIF Multitool', () => {
  const found = findSarifValidator();
  const skip = 'reason' in found ? found.reason : false;
  const validate = 'validate' in found ? found.validate : () => [];

  test('finds fault with a log that has one', { skip }, () => {
    const log = written(sampleReport(), sampleOptions())
      .replace('"ruleIndex":3', '"ruleIndex":4')
      .replace(',"region":{"startLine":1}', '');
    assert.deepEqual(validate(log), [
      { rule: 'SARIF1009', level: 'error', place: 'runs[0].results[2]' },
      { rule: 'SARIF2017', level: 'warning', place: 'runs[0].results[0].locations[0].physicalLocation' },
    ]);
  });

  const reports: [name: string, report: Report, options: FormatOptions][] = [
    [
      'sample report',
      sampleReport({ all: true, coverage: [sampleCoverageRow({ recording: 'UNKNOWN' })] }),
      sampleOptions(),
    ],
    ['report without findings', sampleReport({ evaluations: [], evaluatedAt: null, diagnostics: [] }), sampleOptions()],
    ['awkward report', awkwardReport(), awkwardOptions()],
    ['awkward report in Japanese', awkwardReport(), awkwardOptions({ language: 'ja' })],
  ];
  for (const [name, report, options] of reports) {
    test(`has no error and no warning for the ${name}`, { skip }, () => {
      assert.deepEqual(validate(written(report, options)), []);
    });
  }
});

test('what an exception is in force for is suppressed, and of all others it is said that they are not', () => {
  const exceptions = [sampleException({ ticket: 'OPS-1' })];
  const suppressions = (options: FormatOptions): unknown[] =>
    runOf(sampleReport({ exceptions }), options).results.map((result) => [result['kind'], result['suppressions']]);
  const justification = 'graph, until 2027-06-30, OPS-1: It holds no data.';
  assert.deepEqual(suppressions(sampleOptions()), [
    ['open', []],
    ['open', []],
    ['fail', [{ kind: 'external', status: 'accepted', justification }]],
  ]);
  assert.deepEqual(suppressions(sampleOptions({ language: 'ja' }))[2], [
    'fail',
    [
      {
        kind: 'external',
        status: 'accepted',
        justification: '責任者 graph、期限 2027-06-30、OPS-1: It holds no data.',
      },
    ],
  ]);
  const [, , { suppressions: said, ...excepted } = {}] = runOf(sampleReport({ exceptions }), sampleOptions()).results;
  assert.equal(Array.isArray(said), true);
  assert.deepEqual(excepted, runOf(sampleReport(), sampleOptions()).results[2]);
});
