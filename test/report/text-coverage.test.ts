import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CoverageRow } from '../../harness/report/report.ts';
import { textCoverage } from '../../harness/report/text-coverage.ts';
import { sampleCoverageRow, sampleOptions, sampleReport } from './sample.ts';

const denied = { reason: 'denied', message: 'AccessDeniedException' } as const;
const throttled = { reason: 'throttled', message: 'ThrottlingException' } as const;

function written(coverage: CoverageRow[]): string {
  return textCoverage(sampleReport({ coverage }), sampleOptions).join('\n');
}

test('an input that says nothing of coverage has no section', () => {
  assert.deepEqual(textCoverage(sampleReport(), sampleOptions), []);
});

test('lists without a gap are summed up in one line', () => {
  const coverage = [
    sampleCoverageRow({ listed: 100, evaluated: 98, deleted: 2 }),
    sampleCoverageRow({ awsRegion: 'eu-west-1', recording: 'DESCRIBED', listed: 12, evaluated: 12 }),
  ];
  assert.equal(
    written(coverage),
    `\
Coverage
  112 listed = 110 evaluated + 2 deleted + 0 failed
  no control has a gap
`,
  );
});

test('gaps come by control, reason and type; controls with the same gaps together', () => {
  const shared = ['EMR.3', 'Neptune.6'];
  const coverage = [
    sampleCoverageRow({ controls: shared, recording: 'RECORDER_STOPPED', listed: 3, evaluated: 3 }),
    sampleCoverageRow({ controls: shared, awsRegion: 'eu-west-1', recording: 'RECORDER_STOPPED' }),
    sampleCoverageRow({
      controls: shared,
      resourceType: 'AWS::KMS::Key',
      listed: 3,
      failed: 3,
      failures: [
        { resourceId: 'a', ...denied },
        { resourceId: 'b', ...throttled },
        { resourceId: 'c', ...denied },
      ],
    }),
    sampleCoverageRow({ controls: ['Kensa.Neptune.1'], resourceType: 'AWS::RDS::DBCluster', incomplete: denied }),
    sampleCoverageRow({ controls: ['Kensa.Neptune.1'], resourceType: 'AWS::KMS::Key', listed: 2 }),
    sampleCoverageRow({ controls: ['ElastiCache.4'] }),
  ];
  assert.equal(
    written(coverage),
    `\
Coverage
  8 listed ≠ 3 evaluated + 0 deleted + 3 failed

  EMR.3, Neptune.6
    not read, denied: AWS::KMS::Key (2 resources) in 111122223333/ap-northeast-1
    not read, throttled: AWS::KMS::Key (1 resource) in 111122223333/ap-northeast-1
    recorder stopped: AWS::RDS::DBClusterSnapshot in 111122223333/ap-northeast-1,
      111122223333/eu-west-1

  Kensa.Neptune.1
    the numbers do not add up: AWS::KMS::Key in 111122223333/ap-northeast-1
    not all listed, denied: AWS::RDS::DBCluster in 111122223333/ap-northeast-1
`,
  );
});

test('what a recorder in a file leaves out is no part of the sum', () => {
  assert.equal(
    written([sampleCoverageRow({ basis: 'recorder', recording: 'NOT_RECORDED', listed: 4, evaluated: 4 })]),
    `\
Coverage

  Neptune.6
    not recorded: AWS::RDS::DBClusterSnapshot in 111122223333/ap-northeast-1
`,
  );
});

test('a thousand regions, types and controls stay a few lines', () => {
  const coverage = Array.from({ length: 1000 }, (_, position) =>
    sampleCoverageRow({
      accountId: String(100000000000 + position),
      resourceType: `AWS::Test::Type${position % 10}`,
      recording: 'NO_RECORDER',
    }),
  );
  const lines = textCoverage(sampleReport({ coverage }), { ...sampleOptions, width: 1000 });
  assert.equal(lines.length, 12);
  assert.equal(
    lines[4],
    '    no recorder: AWS::Test::Type0 in 100000000000/ap-northeast-1, 100000000010/ap-northeast-1, ' +
      '100000000020/ap-northeast-1, 100000000030/ap-northeast-1, 100000000040/ap-northeast-1, ' +
      '100000000050/ap-northeast-1 … and 94 more (all are in the JSON report)',
  );
  assert.equal(lines[10], '    … and 4 more (all are in the JSON report)');
});
