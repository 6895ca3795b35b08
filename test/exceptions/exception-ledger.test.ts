import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Exception, ExceptionRemark } from '../../harness/exceptions/exception.ts';
import { openExceptions } from '../../harness/exceptions/exception-ledger.ts';
import { findingFingerprint } from '../../harness/exceptions/finding-fingerprint.ts';
import type { Finding } from '../../harness/report/report.ts';
import { sampleException, sampleFinding } from '../report/sample.ts';

const CONTROLS = ['EMR.3', 'Neptune.6'];
const NOW = '2026-11-22T12:00:00.000Z';

interface Outcome {
  findings: Finding[];
  /** Of each exception: matched, excepted, remarks. */
  came: [matched: number, excepted: number, remarks: ExceptionRemark[]][];
  /** What does not count of Neptune.6. */
  excepted: Record<string, number> | undefined;
}

function applied(
  exceptions: Exception[],
  findings: Finding[],
  { now = NOW, tags }: { now?: string | null; tags?: Record<string, string> } = {},
): Outcome {
  const ledger = openExceptions(exceptions, CONTROLS, now);
  const marked = findings.map((finding) => ledger.except(finding, tags));
  const outcome = ledger.outcome();
  return {
    findings: marked,
    came: outcome.exceptions.map(({ matched, excepted, remarks }) => [matched, excepted, remarks]),
    excepted: outcome.excepted.get('Neptune.6'),
  };
}

const NOTHING = { NON_COMPLIANT: 0, INSUFFICIENT_DATA: 0, ERROR: 0 };
const finding = sampleFinding();
const unknown = sampleFinding({
  compliance: 'INSUFFICIENT_DATA',
  violations: [],
  missing: [{ path: 'configuration.storageEncrypted', reason: 'absent' }],
});
const failed = sampleFinding({ compliance: 'ERROR', violations: [], error: 'the evaluation took longer than allowed' });

test('a violation in scope stays as it is, and carries the exception', () => {
  const exception = sampleException({ ticket: 'SEC-1', from: '2026-11-01' });
  assert.deepEqual(applied([exception], [finding]), {
    findings: [
      {
        ...finding,
        exception: {
          position: 1,
          owner: 'graph',
          reason: 'It holds no data.',
          ticket: 'SEC-1',
          from: '2026-11-01',
          until: '2027-06-30',
        },
      },
    ],
    came: [[1, 1, []]],
    excepted: { ...NOTHING, NON_COMPLIANT: 1 },
  });
});

test('the outcome tells each exception whole, in the order of the file', () => {
  const whole = sampleException({
    scope: { accounts: ['111122223333'], regions: ['eu-west-1'], resources: ['a'], tags: { b: 'c' } },
    ticket: 'SEC-1',
    from: '2026-11-01',
    acceptUnknown: false,
    fingerprint: `sha256:${'0'.repeat(64)}`,
  });
  const { exceptions, excepted } = openExceptions([whole, sampleException()], CONTROLS, NOW).outcome();
  assert.deepEqual(exceptions, [
    { position: 1, ...whole, matched: 0, excepted: 0, remarks: ['UNMATCHED'] },
    { position: 2, ...sampleException(), matched: 0, excepted: 0, remarks: ['UNMATCHED'] },
  ]);
  assert.deepEqual(
    [...excepted],
    [
      ['EMR.3', NOTHING],
      ['Neptune.6', NOTHING],
    ],
  );
});

test('another control, account, region, resource or tag is not excepted', () => {
  const exceptions = [
    sampleException({ control: 'EMR.3' }),
    sampleException({ scope: { accounts: ['444455556666'] } }),
    sampleException({ scope: { regions: ['eu-west-1'] } }),
    sampleException({ scope: { resources: ['snapshot-2'] } }),
    sampleException({ scope: { tags: { environment: 'sandbox' } } }),
  ];
  assert.deepEqual(applied(exceptions, [finding], { tags: { environment: 'production' } }), {
    findings: [finding],
    came: exceptions.map(() => [0, 0, ['UNMATCHED']]),
    excepted: NOTHING,
  });
});

test('tags are those of the resource', () => {
  const exception = sampleException({ scope: { tags: { environment: 'sandbox' } } });
  const { came } = applied([exception], [finding], { tags: { environment: 'sandbox' } });
  assert.deepEqual(came, [[1, 1, []]]);
});

test('a pass has no exception', () => {
  const passes = [sampleFinding({ compliance: 'COMPLIANT' }), sampleFinding({ compliance: 'NOT_APPLICABLE' })];
  assert.deepEqual(applied([sampleException({ acceptUnknown: true })], passes), {
    findings: passes,
    came: [[0, 0, ['UNMATCHED']]],
    excepted: NOTHING,
  });
});

test('what could not be decided is excepted only where that is accepted', () => {
  assert.deepEqual(applied([sampleException()], [unknown, failed, finding]), {
    findings: [
      unknown,
      failed,
      {
        ...finding,
        exception: { position: 1, owner: 'graph', reason: 'It holds no data.', until: '2027-06-30' },
      },
    ],
    came: [[3, 1, ['UNKNOWN_NOT_ACCEPTED']]],
    excepted: { ...NOTHING, NON_COMPLIANT: 1 },
  });
  const exception = {
    position: 1,
    owner: 'graph',
    reason: 'It holds no data.',
    until: '2027-06-30',
    acceptUnknown: true,
  };
  assert.deepEqual(applied([sampleException({ acceptUnknown: true })], [unknown, failed, finding]), {
    findings: [
      { ...unknown, exception },
      { ...failed, exception },
      { ...finding, exception },
    ],
    came: [[3, 3, []]],
    excepted: { NON_COMPLIANT: 1, INSUFFICIENT_DATA: 1, ERROR: 1 },
  });
});

test('it is not in force before its first day, after its last, or at no known time; and says so', () => {
  const exception = sampleException({ from: '2026-11-22', until: '2026-12-31' });
  const times: [now: string | null, remarks: ExceptionRemark[], excepted: number][] = [
    ['2026-11-21T23:59:59.999Z', ['NOT_YET'], 0],
    ['2026-11-22T00:00:00.000Z', [], 1],
    ['2026-12-01T00:00:00.000Z', ['EXPIRING'], 1],
    ['2026-12-31T23:59:59.999Z', ['EXPIRING'], 1],
    ['2027-01-01T00:00:00.000Z', ['EXPIRED'], 0],
    [null, ['UNDATED'], 0],
  ];
  for (const [now, remarks, excepted] of times) {
    const outcome = applied([exception], [finding], { now });
    assert.deepEqual(outcome.came, [[1, excepted, remarks]], String(now));
    assert.equal(outcome.findings[0]?.exception !== undefined, excepted === 1, String(now));
  }
});

test('it ends when the fingerprint of the finding changes, and says so', () => {
  const exception = sampleException({ fingerprint: findingFingerprint(finding) });
  const changed = sampleFinding({ evidence: [{ path: 'configuration.storageEncrypted', value: 'false' }] });
  const outcome = applied([exception], [finding, changed]);
  assert.deepEqual(outcome.came, [[2, 1, ['CHANGED']]]);
  assert.deepEqual(
    outcome.findings.map((one) => one.exception?.fingerprint),
    [exception.fingerprint, undefined],
  );
});

test('of several the first that is in force counts; one that comes never first is shadowed', () => {
  const exceptions = [
    sampleException({ owner: 'expired', until: '2026-01-01' }),
    sampleException({ owner: 'first', scope: { resources: ['snapshot-1'] } }),
    sampleException({ owner: 'narrower', scope: { resources: ['snapshot-1'], regions: ['ap-northeast-1'] } }),
    sampleException({ owner: 'wider' }),
  ];
  const other = sampleFinding({ resource: { ...finding.resource, resourceId: 'snapshot-2', arn: 'arn:2' } });
  const { findings, came } = applied(exceptions, [finding, other]);
  assert.deepEqual(
    findings.map(({ exception }) => exception?.owner),
    ['first', 'wider'],
  );
  assert.deepEqual(came, [
    [2, 0, ['EXPIRED']],
    [1, 1, []],
    [1, 0, ['SHADOWED']],
    [2, 1, []],
  ]);
});

test('one whose control did not run is neither in use nor useless', () => {
  const exception = sampleException({ control: 'Redshift.7', until: '2026-12-01' });
  assert.deepEqual(applied([exception], [finding]), {
    findings: [finding],
    came: [[0, 0, ['EXPIRING', 'NOT_RUN']]],
    excepted: NOTHING,
  });
});
